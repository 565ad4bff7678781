// Joining a review by its code, for every command that takes one in place of a review's name.
import {shellName} from '../../review/shell-name.js';
import type {Review} from '../../review/types.js';
import {realDisk} from '../../store/disk/disk.js';
import {inShort, reachedAgain} from '../../store/relay/address.js';
import {readCode} from '../../store/relay/join-code.js';
import type {Joined} from '../../store/relay/joining.js';
import {readShare} from '../../store/relay/share-file.js';
import {refuseCopies} from '../../store/shelf/copies.js';
import {makeHome} from '../../store/shelf/home.js';
import {folderOfId, listReviews} from '../../store/shelf/library.js';
import {serverMeant} from '../server-meant.js';
import {answered, note, noteWait, print, printJson, warn} from '../streams/printing.js';
import type {Surroundings} from '../surroundings.js';

/**
 * The review is in this home then; it says why it is not in step, and that a code only reads. Throws a StoreError or a
 * UsageError.
 */
export async function joined(typed: string, server: string | undefined, around: Surroundings): Promise<Joined> {
  // Whoever else works on this machine can list what was started, and the code with it, for as long as it is open.
  process.title = 'debrief';
  const {home, preferences} = around;
  const code = readCode(typed);
  const from = server === undefined ? 'code' : 'elsewhere';
  await makeHome(home);
  const folder = await folderHere(home, code.review);
  const before = folder === undefined ? undefined : await readShare(realDisk, folder);
  const signedIn = before ? [reachedAgain(before, process.env)] : [];
  const how = {naming: 'Name it with --server', from, signedIn} as const;
  const reached = serverMeant(server ?? (code.server || undefined), preferences, how);
  if (folder !== undefined) await refuseCopies(folder);
  noteWait(`Asking ${inShort(reached.address)} …`);
  const {joinReview} = await import('../../store/relay/joining.js');
  const came = await joinReview({disk: realDisk, home, code, server: reached, folder, now: Date.now});
  if (came.trouble !== null) warn(`${came.trouble} The review is opened as it is here.`);
  if (!came.canWrite) note('This code only reads: what the others write is shown, and nothing can be written.');
  return came;
}

/** For whoever opens nothing: which review is here now, and what opens it. */
export async function sayJoined(
  {review, isNew, canWrite}: Joined,
  {json, quiet}: {json?: true; quiet?: true},
): Promise<undefined> {
  const document = json ? await documentOf(review) : null;
  return answered(() => {
    if (document) return printJson('review', document);
    if (quiet) return print(review.id);
    print(`${review.reference} (${review.id}) is ${isNew ? 'here now' : 'here already'}: ${review.title}.`);
    print(`debrief ${canWrite ? 'notes' : 'watch'} ${shellName(review)} opens it.`);
  });
}

async function documentOf(review: Review) {
  const [{reviewDocument}, {listsToReadBy}] = await Promise.all([
    import('../../exchange/writers/review-json.js'),
    import('./lists.js'),
  ]);
  return reviewDocument({review, now: Date.now(), lists: await listsToReadBy()});
}

/** Archived ones too; a folder that was renamed does not say its id. */
async function folderHere(home: string, id: string): Promise<string | undefined> {
  const called = await folderOfId(home, id);
  if (called !== undefined) return called;
  const {reviews} = await listReviews(home);
  return reviews.find((review) => review.id === id)?.folder;
}
