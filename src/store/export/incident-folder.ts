// Puts exported files into an incident folder without ever writing over what somebody else wrote there.
import {chmod, lstat, readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {realDisk, swapIn} from '../disk/disk.js';
import {codeOf, shortReason} from '../disk/failure.js';
import {makeFolders} from '../disk/make-folders.js';
import {inTurn} from '../disk/turn.js';
import {StoreError} from '../types.js';
import {
  entryOf,
  folded,
  isKnownText,
  LEDGER,
  type Ledger,
  ledgerText,
  readLedger,
  readPlain,
  remember,
} from './ledger.js';
import {clearLeftovers, keptEdit, numbered, putFile, takesName} from './put.js';

/** A file has as many names as all of its review's: the first, and those for where another review's files have it. */
export type IncidentFile = {names: readonly [string, ...string[]]; text: string};

/**
 * Whose files they are, by the review's id; `missing` says what of it could not be read, where others may be able to:
 * then an export that is there stays.
 */
export type IncidentFiles = {review: string; files: IncidentFile[]; missing?: string | null};

export type WrittenFolder = {
  /** Paths of the files that now hold this export. */
  written: string[];
  /**
   * Files that were left as they are, why (edited since debrief wrote it, not debrief's at all, or another review's),
   * and the path that the new text has instead.
   */
  kept: {file: string; beside: string; why: 'edited' | 'not ours' | 'another review'}[];
  /** The path of the list of what debrief wrote here before, where nobody could read it; it is a new one now. */
  damaged: string | null;
};

/** A file on its way: where it goes, what is there now that may be replaced. */
type Place = {name: string; text: string; held: string | null};

/**
 * Writes each file whole or not at all. A file that still is as debrief wrote it for this review is replaced; one that
 * was edited by hand, is not debrief's, or is a link stays, and the new text goes beside it under the next free number.
 * Where another review has the names, all files of this one go under their next names. Exports of several processes
 * into one folder take turns; the files are made in their turn, so that whoever comes last writes what is newest.
 */
export async function writeIncidentFolder(folder: string, made: () => Promise<IncidentFiles>): Promise<WrittenFolder> {
  await makeFolder(folder);
  return inTurn('export', folder, async () => writeAll(folder, await made()));
}

async function writeAll(folder: string, {review, files, missing}: IncidentFiles): Promise<WrittenFolder> {
  const {ledger, damaged} = await readLedger(folder);
  if (missing && (await isThere(folder, review, ledger))) {
    throw new StoreError(`${missing} The export in ${folder} may hold more, and stays: export to another place.`);
  }
  const isKnown = (name: string, text: string) => isKnownText(entryOf(ledger, name)?.[1], text);
  const isListed = (name: string) => entryOf(ledger, name) !== undefined;
  const result: WrittenFolder = {written: [], kept: [], damaged};
  for (const {file, name} of await clearLeftovers(folder, isListed, isKnown)) {
    result.kept.push({file, beside: join(folder, name), why: 'edited'});
  }
  /** Goes on to another name where somebody saved the file in this moment. */
  async function putInPlace({name, text, held}: Place): Promise<{name: string; was: string | null}> {
    if (held === text) return {name, was: null};
    const put = await replace(folder, name, text, isKnown);
    if (put !== 'changed') return {name, ...put};
    const next = await placeFor(folder, name, {text, review}, ledger);
    if (next.name !== name) {
      result.kept.push({file: join(folder, name), beside: join(folder, next.name), why: 'edited'});
      remember(ledger, next.name, review, {held: next.held, now: text});
      await writeLedger(folder, ledger);
    }
    return putInPlace(next);
  }

  const which = await namesFor(folder, {review, files}, ledger);
  const places: Place[] = [];
  for (const {names, text} of files) {
    const name = names[which] ?? names[0];
    const place = await placeFor(folder, name, {text, review}, ledger);
    places.push(place);
    const others = await othersFile(folder, names[0], review, ledger);
    const beside = join(folder, place.name);
    if (others) result.kept.push({file: join(folder, others.name), beside, why: others.why});
    if (place.name === name) continue;
    result.kept.push({file: join(folder, name), beside, why: entryOf(ledger, name) ? 'edited' : 'not ours'});
  }
  // The ledger goes first: a crash between the two leaves files that are known, not files that look edited.
  for (const {name, text, held} of places) remember(ledger, name, review, {held, now: text});
  await writeLedger(folder, ledger);
  const replaced: {was: string; name: string}[] = [];
  for (const place of places) {
    const {name, was} = await putInPlace(place);
    result.written.push(join(folder, name));
    if (was) replaced.push({was, name});
  }
  // Where that cannot be had, the files themselves are on the disk by now.
  await realDisk.syncFolder(folder).catch(() => undefined);
  for (const {was, name} of replaced) {
    const edit = await keptEdit(folder, was, name, (text) => isKnown(name, text));
    if (edit) result.kept.push({file: edit, beside: join(folder, name), why: 'edited'});
  }
  return result;
}

const obstacles: Record<string, string> = {ENOTDIR: 'a file is in its way', ENOENT: 'nothing can be made there'};

async function makeFolder(folder: string): Promise<void> {
  try {
    await makeFolders(folder);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') {
      throw new StoreError(`${folder} is a file, not a folder: export to another place.`);
    }
    const why = obstacles[codeOf(error)] ?? shortReason(error);
    throw new StoreError(`The incident folder ${folder} cannot be made (${why}): export to another place.`);
  }
}

