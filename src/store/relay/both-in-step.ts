// Bringing this machine and the server in step once, for a process that ends then.
import type {Disk} from '../disk/disk.js';
import {StoreError} from '../types.js';
import {ServerError} from './connection.js';
import {Relay} from './relay.js';
import {readShare, type ShareFile} from './share-file.js';

/** Long enough for a whole review over a slow line (ms). */
const ALL_OF_IT = 120_000;

/**
 * Both sides have all that either had, where the server answers within so long (ms); else why not, as one sentence.
 * Undefined also for a review that is not shared.
 */
export async function whyNotInStep(disk: Disk, folder: string, patience: number): Promise<string | undefined> {
  try {
    const share = await readShare(disk, folder);
    if (share?.isOn) await bringBothInStep(disk, folder, share, {patience});
    return undefined;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return error.message;
  }
}

/**
 * Both sides have all that either had, after so long at most (ms); what others wrote goes back to a server that has none
 * of it only with `sendsAll`. Throws a ServerError.
 */
export async function bringBothInStep(
  disk: Disk,
  folder: string,
  share: ShareFile,
  {patience = ALL_OF_IT, sendsAll = false}: {patience?: number; sendsAll?: boolean} = {},
): Promise<void> {
  const nobody = () => undefined;
  const tells = {onNews: nobody, onHere: nobody, onChange: nobody, onClock: nobody};
  const relay = new Relay({disk, folder, share, sendsAll, now: Date.now, ...tells});
  const unkept = await relay.once(patience);
  const {stopped} = relay.sharing;
  if (stopped !== null) throw new ServerError(stopped, '', false);
  if (unkept > 0) throw new StoreError(`What came from the server could not be kept in ${folder}: make room there.`);
}
