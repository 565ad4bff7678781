// What commands do for a review that is shared: they bring it in step before they read it, and say what waits behind it.
import type {ReviewState} from '../../review/review-state.js';
import {realDisk} from '../../store/disk/disk.js';
import {within} from '../../store/disk/within.js';
import {isOpenHere} from '../../store/presence/who-is-on.js';
import {serverOfKept} from '../../store/relay/address.js';
import {newestOf} from '../../store/relay/keys.js';
import {readShare, type ShareFile, shareFacts} from '../../store/relay/share-file.js';
import type {SharedStatus} from '../../store/relay/shared-status.js';
import {StoreError} from '../../store/types.js';
import {note, warn} from '../streams/printing.js';

/** Whoever only reads waits no longer for a server (ms). */
const PATIENCE = 1_500;
/** Nor does whoever asks how it stands, which takes the server a few answers more (ms). */
const UNTIL_SILENT = 2_000;

const silent = 'The server does not answer just now.';

/** What others wrote by now is read with the rest; where the server is away, one line says so, and nothing fails. */
export async function bringInStep(folder: string): Promise<void> {
  if (!(await shareFacts(realDisk, folder))) return;
  const {whyNotInStep} = await import('../../store/relay/both-in-step.js');
  const why = await within(whyNotInStep(realDisk, folder, PATIENCE), PATIENCE + 200, silent);
  if (why !== undefined) warn(`${why} What others wrote may be missing here.`);
}

/**
 * How a review is shared, and whether its server is silent; one that is known to be is not asked. Undefined for a review
 * that was never shared.
 */
export async function howShared(
  folder: string,
  isKnownSilent = false,
): Promise<(SharedStatus & {isSilent: boolean}) | undefined> {
  const share = await readShare(realDisk, folder);
  if (!share) return undefined;
  if (isKnownSilent) return whileSilent(folder, share);
  const {sharedStatus} = await import('../../store/relay/shared-status.js');
  const asking = new AbortController();
  const found = await within(sharedStatus(realDisk, folder, asking.signal), UNTIL_SILENT, undefined);
  // Its socket would keep the program from ending.
  asking.abort();
  return found ? {...found, isSilent: false} : whileSilent(folder, share);
}

/** By what the server had when it last answered. */
async function whileSilent(folder: string, {server, isOn, secrets}: ShareFile) {
  const {Outbox} = await import('../../store/relay/outbox.js');
  const outbox = new Outbox({disk: realDisk, folder});
  await outbox.look();
  const {count: notShared} = outbox;
  const canWrite = newestOf(secrets).mode === 'full';
  return {server: serverOfKept(server), isOn, canWrite, notShared, people: [], trouble: silent, isSilent: true};
}

/** For a store that is closed by now: whether the server has what was saved, where it has not, or may not yet. */
export async function tellWaiting({sharing}: ReviewState, folder: string): Promise<void> {
  if (sharing && sharing.stopped !== null) note(`Saved here, and not shared: ${sharing.stopped}`);
  else if (sharing && sharing.awaySince !== null) note('Saved here; it goes to the others when the server is there.');
  // That terminal alone knows whether the server takes it.
  else if (await isSentByTerminal(folder)) note('Saved here; the terminal that has it open sends it to the others.');
}

async function isSentByTerminal(folder: string): Promise<boolean> {
  const share = await readShare(realDisk, folder).catch(() => undefined);
  return share?.isOn === true && (await isOpenHere(folder, Date.now()));
}

/** Whoever may only read sits in no role: nudges, the handover and what is private to a role are for those who do. */
export async function refuseReader(folder: string): Promise<void> {
  if (!(await shareFacts(realDisk, folder))) return;
  const share = await readShare(realDisk, folder).catch(() => undefined);
  if (!share?.isOn || newestOf(share.secrets).mode === 'full') return;
  throw new StoreError(
    'The code that this review was joined with only reads: debrief watch shows the meeting, and debrief show prints what was noted.',
  );
}
