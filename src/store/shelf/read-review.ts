// A review as it stands on the disk, for listings and exports: no watcher, and not a byte written.
import {join} from 'node:path';
import type {Review} from '../../review/types.js';
import {goOnFrom} from '../copy/go-on.js';
import {readSnapshot, type Snapshot} from '../copy/snapshot.js';
import {blockingDisk} from '../disk/blocking-disk.js';
import type {Disk} from '../disk/disk.js';
import {whyNoReview} from '../disk/review-folder.js';
import {AllJournals} from '../journal/all-journals.js';
import {isCovered} from '../journal/coverage.js';
import {isJournal} from '../journal/journal-names.js';
import {lastPlaces} from '../journal/last-line.js';
import {missingFrom} from '../notices.js';
import type {Entry} from '../types.js';

/**
 * `isEdited`: a hand has changed the readable copy, and nobody has opened the review since to take that over;
 * `missing`: which of its changes could not be read that others may be able to, as one sentence.
 */
export type ReviewRead = {review: Review; notices: string[]; isEdited: boolean; missing: string | null};

/** The review in this folder, and what was got around. Throws a StoreError where there is none that can be read. */
export async function readReview(folder: string, disk: Disk = blockingDisk): Promise<ReviewRead> {
  const copy = await readSnapshot(disk, folder).catch(() => undefined);
  if (copy?.kind === 'sound' && (await coversAll(disk, folder, copy.snapshot))) {
    return {review: copy.snapshot.review, notices: [], isEdited: false, missing: null};
  }
  const journals = new AllJournals(disk, folder);
  const isBehind = copy !== undefined && (await goOnFrom(copy, journals));
  const {fold, newer, notices: told, reader} = isBehind ? journals : await journals.begin();
  const notices = [...told, ...(newer ? [newer] : [])];
  const snapshot = copy && 'snapshot' in copy ? copy.snapshot : undefined;
  // What the journals have lost is shown from the copy, beside what they hold since; opening the review restores it.
  if (snapshot && !fold.reaches(snapshot)) fold.add([restoredFrom(snapshot)]);
  const {review} = fold;
  const missing = missingFrom(reader.states(), fold.unknown);
  if (review) return {review, notices, isEdited: copy?.kind === 'edited', missing};
  throw await whyNoReview(disk, folder, journals);
}

/** As opening the review would write it. */
const restoredFrom = ({review, covers, gaps}: Snapshot): Entry => ({
  writer: 'review.json',
  number: 1,
  order: 0,
  at: 0,
  by: '',
  change: {type: 'review-restored', review, covers, gaps},
});

/** Whether every journal ends with entries that this copy was made from: then the copy is the review. */
async function coversAll(disk: Disk, folder: string, snapshot: Snapshot): Promise<boolean> {
  if (Object.keys(snapshot.gaps).length > 0) return false;
  try {
    const names = (await disk.list(join(folder, 'journal'))).filter(isJournal);
    for (const name of names) {
      const last = await lastPlaces(disk, join(folder, 'journal', name));
      if (!last?.every((place) => isCovered(snapshot, place))) return false;
    }
    return true;
  } catch {
    return false;
  }
}
