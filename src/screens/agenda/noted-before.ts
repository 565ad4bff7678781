// What was noted on the question before, at the foot of a high page: a meeting goes on from there.
import {questionBeside} from '../../review/agenda.js';
import {notesOn} from '../../review/notes.js';
import type {Place} from '../../session/in-view.js';
import {hanging, type Span} from '../frame/spans.js';
import type {RowContext} from '../rows/index.js';
import {noteLines} from '../rows/note.js';

/** The last of its notes are enough to go on from. */
const MOST_NOTES = 4;

/** Columns that notes stand in from the edge of the page, as on its own list. */
const INDENT = '   ';

/** Its words and the last of its notes, in quiet; none where it has none, or `height` has no room for all of them. */
export function notedBefore(
  {review, question}: Pick<Place, 'review' | 'question'>,
  {columns, roles}: Pick<RowContext, 'columns' | 'roles'>,
  height: number,
): Span[][] {
  const before = questionBeside(review, question.id, -1);
  const notes = before ? notesOn(review, before.id).slice(-MOST_NOTES) : [];
  if (!before || notes.length === 0 || height <= notes.length) return [];
  const context = {columns: columns - INDENT.length - 1, review, saving: new Set<string>(), ...(roles && {roles})};
  const lines = [
    ...hanging('  Before: ', before.text, columns - 1, 'quiet', 'quiet'),
    ...notes.flatMap((note) => noteLines(note, context)).map((line) => [{text: INDENT}, ...line].map(asQuiet)),
  ];
  return lines.length <= height ? lines : [];
}

const asQuiet = ({text}: Span): Span => ({text, tone: 'quiet'});
