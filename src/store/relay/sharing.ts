// Sharing a review from this machine: put on a server, given a new code, looked at, and left.
import type {Instant} from '../../review/types.js';
import type {Disk} from '../disk/disk.js';
import {StoreError} from '../types.js';
import {type Address, inShort, keptAddress, type Reached, reachedAgain, reachedBy, serverOf} from './address.js';
import {connect, ServerError} from './connection.js';
import {codeFor} from './join-code.js';
import {Key, newSecret, type Secret} from './keys.js';
import {Outbox} from './outbox.js';
import {Relay} from './relay.js';
import {TABLES} from './schema.js';
import {Sealing} from './sealing.js';
import {ServedReview} from './served-review.js';
import {readShare, type ShareFile, writeShare} from './share-file.js';

/** `server`: its address without a name to sign in with, or a password. */
export type Shared = {code: string; review: string; server: string};

export type HowToShare = {
  disk: Disk;
  /** The review's. */
  folder: string;
  review: string;
  /** Undefined where it stays on the server that it is on. */
  server: Reached | undefined;
  /** Whoever has an earlier code reads nothing of what comes. */
  newCode?: boolean;
  /** For a code that reads only. */
  readOnly?: boolean;
};

/** Long enough for a whole review over a slow line (ms). */
const ALL_OF_IT = 120_000;

/**
 * Puts the review on the server with all that is on this machine; again, it gives the same code. Throws a StoreError, a
 * ServerError where it was the server: what was kept by then is sent the next time.
 */
export async function shareReview(how: HowToShare): Promise<Shared> {
  const {disk, folder, review, newCode = false, readOnly = false} = how;
  const before = await readShare(disk, folder);
  const reached = how.server ?? (before ? reachedAgain(before.server, process.env) : undefined);
  if (!reached) throw new StoreError(whereTo);
  const isSame = before !== undefined && serverOf(reachedBy(before.server, {}).address) === serverOf(reached.address);
  if (before?.secrets.at(-1)?.mode === 'read') throw new StoreError(onlyReads);
  const next = await nextNumber(reached, review);
  const secrets: readonly Secret[] = before?.secrets ?? [];
  const needsNew = newCode || secrets.length === 0;
  const newest = secrets.reduce((number, secret) => Math.max(number, secret.number), 0);
  const share: ShareFile = {
    server: keptAddress(reached.address),
    review,
    isOwner: !before || !isSame || before.isOwner || newCode,
    isOn: true,
    secrets: needsNew ? [...secrets, newSecret(Math.max(next, newest + 1))] : secrets,
  };
  // On the disk first: a key that only the server had heard of would open nothing.
  await writeShare(disk, folder, share);
  try {
    await inStep(disk, folder, share);
  } catch (error) {
    const refused = error instanceof ServerError && !error.isAway;
    // As it was: a code that nobody else knows yet would stop what goes on.
    if (refused && before) await writeShare(disk, folder, before);
    throw error;
  }
  return shared(share, reached.address, readOnly);
}

/** Nothing goes to the server and comes from there any more; what is there stays, and the keys are kept. */
export async function leaveShared(disk: Disk, folder: string): Promise<{server: string} | undefined> {
  const share = await readShare(disk, folder);
  if (!share?.isOn) return undefined;
  await writeShare(disk, folder, {...share, isOn: false});
  return {server: serverOf(reachedBy(share.server, {}).address)};
}

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

/**
 * Both sides have all that either had, where the server answers within so long (ms); else why not, as one sentence.
 * Undefined also for a review that is not shared.
 */
export async function whyNotInStep(disk: Disk, folder: string, patience: number): Promise<string | undefined> {
  try {
    const share = await readShare(disk, folder);
    if (share?.isOn) await inStep(disk, folder, share, patience);
    return undefined;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return error.message;
  }
}

/** Both sides have all that either had, after so long at most (ms). Throws a ServerError. */
export async function inStep(disk: Disk, folder: string, share: ShareFile, patience = ALL_OF_IT): Promise<void> {
  const nobody = () => undefined;
  const tells = {onNews: nobody, onHere: nobody, onChange: nobody, onClock: nobody};
  const relay = new Relay({disk, folder, share, now: Date.now, ...tells});
  const unkept = await relay.once(patience);
  const {stopped} = relay.sharing;
  if (stopped !== null) throw new ServerError(stopped, '', false);
  if (unkept > 0) throw new StoreError(`What came from the server could not be kept in ${folder}: make room there.`);
}

/** The number of a key that is newer than all that the server has. Throws a ServerError where nothing can be shared there. */
async function nextNumber(reached: Reached, review: string): Promise<number> {
  const connection = await connect(reached);
  try {
    const served = new ServedReview(connection, review);
    if ((await served.version()) > TABLES) {
      throw new ServerError(
        `The tables on ${inShort(reached.address)} are of a newer debrief: update it here.`,
        '',
        false,
      );
    }
    return 1 + Math.max(0, ...(await served.keys()).map(({number}) => number));
  } finally {
    await connection.end();
  }
}

function shared({review, secrets}: ShareFile, address: Address, readOnly: boolean): Shared {
  const newest = secrets.reduce((one, other) => (other.number > one.number ? other : one));
  const server = serverOf(address);
  return {code: codeFor({review, server, secret: readOnly ? new Key(newest).forReaders() : newest}), review, server};
}

const whereTo =
  'No server is named: give its address with --server, or in DEBRIEF_SERVER, or as the preference server.';
const onlyReads = 'You joined with a code for reading: whoever shared the review can give out codes.';
