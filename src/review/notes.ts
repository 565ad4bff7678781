// The notes of a review that are there, all of them or a question's.
import {allQuestions, pointOf} from './agenda.js';
import type {Note, Review} from './types.js';
import {noteKinds} from './vocabulary.js';

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

/** The questions and points, by id, under which is noted who hears of the incident, from whom and when. */
const plansOfCommunication: readonly string[] = ['client-plan', 'communication-plan'];

/** What was noted of it at any of them, in the agenda's order. */
export function communicationPlan(review: Review): Note[] {
  const isOfPlan = (note: Note) =>
    [note.questionId, pointOf(review, note)?.id ?? ''].some((id) => plansOfCommunication.includes(id));
  return asAgenda(review, liveNotes(review).filter(isOfPlan));
}

const isQuestion = ({kind}: Note): boolean => kind === 'question';

/** What was noted with `?`, answered or not, and is so until it is reworded as something else. */
const questionNotes = (review: Review): Note[] => liveNotes(review).filter(isQuestion);

/** What nobody has answered. */
export const openQuestions = (review: Review): Note[] =>
  questionNotes(review).filter((note) => answersTo(review, note).length === 0);

export const answeredQuestions = (review: Review): Note[] =>
  questionNotes(review).filter((note) => answersTo(review, note).length > 0);

/** What a note is called: an open question that is answered is called so. */
export const nameOfNote = (review: Review, note: Note): string =>
  answersTo(review, note).length > 0 ? 'answered question' : noteKinds[note.kind].name;

/** The notes that answer this one, in the order of writing; none where it is no open question. */
export const answersTo = (review: Review, {id}: Note): readonly Note[] => answered(review).get(id)?.by ?? [];

/** The question that a note answers; undefined where it answers none that is there. */
export const questionAnsweredBy = (review: Review, note: Note): Note | undefined => {
  const found = note.answers === undefined ? undefined : answered(review).get(note.answers);
  return found?.by.some(({id}) => id === note.id) ? found.question : undefined;
};

type Answered = ReadonlyMap<string, {question: Note; by: Note[]}>;

// Every row of a list of notes asks for it.
const answeredIn = new WeakMap<Review, Answered>();

/** Questions by id, each with its answers; a question is no answer itself. */
function answered(review: Review): Answered {
  const known = answeredIn.get(review);
  if (known) return known;
  const found = new Map(questionNotes(review).map((question) => [question.id, {question, by: [] as Note[]}]));
  for (const note of liveNotes(review)) if (!isQuestion(note)) found.get(note.answers ?? '')?.by.push(note);
  answeredIn.set(review, found);
  return found;
}

/** How many notes each question has, and each point beneath, by its id; none where it has none. */
export function notesByQuestion(review: Review): Map<string, number> {
  const notes = new Map<string, number>();
  for (const note of liveNotes(review)) {
    const point = pointOf(review, note);
    for (const id of point ? [note.questionId, point.id] : [note.questionId]) notes.set(id, (notes.get(id) ?? 0) + 1);
  }
  return notes;
}
