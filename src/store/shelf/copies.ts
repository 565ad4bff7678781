// One review in two folders, as a copy beside it is: which these are, which was changed last, and what to do.
import {readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {localDay, timeOfDay, type Zone} from '../../review/days.js';
import type {Instant} from '../../review/types.js';
import {blockingDisk} from '../disk/blocking-disk.js';
import {ifUnreadable} from '../disk/failure.js';
import {AllJournals} from '../journal/all-journals.js';
import type {Fold} from '../journal/fold.js';
import {isPacked} from '../journal/journal-names.js';
import {lastPlaces} from '../journal/last-line.js';
import {StoreError} from '../types.js';
import {bringDrafts, bringJournals, editedSaid, isEditedByHand} from './bring-together.js';
import {foldersIn, idOf, inside, nameOf} from './folders.js';
import {readReview} from './read-review.js';

/**
 * All folders beside this one that hold the same review, itself among them and alone where there is no other. A journal
 * is called like no other in the world, so whoever has one of the same name is a copy, whatever the folder is called.
 */
export async function sameReview(folder: string): Promise<string[]> {
  const others = (await foldersIn(dirname(folder)).catch(ifUnreadable<string[]>([]))).filter(
    (other) => other !== folder,
  );
  const own = new Set(await journalsIn(folder));
  const same: string[] = [];
  for (const other of others) {
    const theirs = await journalsIn(other);
    const mayBeOne = theirs.length === 0 || own.size === 0 || namesMeet(folder, other);
    const isSame = theirs.some((name) => own.has(name)) || (mayBeOne && (await haveOneId(folder, other)));
    if (isSame) same.push(other);
  }
  return [folder, ...same];
}

/** A word of a folder that was renamed may be in the names of many. */
const SHORTEST_ID = 5;

/** A copy that was made of the readable copy alone has journals of its own, but mostly the id in its name. */
function namesMeet(one: string, other: string): boolean {
  const isIn = (id: string, name: string) => id.length >= SHORTEST_ID && name.toLowerCase().includes(id);
  return isIn(idOf(other), nameOf(one)) || isIn(idOf(one), nameOf(other));
}

/** By their names when they were written: a repair sets one aside under a longer name, and a packed one holds many. */
async function journalsIn(folder: string): Promise<string[]> {
  try {
    const names = readdirSync(inside(folder, 'journal'));
    const packed = await Promise.all(names.filter(isPacked).map((name) => writersIn(join(folder, 'journal', name))));
    return [...names.flatMap((name) => /^(.+?)\.jsonl/.exec(name)?.[1] ?? []), ...packed.flat()];
  } catch {
    return [];
  }
}

const writersIn = async (packed: string): Promise<string[]> =>
  (await lastPlaces(blockingDisk, packed).catch(() => undefined))?.map(({writer}) => writer) ?? [];

/** Where the journals say nothing of it, the reviews themselves say whose they are. */
async function haveOneId(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all(
    [one, other].map((each) => readReview(each).catch(ifUnreadable(undefined))),
  );
  return first !== undefined && first.review.id === second?.review.id;
}

export type Copies = {
  /** The one with the newest change first. */
  folders: readonly [string, string, ...string[]];
  /** What it is, where they are, which is newer and what to do, in sentences. */
  says: string;
};

/** Undefined where the review is in this folder alone. */
export async function copiesOf(folder: string): Promise<Copies | undefined> {
  return inOrderOfChange(await sameReview(folder));
}

/** The same of folders that are known to hold one review. */
export async function inOrderOfChange(folders: readonly string[]): Promise<Copies | undefined> {
  if (folders.length < 2) return undefined;
  const read = await Promise.all(folders.map(standing));
  const [first, second, ...more] = read.sort((a, b) => b.at - a.at || (a.folder < b.folder ? -1 : 1));
  if (!first || !second) return undefined;
  const others = [second, ...more];
  const name = read.find(({reference}) => reference !== '')?.reference ?? 'A review';
  return {
    folders: [first.folder, second.folder, ...more.map(({folder}) => folder)],
    says: `${name} is in ${read.length} folders: ${read.map(changed).join(' and ')}. ${await whatToDo(first, others)}`,
  };
}

const changed = ({folder, at, zone}: Standing): string =>
  `${folder} (last changed ${at > 0 ? `${localDay(at, zone)} ${timeOfDay(at, zone)}` : 'nobody knows when'})`;

async function whatToDo(first: Standing, others: readonly Standing[]): Promise<string> {
  const shelf = dirname(first.folder);
  const move = 'keep one here, and move what is only a copy out of';
  const there = await Promise.all(others.map((other) => bringing(other, first)));
  const here = await Promise.all(others.map((other) => bringing(first, other)));
  const commands = there.flat();
  const edited = await Promise.all(
    others.map(async ({folder}) => ((await isEditedByHand(folder, first.folder)) ? editedSaid(folder) : '')),
  );
  if (commands.length + here.flat().length === 0) return `They hold the same: ${move} ${shelf}.${edited.join('')}`;
  const isNewer = others.some(({at}) => at < first.at);
  if (commands.length > 0) {
    const which = isNewer ? 'The first is newer, and each' : 'Each';
    // Some systems call it a failure that a file is there already.
    const join = `bring them together (${commands.join('; ')})`;
    return `${which} may hold changes of its own: ${join}, then ${move} ${shelf}.${edited.join('')}`;
  }
  const all = others.length > 1 ? 'all that is in the others' : 'all that is in the other';
  const which = `The first ${isNewer ? 'is newer and ' : ''}holds ${all}`;
  return `${which}: ${move} ${shelf}.${edited.join('')}`;
}

/** How what only the first of two holds gets into the second; none where that holds all of it. */
async function bringing(from: Standing, to: Standing): Promise<string[]> {
  const journals = holdsAllOf(to, from) ? [] : bringJournals(from.folder, to.folder);
  return [...journals, ...(await bringDrafts(from.folder, to.folder))];
}

const holdsAllOf = (one: Standing, other: Standing): boolean =>
  one.fold !== undefined && other.fold !== undefined && one.fold.reaches(other.fold.coverage());

type Standing = {folder: string; at: Instant; zone: Zone; reference: string; fold: Fold | undefined};

/** By the changes themselves: copying gives every file a date of its own. */
async function standing(folder: string): Promise<Standing> {
  const journals = await new AllJournals(blockingDisk, folder).begin().catch(ifUnreadable(undefined));
  const {reference = '', zone} =
    journals?.fold.review ?? (await readReview(folder).catch(ifUnreadable(undefined)))?.review ?? {};
  return {folder, at: journals?.fold.lastAt ?? 0, zone, reference, fold: journals?.fold};
}

/** Throws a StoreError where the review is in another folder, too: nothing may go to one of them unasked. */
export async function refuseCopies(folder: string): Promise<void> {
  const copies = await copiesOf(folder);
  if (copies) throw new StoreError(`Nothing was changed. ${copies.says}`);
}
