// The question that --question names.
import {allQuestions, findQuestion} from '../../review/agenda.js';
import type {Question, Review} from '../../review/types.js';
import {nearest, perhaps, UsageError} from '../usage-error.js';

/** Throws a UsageError that names those near it where there is none. */
export function questionNamed(review: Review, id: string): Question {
  const named = findQuestion(review, id) ?? findQuestion(review, id.toLowerCase());
  if (named) return named;
  const ids = allQuestions(review).map((question) => question.id);
  const near = perhaps(id, ids) || `; nearest are ${nearest(id, ids).join(', ')}.`;
  throw new UsageError(`there is no question ${id} in ${review.reference}${near}`);
}
