// What a review's folder does not allow: said alike wherever one is opened, read or examined.
import {StoreError} from '../types.js';
import {whyNotFollowed} from './broken-link.js';
import type {Disk} from './disk.js';
import {isForbidden, isMissing, shortReason, storeError} from './failure.js';

const noReviewAt = (folder: string): StoreError =>
  new StoreError(`There is no review at ${folder}: debrief list shows the ones there are.`);

/** The error for a folder that could not be read, or whatever else `what` says, for the reason in `error`. */
export async function whyNoFolder(folder: string, what: string, error: unknown): Promise<StoreError> {
  const why = await whyNotFollowed(folder);
  if (why !== undefined) return new StoreError(why, {cause: error});
  return isMissing(error) ? noReviewAt(folder) : storeError(`${folder} ${what}`, error);
}

/**
 * The error for a folder in which no review was found; `newer` says that its journals are a newer debrief's, `whyNone`
 * why they amount to none.
 */
export async function whyNoReview(
  disk: Disk,
  folder: string,
  {newer, whyNone}: {newer: string | null; whyNone: string},
): Promise<StoreError> {
  if (newer) return new StoreError(newer);
  try {
    const {kind} = await disk.facts(folder);
    return new StoreError(
      kind === 'folder'
        ? `${folder} holds no review that can be read: ${whyNone}`
        : `${folder} is a file: a review is a folder, name that one.`,
    );
  } catch (error) {
    return whyNoFolder(folder, 'could not be opened', error);
  }
}

/** Why nothing can be written there, as one sentence; null also for trouble that may pass. */
export async function whyReadOnly(disk: Disk, folder: string): Promise<string | null> {
  try {
    await disk.probeWritable(folder);
    return null;
  } catch (error) {
    if (!isForbidden(error)) return null;
    return `${folder} cannot be written (${shortReason(error)}): the review is read-only.`;
  }
}
