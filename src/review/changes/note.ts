// What happens to notes.
import {findQuestion} from '../agenda.js';
import {aspects, keysOf, type Note, noteKinds, type Review} from '../types.js';
import {adding, deleting, editing, written, writtenFields} from './add-edit-delete.js';
import {placed} from './items.js';
import {line, listOf, object, oneOf, text} from './shape.js';

/** What is written with a note and may be edited later. */
const noteFields = {
  questionId: line,
  kind: oneOf(keysOf(noteKinds)),
  aspects: listOf(oneOf(aspects)),
  text,
};
export const noteShape = object<Note>({id: line, ...noteFields, ...writtenFields});

export const noteChanges = {
  'note-added': adding('note', {id: line, ...noteFields}, (note, review, stamp) => ({
    ...placed(review, note),
    ...written(stamp),
  })),
  'note-edited': editing('note', noteFields, 'the note reads as before', withKnownQuestion),
  'note-deleted': deleting('note'),
};

function withKnownQuestion(review: Review, fields: Partial<Note>): Partial<Note> {
  if (fields.questionId === undefined || findQuestion(review, fields.questionId)) return fields;
  const {questionId: _, ...rest} = fields;
  return rest;
}
