// The few file operations that the store uses, behind an interface so that tests can make each of them fail.
import type {Stats} from 'node:fs';
import * as fs from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {codeOf, inTheWayOf, isMissing} from './failure.js';
import {onceThereIsRoom} from './few-files.js';
import {temporaryName} from './file-names.js';

/** What the store asks about a file or folder; `changedAt` in milliseconds. */
export type Facts = {
  /** Tells this file from another that took its name, even one that was given the same place on the disk. */
  id: string;
  size: number;
  links: number;
  mode: number;
  changedAt: number;
  kind: 'file' | 'folder' | 'other';
};

/** What a look at a file leaves for the next one to compare. */
export type Seen = Pick<Facts, 'id' | 'size' | 'changedAt'>;

/** Whether what was asked at two times is one file that nobody touched in between. */
export const isSame = (a: Seen, b: Seen): boolean => a.id === b.id && a.size === b.size && a.changedAt === b.changedAt;

export type OpenFile = {
  /** At the end of the file; gives how many bytes went out, which may be fewer than asked. */
  write(bytes: Uint8Array): Promise<number>;
  /** Up to `length` bytes from `position`; fewer at the end of the file. */
  read(position: number, length: number): Promise<Uint8Array>;
  facts(): Promise<Facts>;
  truncate(length: number): Promise<void>;
  /** Sets when it was changed (ms), for what is no change to a person. */
  setChangedAt(at: number): Promise<void>;
  datasync(): Promise<void>;
  close(): Promise<void>;
};

/** Errors are Node's, with their `code`. What is made is its owner's alone (0600, 0700) unless a mode says more. */
export type Disk = {
  openToRead(path: string): Promise<OpenFile>;
  /** Fails with EEXIST rather than touching what is there; `mode` is 0600 where it is not given. */
  create(path: string, mode?: number): Promise<OpenFile>;
  facts(path: string): Promise<Facts>;
  list(folder: string): Promise<string[]>;
  makeFolder(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** A second name for the file; fails with EEXIST rather than touching what is there. */
  link(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Only an empty one. */
  removeFolder(path: string): Promise<void>;
  /** Makes new and renamed names in this folder outlive a power cut. */
  syncFolder(path: string): Promise<void>;
  /** Fails where this process may not write into the folder. */
  probeWritable(folder: string): Promise<void>;
};

const cannotSyncFolders = new Set(['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM', 'EBADF', 'ENOSYS']);

/** Folders cannot be synced on some systems and mounts; there the name is as safe as it gets. */
export const skippingUnsyncable = (sync: () => Promise<void>): Promise<void> =>
  sync().catch((error) => {
    if (!cannotSyncFolders.has(codeOf(error))) throw error;
  });

/** How what was named is opened: a named pipe of that name must not hang the reader. */
export const READ = fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0);

/** The same where a link could lead to what nobody meant: it fails with ELOOP. */
export const READ_NO_LINK = READ | (fs.constants.O_NOFOLLOW ?? 0);

/** The real one, which never keeps the keyboard waiting. */
export const realDisk: Disk = {
  openToRead: async (path) => opened(await onceThereIsRoom(() => fs.open(path, READ))),
  create: async (path, mode = 0o600) => opened(await onceThereIsRoom(() => fs.open(path, 'ax', mode))),
  facts: async (path) => factsOf(await fs.stat(path)),
  list: (folder) => onceThereIsRoom(() => fs.readdir(folder)),
  makeFolder: (path) => fs.mkdir(path, 0o700),
  rename: (from, to) => fs.rename(from, to),
  link: (from, to) => fs.link(from, to),
  remove: (path) => fs.unlink(path),
  removeFolder: (path) => fs.rmdir(path),
  syncFolder: (path) =>
    skippingUnsyncable(() =>
      closing(
        onceThereIsRoom(() => fs.open(path, 'r')),
        (folder) => folder.sync(),
      ),
    ),
  probeWritable: (folder) => fs.access(folder, fs.constants.W_OK),
};

const opened = (handle: fs.FileHandle): OpenFile => ({
  write: async (bytes) => (await handle.write(bytes)).bytesWritten,
  read: (position, length) =>
    readAll(length, async (buffer, filled) => {
      return (await handle.read(buffer, filled, length - filled, position + filled)).bytesRead;
    }),
  facts: async () => factsOf(await handle.stat()),
  truncate: (length) => handle.truncate(length),
  setChangedAt: (at) => handle.utimes(new Date(at), new Date(at)),
  datasync: () => handle.datasync(),
  close: () => handle.close(),
});

export const factsOf = (stats: Stats): Facts => ({
  id: `${stats.ino}-${stats.birthtimeMs}`,
  size: stats.size,
  links: stats.nlink,
  mode: stats.mode & 0o777,
  changedAt: stats.mtimeMs,
  kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other',
});

/** Gives what `use` makes of the file that was opened, which is closed in any case. */
export async function closing<File extends {close(): Promise<void>}, T>(
  opening: Promise<File>,
  use: (file: File) => Promise<T>,
): Promise<T> {
  const file = await opening;
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}

/** Reads until the buffer is full or the file ends: one read may give only part of it. */
export async function readAll(
  length: number,
  read: (buffer: Buffer, filled: number) => Promise<number>,
): Promise<Uint8Array> {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const bytes = await read(buffer, filled);
    if (bytes === 0) break;
    filled += bytes;
  }
  return buffer.subarray(0, filled);
}

