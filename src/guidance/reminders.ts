// What the facilitator is reminded of at its time: at a third and at two thirds who has learned something, in the middle
// who has not been heard.
import {isPaused, readClock, timeSince} from '../review/clock.js';
import type {Instant, Review} from '../review/types.js';
import {notHeard} from '../review/voices.js';

export type Reminder = 'first pulse' | 'voices' | 'second pulse';

/** From which part of the planned time on; each stands until the next, and none is asked for once more. */
const parts: readonly {from: number; reminder: Reminder | null}[] = [
  {from: 5 / 6, reminder: null},
  {from: 2 / 3, reminder: 'second pulse'},
  {from: 1 / 2, reminder: 'voices'},
  {from: 1 / 3, reminder: 'first pulse'},
];

/** Undefined where it is no time for any, and once it is done. */
export function reminderAt(review: Review, now: Instant): Reminder | undefined {
  if (review.status !== 'running' || isPaused(review)) return undefined;
  const {spent, planned} = readClock(review, now).meeting;
  const reminder = planned === 0 ? null : parts.find(({from}) => spent >= planned * from)?.reminder;
  if (!reminder) return undefined;
  const isDone = reminder === 'voices' ? notHeard(review).length === 0 : isCounted(review, now, spent, planned / 2);
  return isDone ? undefined : reminder;
}

/** Whether hands were counted in this half of the meeting already. */
const isCounted = (review: Review, now: Instant, spent: number, half: number): boolean =>
  (review.pulses ?? []).some(({at}) => spent - timeSince(review, at, now) >= half === spent >= half);
