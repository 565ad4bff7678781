// What --question names: a question, or a point beneath one.
import {allQuestions} from '../../review/agenda.js';
import {meant, nearest} from '../../review/did-you-mean.js';
import {called} from '../../review/letters.js';
import type {Point, Question, Review} from '../../review/types.js';
import {perhaps, UsageError} from '../usage-error.js';

/** A question, or a point with the topic that it is beneath. */
export type Named = {question: Question; point?: Point};

const allNamed = (review: Review): Named[] =>
  allQuestions(review).flatMap((question): Named[] => [
    {question},
    ...(question.points ?? []).map((point) => ({question, point})),
  ]);

const idOf = ({question, point}: Named): string => (point ?? question).id;

/** Throws a UsageError that names those near it where there is none. */
export function questionNamed(review: Review, id: string): Named {
  const named = questionCalled(review, id);
  if (named) return named;
  const ids = allNamed(review).map(idOf);
  const near = perhaps(id, ids) || `; nearest are ${nearest(id, ids).join(', ')}.`;
  throw new UsageError(`there is no question ${id} in ${review.reference}${near}`, meant(id, ids));
}

/** What has this id, however it is written. */
export const questionCalled = (review: Review, id: string): Named | undefined => called(allNamed(review), id, idOf);
