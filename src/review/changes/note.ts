// What happens to notes.
import {findQuestion} from '../agenda.js';
import type {Note, Review} from '../types.js';
import {aspects, keysOf, noteKinds} from '../vocabulary.js';
import {adding, deleting, editing, written, writtenFields} from './add-edit-delete.js';
import {placed, withId} from './items.js';
import type {Seen} from './kind.js';
import {line, listOf, maybe, object, oneOf, text} from './shape.js';
import {named, quoted} from './words.js';

/** What is written with a note and may be edited later. */
const noteFields = {
  questionId: line,
  kind: oneOf(keysOf(noteKinds)),
  aspects: listOf(oneOf(aspects)),
  text,
};
export const noteShape = object<Note>({
  id: line,
  ...noteFields,
  ...writtenFields,
  pointId: maybe(line),
  momentId: maybe(line),
  answers: maybe(line),
  dismissedHints: maybe(listOf(line)),
});

export const noteChanges = {
  'note-added': adding(
    'note',
    {id: line, ...noteFields},
    (note, review, stamp) => ({
      ...placed(review, note),
      ...written(review, stamp),
    }),
    ({text: words}) => words,
  ),
  'note-edited': editing('note', noteFields, fieldsInWords, withKnownQuestion),
  'note-deleted': deleting('note', ({text: words}) => words),
};

function withKnownQuestion(review: Review, fields: Partial<Note>): Partial<Note> {
  if (fields.questionId === undefined || findQuestion(review, fields.questionId)) return fields;
  const {questionId: _, ...rest} = fields;
  return rest;
}

function fieldsInWords({id, fields}: {id: string; fields: Partial<Note>}, {to}: Seen): string {
  const note = named(to.notes, id, ({text: words}) => words, 'that note');
  const question = findQuestion(to, withId(to.notes, id)?.questionId ?? '');
  if (fields.questionId === undefined || !question) return `the note reads ${note}`;
  return `${note} is under ${quoted(question.text)}`;
}
