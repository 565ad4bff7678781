// The topics without which a meeting is not whole, and which of them are not covered.
import {hasTopics} from './agenda.js';
import {coverageByQuestion} from './coverage.js';
import type {Question, Review, Stage} from './types.js';

const isMust = ({must}: Pick<Question, 'must'>): boolean => must ?? false;

/** Those of a stage that are not covered; one that was skipped was decided on. */
export function openMusts(review: Review, stage: Stage): Question[] {
  const coverageOf = coverageByQuestion(review);
  const isOpen = ({id, state}: Question) => state !== 'skipped' && coverageOf.get(id) !== 'covered';
  return hasTopics(stage) ? stage.questions.filter(isMust).filter(isOpen) : [];
}

/** Those of the whole meeting. */
export const allOpenMusts = (review: Review): Question[] =>
  review.agenda.stages.flatMap((stage) => openMusts(review, stage));

/** `2 must topics are not covered`. */
export const mustsInWords = (count: number): string =>
  count === 1 ? '1 must topic is not covered' : `${count} must topics are not covered`;

/** What is said of the musts among these, once they are parked or skipped together; empty where none is one. */
export function mustsAmong(questions: readonly Question[]): string {
  const count = questions.filter(isMust).length;
  if (count === 0) return '';
  if (questions.length === 1) return ' It is a must topic.';
  return count === 1 ? ' One of them is a must topic.' : ` ${count} of them are must topics.`;
}
