// How a stage's time is paced: what is left or planned for the questions that nobody has come to, how near its end is,
// and how the open topic stands against its plan.
import {hasTopics, openQuestion, openStage} from './agenda.js';
import {leftOf, plannedMinutes, readClock, type StageTime, sum, timeByQuestion} from './clock.js';
import {untouchedQuestions} from './coverage.js';
import {minutesForOpen, minutesTaken, minutesToCome} from './minutes-to-come.js';
import {isAsked, isPlannedByTopic, sharedAmong} from './topic-minutes.js';
import type {Instant, Question, Review} from './types.js';
import {MINUTE, SECOND} from './units.js';

/** What is left of a stage once it nears its end, from the nearest; `from` is milliseconds left of those planned. */
export const endings = {
  minute: {name: 'last minute', from: () => MINUTE},
  fifth: {name: 'last fifth', from: (planned: number) => planned / 5},
} as const satisfies Record<string, {name: string; from: (planned: number) => number}>;
export type Ending = keyof typeof endings;

/** Of the planned and spent milliseconds of a stage; undefined before its last fifth, and past its end. */
export function endingOf({planned, spent}: StageTime): Ending | undefined {
  const left = leftOf(planned, spent);
  if (left < 0) return undefined;
  return left <= endings.minute.from() ? 'minute' : left <= endings.fifth.from(planned) ? 'fifth' : undefined;
}

/**
 * For the questions to come, `more` of them. `each`: milliseconds, in steps that are calm to read; `planned`: whole
 * minutes of them all, where the topics of the stage have minutes of their own.
 */
export type Pace = {more: number} & ({each: number} | {planned: number});

const STEP = 10 * SECOND;

/** Undefined where no question of the stage waits, or no time is left for one. */
export function paceOf(review: Review, now: Instant): Pace | undefined {
  const open = openStage(review);
  if (review.status !== 'running' || !open || !hasTopics(open)) return undefined;
  const coming = untouchedQuestions(review, open);
  const more = coming.length;
  const {planned, spent} = readClock(review, now).stage;
  const left = leftOf(planned, spent);
  if (more === 0 || left <= 0) return undefined;
  if (!isPlannedByTopic(open)) return {each: Math.floor(left / more / STEP) * STEP, more};
  const toCome = minutesToCome(review, now);
  const minutes = sum(coming.map(({id}) => toCome.get(id) ?? 0));
  return minutes === 0 ? undefined : {planned: minutes, more};
}

/**
 * The time of the open topic (ms), of what its stage has left for it: nothing where nobody planned topics. `behind`,
 * where topics are planned: how much longer than their plan those so far took together, less than nothing where they
 * were quicker; what is skipped leaves its plan to the others. It grows while the open one is past its own.
 */
export type TopicTime = StageTime & {behind?: number; grows: boolean};

/** Undefined in stages that have no topics. */
export function topicTime(review: Review, now: Instant): TopicTime | undefined {
  const stage = openStage(review);
  const open = openQuestion(review);
  if (review.status !== 'running' || !open || !stage || !hasTopics(stage)) return undefined;
  const times = timeByQuestion(review, now);
  const timeOf = ({id}: Question) => times.get(id) ?? 0;
  const spent = timeOf(open);
  if (!isPlannedByTopic(stage)) return {spent, planned: 0, grows: false};
  const planOf = sharedAmong(stage.questions, plannedMinutes(review, stage));
  const late = (question: Question) => timeOf(question) - (planOf.get(question.id) ?? 0) * MINUTE;
  const taken = minutesTaken(review, now);
  const through = stage.questions.filter((question) => taken.has(question.id) || !isAsked(question));
  const grows = isAsked(open) && late(open) >= 0;
  return {
    spent,
    planned: minutesForOpen(review, now, taken) * MINUTE,
    behind: sum(through.map(late)) + (grows ? late(open) : 0),
    grows,
  };
}

/** The spent time (ms) at which the pace or the ending reads differently, from now on. */
export function pacedFrom({planned, spent}: StageTime, pace: Pace | undefined): number[] {
  const shown = planned - leftOf(planned, spent);
  // The pace holds as long as there is as much for each; what is planned, while the same topic is open.
  const slower = pace && 'each' in pace ? [planned - pace.each * pace.more + 1] : [];
  const nearer = Object.values(endings).map(({from}) => planned - from(planned));
  const seconds = [...slower, ...nearer, planned, planned + 1].map((time) => Math.ceil(time / SECOND) * SECOND);
  return seconds.filter((time) => time > shown);
}

/** The spent time (ms) at which the next of a bar's cells fills; none where it has none, or all are full. */
export function nextCell({planned, spent}: StageTime, cells: number): number[] {
  const [next] = cellsToFill({planned, spent}, cells, Number.POSITIVE_INFINITY);
  return next ? [next.spent] : [];
}

/** The cells of a bar that fill from now on before so much is spent (ms), from 0, and the spent time at which each does. */
export function cellsToFill(
  {planned, spent}: StageTime,
  cells: number,
  until: number,
): {cell: number; spent: number}[] {
  const filling: {cell: number; spent: number}[] = [];
  for (let cell = filledOf({planned, spent}, cells); cell < cells; cell += 1) {
    const full = Math.ceil(((cell + 1) * planned) / cells / SECOND) * SECOND;
    if (full >= until) break;
    filling.push({cell, spent: full});
  }
  return filling;
}

/** How many cells of a bar the spent time fills, by whole seconds. */
export function filledOf({planned, spent}: StageTime, cells: number): number {
  const shown = planned - leftOf(planned, spent);
  return planned <= 0 ? cells : Math.min(cells, Math.floor((cells * shown) / planned));
}
