// A disk that really is full, and has room again: a small one, mounted where that is allowed.
import {execFileSync} from 'node:child_process';
import {appendFileSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {makeFolder, note, open} from '../support/small-store.js';
import {until} from '../support/until.js';
import {type Loss, lossOf, savedNotes} from './writers.js';

export type SmallDisk = {folder: string; remove(): void};

/** A disk in memory, for so many bytes and files; undefined where this process may not mount one. */
export function smallDisk(size = '4m', files = 300): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'debrief-full-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},nr_inodes=${files}`, 'tmpfs', folder], {stdio: 'ignore'});
  } catch {
    rmSync(folder, {recursive: true});
    return undefined;
  }
  return {
    folder,
    remove() {
      execFileSync('umount', [folder]);
      rmSync(folder, {recursive: true});
    },
  };
}

const filler = (folder: string) => join(folder, 'filler');

/** Takes all the room that is left, and all files: what is rewritten gives some of its room to whoever comes first. */
export function fill(folder: string): void {
  const {bavail, bsize, ffree} = statfsSync(folder);
  const bytes = join(filler(folder), 'bytes');
  mkdirSync(filler(folder));
  // Somebody else may take the last of it meanwhile.
  isFull(() => writeFileSync(bytes, Buffer.alloc(Math.max(0, bavail - 1) * bsize)));
  let files = 0;
  while (!isFull(() => writeFileSync(join(filler(folder), `${files}`), ''))) {
    if (++files > ffree) throw new Error('the disk has room for more files');
  }
  isFull(() => appendFileSync(bytes, Buffer.alloc(statfsSync(folder).bavail * bsize)));
}

function isFull(write: () => void): boolean {
  try {
    write();
    return false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return true;
    throw error;
  }
}

export const makeRoom = (folder: string): void => rmSync(filler(folder), {recursive: true});

/** Notes come while the disk is full, again and again, and there is room only once the store has said so. */
export async function fillOften(disk: string, times: number): Promise<Loss> {
  const folder = await makeFolder(disk);
  const acknowledged: string[] = [];
  for (let time = 1; time <= times; time++) {
    const store = await open(folder, {role: 'note-taker'});
    fill(disk);
    const ids = [1, 2, 3].map((number) => `t${time}n${number}`);
    const waiting = Promise.all(ids.map((id) => store.commit([note(id, 'x'.repeat(1_500))])));
    await until('it says so', () => store.getState().save.kind === 'unsaved');
    makeRoom(disk);
    await waiting;
    acknowledged.push(...ids);
    await store.close();
  }
  return lossOf(acknowledged, await savedNotes(folder));
}
