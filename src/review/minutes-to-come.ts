// The minutes of topics as the meeting goes: what each took that is behind, and what the others have of what is left.
import {hasTopics, openQuestion, openStage} from './agenda.js';
import {minutesByQuestion, plannedMinutes, sum, timeByQuestion} from './clock.js';
import {coverageByQuestion} from './coverage.js';
import {isAsked, plannedByTopic, sharedAmong} from './topic-minutes.js';
import type {Instant, Question, Review, Stage} from './types.js';
import {MINUTE, wholeMinutes} from './units.js';

/**
 * Whole minutes that each topic took which the meeting is through with, by its id, for what is added up: it is covered,
 * or it has had its time, and another question is open. In a closed review that is each one that was come to.
 */
export function minutesTaken(review: Review, now: Instant): Map<string, number> {
  if (review.status === 'preparing') return new Map();
  const coverageOf = coverageByQuestion(review);
  const times = timeByQuestion(review, now);
  const minutes = minutesByQuestion(review, now);
  const open = review.status === 'running' ? openQuestion(review) : undefined;
  const isThrough = (question: Question): boolean => {
    if (question === open) return false;
    const [coverage, had] = [coverageOf.get(question.id), (times.get(question.id) ?? 0) >= MINUTE];
    return coverage === 'covered' || had || (review.status === 'closed' && coverage === 'touched');
  };
  const through = review.agenda.stages.filter(hasTopics).flatMap(({questions}) => questions.filter(isThrough));
  return new Map(through.map(({id}) => [id, minutes.get(id) ?? 0]));
}

/** Those that the open question has used; one that has begun is used. */
function minutesUsed(review: Review, now: Instant): number {
  const open = openQuestion(review);
  return open ? wholeMinutes(timeByQuestion(review, now).get(open.id) ?? 0) + 1 : 0;
}

/** The stages whose topics are still to come: from the open one on, before the meeting all. */
function stagesToCome(review: Review): Stage[] {
  const {stages} = review.agenda;
  const open = openStage(review);
  return review.status === 'closed' ? [] : stages.slice(open ? stages.indexOf(open) : 0).filter(hasTopics);
}

/** What each topic of a stage that is not behind has of what is left, whatever the open one has used of that. */
function sharesOf(review: Review, stage: Stage, taken: ReadonlyMap<string, number>) {
  const rest = Math.max(0, plannedMinutes(review, stage) - sum(stage.questions.map(({id}) => taken.get(id) ?? 0)));
  const ahead = stage.questions.filter((question) => !taken.has(question.id) && isAsked(question));
  return {rest, ahead, shares: sharedAmong(ahead, rest)};
}

/**
 * Whole minutes that each topic has which the meeting is at or still has before it, by its id: its share of what those
 * of its stage have left that it is through with. What the open one takes beyond its own, those behind it have less.
 */
export function minutesToCome(
  review: Review,
  now: Instant,
  taken: ReadonlyMap<string, number> = minutesTaken(review, now),
): Map<string, number> {
  const used = minutesUsed(review, now);
  return new Map(
    stagesToCome(review).flatMap((stage): [string, number][] => {
      const {rest, ahead, shares} = sharesOf(review, stage, taken);
      const open = ahead.find(({id}) => id === review.open?.questionId);
      if (!open || used <= (shares.get(open.id) ?? 0)) return [...shares];
      const others = ahead.filter((question) => question !== open);
      return [[open.id, Math.min(used, rest)], ...sharedAmong(others, Math.max(0, rest - used))];
    }),
  );
}

/** The same without what the open one has used already. */
export function minutesUnused(review: Review, now: Instant): {stage: Stage; minutes: Map<string, number>}[] {
  const toCome = minutesToCome(review, now);
  const used = minutesUsed(review, now);
  const unused = (id: string, minutes: number) =>
    id === review.open?.questionId ? Math.max(0, minutes - used) : minutes;
  return stagesToCome(review).map((stage) => {
    const its = stage.questions.flatMap(({id}): [string, number][] => {
      const minutes = toCome.get(id);
      return minutes === undefined ? [] : [[id, unused(id, minutes)]];
    });
    return {stage, minutes: new Map(its)};
  });
}

/** What the open topic may take of what its stage has left, whatever it has used of that. */
export function minutesForOpen(
  review: Review,
  now: Instant,
  taken: ReadonlyMap<string, number> = minutesTaken(review, now),
): number {
  const stage = openStage(review);
  return stage && review.open ? (sharesOf(review, stage, taken).shares.get(review.open.questionId) ?? 0) : 0;
}

/**
 * Of the topics that somebody planned, by id: what each has to come; the open one, what it may take; of one that is
 * behind, what it was to have.
 */
export function plannedOrToCome(review: Review, now: Instant): Map<string, number> {
  const toCome = minutesToCome(review, now);
  if (review.open && toCome.has(review.open.questionId)) {
    toCome.set(review.open.questionId, minutesForOpen(review, now));
  }
  return new Map([...plannedByTopic(review)].map(([id, planned]) => [id, toCome.get(id) ?? planned]));
}
