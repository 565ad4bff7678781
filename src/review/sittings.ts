// The sittings of a meeting: when people sat together, told apart by the long breaks between.
import {stillTimes} from './clock.js';
import {asOf} from './doubtful-times.js';
import type {Instant, Review} from './types.js';
import {HOUR} from './units.js';

/** A break of so long (ms) or longer ends a sitting; what is shorter belongs to it. */
const LONG_BREAK = HOUR;

export type Sitting = {from: Instant; to: Instant};

/** In their order; the last goes on until `now` while the meeting runs. None before the meeting began. */
export function sittings(given: Review, now: Instant): Sitting[] {
  const review = asOf(given, now);
  const {startedAt, closedAt} = review.clock;
  if (startedAt === null) return [];
  const end = Math.max(startedAt, closedAt ?? now);
  const found: Sitting[] = [];
  let from = startedAt;
  for (const still of stillTimes(review)) {
    const to = Math.min(still.to, end);
    if (to - still.from < LONG_BREAK || still.from < from) continue;
    found.push({from, to: still.from});
    from = to;
  }
  // A break that has not ended is no sitting of its own.
  return from < end || found.length === 0 ? [...found, {from, to: end}] : found;
}
