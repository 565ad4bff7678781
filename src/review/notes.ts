// The notes of a review that are there, all of them or a question's.
import {allQuestions, pointOf} from './agenda.js';
import type {Note, Review} from './types.js';

export const liveNotes = (review: Review): Note[] => review.notes.filter(({deleted}) => !deleted);

export const notesOn = (review: Review, questionId: string): Note[] =>
  review.notes.filter((note) => note.questionId === questionId && !note.deleted);

/** These notes in the agenda's order, those of one question as they stand; last, those of no question that it has. */
export function asAgenda(review: Review, notes: readonly Note[]): Note[] {
  const places = new Map(allQuestions(review).map(({id}, place) => [id, place]));
  const placeOf = ({questionId}: Note) => places.get(questionId) ?? places.size;
  return notes.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** What was noted at the question, by its id, where the lessons are read back. */
export const isLesson = ({questionId, kind}: Note): boolean => questionId === 'read-back' && kind === 'note';

export const lessonsOf = (review: Review): Note[] => liveNotes(review).filter(isLesson);

/** What was noted where people are thanked. */
export const thanksNoted = (review: Review): Note[] => notesOn(review, 'thanks');

/** How many notes each question has, and each point beneath, by its id; none where it has none. */
export function notesByQuestion(review: Review): Map<string, number> {
  const notes = new Map<string, number>();
  for (const note of liveNotes(review)) {
    const point = pointOf(review, note);
    for (const id of point ? [note.questionId, point.id] : [note.questionId]) notes.set(id, (notes.get(id) ?? 0) + 1);
  }
  return notes;
}
