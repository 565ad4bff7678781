// The shelf of all reviews: listing them, and finding the one that somebody means.
import {basename, join} from 'node:path';
import type {Afterwards} from '../../review/afterwards.js';
import {isSame, letters} from '../../review/letters.js';
import {type ListedReview, type ReviewSummary, type ReviewWithMeeting, summaryOf} from '../../review/summary.js';
import {ifUnreadable} from '../disk/failure.js';
import {fewAtOnce} from '../disk/few-files.js';
import {StoreError} from '../types.js';
import {inOrderOfChange, sameReview} from './copies.js';
import {idOf, reviewFolders, type Shelf, shelves} from './folders.js';
import {isArchived} from './glance.js';
import type {KeptOptions} from './kept-of-reviews.js';
import {reviewsMeant} from './meant-review.js';
import {readReview} from './read-review.js';
import {type Summaries, summariesIn} from './summaries.js';

/**
 * Every review of this home, in the order in which a command takes one that nobody names: those that are running, then
 * by when they were last worked on. A folder that cannot be read is one of the problems and hides no other.
 */
export async function listReviews(
  home: string,
  options: KeptOptions = {},
): Promise<{reviews: ListedReview[]; problems: string[]}> {
  const {reviews, problems} = await reviewsWithMeetings(home, options);
  return {reviews: reviews.map(({review}) => review), problems};
}

/** The same with what their meetings can be compared by, and what they leave for the time after. */
export async function reviewsWithMeetings(
  home: string,
  options: KeptOptions = {},
): Promise<{reviews: (ReviewWithMeeting & {afterwards: Afterwards})[]; problems: string[]}> {
  const problems: string[] = [];
  const reviews: (ReviewWithMeeting & {afterwards: Afterwards})[] = [];
  const folders = await reviewFolders(home);
  const summaries = summariesIn(home, options);
  const take = async (folder: string): Promise<void> => {
    const found = await summaries.of(folder).catch((error) => void problems.push(asSentence(folder, error)));
    if (!found) return;
    problems.push(...found.told);
    const {summary, meeting, afterwards, changedAt} = found;
    const review = {...summary, folder, changedAt: Math.floor(changedAt), archived: isArchived(folder)};
    reviews.push({review, meeting, afterwards});
  };
  await fewAtOnce(folders, take);
  await summaries.keep(folders);
  problems.push(...(await toldCopies(reviews.map(({review}) => review))));
  return {reviews: reviews.sort((one, other) => likeliestFirst(one.review, other.review)), problems};
}

/**
 * The folder of the review that is meant, by its whole id or the start of one, or by its incident's reference, however
 * it is written. Where several fit, the only one that is likelier meant: by default, that is not archived. It reads no
 * more reviews than needed. Throws a StoreError where there is none, or more than one.
 */
export async function findReviewFolder(
  home: string,
  name: string,
  {shelf = 'reviews', isLikelier = isPresent}: {shelf?: Shelf; isLikelier?: (folder: string) => boolean} = {},
): Promise<string> {
  const folders = await reviewFolders(home, shelf);
  const wanted = letters(name).trim();
  const exact = withId(folders, wanted);
  if (exact) return exact;
  const started = wanted === '' ? [] : folders.filter((folder) => idOf(folder).startsWith(wanted));
  const reads = summariesIn(home);
  const named = (await withReference(reads, folders, name)).map(({folder}) => folder);
  const known = [...new Set([...named, ...started])];
  // A folder that was renamed does not say its id.
  const fitting = known.length > 0 || wanted === '' ? known : await withIdWithin(reads, folders, wanted);
  const likelier = fitting.filter(isLikelier);
  const candidates = likelier.length > 0 ? likelier : fitting;
  const [only] = candidates;
  if (only === undefined) {
    await needReadable(reads, folders, name);
    throw new StoreError(
      shelf === 'trash'
        ? `There is no review ${name} in ${join(home, shelves.trash)}.`
        : `There is no review ${name}${await likeIt(reads, folders, wanted)} debrief list shows the ones there are.`,
      {code: 'not-found'},
    );
  }
  if (candidates.length > 1) {
    // Which of two folders of one review is meant is told by whoever writes.
    const copies = shelf === 'reviews' && isOneReview(await sameReview(only), candidates);
    if (copies) return only;
    const ids = candidates.map(idOf).join(', ');
    throw new StoreError(`${name} can mean ${candidates.length} reviews: name one by its id (${ids}).`);
  }
  return only;
}

const isOneReview = (same: string[], candidates: string[]): boolean => candidates.every((one) => same.includes(one));

