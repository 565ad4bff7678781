// Every reading of time, derived from the clock's facts and the moment it is asked at.
import {openStage, stageOf} from './agenda.js';
import type {Instant, Review, Stage} from './types.js';

const MINUTE = 60_000;

export type StageTime = {
  /** Milliseconds spent, pauses left out. */
  spent: number;
  /** Milliseconds planned, moved minutes included. */
  planned: number;
};

export type ClockReading = {
  paused: boolean;
  stage: StageTime;
  meeting: StageTime;
  /** When the meeting ends if the stages still to come keep to their plan. */
  endsAt: Instant;
  /** Milliseconds past the planned end; zero or less while the meeting is within its plan. */
  over: number;
};

export const isPaused = (review: Review): boolean => review.clock.pauses.at(-1)?.to === null;

/** The moment until which time counts: now, or when the review was closed. Never before the meeting began. */
const until = (review: Review, now: Instant): Instant =>
  Math.max(review.clock.closedAt ?? now, review.clock.opened.at(-1)?.at ?? now);

/** Milliseconds of [from, to] that were not paused. */
function running(review: Review, from: Instant, to: Instant, now: Instant): number {
  let time = Math.max(0, to - from);
  for (const pause of review.clock.pauses) {
    const overlap = Math.min(to, pause.to ?? Math.max(now, to)) - Math.max(from, pause.from);
    if (overlap > 0) time -= overlap;
  }
  return Math.max(0, time);
}

/** Milliseconds spent on each question that was ever open, by its id. */
export function timeByQuestion(review: Review, now: Instant): Map<string, number> {
  const end = until(review, now);
  const times = new Map<string, number>();
  review.clock.opened.forEach(({questionId, at}, index) => {
    const next = review.clock.opened[index + 1]?.at ?? end;
    times.set(questionId, (times.get(questionId) ?? 0) + running(review, at, next, now));
  });
  return times;
}

/** Milliseconds planned for a stage, with the minutes that it was given or gave away. */
export function plannedFor(review: Review, stage: Stage): number {
  const moved = review.clock.moved.reduce((sum, {stageId, fromStageId, minutes}) => {
    if (stageId === stage.id) return sum + minutes;
    return fromStageId === stage.id ? sum - minutes : sum;
  }, 0);
  return Math.max(0, stage.minutes + moved) * MINUTE;
}

/** Spent and planned time of every stage, by its id. */
export function timeByStage(review: Review, now: Instant): Map<string, StageTime> {
  const times = new Map<string, StageTime>(
    review.agenda.stages.map((stage) => [stage.id, {spent: 0, planned: plannedFor(review, stage)}]),
  );
  for (const [questionId, time] of timeByQuestion(review, now)) {
    const entry = times.get(stageOf(review, questionId)?.id ?? '');
    if (entry) entry.spent += time;
  }
  return times;
}

/** What the header shows. Before the meeting: nothing spent, and the end as if it began now. */
export function readClock(review: Review, now: Instant): ClockReading {
  const times = timeByStage(review, now);
  const stages = review.agenda.stages;
  const at = stages.findIndex(({id}) => id === openStage(review)?.id);
  const stage = times.get(stages[Math.max(0, at)]?.id ?? '') ?? {spent: 0, planned: 0};
  const planned = stages.reduce((sum, {id}) => sum + (times.get(id)?.planned ?? 0), 0);
  const {startedAt} = review.clock;
  const end = until(review, now);
  const spent = startedAt === null ? 0 : running(review, startedAt, end, now);
  const toCome = stages.slice(Math.max(0, at)).reduce((sum, {id}) => {
    const time = times.get(id) ?? {spent: 0, planned: 0};
    return sum + Math.max(0, time.planned - time.spent);
  }, 0);
  const endsAt = review.status === 'closed' ? end : end + toCome;
  return {paused: isPaused(review), stage, meeting: {spent, planned}, endsAt, over: spent + toCome - baseline(review)};
}

/** Milliseconds that the meeting was planned to take before anybody moved a minute. */
export const baseline = (review: Review): number =>
  review.agenda.stages.reduce((sum, {minutes}) => sum + minutes, 0) * MINUTE;

/** The later stage with most time left, which can give `minutes`; undefined where none has that much. */
export function stageThatCanGive(review: Review, stageId: string, minutes: number, now: Instant): Stage | undefined {
  const times = timeByStage(review, now);
  const at = review.agenda.stages.findIndex(({id}) => id === stageId);
  const left = (stage: Stage) => {
    const time = times.get(stage.id);
    return time ? time.planned - time.spent : 0;
  };
  const later = review.agenda.stages.slice(at + 1).filter((stage) => left(stage) > minutes * MINUTE);
  return later.reduce<Stage | undefined>(
    (best, stage) => (best && left(best) >= left(stage) ? best : stage),
    undefined,
  );
}
