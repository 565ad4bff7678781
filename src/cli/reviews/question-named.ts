// The question that --question names.
import {allQuestions} from '../../review/agenda.js';
import {meant, nearest} from '../../review/did-you-mean.js';
import {called} from '../../review/letters.js';
import type {Question, Review} from '../../review/types.js';
import {perhaps, UsageError} from '../usage-error.js';

/** Throws a UsageError that names those near it where there is none. */
export function questionNamed(review: Review, id: string): Question {
  const named = questionCalled(review, id);
  if (named) return named;
  const ids = allQuestions(review).map((question) => question.id);
  const near = perhaps(id, ids) || `; nearest are ${nearest(id, ids).join(', ')}.`;
  throw new UsageError(`there is no question ${id} in ${review.reference}${near}`, meant(id, ids));
}

/** The question with this id, however it is written. */
export const questionCalled = (review: Review, id: string): Question | undefined =>
  called(allQuestions(review), id, (question) => question.id);
