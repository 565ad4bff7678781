// The answer to an open question: a note like any other, that stands where the question does and says what it answers.
import {pointOf} from '../../review/agenda.js';
import type {Change} from '../../review/changes/index.js';
import {noteWithId} from '../../review/notes.js';
import type {TypedLine} from '../../review/typed-line.js';
import type {Note, Review} from '../../review/types.js';
import type {Asks} from '../view.js';

type NoteAsks = Extract<Asks, {what: 'note'}>;

/** What a new note would answer; undefined where that is gone, or no open question any more. */
export function toBeAnswered({answersId}: NoteAsks, review: Review | null): Note | undefined {
  const note = review ? noteWithId(review, answersId) : undefined;
  return note?.kind === 'question' && !note.deleted ? note : undefined;
}

/** What else of a new note its question gives: the point and the moment that this goes with. */
export const alongWith = (question: Note, review: Review): Pick<NoteAsks, 'pointId' | 'momentId'> => {
  const pointId = pointOf(review, question)?.id;
  const {momentId} = question;
  return {...(pointId !== undefined && {pointId}), ...(momentId !== undefined && {momentId})};
};

/** A question is no answer. */
export const answering = (id: string, becomes: TypedLine['becomes'], question: Note | undefined): Change[] =>
  question && becomes !== 'question' ? [{type: 'note-answers', id, answers: question.id}] : [];

/** Why what was begun as an answer is none; empty where it is one, or never was to be. */
export function ofNoAnswer({answersId}: NoteAsks, becomes: TypedLine['becomes'], question: Note | undefined): string {
  if (answersId === undefined) return '';
  if (!question) return 'What it was to answer is no open question any more: it is a note by itself.';
  return becomes === 'question' ? 'A question answers none: both are open.' : '';
}
