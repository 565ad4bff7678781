// Sending lines of this machine: what the server takes is there, and what it does not take tells who is in the way.
import {ServerError} from './connection.js';
import type {Outbox, Waiting} from './outbox.js';
import type {Sealing} from './sealing.js';
import type {ServedReview} from './served-review.js';

/** As the server and its tables say them. */
const NEW_CODE = 'DB002';
export const NOT_ALLOWED = '42501';
/** A key of the tables: the review's, or the one that ties a line to the member whose writer it is. */
const NOT_THERE = '23503';
/** What the tables take at no time: a rule about lengths, and what the server can hold. */
const UNFIT = new Set(['23514', '54000']);
const NO_SUCH_KEY = 'line_review_key_number_fkey';

/**
 * `stopped`: why nothing more goes out, as one sentence; null where the lines are there, or are nobody's to send from
 * here. `keys`: the review's keys are to be looked at again.
 */
export type Sent = {stopped: string | null; keys: boolean};

/** Throws a ServerError for whatever may pass. */
export async function sendLines(
  served: ServedReview,
  outbox: Outbox,
  sealing: Sealing,
  lines: readonly Waiting[],
): Promise<Sent> {
  try {
    await served.add(lines.map((line) => sealing.seal(line)));
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    const {sqlState, constraint, message} = error;
    if (sqlState === NEW_CODE || sqlState === NOT_ALLOWED) return {stopped: message, keys: false};
    if (UNFIT.has(sqlState)) return sendEach(served, outbox, sealing, lines);
    if (sqlState !== NOT_THERE) throw error;
    if (constraint === NO_SUCH_KEY) return {stopped: message, keys: true};
    return sendByWriter(served, outbox, sealing, lines);
  }
  for (const line of lines) outbox.isThere(line);
  return {stopped: null, keys: false};
}

/** A writer among these belongs to somebody else: the others' lines go on their own. */
async function sendByWriter(
  served: ServedReview,
  outbox: Outbox,
  sealing: Sealing,
  lines: readonly Waiting[],
): Promise<Sent> {
  const writers = new Set(lines.map(({writer}) => writer));
  for (const writer of writers) {
    if (writers.size === 1) outbox.isForeign(writer);
    else {
      const own = lines.filter((line) => line.writer === writer);
      const sent = await sendLines(served, outbox, sealing, own);
      if (sent.stopped !== null) return sent;
    }
  }
  return {stopped: null, keys: false};
}

/** One of these is nothing for the server: it holds nobody else's up. */
async function sendEach(
  served: ServedReview,
  outbox: Outbox,
  sealing: Sealing,
  lines: readonly Waiting[],
): Promise<Sent> {
  const [first, ...more] = lines;
  if (first && more.length === 0) outbox.isUnfit(first);
  else {
    for (const line of lines) {
      const sent = await sendLines(served, outbox, sealing, [line]);
      if (sent.stopped !== null) return sent;
    }
  }
  return {stopped: null, keys: false};
}
