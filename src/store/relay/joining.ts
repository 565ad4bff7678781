// Joining a review that somebody shared: a copy of it on this machine, whole before it can be seen.
import {join} from 'node:path';
import type {Review} from '../../review/types.js';
import {type Disk, makeFolderOnce} from '../disk/disk.js';
import {storeError} from '../disk/failure.js';
import {uniqueName} from '../disk/file-names.js';
import {folderName} from '../shelf/create-folder.js';
import {readReview} from '../shelf/read-review.js';
import {StoreError} from '../types.js';
import {keptAddress, type Reached} from './address.js';
import type {JoinCode} from './join-code.js';
import {RELAY, readShare, type ShareFile, writeShare} from './share-file.js';
import {inStep} from './sharing.js';

export type HowToJoin = {
  disk: Disk;
  home: string;
  code: JoinCode;
  server: Reached;
  /** Where the review is on this machine already; undefined where it is not. */
  folder: string | undefined;
  now: () => number;
};

/** Gives the folder of the review, and whether it is new here. Throws a StoreError, and leaves nothing half joined. */
export async function joinReview(how: HowToJoin): Promise<{folder: string; review: Review; isNew: boolean}> {
  const {disk, folder} = how;
  if (folder !== undefined) {
    const share = withCode(await readShare(disk, folder), how);
    await writeShare(disk, folder, share);
    await inStep(disk, folder, share);
    return {folder, review: (await readReview(folder)).review, isNew: false};
  }
  return {...(await joinAnew(how)), isNew: true};
}

/** Under a name that no list shows until all of it is there. */
async function joinAnew({disk, home, now, ...how}: HowToJoin): Promise<{folder: string; review: Review}> {
  const reviews = join(home, 'reviews');
  const begun = join(reviews, `.joining-${uniqueName(now())}`);
  try {
    await makeFolderOnce(disk, reviews);
    await disk.makeFolder(begun);
  } catch (error) {
    throw storeError(`A folder for the review could not be made in ${reviews}`, error);
  }
  try {
    const share = withCode(undefined, how);
    await writeShare(disk, begun, share);
    await inStep(disk, begun, share);
    const review = await wholeReview(begun);
    const folder = join(reviews, await folderName({review}, review.createdAt));
    await disk.rename(begun, folder);
    await disk.syncFolder(reviews);
    return {folder, review};
  } catch (error) {
    await removeAll(disk, begun);
    throw error;
  }
}

async function wholeReview(folder: string): Promise<Review> {
  try {
    return (await readReview(folder)).review;
  } catch {
    throw new StoreError(
      'The server has no beginning of this review: whoever shared it opens it once more, and you join again then.',
    );
  }
}

/** A code of a later key adds that; the keys before it are kept. */
function withCode(before: ShareFile | undefined, {code, server}: Pick<HowToJoin, 'code' | 'server'>): ShareFile {
  const {secret, review} = code;
  const others = (before?.secrets ?? []).filter((each) => each.number !== secret.number);
  const known = before?.secrets.find((each) => each.number === secret.number);
  // Whoever can write goes on so, also with a code for reading.
  const kept = known?.mode === 'full' ? known : secret;
  const secrets = [...others, kept].sort((a, b) => a.number - b.number);
  return {server: keptAddress(server.address), review, isOwner: before?.isOwner ?? false, isOn: true, secrets};
}

async function removeAll(disk: Disk, folder: string): Promise<void> {
  for (const inside of [join(folder, 'journal'), join(folder, RELAY), folder]) {
    for (const name of await disk.list(inside).catch(() => [])) {
      await disk.remove(join(inside, name)).catch(() => undefined);
    }
    await disk.removeFolder(inside).catch(() => undefined);
  }
}
