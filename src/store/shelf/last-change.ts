// When a review was last changed: as its changes say, since whatever copies a folder may date all its files anew.
import {closeSync, openSync, readdirSync, readSync, statSync} from 'node:fs';
import {join} from 'node:path';
import type {Instant} from '../../review/types.js';
import {isJournal, isPacked} from '../journal/journal-names.js';

/** A journal of one process ends with its newest change: this many bytes nearly always hold it. */
const TAIL = 65_536;

/** The newest date of the journals in this folder, as their files say; 0 where there are none. */
export const lastWritten = (journals: string): Instant => Math.max(0, ...datedJournals(journals).map(({at}) => at));

/** The review's folder. No later than its files say: a clock may have been ahead. */
export function lastChange(folder: string): Instant {
  let newest = 0;
  for (const {path, at} of datedJournals(join(folder, 'journal')).sort((a, b) => b.at - a.at)) {
    if (at <= newest) break;
    newest = Math.max(newest, Math.min(at, newestIn(path) ?? at));
  }
  return newest;
}

/** `at`: when each was last written; 0 where it cannot be told. */
export function datedJournals(folder: string): {path: string; at: Instant}[] {
  try {
    const paths = readdirSync(folder).filter(isJournal);
    return paths.map((name) => ({path: join(folder, name), at: dateOf(join(folder, name))}));
  } catch {
    return [];
  }
}

/** 0 where it cannot be told: a folder that cannot be entered hides no other. */
export function dateOf(file: string): Instant {
  try {
    return statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}

/** Undefined where it cannot be read or holds no change. No seal is looked at: the file's date bounds what it says. */
function newestIn(path: string): Instant | undefined {
  try {
    const facts = statSync(path);
    // A named pipe of that name must not hang the reader.
    if (!facts.isFile()) return undefined;
    const {size} = facts;
    const tail = isPacked(path) || size <= TAIL ? undefined : newestOf(textFrom(path, size - TAIL, TAIL));
    return tail ?? newestOf(textFrom(path, 0, size));
  } catch {
    return undefined;
  }
}

/** Entries begin with these keys, in this order. */
const entry = /^\{"w":"[\w-]+","n":\d+,"l":\d+,"at":(\d+)/gm;

function newestOf(text: string): Instant | undefined {
  let newest: Instant | undefined;
  for (const [, at] of text.matchAll(entry)) newest = Math.max(newest ?? 0, Number(at));
  return newest;
}

function textFrom(path: string, position: number, length: number): string {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(length);
    return buffer.toString('latin1', 0, readSync(file, buffer, 0, buffer.length, position));
  } finally {
    closeSync(file);
  }
}
