// What is beneath the question that is selected in the agenda, beside it: its prompts, and what was noted.
import {notesOn} from '../../review/notes.js';
import {counted} from '../../review/text.js';
import type {Question, Review} from '../../review/types.js';
import {hanging, type Span} from '../frame/spans.js';
import type {RowContext} from '../rows/index.js';
import {noteLines} from '../rows/note.js';
import {around} from './around.js';

/** Empty columns at either edge. */
const MARGIN = 1;

/** The lines in so many columns; where `height` has no room for all, the rest is counted. */
export function questionRail(
  {review, roles}: {review: Review} & Pick<RowContext, 'roles'>,
  question: Question,
  columns: number,
  height: number,
): Span[][] {
  const width = columns - 2 * MARGIN;
  const context = {columns: width, review, saving: new Set<string>(), ...(roles && {roles})};
  const notes = notesOn(review, question.id);
  // Prompts are for asking, and notes for whoever looks back.
  const prompts = question.prompts.flatMap((prompt) => hanging('· ', prompt, width, 'quiet', 'quiet'));
  const count: Span = {text: notes.length === 0 ? 'No notes yet' : counted(notes.length, 'note'), tone: 'quiet'};
  const noted = notes.flatMap((note) => noteLines(note, context));
  const lines = [...prompts, ...(prompts.length > 0 ? [[]] : []), [count], ...noted];
  return around(
    lines.map((line) => (line.length > 0 ? [{text: ' '.repeat(MARGIN)}, ...line] : [])),
    0,
    height,
  );
}
