// What the facilitator is reminded of at its time: twice who has learned something, in between who has not been heard.
import {isPaused, readClock, timeSince} from '../review/clock.js';
import type {Instant, Review} from '../review/types.js';
import {notHeard} from '../review/voices.js';

/** In this order each stands until the next; behind `end` none does. */
export const reminderTimes = ['firstPulse', 'voices', 'secondPulse', 'end'] as const;

/** From how many percent of the planned time on. */
export type ReminderTimes = Record<(typeof reminderTimes)[number], number>;

export type Reminder = Exclude<(typeof reminderTimes)[number], 'end'>;

/** Undefined where it is no time for any, once it is done, and until their times are read. */
export function reminderAt(review: Review, now: Instant, times: ReminderTimes | undefined): Reminder | undefined {
  if (!times || review.status !== 'running' || isPaused(review)) return undefined;
  const {spent, planned} = readClock(review, now).meeting;
  const from = (part: keyof ReminderTimes) => (planned * times[part]) / 100;
  const reminder = planned === 0 ? undefined : reminderTimes.findLast((part) => spent >= from(part));
  if (!reminder || reminder === 'end') return undefined;
  const isDone = reminder === 'voices' ? notHeard(review).length === 0 : isCounted(review, now, spent, from('voices'));
  return isDone ? undefined : reminder;
}

/** Whether hands were counted on this side of the middle already. */
const isCounted = (review: Review, now: Instant, spent: number, middle: number): boolean =>
  (review.pulses ?? []).some(({at}) => spent - timeSince(review, at, now) >= middle === spent >= middle);
