// What `debrief doctor` sees of packed journals: those that a process was ended over, none of which loses anything.
import {join} from 'node:path';
import type {Disk} from '../disk/disk.js';
import {isJournal, isPacked, nameBeforeTaking, stemOf} from './journal-names.js';
import {lastPlaces} from './last-line.js';

/** `file` within the journal folder. */
export type PackingFinding = {file: string; says: string};

/** Nothing of it is damage. Never fails: what cannot be read is told of elsewhere. */
export async function packingFindings(disk: Disk, place: string): Promise<PackingFinding[]> {
  const names = await disk.list(place).catch(() => []);
  const packedIn = await packedWriters(disk, place, names);
  return names.sort().flatMap((name) => {
    const before = nameBeforeTaking(name);
    if (before !== undefined) return [{file: name, says: takenSaid(before)}];
    const packed = isJournal(name) && !isPacked(name) ? packedIn.get(stemOf(name)) : undefined;
    return packed === undefined ? [] : [{file: name, says: twiceSaid(packed)}];
  });
}

/** The packed file that says so of itself, by writer. */
export async function packedWriters(disk: Disk, place: string, names: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const name of names.filter(isPacked)) {
    const places = await lastPlaces(disk, join(place, name)).catch(() => undefined);
    for (const {writer} of places ?? []) found.set(writer, name);
  }
  return found;
}

const takenSaid = (before: string): string =>
  'A process ended while it packed it: its changes are in a packed journal, and ' +
  `it is ${before} again once the review is opened.`;

const twiceSaid = (packed: string): string =>
  `Its changes are in journal/${packed} as well, since a process ended while it packed them: each counts once.`;
