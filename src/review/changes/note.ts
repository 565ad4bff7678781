// What happens to notes.
import {findQuestion} from '../agenda.js';
import {aspects, keysOf, type Note, noteKinds, type Review} from '../types.js';
import {added, deletions, edited, edits, placed, restoredIn, sides, stamped, undoAdded, undoDeleted} from './items.js';
import {back, kind, moved, type Undo} from './kind.js';
import {flag, line, listOf, number, object, oneOf, type ShapesOf, someOf, text} from './shape.js';

/** What is written with a note and may be edited later. */
const noteFields = {
  questionId: line,
  kind: oneOf(keysOf(noteKinds)),
  aspects: listOf(oneOf(aspects)),
  text,
};
const whole: ShapesOf<Note> = {id: line, ...noteFields, by: line, at: number, deleted: flag};
export const noteShape = object(whole);

const writtenShape = object({id: line, ...noteFields});
const deleting = {type: 'note-deleted', list: ({notes}: Review) => notes, what: 'That note'} as const;

export const noteChanges = {
  'note-added': kind({note: writtenShape})({
    apply: (review, {note}, stamp) => ({
      ...review,
      notes: added(review.notes, {...placed(review, note), ...stamped(stamp), deleted: false}),
    }),
    undo: ({note}, told): Undo => undoAdded(note.id, told, deleting),
    undone: 'the note is taken back',
    difference: (from, to) => sides(from.notes, to.notes).added.map((note) => ({note: writtenShape(note)})),
  }),
  'note-edited': kind({id: line, fields: someOf(noteFields)})({
    apply: (review, {id, fields}) => ({
      ...review,
      notes: edited(review.notes, id, withKnownQuestion(review, fields)),
    }),
    undo: (edit, {before, now}): Undo => {
      const fields = restoredIn(edit, before.notes, now.notes);
      return fields ? back({type: 'note-edited', id: edit.id, fields}) : moved('That note');
    },
    undone: 'the note reads as before',
    difference: (from, to) => edits(noteFields, from.notes, to.notes),
  }),
  'note-deleted': kind({id: line, deleted: flag})({
    apply: (review, {id, deleted}) => ({...review, notes: edited(review.notes, id, {deleted})}),
    undo: (change, told): Undo => undoDeleted(change, told, deleting),
    undone: 'the note is back',
    difference: (from, to) => deletions(from.notes, to.notes),
  }),
};

function withKnownQuestion(review: Review, fields: Partial<Note>): Partial<Note> {
  if (fields.questionId === undefined || findQuestion(review, fields.questionId)) return fields;
  const {questionId: _, ...rest} = fields;
  return rest;
}
