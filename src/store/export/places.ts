// Where in an incident folder each file of an export goes, so that what anybody else has there stays.
import {lstat, readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {READ_NO_LINK} from '../disk/disk.js';
import type {OnWait, StillMine} from '../disk/turn.js';
import {StoreError} from '../types.js';
import {sumOfFile} from './copies.js';
import {asRead, type Content, entryOf, folded, isKnownText, type Ledger, readPlain, sha256} from './ledger.js';
import {numbered, takesName} from './put.js';

/**
 * A file has as many names as all of its review's: the first, and those for where another review's files have it; and
 * maybe one that it has instead where nobody else has that (`plainly`).
 */
export type IncidentFile = {names: readonly [string, ...string[]]; text: Content; plainly?: string};

/**
 * A file as it lies in the folder: under which of its names, and the sum of its bytes (SHA-256, in hex). `edited`: by
 * somebody, since debrief wrote it.
 */
export type Placed = {first: string; name: string; sum: string; edited?: true};

/**
 * A file that was left as it is, why (edited since debrief wrote it, not debrief's at all, or another review's), and the
 * path that the new text has instead.
 */
export type Kept = {file: string; beside: string; why: 'edited' | 'not ours' | 'another review'};

/** One export in its turn: whose it is, what is known of the folder, and what it leaves as it was. */
export type Export = {
  folder: string;
  review: string;
  ledger: Ledger;
  stillMine: StillMine;
  kept: Kept[];
  signal: AbortSignal | undefined;
  onWait: OnWait | undefined;
};

/** A file on its way: where it goes, what is there now that may be replaced. */
export type Place = {name: string; text: Content; held: string | null};

/** Which of their names all have that go into the folder. */
export async function whichNames(own: Export, all: readonly {names: IncidentFile['names']}[]): Promise<number> {
  const wrong = all.flatMap(({names}) => names).find((name) => !isPlainName(name));
  if (wrong !== undefined) {
    throw new StoreError(`${wrong} is not a file name that fits in ${own.folder}: nothing was written.`);
  }
  return namesFor(own, all);
}

/** Where each of the files goes; what stays beside it is told. `placed`: what has its place already. */
export async function placesFor(
  own: Export,
  files: IncidentFile[],
  lists: readonly ((placed: readonly Placed[]) => IncidentFile)[],
  which: number,
  placed: Placed[],
): Promise<Place[]> {
  const places: Place[] = [];
  const all = [...placed];
  const put = async ({names, text, plainly}: IncidentFile) => {
    const plain = plainly !== undefined && (await isOursToHave(own, plainly)) ? plainly : null;
    const name = plain ?? names[which] ?? names[0];
    const place = await placeFor(own, name, text);
    await tellBeside(own, plain ? [plain] : names, name, place.name);
    places.push(place);
    all.push({first: names[0], name: place.name, sum: sha256(text)});
  };
  for (const file of files) await put(file);
  const still = await stillThere(own, new Set([...all.map(({name}) => folded(name))]));
  // What tells of the others is told of as well, once it has its place.
  for (const list of lists) {
    const {names, plainly} = list([]);
    const taken = [...all.map(({name}) => name), ...names, plainly];
    const earlier = still.filter(({name}) => !taken.includes(name));
    await put(list([...all, ...earlier]));
  }
  return places;
}

/** What earlier exports of this review left in the folder, but for these names. */
async function stillThere({folder, review, ledger, signal}: Export, but: ReadonlySet<string>): Promise<Placed[]> {
  const there: Placed[] = [];
  for (const [name, entry] of ledger) {
    if (entry.review !== review || but.has(folded(name))) continue;
    const sum = await sumOfFile(join(folder, name), READ_NO_LINK, signal).catch(() => null);
    signal?.throwIfAborted();
    if (sum === null) continue;
    // What is copied is known by the sum of its bytes, and may be too long to be read as a text.
    const isKnown = entry.texts.includes(sum) || isKnownText(entry, (await readPlain(join(folder, name))) ?? '');
    there.push({first: name, name, sum, ...(!isKnown && {edited: true})});
  }
  return there;
}

/** Whether nobody has the name but this review, who keeps it where the file was edited since. */
async function isOursToHave({folder, review, ledger}: Export, name: string): Promise<boolean> {
  if (entryOf(ledger, name)?.[1].review === review) return true;
  return !(await lstat(join(folder, name)).catch(() => undefined));
}

/** What has the name that was wanted, and stays. */
export async function tellBeside(
  own: Export,
  names: IncidentFile['names'],
  wanted: string,
  got: string,
): Promise<void> {
  const {folder, ledger, kept} = own;
  const others = await othersFile(own, names[0]);
  const beside = join(folder, got);
  if (others) kept.push({file: join(folder, others.name), beside, why: others.why});
  if (got !== wanted) {
    kept.push({file: join(folder, wanted), beside, why: entryOf(ledger, wanted) ? 'edited' : 'not ours'});
  }
}

/** Which of their names the files have: those that they had before, else the first that no other review has. */
async function namesFor(
  {folder, review, ledger}: Export,
  files: readonly {names: IncidentFile['names']}[],
): Promise<number> {
  const there = new Set((await readdir(folder)).map(folded));
  const owners = (index: number) =>
    files.flatMap(({names}) => {
      const name = names[index];
      const entry = name !== undefined && there.has(folded(name)) ? entryOf(ledger, name)?.[1] : undefined;
      return entry ? [entry.review] : [];
    });
  const all = (files[0]?.names ?? []).map((name, index) => ({name, index, owners: owners(index)}));
  const free = all.filter((one) => one.owners.every((owner) => owner === review));
  for (const {name, index} of free.toSorted((a, b) => Math.sign(b.owners.length) - Math.sign(a.owners.length))) {
    if (await takesName(folder, name)) return index;
  }
  return Math.max(all.length - 1, 0);
}

/** Whether any file of this review is. */
export async function isThere(folder: string, review: string, ledger: Ledger): Promise<boolean> {
  const there = new Set((await readdir(folder)).map(folded));
  return [...ledger].some(([name, entry]) => entry.review === review && there.has(folded(name)));
}

/** The file of another review, or of nobody that is known, that has the name. */
async function othersFile({folder, review, ledger}: Export, wanted: string) {
  const [name, entry] = entryOf(ledger, wanted) ?? [];
  if (name === undefined || !entry || entry.review === review) return null;
  if (!(await lstat(join(folder, name)).catch(() => undefined))) return null;
  return {name, why: entry.review === null ? 'not ours' : 'another review'} as const;
}

/** The first name, counting up from the wanted one, that is free or still as debrief left it for this review. */
export async function placeFor({folder, review, ledger}: Export, wanted: string, text: Content): Promise<Place> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : numbered(wanted, number);
    const found = await lstat(join(folder, name)).catch(() => undefined);
    if (!found) return {name, text, held: null};
    const held = found.isFile() ? await readPlain(join(folder, name)) : undefined;
    const [, entry] = entryOf(ledger, name) ?? [];
    if (held === undefined || (entry && entry.review !== review)) continue;
    if (held === asRead(text) || isKnownText(entry, held)) return {name, text, held};
  }
}

const isPlainName = (name: string) => name !== '' && !/[/\\\0]/.test(name) && !name.startsWith('.');
