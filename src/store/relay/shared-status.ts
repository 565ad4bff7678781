// How a shared review stands: who is on it, and what of this machine the server does not have.
import type {Instant} from '../../review/types.js';
import type {Disk} from '../disk/disk.js';
import {reachedAgain, serverOf} from './address.js';
import {connect, ServerError} from './connection.js';
import {Outbox} from './outbox.js';
import {Sealing} from './sealing.js';
import {ServedReview} from './served-review.js';
import {readShare} from './share-file.js';

/** `since`: when it began to do so, by the one who said it. */
export type OnReview = {writer: string; role: string; by: string; doing: 'here' | 'typing' | 'away'; since: Instant};

export type SharedStatus = {
  server: string;
  /** False after `unshare`. */
  isOn: boolean;
  canWrite: boolean;
  /** Changes of this machine that the server does not have; null where it could not be asked. */
  notShared: number | null;
  /** Everybody of the last day, who is there first. */
  people: OnReview[];
  /** Why the server could not be asked, or takes nothing from here, as one sentence. */
  trouble: string | null;
};

/** Undefined for a review that was never shared. Changes nothing on either side. */
export async function sharedStatus(disk: Disk, folder: string): Promise<SharedStatus | undefined> {
  const share = await readShare(disk, folder);
  if (!share) return undefined;
  const sealing = new Sealing(share);
  const reached = reachedAgain(share.server, process.env);
  const status = {server: serverOf(reached.address), isOn: share.isOn, canWrite: sealing.canWrite};
  try {
    const connection = await connect(reached);
    try {
      const served = new ServedReview(connection, share.review);
      await served.version();
      const keys = await served.keys();
      sealing.learn(keys);
      const outbox = new Outbox({disk, folder});
      await outbox.beginAgain(await served.linesThere());
      const people = sealing.hereIn(await served.here(), undefined).map(({writer, role, by, doing, at}) => {
        return {writer, role, by, doing, since: at};
      });
      people.sort((a, b) => Number(a.doing === 'away') - Number(b.doing === 'away') || b.since - a.since);
      return {...status, notShared: outbox.waiting.length, people, trouble: sealing.whyStopped(keys) ?? null};
    } finally {
      await connection.end();
    }
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    return {...status, notShared: null, people: [], trouble: error.message};
  }
}
