// What was noted with `?`: which of it is open, and the notes that answer the rest.
import {liveNotes} from './notes.js';
import {once} from './once.js';
import type {Note, Review} from './types.js';
import {noteKinds} from './vocabulary.js';

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

/** Questions by id, each with its answers; a question is no answer itself. */
const answered = once((review: Review): Answered => {
  const found = new Map(questionNotes(review).map((question) => [question.id, {question, by: [] as Note[]}]));
  for (const note of liveNotes(review)) if (!isQuestion(note)) found.get(note.answers ?? '')?.by.push(note);
  return found;
});
