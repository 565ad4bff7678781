// The notes of a review that are there, all of them or a question's.
import {allQuestions, pointOf} from './agenda.js';
import {found} from './changes/items.js';
import {once} from './once.js';
import type {Note, Review} from './types.js';

export const liveNotes = once((review: Review): readonly Note[] => review.notes.filter(({deleted}) => !deleted));

/** Whether it is deleted or not. */
export const noteWithId = ({notes}: Review, id: string | undefined): Note | undefined =>
  id === undefined ? undefined : found(notes, id);

const none: readonly Note[] = [];

export const notesOn = (review: Review, questionId: string): readonly Note[] =>
  byQuestion(review).get(questionId) ?? none;

const byQuestion = once((review: Review): ReadonlyMap<string, readonly Note[]> => {
  const notes = new Map<string, Note[]>();
  for (const note of liveNotes(review)) {
    const there = notes.get(note.questionId);
    if (there) there.push(note);
    else notes.set(note.questionId, [note]);
  }
  return notes;
});

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
export const thanksNoted = (review: Review): readonly Note[] => notesOn(review, 'thanks');

/** How many notes each question has, and each point beneath, by its id; none where it has none. */
export const notesByQuestion = once((review: Review): ReadonlyMap<string, number> => {
  const notes = new Map([...byQuestion(review)].map(([id, {length}]) => [id, length]));
  for (const note of liveNotes(review)) {
    const point = note.pointId && pointOf(review, note)?.id;
    if (point) notes.set(point, (notes.get(point) ?? 0) + 1);
  }
  return notes;
});