/** Writes until every byte is out: one write may take only part of them. */
export async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  let rest = bytes;
  while (rest.length > 0) {
    const written = await file.write(rest);
    if (written === 0) throw Object.assign(new Error('the disk takes no more'), {code: 'ENOSPC'});
    rest = rest.subarray(written);
  }
}

/** Two processes may want the same folder at the same moment. Fails where something else has its name. */
export const makeFolderOnce = (disk: Disk, path: string): Promise<void> =>
  disk.makeFolder(path).catch(async (error) => {
    if (codeOf(error) !== 'EEXIST') throw error;
    const found = await disk.facts(path).catch((why) => (isMissing(why) ? undefined : Promise.reject(why)));
    if (found?.kind !== 'folder') throw inTheWayOf(path, found ? 'a file' : 'a link that leads nowhere');
  });

/** A small file as text. */
export const readText = async (disk: Disk, path: string): Promise<string> =>
  Buffer.from(await readBytes(disk, path)).toString('utf8');

export const readBytes = (disk: Disk, path: string): Promise<Uint8Array> =>
  closing(disk.openToRead(path), async (file) => file.read(0, (await file.facts()).size));

/** Makes a file with this text or these bytes, whole and on the disk. Gives its facts as they were before others could touch it. */
export const writeNew = (disk: Disk, path: string, text: string | Uint8Array, mode?: number): Promise<Facts> =>
  closing(disk.create(path, mode), async (file) => {
    await writeAll(file, Buffer.from(text));
    await file.datasync();
    return file.facts();
  });

/** How a file takes another's place: with which mode, and what is called right before, which may throw. */
export type SwapOptions = {mode?: number; before?: () => Promise<void>};

/** Puts a whole file in the place of `path`: a reader or a crash meets the old or the new one. Gives the new facts. */
export async function swapIn(disk: Disk, path: string, text: string, {mode, before}: SwapOptions = {}): Promise<Facts> {
  const temporary = join(dirname(path), temporaryName(basename(path), Date.now()));
  try {
    const facts = await writeNew(disk, temporary, text, mode);
    await before?.();
    await disk.rename(temporary, path);
    return facts;
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined);
    throw error;
  }
}

/** The same, and a power cut meets the old or the new one as well. */
export async function replaceFile(disk: Disk, path: string, text: string, options?: SwapOptions): Promise<Facts> {
  const facts = await swapIn(disk, path, text, options);
  await disk.syncFolder(dirname(path));
  return facts;
}
