// How a shared review stands: who is on it, and what of this machine the server does not have.
import type {Instant} from '../../review/types.js';
import type {Disk} from '../disk/disk.js';
import type {HereFile} from '../presence/here-file.js';
import {reachedAgain, serverOf} from './address.js';
import {connect, ServerError, takenOff} from './connection.js';
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
  /** Changes of this machine that the server does not have; while it is away, did not when it last answered. */
  notShared: number;
  /** Everybody of the last day, who is there first. */
  people: OnReview[];
  /** Why the server could not be asked, or takes nothing from here, as one sentence. */
  trouble: string | null;
};

/** Undefined for a review that was never shared. Changes nothing on either side; `signal` ends a wait for the server. */
export async function sharedStatus(
  disk: Disk,
  folder: string,
  signal?: AbortSignal,
): Promise<SharedStatus | undefined> {
  const share = await readShare(disk, folder);
  if (!share) return undefined;
  const sealing = new Sealing(share);
  const reached = reachedAgain(share, process.env);
  const status = {server: serverOf(reached.address), isOn: share.isOn, canWrite: sealing.canWrite};
  const outbox = new Outbox({disk, folder});
  try {
    const connection = await connect(reached, signal ? {signal} : {});
    try {
      const served = new ServedReview(connection, share.review);
      await served.version();
      const keys = await served.keys();
      sealing.learn(keys);
      await outbox.beginAgain(await served.linesThere());
      const people = onReview(sealing.hereIn(await served.here(), undefined));
      const isRemoved = keys.length === 0 && (await served.isRemoved());
      const trouble = isRemoved ? takenOff : (sealing.whyStopped(keys) ?? null);
      return {...status, notShared: outbox.count, people, trouble};
    } finally {
      await connection.end();
    }
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    // By what the server had when it last answered.
    await outbox.look();
    return {...status, notShared: outbox.count, people: [], trouble: error.message};
  }
}

/** Who is there first; of whoever left and is back, or has another role now, only that. */
function onReview(said: readonly HereFile[]): OnReview[] {
  const newestFirst = [...said].sort(
    (a, b) => Number(a.doing === 'away') - Number(b.doing === 'away') || b.at - a.at || (a.writer < b.writer ? 1 : -1),
  );
  const isSame = (one: HereFile, other: HereFile) =>
    (one.role === other.role && one.by === other.by) || (one.host === other.host && one.pid === other.pid);
  return newestFirst
    .filter((each, at) => each.doing !== 'away' || !newestFirst.slice(0, at).some((other) => isSame(each, other)))
    .map(({writer, role, by, doing, at}) => ({writer, role, by, doing, since: at}));
}
