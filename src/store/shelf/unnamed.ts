// Which review is meant where nobody names one: the running one, else the one that was last worked on.
import {ifUnreadable} from '../disk/failure.js';
import {StoreError} from '../types.js';
import {reviewFolders} from './folders.js';
import {type Glance, glanceAt} from './glance.js';
import {lastChange} from './last-change.js';
import {type Found, foundIn} from './library.js';

/**
 * All that are running, the one with the newest change first, or else the one that changed last; archived ones never.
 * `open`: a closed review only where there is no other. It reads only reviews that may be meant. Throws a StoreError
 * where there is none.
 */
export async function unnamedReviews(home: string, {open}: {open: boolean}): Promise<[Found, ...Found[]]> {
  const folders = await reviewFolders(home);
  if (folders.length === 0)
    throw new StoreError('There are no reviews yet: debrief new starts one.', {code: 'not-found'});
  const glances = folders.map(glanceAt).filter(({archived}) => !archived);
  const read = readingOnce();
  const [first, ...others] = await running(glances, read);
  if (first) return [first, ...others];
  const notClosed = open ? await firstOf(glances, read, ({status}) => status !== 'closed') : undefined;
  const last = notClosed ?? (await firstOf(glances, read));
  if (last) return [last];
  throw new StoreError(
    glances.length === 0
      ? 'Every review is archived: name one that debrief list --archived shows.'
      : 'No review can be read: debrief doctor says more.',
    {code: glances.length === 0 ? 'not-found' : 'could-not'},
  );
}

type Read = (glance: Glance) => Promise<Found | undefined>;

/** Reads each review once, however often it is asked for; undefined where it cannot be read. */
function readingOnce(): Read {
  const known = new Map<string, ReturnType<Read>>();
  return ({folder}) => {
    const reading = known.get(folder) ?? foundIn(folder).catch(ifUnreadable(undefined));
    known.set(folder, reading);
    return reading;
  };
}

/**
 * The one with the newest change first. A file's date is no earlier than its changes, so that mostly the journals of
 * one review say enough.
 */
function* newestFirst(glances: readonly Glance[]): Generator<Glance> {
  const left = glances.toSorted((a, b) => a.changedAt - b.changedAt);
  const known: Glance[] = [];
  for (;;) {
    for (let next = left.at(-1); next && next.changedAt >= (known.at(-1)?.changedAt ?? 0); next = left.at(-1)) {
      const found = {...next, changedAt: lastChange(next.folder)};
      left.pop();
      known.splice(known.findLastIndex(({changedAt}) => changedAt <= found.changedAt) + 1, 0, found);
    }
    const newest = known.pop();
    if (!newest) return;
    yield newest;
  }
}

async function running(glances: Glance[], read: Read): Promise<Found[]> {
  const all: Found[] = [];
  for (const glance of newestFirst(glances.filter(({mayRun}) => mayRun))) {
    const review = await read(glance);
    if (review?.status === 'running') all.push(review);
  }
  return all;
}

async function firstOf(glances: Glance[], read: Read, fits: (review: Found) => boolean = () => true) {
  for (const glance of newestFirst(glances)) {
    const review = await read(glance);
    if (review && fits(review)) return review;
  }
  return undefined;
}
