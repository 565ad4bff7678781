// The notes of a review that are there, all of them or a question's.
import {pointOf} from './agenda.js';
import type {Note, Review} from './types.js';

export const liveNotes = (review: Review): Note[] => review.notes.filter(({deleted}) => !deleted);

export const notesOn = (review: Review, questionId: string): Note[] =>
  review.notes.filter((note) => note.questionId === questionId && !note.deleted);

/** What nobody could answer: noted with `?`, and so until it is reworded as something else. */
export const openQuestions = (review: Review): Note[] => liveNotes(review).filter(({kind}) => kind === 'question');

/** How many notes each question has, and each point beneath, by its id; none where it has none. */
export function notesByQuestion(review: Review): Map<string, number> {
  const notes = new Map<string, number>();
  for (const note of liveNotes(review)) {
    const point = pointOf(review, note);
    for (const id of point ? [note.questionId, point.id] : [note.questionId]) notes.set(id, (notes.get(id) ?? 0) + 1);
  }
  return notes;
}
