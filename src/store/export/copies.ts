// Files that go into an incident folder as they are, such as a recording: read once, and never held in memory whole.
import {createHash} from 'node:crypto';
import {createReadStream, createWriteStream, type Stats} from 'node:fs';
import {link, lstat, open, realpath, rename, stat, utimes} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {pipeline} from 'node:stream/promises';
import {READ, READ_NO_LINK} from '../disk/disk.js';
import {codeOf, knowsNoLinks, shortReason} from '../disk/failure.js';
import type {StillMine} from '../disk/turn.js';
import {fullPath} from '../shelf/home.js';
import {entryOf, type Ledger} from './ledger.js';
import {asideName, letGo, numbered} from './put.js';

/** The file at `from`, under one of its names. */
export type Copy = {names: readonly [string, ...string[]]; from: string};

/** A file that is there to be copied. */
export type Found = {names: Copy['names']; from: string; stats: Stats};

/** Where it goes: under a name that is free, over one that is as debrief left it (`held`), or it is there (`sum`). */
type Place = {name: string; held: Stats | null; sum: string | null};

/** Its bytes lie ready under another name; null where they are there already. */
export type ReadyCopy = Place & {sum: string; temporary: string | null};

/** Those that are there; what is a folder, or lies in the folder already, is not copied; `unread`: a sentence each. */
export async function foundCopies(
  folder: string,
  copies: readonly Copy[],
): Promise<{found: Found[]; unread: string[]}> {
  const found: Found[] = [];
  const unread: string[] = [];
  const own = await realpath(folder);
  for (const {names, from: named} of copies) {
    const from = fullPath(named);
    const stats = await stat(from).catch(() => undefined);
    if (!stats) unread.push(`${from} is not there: no recording was copied.`);
    if (!stats?.isFile() || dirname(await realpath(from)) === own) continue;
    try {
      await (await open(from, READ)).close();
      found.push({names, from, stats});
    } catch (error) {
      unread.push(`${from} cannot be read (${shortReason(error)}): it was not copied.`);
    }
  }
  return {found, unread};
}

/** The first name, counting up from the wanted one, that is free, still as debrief left it, or has these bytes. */
export async function placeForCopy(
  {folder, review, ledger, signal}: {folder: string; review: string; ledger: Ledger; signal: AbortSignal | undefined},
  wanted: string,
  {from, stats}: Found,
): Promise<Place> {
  let known: string | undefined;
  const sumThere = async () => {
    known ??= await sumOfFile(from, READ, signal);
    return known;
  };
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : numbered(wanted, number);
    const there = await lstat(join(folder, name)).catch(() => undefined);
    if (!there) return {name, held: null, sum: null};
    const [, entry] = entryOf(ledger, name) ?? [];
    if (!there.isFile() || (entry && entry.review !== review)) continue;
    const [last] = entry?.texts.slice(-1) ?? [];
    // A copy has the time of what it was made from: one of many gigabytes is not read again at each export.
    if (last !== undefined && isAlike(there, stats)) return {name, held: there, sum: last};
    const sum = await sumOfFile(join(folder, name), READ_NO_LINK, signal);
    if (there.size === stats.size && sum === (await sumThere())) return {name, held: there, sum};
    if (entry?.texts.includes(sum)) return {name, held: there, sum: null};
  }
}

const isAlike = (one: Stats, other: Stats): boolean =>
  one.size === other.size && Math.abs(one.mtimeMs - other.mtimeMs) <= 1;

/** SHA-256 of the bytes, in hex. Errors are Node's. */
export async function sumOfFile(file: string, flags: number, signal: AbortSignal | undefined): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, {flags: flags as unknown as string}), hash, {signal: signal as AbortSignal});
  return hash.digest('hex');
}

/** Copies the bytes: nothing shows yet. Errors are Node's, and leave nothing behind. */
export async function copyReady(
  folder: string,
  name: string,
  {from, stats}: Found,
  signal: AbortSignal | undefined,
): Promise<{temporary: string; sum: string}> {
  const temporary = join(folder, asideName(name, 'tmp'));
  const hash = createHash('sha256');
  const summed = async function* (bytes: AsyncIterable<Buffer>) {
    for await (const part of bytes) {
      hash.update(part);
      yield part;
    }
  };
  try {
    await pipeline(
      createReadStream(from, {flags: READ as unknown as string}),
      summed,
      createWriteStream(temporary, {flags: 'wx', mode: 0o666, flush: true}),
      {signal: signal as AbortSignal},
    );
    await utimes(temporary, stats.atime, stats.mtime);
    return {temporary, sum: hash.digest('hex')};
  } catch (error) {
    await letGo(temporary);
    throw error;
  }
}

/** Puts what is ready in its place; under the next name where somebody came first. The name that it has is the answer. */
export async function putCopy(
  folder: string,
  {name, held, temporary}: ReadyCopy,
  stillMine: StillMine,
): Promise<string> {
  if (temporary === null) return name;
  try {
    await stillMine();
    const there = await lstat(join(folder, name)).catch(() => undefined);
    if (held && there && there.ino === held.ino && there.size === held.size && there.mtimeMs === held.mtimeMs) {
      await rename(temporary, join(folder, name));
      return name;
    }
    for (let number = 1; ; number += 1) {
      const next = number === 1 ? name : numbered(name, number);
      if (await isNamed(temporary, join(folder, next))) return next;
    }
  } finally {
    await letGo(temporary);
  }
}

/** False where another file has that name. */
async function isNamed(temporary: string, file: string): Promise<boolean> {
  try {
    await link(temporary, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!knowsNoLinks(error)) throw error;
    if (await lstat(file).catch(() => undefined)) return false;
    await rename(temporary, file);
    return true;
  }
}
