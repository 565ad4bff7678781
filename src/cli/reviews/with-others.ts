// What commands do for a review that is shared: they bring it in step before they read it, and say what waits behind it.
import type {ReviewState} from '../../review/review-state.js';
import {realDisk} from '../../store/disk/disk.js';
import {within} from '../../store/disk/within.js';
import {newestOf} from '../../store/relay/keys.js';
import {readShare, shareFacts} from '../../store/relay/share-file.js';
import {StoreError} from '../../store/types.js';
import {note, warn} from '../streams/printing.js';

/** Whoever only reads waits no longer for a server (ms). */
const PATIENCE = 1_500;

/** What others wrote by now is read with the rest; where the server is away, one line says so, and nothing fails. */
export async function bringInStep(folder: string): Promise<void> {
  if (!(await shareFacts(realDisk, folder))) return;
  const {whyNotInStep} = await import('../../store/relay/both-in-step.js');
  const late = 'The server does not answer just now.';
  const why = await within(whyNotInStep(realDisk, folder, PATIENCE), PATIENCE + 200, late);
  if (why !== undefined) warn(`${why} What others wrote may be missing here.`);
}

/** For a store that is closed by now: whether the server has what was saved, where it has not. */
export function tellWaiting({sharing}: ReviewState): void {
  if (!sharing) return;
  if (sharing.stopped !== null) note(`Saved here, and not shared: ${sharing.stopped}`);
  else if (sharing.awaySince !== null) note('Saved here; it goes to the others when the server is there.');
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