/** A folder that has all words of what somebody typed is most likely meant. Throws where it cannot be read. */
async function needReadable(reads: Summaries, folders: string[], typed: string): Promise<void> {
  const words = (text: string) => `-${text.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-`.replace(/--+/g, '-');
  const wanted = words(typed);
  for (const folder of wanted === '-' ? [] : folders.filter((each) => words(basename(each)).includes(wanted))) {
    await reads.of(folder).catch((error) => {
      throw new StoreError(asSentence(folder, error), {cause: error});
    });
  }
}

/** A sentence for each review that is in two folders. */
async function toldCopies(reviews: readonly ListedReview[]): Promise<string[]> {
  const foldersOf = new Map<string, string[]>();
  for (const {id, folder} of reviews) foldersOf.set(id, [...(foldersOf.get(id) ?? []), folder]);
  const told = [...foldersOf.values()].map(inOrderOfChange);
  return (await Promise.all(told)).flatMap((copies) => copies?.says ?? []);
}

/** Every review is read for that. */
async function likeIt(reads: Summaries, folders: string[], wanted: string): Promise<string> {
  const found = await foundWhere(reads, folders, () => true);
  await reads.keep(folders);
  return reviewsMeant(found, wanted);
}

/** The reviews with this reference, however it is written, archived ones too, as their folders are called. */
export async function reviewsWithReference(home: string, reference: string): Promise<Found[]> {
  const folders = calledAfter(await reviewFolders(home), reference);
  return whereReferenceIs(summariesIn(home), folders, reference);
}

/** The folder of the review with exactly this id, found without reading any. */
export const folderOfId = async (home: string, id: string): Promise<string | undefined> =>
  withId(await reviewFolders(home), id.toLowerCase());

const withId = (folders: string[], id: string) => folders.find((folder) => idOf(folder) === id);

async function withIdWithin(reads: Summaries, folders: string[], start: string): Promise<string[]> {
  const isMeant = ({id}: ReviewSummary) => id.toLowerCase().startsWith(start);
  return (await foundWhere(reads, folders, isMeant)).map(({folder}) => folder);
}

/** A folder is called after the reference its review was made with, so most need no reading. */
function calledAfter(folders: string[], reference: string): string[] {
  // A name of a folder may spell a letter with two, as in Aepfel: there those around it say enough.
  const ways = [letters(reference), reference.toLowerCase()].map(plain);
  return folders.filter((folder) => ways.some((way) => plain(folder.toLowerCase()).includes(way)));
}

/** Those whose reference is just this, in any case; where there is none, those with the same letters. */
async function withReference(reads: Summaries, folders: string[], reference: string): Promise<Found[]> {
  const small = (text: string) => text.normalize().trim().toLowerCase();
  const justThis = (found: Found[]) => found.filter((review) => small(review.reference) === small(reference));
  const likely = justThis(await whereReferenceIs(reads, calledAfter(folders, reference), reference));
  if (likely.length > 0) return likely;
  const alike = await whereReferenceIs(reads, folders, reference);
  const exact = justThis(alike);
  return exact.length > 0 ? exact : alike;
}

const whereReferenceIs = (reads: Summaries, folders: string[], wanted: string): Promise<Found[]> =>
  foundWhere(reads, folders, ({reference}) => isSame(reference, wanted));

async function foundWhere(reads: Summaries, folders: string[], isMeant: (review: ReviewSummary) => boolean) {
  const found: Found[] = [];
  for (const folder of folders) {
    const summary = (await reads.of(folder).catch(ifUnreadable(undefined)))?.summary;
    if (summary && isMeant(summary)) found.push({...summary, folder});
  }
  return found;
}

const plain = (small: string) => small.replace(/[^a-z0-9]+/g, '');

const isPresent = (folder: string): boolean => !isArchived(folder);

const isRunning = ({status, archived}: ListedReview): boolean => status === 'running' && !archived;

const likeliestFirst = (a: ListedReview, b: ListedReview): number =>
  Number(isRunning(b)) - Number(isRunning(a)) ||
  b.changedAt - a.changedAt ||
  b.createdAt - a.createdAt ||
  // A copy beside the review is as old as it.
  (a.folder < b.folder ? -1 : 1);

/** A review that was found, with its folder. */
export type Found = ReviewSummary & {folder: string};

export const foundIn = async (folder: string): Promise<Found> => ({
  ...summaryOf((await readReview(folder)).review),
  folder,
});

const asSentence = (folder: string, error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error);
  return message.includes(folder) ? message : `${folder}: ${message}`;
};
