// Joining a review that somebody shared: a copy of it on this machine, whole before it can be seen.
import {join} from 'node:path';
import type {Review} from '../../review/types.js';
import {HOUR} from '../../review/units.js';
import {type Disk, makeFolderOnce} from '../disk/disk.js';
import {storeError} from '../disk/failure.js';
import {uniqueName} from '../disk/file-names.js';
import {folderName} from '../shelf/create-folder.js';
import {JOINING, shelves} from '../shelf/folders.js';
import {readReview} from '../shelf/read-review.js';
import {StoreError} from '../types.js';
import {inShort, keptAddress, type Reached, serverOf, serverOfKept} from './address.js';
import {bringBothInStep} from './both-in-step.js';
import {ServerError} from './connection.js';
import type {JoinCode} from './join-code.js';
import {Key, newestOf, type Secret} from './keys.js';
import {RELAY, readShare, type ShareFile, writeShare} from './share-file.js';

/** How long a review that is here already waits for what others wrote (ms): it opens all the same. */
const AT_ONCE = 5_000;
/** Whoever joined has given up long before (ms). */
const LONGEST_JOIN = HOUR;

export type HowToJoin = {
  disk: Disk;
  home: string;
  code: JoinCode;
  server: Reached;
  /** Where the review is on this machine already; undefined where it is not. */
  folder: string | undefined;
  now: () => number;
};

/** `trouble`: why a review that is here already is not in step with the server, as one sentence. */
export type Joined = {folder: string; review: Review; isNew: boolean; canWrite: boolean; trouble: string | null};

/** Throws a StoreError, and leaves nothing half joined. A review that is here already is joined without a server. */
export async function joinReview(how: HowToJoin): Promise<Joined> {
  const {disk, folder, code} = how;
  if (folder === undefined) return {...(await joinAnew(how)), isNew: true, trouble: null};
  const before = await readShare(disk, folder);
  await refuseOthers(before, how, folder);
  const share = withCode(before, how);
  const canWrite = newestOf(share.secrets).mode === 'full';
  const trouble = await whyNot(bringBothInStep(disk, folder, share, {patience: AT_ONCE}));
  // What the server refuses takes the place of nothing that it took.
  if (trouble && !trouble.isAway) throw trouble;
  const isKnown = knows(before, code);
  if (trouble && !isKnown) {
    throw new StoreError(`${trouble.message} Whether the code is right only the server can tell: join again then.`);
  }
  await writeShare(disk, folder, share);
  const {review} = await readReview(folder);
  return {folder, review, isNew: false, canWrite, trouble: trouble?.message ?? null};
}

/**
 * A code says which review it means, and anybody can make one: what is here goes to nobody with whom it was not shared,
 * and to no other server.
 */
async function refuseOthers(before: ShareFile | undefined, {code, server}: HowToJoin, folder: string): Promise<void> {
  if (before && serverOfKept(before.server) === serverOf(server.address)) return;
  // The same server is called otherwise from elsewhere, as through a tunnel.
  if (server.isNamed && knows(before, code)) return;
  const {reference} = (await readReview(folder)).review;
  throw new StoreError(
    before
      ? `${reference} is shared on ${serverOfKept(before.server)}, and the code is for ${inShort(server.address)}: nothing was joined.`
      : `A review with the id of the code (${code.review}) is on this machine already, and is not shared: ${reference}. Move its folder elsewhere first if you mean the other one.`,
  );
}

/** Whether the review has the code's key already; also where one of them only reads, and the other writes as well. */
function knows(before: ShareFile | undefined, {secret: coded}: JoinCode): boolean {
  const forReaders = (secret: Secret) => new Key(secret).forReaders().secret;
  return (before?.secrets ?? []).some(
    (each) => each.number === coded.number && forReaders(each).equals(forReaders(coded)),
  );
}

/** The meeting goes on without the server. */
async function whyNot(work: Promise<void>): Promise<ServerError | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof ServerError) return error;
    throw error;
  }
}

/** Under a name that no list shows until all of it is there. */
async function joinAnew({disk, home, now, ...how}: HowToJoin): Promise<Pick<Joined, 'folder' | 'review' | 'canWrite'>> {
  const reviews = join(home, shelves.reviews);
  const begun = join(reviews, `${JOINING}${uniqueName(now())}`);
  try {
    await makeFolderOnce(disk, reviews);
    await tidyUp(disk, reviews, now());
    await disk.makeFolder(begun);
  } catch (error) {
    throw storeError(`A folder for the review could not be made in ${reviews}`, error);
  }
  try {
    const share = withCode(undefined, how);
    await writeShare(disk, begun, share);
    await bringBothInStep(disk, begun, share);
    const review = await wholeReview(begun);
    if (review.id !== how.code.review) {
      throw new StoreError('What the server has under this code is another review: nothing was joined.');
    }
    const folder = join(reviews, await folderName({review}, review.createdAt));
    await takePlace(disk, begun, folder, review.id);
    await disk.syncFolder(reviews);
    return {folder, review, canWrite: how.code.secret.mode === 'full'};
  } catch (error) {
    await removeAll(disk, begun);
    throw error;
  }
}

/** Another join of the same review may have been quicker: then its folder is the review's. */
async function takePlace(disk: Disk, begun: string, folder: string, id: string): Promise<void> {
  try {
    await disk.rename(begun, folder);
  } catch (error) {
    const share = await readShare(disk, folder).catch(() => undefined);
    if (share?.review !== id) throw storeError(`The review could not be kept in ${folder}`, error);
    await removeAll(disk, begun);
  }
}

/** What a join that was ended left behind is of no use to anybody. */
async function tidyUp(disk: Disk, reviews: string, now: number): Promise<void> {
  for (const name of await disk.list(reviews)) {
    const folder = join(reviews, name);
    if (!name.startsWith(JOINING)) continue;
    const facts = await disk.facts(folder).catch(() => undefined);
    if (facts && now - facts.changedAt > LONGEST_JOIN) await removeAll(disk, folder);
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
  return {
    server: keptAddress(server.address),
    review,
    isNamed: server.isNamed,
    isOwner: before?.isOwner ?? false,
    isOn: true,
    secrets,
  };
}

async function removeAll(disk: Disk, folder: string): Promise<void> {
  for (const inside of [join(folder, 'journal'), join(folder, RELAY), folder]) {
    for (const name of await disk.list(inside).catch(() => [])) {
      await disk.remove(join(inside, name)).catch(() => undefined);
    }
    await disk.removeFolder(inside).catch(() => undefined);
  }
}
