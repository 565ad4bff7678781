// A key in an open text field: every key is text, but for the few of this table.
import {asTyped, readTypedLine} from '../../review/notes.js';
import {matchPeople} from '../../review/people.js';
import {cleanText, LONGEST_TEXT} from '../../review/text.js';
import {keysOf, noteKinds} from '../../review/types.js';
import {keepAnswer, save} from '../answers.js';
import {draftPlace, isManyLines, nameBegun} from '../asks.js';
import {lastNoteHere} from '../commands/following.js';
import {fieldFor, write} from '../commands/writing.js';
import type {KeyPress} from '../keys/read.js';
import {type Outcome, type Situation, say} from '../outcome.js';
import type {Dialog} from '../view.js';
import {
  deleteLeft,
  deleteRight,
  deleteToLineEnd,
  deleteToLineStart,
  deleteWordLeft,
  deleteWordRight,
  type Field,
  fieldWith,
  insert,
  left,
  lineEnd,
  lineStart,
  right,
  textEnd,
  textStart,
  verticalMove,
  wordLeft,
  wordRight,
} from './field.js';

type WriteDialog = Extract<Dialog, {kind: 'write'}>;
type FieldKey = {keys: string[]; help: string; run: (situation: Situation, dialog: WriteDialog) => Outcome};

const edit =
  (change: (field: Field, width: number) => Field) =>
  (situation: Situation, dialog: WriteDialog): Outcome =>
    edited(situation, dialog, change(dialog.field, situation.width));

/** Every key that means something in a text field; the help screen and the README are made from it. */
export const fieldKeys: FieldKey[] = [
  {keys: ['enter'], help: 'save', run: (situation, dialog) => save(situation, dialog.asks, dialog.field.text)},
  {keys: ['esc'], help: 'leave; what was typed is kept as a draft', run: leave},
  {keys: ['alt+enter', 'shift+enter', 'ctrl+j'], help: 'start a new line', run: newLine},
  {keys: ['tab'], help: 'complete a name; in a note, the next kind', run: complete},
  {keys: ['left', 'ctrl+b'], help: 'a character left', run: edit(left)},
  {keys: ['right', 'ctrl+f'], help: 'a character right', run: edit(right)},
  {keys: ['alt+left', 'ctrl+left', 'alt+b'], help: 'a word left', run: edit(wordLeft)},
  {keys: ['alt+right', 'ctrl+right', 'alt+f'], help: 'a word right', run: edit(wordRight)},
  {keys: ['home', 'ctrl+a'], help: 'start of the line', run: edit(lineStart)},
  {keys: ['end', 'ctrl+e'], help: 'end of the line', run: edit(lineEnd)},
  {keys: ['ctrl+home'], help: 'start of the text', run: edit(textStart)},
  {keys: ['ctrl+end'], help: 'end of the text', run: edit(textEnd)},
  {keys: ['up', 'ctrl+p'], help: 'a row up; in an empty note, the last note', run: up},
  {keys: ['down', 'ctrl+n'], help: 'a row down', run: edit((field, width) => verticalMove(field, 1, width))},
  {keys: ['backspace'], help: 'delete the character to the left', run: edit(deleteLeft)},
  {keys: ['delete', 'ctrl+d'], help: 'delete the character to the right', run: edit(deleteRight)},
  {keys: ['ctrl+w', 'alt+backspace', 'ctrl+backspace'], help: 'delete the word to the left', run: edit(deleteWordLeft)},
  {keys: ['alt+d', 'ctrl+delete'], help: 'delete the word to the right', run: edit(deleteWordRight)},
  {keys: ['ctrl+u'], help: 'delete to the start of the line', run: edit(deleteToLineStart)},
  {keys: ['ctrl+k'], help: 'delete to the end of the line', run: edit(deleteToLineEnd)},
  {
    keys: ['ctrl+o'],
    help: 'go on in $EDITOR',
    run: (_, {asks, field}) => ({effect: {kind: 'edit-externally', asks, text: field.text}}),
  },
];

/** What a key press does to the open field. Keys that mean nothing here are swallowed: they are never commands. */
export function pressInField(situation: Situation, dialog: WriteDialog, press: KeyPress): Outcome {
  if ('name' in press) {
    const named = (name: string) => fieldKeys.find(({keys}) => keys.includes(name));
    // Shift that is still held changes nothing where it means nothing.
    return (named(press.name) ?? named(press.name.replace('shift+', '')))?.run(situation, dialog) ?? {};
  }
  return typeInto(situation, dialog, 'text' in press ? press.text : press.pasted);
}

