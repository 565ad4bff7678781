// The facts that a meeting's clock is made of: their shape, and how another one comes behind them.
import {timely} from '../doubtful-times.js';
import type {Absence, Clock, Correction, Instant, Pause, Review} from '../types.js';
import {flag, line, listOf, maybe, number, object, orNull} from './shape.js';

export const movedMinutes = {stageId: line, minutes: number, fromStageId: orNull(line)};
export const span = {from: number, to: number};
export const clockShape = object<Clock>({
  startedAt: orNull(number),
  opened: listOf(object({questionId: line, at: number})),
  pauses: listOf(object<Pause>({from: number, to: orNull(number), until: maybe(number)})),
  moved: listOf(object(movedMinutes)),
  closedAt: orNull(number),
  absences: maybe(listOf(object<Absence>({...span, isBreak: orNull(flag)}))),
  corrected: maybe(listOf(object<Correction>({...span, since: orNull(number)}))),
});

export const emptyClock = (): Clock => ({startedAt: null, opened: [], pauses: [], moved: [], closedAt: null});

/** The review as a fact of its clock finds it that is made at this moment. */
export function inTime(review: Review, at: Instant): Review {
  const clock = timely(review.clock, at);
  return clock === review.clock ? review : {...review, clock};
}

/** Facts from two machines can disagree by a little; the clock never runs backwards for it. */
export function notBefore(review: Review, at: Instant): Instant {
  const {startedAt, opened, pauses} = review.clock;
  const pause = pauses.at(-1);
  return Math.max(at, startedAt ?? at, opened.at(-1)?.at ?? at, pause?.to ?? pause?.from ?? at);
}
