// What one folder of a review holds that another does not, as shell commands that copy it there and overwrite nothing.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {readSnapshot, SNAPSHOT} from '../copy/snapshot.js';
import {blockingDisk} from '../disk/blocking-disk.js';
import {draftsIn} from '../drafts/drafts-file.js';
import {isJournal} from '../journal/journal-names.js';

/** The journals of `from` beside those of `to`: a process may have gone on with its own since the folder was copied. */
export function bringJournals(from: string, to: string): string[] {
  const [theirs, there] = [join(from, 'journal'), join(to, 'journal')];
  return [
    `cp -n ${quoted(`${theirs}/`)}*.jsonl ${quoted(`${there}/`)}`,
    ...goneOn(theirs, there, isJournal).map(([name, free]) => copying(join(theirs, name), join(there, free))),
  ];
}

/** The half-written texts of `from`, where it has such as `to` has not. */
export async function bringDrafts(from: string, to: string): Promise<string[]> {
  const [here, there] = await Promise.all([textsIn(from), textsIn(to)]);
  if (here.every((text) => there.includes(text))) return [];
  const [theirs, ours] = [join(from, 'drafts'), join(to, 'drafts')];
  const again = goneOn(theirs, ours, (name) => name.endsWith('.json'));
  return [
    `cp -Rn ${quoted(theirs)} ${quoted(`${to}/`)}`,
    ...again.map(([name, free]) => copying(join(theirs, name), join(ours, free))),
  ];
}

/** Whether its readable copy holds an edit by hand that nobody has taken over, and the other's does not. */
export async function isEditedByHand(folder: string, other: string): Promise<boolean> {
  if (begins(join(folder, SNAPSHOT), join(other, SNAPSHOT))) return false;
  const read = await readSnapshot(blockingDisk, folder).catch(() => undefined);
  return read?.kind === 'edited';
}

async function textsIn(folder: string): Promise<string[]> {
  const found = await draftsIn(blockingDisk, join(folder, 'drafts'), Date.now()).catch(() => []);
  return found.flatMap(({file}) => Object.values(file.texts)).filter((text) => text !== '');
}

/** Files of one name that say more in `from` than in `to`, each with a name that is free there. */
function goneOn(from: string, to: string, isMeant: (name: string) => boolean): [name: string, free: string][] {
  const there = new Set(namesIn(to));
  const more = namesIn(from).filter(
    (name) => isMeant(name) && there.has(name) && !begins(join(from, name), join(to, name)),
  );
  return more.map((name) => [name, freeName(name, there)]);
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  const at = name.indexOf('.');
  for (let number = 2; ; number += 1) {
    const free = `${name.slice(0, at)}-${number}${name.slice(at)}`;
    if (!taken.has(free)) return free;
  }
}

/** Whether the second file begins with all of the first. */
function begins(one: string, other: string): boolean {
  const [first, second] = [bytesOf(one), bytesOf(other)];
  return second.subarray(0, first.length).equals(first);
}

/** None of a file that cannot be read: it is left to whoever opens the review. */
function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

const copying = (from: string, to: string): string => `cp -n ${quoted(from)} ${quoted(to)}`;

/** For a shell, whatever letters it has. */
const quoted = (path: string): string => `'${path.replaceAll("'", `'\\''`)}'`;

export const editedSaid = (folder: string): string =>
  ` ${join(folder, SNAPSHOT)} was edited by hand: open that folder alone once, so that the edit is in its journals.`;
