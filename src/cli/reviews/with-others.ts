// What commands do for a review that is shared: they bring it in step before they read it, and say what waits behind it.
import {hostname} from 'node:os';
import type {ReviewState} from '../../review/review-state.js';
import {realDisk} from '../../store/disk/disk.js';
import {within} from '../../store/disk/within.js';
import {whoIsOn} from '../../store/presence/who-is-on.js';
import {serverOfKept} from '../../store/relay/address.js';
import {newestOf} from '../../store/relay/keys.js';
import {readShare, shareFacts} from '../../store/relay/share-file.js';
import type {SharedStatus} from '../../store/relay/shared-status.js';
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
  const server = serverOfKept(share.server);
  const canWrite = newestOf(share.secrets).mode !== 'read';
  const late = {server, isOn: share.isOn, canWrite, notShared: null, people: [], trouble: silent, isSilent: true};
  if (isKnownSilent) return late;
  const {sharedStatus} = await import('../../store/relay/shared-status.js');
  const found = await within(sharedStatus(realDisk, folder), UNTIL_SILENT, late);
  return found && {isSilent: false, ...found};
}

/** For a store that is closed by now: whether the server has what was saved, where it has not, or may not yet. */
export async function tellWaiting({sharing}: ReviewState, folder: string): Promise<void> {
  if (!sharing) return;
  if (sharing.stopped !== null) note(`Saved here, and not shared: ${sharing.stopped}`);
  else if (sharing.awaySince !== null) note('Saved here; it goes to the others when the server is there.');
  // That terminal alone knows whether the server takes it.
  else if (await isOpenHere(folder)) note('Saved here; the terminal that has it open sends it to the others.');
}

const isOpenHere = async (folder: string): Promise<boolean> =>
  (await whoIsOn(folder, Date.now())).some(({host}) => host === hostname());
