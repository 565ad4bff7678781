// Sharing a review from this machine: put on a server, given a new code, and left.
import type {Disk} from '../disk/disk.js';
import {StoreError} from '../types.js';
import {type Address, inShort, keptAddress, type Reached, reachedAgain, serverOf, serverOfKept} from './address.js';
import {bringBothInStep} from './both-in-step.js';
import {connect, ServerError} from './connection.js';
import {codeFor} from './join-code.js';
import {Key, newestOf, newSecret, type Secret} from './keys.js';
import {TABLES} from './schema.js';
import {ServedReview} from './served-review.js';
import {readShare, type ShareFile, writeFirstShare, writeShare} from './share-file.js';

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

/**
 * Puts the review on the server with all that is on this machine; again, it gives the same code. Throws a StoreError, a
 * ServerError where it was the server: what was kept by then is sent the next time.
 */
export async function shareReview(how: HowToShare): Promise<Shared> {
  const {disk, folder, review, newCode = false, readOnly = false} = how;
  const before = await readShare(disk, folder);
  const reached = how.server ?? (before ? reachedAgain(before, process.env) : undefined);
  if (!reached) throw new StoreError(whereTo);
  const isSame = before !== undefined && serverOfKept(before.server) === serverOf(reached.address);
  if (before && newestOf(before.secrets).mode === 'read') throw new StoreError(onlyReads);
  const next = await nextNumber(reached, review);
  const secrets: readonly Secret[] = before?.secrets ?? [];
  const needsNew = newCode || secrets.length === 0;
  const newest = secrets.reduce((number, secret) => Math.max(number, secret.number), 0);
  const share: ShareFile = {
    server: keptAddress(reached.address),
    review,
    isNamed: how.server ? true : (before?.isNamed ?? true),
    isOwner: !before || !isSame || before.isOwner || newCode,
    isOn: true,
    secrets: needsNew ? [...secrets, newSecret(Math.max(next, newest + 1))] : secrets,
  };
  // On the disk first: a key that only the server had heard of would open nothing.
  // Two that share it at once have one key: that of the first.
  if (!before && !(await writeFirstShare(disk, folder, share))) return shareReview(how);
  if (before) await writeShare(disk, folder, share);
  try {
    // Asked for by name, so also what others wrote, whose machines may be gone.
    await bringBothInStep(disk, folder, share, {sendsAll: true});
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
  return {server: serverOfKept(share.server)};
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
  const newest = newestOf(secrets);
  const server = serverOf(address);
  return {code: codeFor({review, server, secret: readOnly ? new Key(newest).forReaders() : newest}), review, server};
}

const whereTo =
  'No server is named: give its address with --server, or in DEBRIEF_SERVER, or as the preference server.';
const onlyReads = 'You joined with a code for reading: whoever shared the review can give out codes.';