/** Which of their names the files have: those that they had before, else the first that no other review has. */
async function namesFor(folder: string, {review, files}: IncidentFiles, ledger: Ledger): Promise<number> {
  const there = new Set((await readdir(folder)).map(folded));
  const owners = (index: number) =>
    files.flatMap(({names}) => {
      const name = names[index];
      const entry = name !== undefined && there.has(folded(name)) ? entryOf(ledger, name)?.[1] : undefined;
      return entry ? [entry.review] : [];
    });
  const all = (files[0]?.names ?? []).map((name, index) => ({name, index, owners: owners(index)}));
  for (const {name} of all) {
    if (!isPlainName(name))
      throw new StoreError(`${name} is not a file name that fits in ${folder}: nothing was written.`);
  }
  const free = all.filter((one) => one.owners.every((owner) => owner === review));
  for (const {name, index} of free.toSorted((a, b) => Math.sign(b.owners.length) - Math.sign(a.owners.length))) {
    if (await takesName(folder, name)) return index;
  }
  return Math.max(all.length - 1, 0);
}

/** Whether any file of this review is. */
async function isThere(folder: string, review: string, ledger: Ledger): Promise<boolean> {
  const there = new Set((await readdir(folder)).map(folded));
  return [...ledger].some(([name, entry]) => entry.review === review && there.has(folded(name)));
}

async function othersFile(folder: string, wanted: string, review: string, ledger: Ledger) {
  const [name, entry] = entryOf(ledger, wanted) ?? [];
  if (name === undefined || !entry || entry.review === review) return null;
  if (!(await lstat(join(folder, name)).catch(() => undefined))) return null;
  return {name, why: entry.review === null ? 'not ours' : 'another review'} as const;
}

/** The first name, counting up from the wanted one, that is free or still as debrief left it for this review. */
async function placeFor(
  folder: string,
  wanted: string,
  {text, review}: {text: string; review: string},
  ledger: Ledger,
): Promise<Place> {
  if (!isPlainName(wanted))
    throw new StoreError(`${wanted} is not a file name that fits in ${folder}: nothing was written.`);
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : numbered(wanted, number);
    const found = await lstat(join(folder, name)).catch(() => undefined);
    if (!found) return {name, text, held: null};
    const held = found.isFile() ? await readPlain(join(folder, name)) : undefined;
    const [, entry] = entryOf(ledger, name) ?? [];
    if (held === undefined || (entry && entry.review !== review)) continue;
    if (held === text || isKnownText(entry, held)) return {name, text, held};
  }
}

const isPlainName = (name: string) => name !== '' && !/[/\\\0]/.test(name) && !name.startsWith('.');

const replace = (folder: string, name: string, text: string, isKnown: (name: string, text: string) => boolean) =>
  orSay(
    join(folder, name),
    putFile(folder, name, text, (there) => isKnown(name, there)),
  );

async function writeLedger(folder: string, ledger: Ledger): Promise<void> {
  const file = join(folder, LEDGER);
  const before = await lstat(file).catch(() => undefined);
  await orSay(file, swapIn(realDisk, file, ledgerText(ledger), 0o666));
  if (before) await chmod(file, before.mode & 0o777).catch(() => undefined);
  await realDisk.syncFolder(folder).catch(() => undefined);
}

const orSay = <T>(file: string, work: Promise<T>): Promise<T> =>
  work.catch((error) => {
    throw new StoreError(`${file} cannot be written (${shortReason(error)}): see to that and export again.`);
  });
