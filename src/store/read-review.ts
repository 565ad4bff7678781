// A review as it stands on the disk, for listings and exports: no watcher, and not a byte written.
import type {Review} from '../review/types.js';
import {type Disk, realDisk} from './disk.js';
import {isMissing, storeError} from './failure.js';
import {Fold} from './fold.js';
import {JournalReader} from './journal-reader.js';
import {journalNotices, newerReason, unknownNotice} from './notices.js';
import {StoreError} from './types.js';

/** The review in this folder, and what was got around. Throws a StoreError where there is none that can be read. */
export async function readReview(folder: string, disk: Disk = realDisk): Promise<{review: Review; notices: string[]}> {
  const reader = new JournalReader(disk, folder);
  const fold = new Fold();
  try {
    const {entries, unknown} = await reader.read();
    fold.add(entries);
    for (const place of unknown) fold.addUnknown(place);
  } catch (error) {
    throw storeError(`${folder} could not be read`, error);
  }
  const states = reader.states();
  const newer = newerReason(states);
  const notices = [...journalNotices(states), ...unknownNotice(fold.unknown), ...(newer ? [newer] : [])];
  const whole = fold.review && states.every(({damaged, unreadable}) => damaged === 0 && unreadable === null);
  const review = whole ? fold.review : ((await fromCopy(disk, folder, fold)) ?? fold.review);
  if (review) return {review, notices};
  throw new StoreError(newer ?? (await whyNot(disk, folder)));
}

/** The readable copy, where it knows more than the journals. */
async function fromCopy(disk: Disk, folder: string, fold: Fold): Promise<Review | null> {
  const {readSnapshot} = await import('./snapshot.js');
  const found = await readSnapshot(disk, folder);
  const knowsMore = 'snapshot' in found && !fold.reaches(found.snapshot);
  return knowsMore ? found.snapshot.review : null;
}

async function whyNot(disk: Disk, folder: string): Promise<string> {
  try {
    const {kind} = await disk.facts(folder);
    if (kind !== 'folder') return `${folder} is a file: a review is a folder, name that one.`;
    return `${folder} holds no review that can be read: debrief doctor says more.`;
  } catch (error) {
    if (isMissing(error)) return `There is no review at ${folder}: debrief list shows the ones there are.`;
    return storeError(`${folder} could not be opened`, error).message;
  }
}
