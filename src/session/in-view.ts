// Which question this terminal looks at: the meeting's, or the one that a note-taker stays at.
import {allQuestions, findQuestion, stageOf} from '../review/agenda.js';
import type {Question, Review, Stage} from '../review/types.js';
import type {View} from './view.js';

/** The meeting's own question; before the meeting, its first. */
export const meetingsQuestion = (review: Review): string | undefined =>
  review.open?.questionId ?? allQuestions(review)[0]?.id;

export function questionInView(review: Review, {staysAt}: Pick<View, 'staysAt'>): Question | undefined {
  const own = staysAt === null ? undefined : findQuestion(review, staysAt);
  return own ?? findQuestion(review, meetingsQuestion(review) ?? '');
}

/** The words of this question where it is not the one in view: what is written there is out of sight. */
export const questionElsewhere = (review: Review, view: Pick<View, 'staysAt'>, id: string): string | undefined =>
  questionInView(review, view)?.id === id ? undefined : findQuestion(review, id)?.text;

/** The same with its stage, where there is a question to look at. */
export function placeInView(review: Review | null, view: Pick<View, 'staysAt'>): Place | undefined {
  const question = review ? questionInView(review, view) : undefined;
  const stage = review && question && stageOf(review, question.id);
  return review && question && stage ? {review, question, stage} : undefined;
}

export type Place = {review: Review; question: Question; stage: Stage};

/** Whether the note-taker looks at another question than the meeting does. */
export const isElsewhere = (review: Review, view: Pick<View, 'staysAt'>): boolean =>
  view.staysAt !== null && questionInView(review, view)?.id !== meetingsQuestion(review);
