// Which review is meant where nobody names one: the running one, else the one that was last worked on.
import type {ReviewSummary} from '../../review/summary.js';
import {StoreError} from '../types.js';
import {type Glance, glanceAt} from './glance.js';
import {type Found, foundIn, reviewFolders} from './library.js';

/**
 * All that are running, the one with the newest change first, or else the one that changed last; archived ones never.
 * `open`: a closed review only where there is no other. It reads only reviews that may be meant. Throws a StoreError
 * where there is none.
 */
export async function unnamedReviews(home: string, {open}: {open: boolean}): Promise<[Found, ...Found[]]> {
  const folders = await reviewFolders(home);
  if (folders.length === 0) throw new StoreError('There is no review yet: debrief new starts one.');
  const glances = folders.map(glanceAt).filter(({archived}) => !archived);
  glances.sort((a, b) => b.changedAt - a.changedAt);
  const [first, ...others] = await those(
    glances.filter(({mayRun}) => mayRun),
    ({status}) => status === 'running',
  );
  if (first) return [first, ...others];
  const last = (open && (await firstOf(glances, ({status}) => status !== 'closed'))) || (await firstOf(glances));
  if (last) return [last];
  throw new StoreError(
    glances.length === 0
      ? 'Every review is archived: name one of debrief list --archived.'
      : 'No review can be read: debrief doctor says more.',
  );
}

type Fits = (review: ReviewSummary) => boolean;

const read = (folder: string): Promise<Found | undefined> => foundIn(folder).catch(() => undefined);

async function those(glances: Glance[], fits: Fits): Promise<Found[]> {
  const all: Found[] = [];
  for (const {folder} of glances) {
    const review = await read(folder);
    if (review && fits(review)) all.push(review);
  }
  return all;
}

async function firstOf(glances: Glance[], fits: Fits = () => true): Promise<Found | undefined> {
  for (const {folder} of glances) {
    const review = await read(folder);
    if (review && fits(review)) return review;
  }
  return undefined;
}
