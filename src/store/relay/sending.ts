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
    if (sqlState === NOT_THERE && constraint === NO_SUCH_KEY) return {stopped: message, keys: true};
    // One of these is nothing for the server, or its writer is somebody else's: it holds nobody else's up.
    if (UNFIT.has(sqlState)) {
      if (lines.length > 1)
        return sendParts(
          served,
          outbox,
          sealing,
          lines.map((line) => [line]),
        );
      for (const line of lines) outbox.isUnfit(line);
      return wentOut;
    }
    if (sqlState !== NOT_THERE) throw error;
    const writers = [...new Set(lines.map(({writer}) => writer))];
    if (writers.length > 1) {
      return sendParts(
        served,
        outbox,
        sealing,
        writers.map((writer) => lines.filter((line) => line.writer === writer)),
      );
    }
    for (const writer of writers) outbox.isForeign(writer);
    return wentOut;
  }
  for (const line of lines) outbox.isThere(line);
  return wentOut;
}

/** Part after part; the first of them that says that nothing goes out ends it. */
async function sendParts(
  served: ServedReview,
  outbox: Outbox,
  sealing: Sealing,
  parts: readonly (readonly Waiting[])[],
): Promise<Sent> {
  for (const part of parts) {
    const sent = await sendLines(served, outbox, sealing, part);
    if (sent.stopped !== null) return sent;
  }
  return wentOut;
}

const wentOut: Sent = {stopped: null, keys: false};
