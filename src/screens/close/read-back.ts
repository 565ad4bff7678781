// What is read back at the close: notes of some kinds, each kind under its heading.
import {liveNotes} from '../../review/notes.js';
import {answeredQuestions, openQuestions} from '../../review/open-questions.js';
import type {Note, Review} from '../../review/types.js';
import {keysOf, type NoteKind} from '../../review/vocabulary.js';
import {noteRow, type Row, section} from '../../session/rows.js';

/** The heading that each kind is read back under, in this order; null where it is not. */
const headings: Record<NoteKind, string | null> = {
  well: 'Went well',
  better: 'Even better if',
  decision: 'Decisions',
  question: 'Open questions',
  note: null,
  moment: null,
};

const readBack = (title: string, notes: readonly Note[]): Row[] => section(title, notes.map(noteRow));

export const isReadBack = ({kind}: Note): boolean => headings[kind] !== null;

export const readBackRows = (review: Review): Row[] =>
  keysOf(headings).flatMap((kind) => {
    const title = headings[kind];
    if (title === null) return [];
    if (kind !== 'question')
      return readBack(
        title,
        liveNotes(review).filter((note) => note.kind === kind),
      );
    return [...readBack(title, openQuestions(review)), ...readBack('Answered questions', answeredQuestions(review))];
  });