function typeInto(situation: Situation, dialog: WriteDialog, typed: string): Outcome {
  const clean = cleanPiece(typed);
  const text = isManyLines(dialog.asks) ? clean : clean.replace(/\n/g, ' ');
  if (dialog.field.text.length + text.length > LONGEST_TEXT) {
    const most = LONGEST_TEXT.toLocaleString('en');
    return {
      view: say(situation.view, `A note holds ${most} characters: this would be more, and was not added.`, 'trouble'),
    };
  }
  return text === '' ? {} : edited(situation, dialog, insert(dialog.field, text));
}

/** A joiner at either end waits for its neighbour, which comes with the next key; saving cleans the whole. */
function cleanPiece(typed: string): string {
  const [, before = '', middle = '', after = ''] = /^([\u200c\u200d]*)([\s\S]*?)([\u200c\u200d]*)$/.exec(typed) ?? [];
  return before + cleanText(middle) + after;
}

function edited({view}: Situation, dialog: WriteDialog, field: Field): Outcome {
  if (field === dialog.field) return {};
  const next = {...view, dialog: {...dialog, field}};
  if (field.text === dialog.field.text) return {view: next};
  return {view: {...next, message: null}, draft: {place: draftPlace(dialog.asks), text: field.text}};
}

/** A text that nobody has changed is no draft: it would hide what others make of it meanwhile. */
function leave({view, review}: Situation, {asks, field}: WriteDialog): Outcome {
  const rests = asks.what === 'note' && !asks.noteId;
  const closed = {...view, dialog: null, message: null, keepsField: rests ? false : view.keepsField};
  if (asks.what === 'new') return {view: keepAnswer(closed, asks.part, field.text)};
  const place = draftPlace(asks);
  if (field.text.trim() === '' || field.text === fieldFor(asks, review).text) {
    return {view: closed, draft: {place, text: ''}};
  }
  return {
    view: say(closed, 'Kept as a draft: the same key opens it again.'),
    draft: {place, text: field.text},
  };
}

function newLine(situation: Situation, dialog: WriteDialog): Outcome {
  return isManyLines(dialog.asks)
    ? edited(situation, dialog, insert(dialog.field, '\n'))
    : {view: say(situation.view, 'One line is enough here; Enter saves it.')};
}

/** In an empty field of a new note, `↑` takes up the newest note of the question in view. */
function up(situation: Situation, dialog: WriteDialog): Outcome {
  const {asks, field} = dialog;
  const {review, view} = situation;
  const noteId = asks.what === 'note' && !asks.noteId && field.text === '' && review && lastNoteHere(review, view);
  const note = noteId && review.notes.find(({id}) => id === noteId);
  if (note) return write(situation, {what: 'note', questionId: note.questionId, noteId: note.id});
  return edited(situation, dialog, verticalMove(field, -1, situation.width));
}

function complete(situation: Situation, dialog: WriteDialog): Outcome {
  const {asks, field} = dialog;
  if (asks.what === 'note') return nameOrNextKind(situation, dialog);
  if (asks.what !== 'action' || asks.part !== 'owner' || !situation.review || field.text.trim() === '') return {};
  const [person] = matchPeople(situation.review.people, field.text);
  return person ? edited(situation, dialog, fieldWith(person.name)) : {};
}

/** Behind `@` and a few letters the name is completed; anywhere else the note becomes the next kind. */
function nameOrNextKind(situation: Situation, dialog: WriteDialog): Outcome {
  const {text, cursor} = dialog.field;
  const begun = nameBegun(dialog.field);
  if (begun === undefined) return edited(situation, dialog, withNextKind(dialog.field));
  const [person] = begun === '' ? [] : matchPeople(situation.review?.people ?? [], begun);
  if (!person) {
    const why = begun === '' ? 'A few letters of a name, then Tab.' : 'Nobody on the list of people has these letters.';
    return {view: say(situation.view, why)};
  }
  const named = `${text.slice(0, cursor - begun.length - 1)}${person.name}`;
  return edited(situation, dialog, {text: named + text.slice(cursor), cursor: named.length});
}

/** The note as it would be typed as the next kind: a plain one, `+`, `-`, `!`, `?`, `*`, and plain again. */
function withNextKind({text, cursor}: Field): Field {
  const typed = text.trimStart();
  const {becomes} = readTypedLine(typed);
  const kinds = keysOf(noteKinds);
  const at = becomes === 'parked' || becomes === 'action' ? -1 : kinds.indexOf(becomes);
  const kind = kinds[(at + 1) % kinds.length] ?? 'note';
  const words = isMark(typed[0]) ? typed.slice(1).replace(/^ /, '') : typed;
  const next = asTyped({kind, aspects: [], text: words});
  const fromEnd = Math.min(text.length - cursor, words.length);
  return {text: next, cursor: next.length - fromEnd};
}

/** Whether a note that begins with this character says what it is by it. */
const isMark = (first: string | undefined): boolean =>
  first !== undefined && readTypedLine(`${first} x`).becomes !== 'note';
