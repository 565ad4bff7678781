// The question that a note is moved under: it is found by a few of its letters.
import {allQuestions} from '../../review/agenda.js';
import {letters, wordsIn} from '../../review/letters.js';
import {liveNotes} from '../../review/notes.js';
import {cleanLine} from '../../review/text.js';
import type {Question, Review} from '../../review/types.js';
import {fieldWith} from '../field/field.js';
import {say} from '../situation.js';
import {type AskOf, done, inReview, nothingSaved} from './ask.js';

const NONE = 'No question has these letters.';

const noteOf = (review: Review | null, id: string) => review && liveNotes(review).find((note) => note.id === id);

/** The other questions of the agenda that have all these words, the one first that is just that. */
function questionsWith(review: Review | null, noteId: string, typed: string): Question[] {
  const words = wordsIn(typed);
  const here = noteOf(review, noteId)?.questionId;
  const questions = review ? allQuestions(review).filter(({id}) => id !== here) : [];
  const found = questions.filter(({text}) => words.every((word) => letters(text).includes(word)));
  const isJustThat = ({text}: Question) => letters(text).trim() === words.join(' ');
  return found.toSorted((one, other) => Number(isJustThat(other)) - Number(isJustThat(one)));
}

export const noteQuestion: AskOf<'note-question'> = {
  label: () => 'Move the note to',
  // The list has it selected.
  about: null,
  writesTo: {noteId: 'said'},
  isOneMore: () => false,
  enter: 'moves it',
  openings: () => ['a few letters of it'],
  echo: ({noteId}, {text}, {review}) =>
    text.trim() === '' ? '' : (questionsWith(review, noteId, text)[0]?.text ?? NONE),
  choices: ({noteId}, {text}, review) => questionsWith(review, noteId, text).map((question) => question.text),
  complete({noteId}, {text}, review) {
    const [question] = text.trim() === '' ? [] : questionsWith(review, noteId, text);
    return question && fieldWith(question.text);
  },
  draft: null,
  save: inReview((situation, asks, typed) => {
    const {review, view} = situation;
    const line = cleanLine(typed);
    if (line === '') return nothingSaved(situation, asks);
    const [question] = questionsWith(review, asks.noteId, line);
    if (!question) return {view: say(view, NONE, 'trouble')};
    const {id, text} = question;
    return done(situation, [{type: 'note-edited', id: asks.noteId, fields: {questionId: id}}], {
      says: `Moved to: ${text}`,
    });
  }),
};
