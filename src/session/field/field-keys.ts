// A key in an open text field: every key is text, but for the few of this table.
import {cleanText, LONGEST_TEXT} from '../../review/text.js';
import {draftPlace} from '../asks/ask.js';
import {askOf, isManyLines, keepsDraft, save, startOf} from '../asks/index.js';
import {chooseFollowUp} from '../follow-up.js';
import {isUntouched} from '../following.js';
import type {KeyPress} from '../keys/read.js';
import {wheelInWords} from '../keys/wheel-notch.js';
import {opensFieldAgain, writesNewNote} from '../own-field.js';
import {keptAsDraft, wayToDrafts} from '../said-of-a-draft.js';
import type {Screen} from '../screen.js';
import {closed, type Outcome, type Situation, say, sayOfDisk} from '../situation.js';
import {fieldForAnother, isOnItsWay, WAITS} from '../texts-under-way.js';
import type {View, WriteDialog} from '../view.js';
import {besideAllNotes} from './beside-all-notes.js';
import type {Field} from './field.js';
import * as editing from './field.js';
import {letGo, setAside} from './whole-text.js';
import {wrapField} from './wrapping.js';

type Edit = (field: Field, width: number) => Field;

/** `change`: all that it does, where that is to edit the text. */
type FieldKey = {
  keys: string[];
  help: string;
  run: (situation: Situation, dialog: WriteDialog) => Outcome;
  change?: Edit;
};

const edit = (change: Edit): Pick<FieldKey, 'run' | 'change'> => ({
  change,
  run: (situation, dialog) => edited(situation, dialog, change(dialog.field, situation.width)),
});

/** A row up or down; past the first or last one, what stands beside this text, where there is such a thing. */
const byRow =
  (by: 1 | -1) =>
  (situation: Situation, dialog: WriteDialog): Outcome => {
    const {asks, field} = dialog;
    const {width} = situation;
    const edge = by === -1 ? 0 : wrapField(field.text, width).length - 1;
    const isAtEdge = editing.cursorCell(field, width).row === edge;
    const beside = isAtEdge ? askOf(asks).beside?.(situation, asks, field.text, by) : undefined;
    return beside ?? edited(situation, dialog, editing.verticalMove(field, by, width));
  };

/** Every key that means something in a text field; the help screen and docs/keys.md are made from it. */
export const fieldKeys: FieldKey[] = [
  {keys: ['enter'], help: 'save', run: (situation, dialog) => save(situation, dialog.asks, dialog.field.text)},
  {keys: ['esc'], help: 'leave; a text is kept as a draft, a fact does not change', run: leave},
  {keys: ['alt+enter', 'shift+enter', 'ctrl+j'], help: 'start a new line', run: newLine},
  {keys: ['tab'], help: 'complete a name or an aspect; in a note, the next kind', run: complete},
  {keys: ['shift+tab'], help: 'in a note, the kind before', run: goBack},
  {keys: ['left', 'ctrl+b'], help: 'a character left', ...edit(editing.left)},
  {keys: ['right', 'ctrl+f'], help: 'a character right', ...edit(editing.right)},
  {keys: ['alt+left', 'ctrl+left', 'alt+b'], help: 'a word left', ...edit(editing.wordLeft)},
  {keys: ['alt+right', 'ctrl+right', 'alt+f'], help: 'a word right', ...edit(editing.wordRight)},
  {keys: ['home', 'ctrl+a'], help: 'start of the line', ...edit(editing.lineStart)},
  {keys: ['end', 'ctrl+e'], help: 'end of the line', ...edit(editing.lineEnd)},
  {keys: ['ctrl+home'], help: 'start of the text', ...edit(editing.textStart)},
  {keys: ['ctrl+end'], help: 'end of the text', ...edit(editing.textEnd)},
  {keys: ['up'], help: 'a line up; in an empty note, back through my notes', run: byRow(-1)},
  {keys: ['down', 'ctrl+n'], help: 'a line down; in an earlier note, forward again', run: byRow(1)},
  {
    keys: ['pageup'],
    help: `scroll the list above a page up; ${wheelInWords}`,
    run: () => ({effect: {kind: 'scroll', by: -1}}),
  },
  {
    keys: ['pagedown'],
    help: `scroll the list above a page down; ${wheelInWords}`,
    run: () => ({effect: {kind: 'scroll', by: 1}}),
  },
  {keys: ['backspace'], help: 'delete the character to the left', ...edit(editing.deleteLeft)},
  {keys: ['delete', 'ctrl+d'], help: 'delete the character to the right', ...edit(editing.deleteRight)},
  {
    keys: ['ctrl+w', 'alt+backspace', 'ctrl+backspace'],
    help: 'delete the word to the left',
    ...edit(editing.deleteWordLeft),
  },
  {keys: ['alt+d', 'ctrl+delete'], help: 'delete the word to the right', ...edit(editing.deleteWordRight)},
  {keys: ['ctrl+u'], help: 'delete to the start of the line', ...edit(editing.deleteToLineStart)},
  {keys: ['ctrl+k'], help: 'delete to the end of the line', ...edit(editing.deleteToLineEnd)},
  {keys: ['ctrl+s'], help: 'set the text aside as a draft, and begin an empty one', run: setAside},
  {keys: ['ctrl+x'], help: 'let the whole text go; in an empty field, bring it back', run: letGo},
  {keys: ['ctrl+g'], help: 'all notes above what is typed, and back', run: besideAllNotes},
  {keys: ['ctrl+r'], help: 'follow-up questions, by what was just said', run: followUpBeside},
  {
    keys: ['ctrl+o'],
    help: 'go on in $EDITOR',
    run: ({view}, dialog) => {
      const {asks, field, stood} = dialog;
      if (isOnItsWay(dialog)) return {view: sayOfDisk(view, WAITS)};
      if (asks.what === 'search') return {};
      const before = stood === undefined ? {} : {stood};
      return {effect: {kind: 'edit-externally', asks, text: field.text, inField: true, ...before}};
    },
  },
];

function keyNamed(name: string): FieldKey | undefined {
  const named = (wanted: string) => fieldKeys.find(({keys}) => keys.includes(wanted));
  // Shift that is still held changes nothing where it means nothing.
  return named(name) ?? named(name.replace('shift+', ''));
}

/** How this key edits a text; undefined where it does something else, or nothing. */
export const editOf = (name: string): Edit | undefined => keyNamed(name)?.change;

/** What a key press does to the open field. Keys that mean nothing here are swallowed: they are never commands. */
export function pressInField(situation: Situation, dialog: WriteDialog, press: KeyPress): Outcome {
  if ('name' in press) return keyNamed(press.name)?.run(situation, dialog) ?? {};
  return typeInto(situation, dialog, press);
}

function typeInto(situation: Situation, dialog: WriteDialog, press: {text: string} | {pasted: string}): Outcome {
  const {asks} = dialog;
  const clean = cleanPiece('text' in press ? press.text : press.pasted);
  const text = isManyLines(asks) ? clean : clean.replace(/\n/g, askOf(asks).lineBreak ?? ' ');
  if (text === '') return {};
  const another = fieldForAnother(dialog, situation.view);
  const field = isRetyped(situation, another.dialog) ? editing.emptyField : another.dialog.field;
  if (field.text.length + text.length > LONGEST_TEXT) {
    const most = LONGEST_TEXT.toLocaleString('en');
    return {
      view: say(situation.view, `A note holds ${most} characters: this would be more, and was not added.`, 'trouble'),
    };
  }
  const {pasted} = askOf(asks);
  const begins = 'pasted' in press && pasted !== undefined && field.text.slice(0, field.cursor).trim() === '';
  return edited(
    {...situation, view: another.view},
    another.dialog,
    begins ? begunWith(text, field, pasted) : editing.insert(field, text),
  );
}

/** Whoever has moved the cursor changes the text that is there. */
function isRetyped({review, view}: Situation, {asks, field}: WriteDialog): boolean {
  const isAsItStarted = field.cursor === field.text.length && field.text === startOf(asks, {review, view});
  return isAsItStarted && (askOf(asks).isRetyped?.(asks) ?? false);
}

/** A paste at the start of the text: behind it the cursor stands where it would in any other. */
function begunWith(text: string, {text: old, cursor}: Field, pasted: (text: string) => string): Field {
  const typed = editing.insert({text: old.slice(cursor), cursor: 0}, text.trimStart());
  const whole = pasted(typed.text);
  return {text: whole, cursor: typed.cursor + whole.length - typed.text.length};
}

/**
 * A joiner, or what parts words without a space, waits at either end for its neighbour, which comes with the next key;
 * saving cleans the whole.
 */
export function cleanPiece(typed: string): string {
  const [before = ''] = /^[\u180e\u200b-\u200d]*/.exec(typed) ?? [];
  let end = typed.length;
  while (end > before.length && /[\u180e\u200b-\u200d]/.test(typed.charAt(end - 1))) end -= 1;
  return before + cleanText(typed.slice(before.length, end)) + typed.slice(end);
}

function edited({view, screen}: Situation, dialog: WriteDialog, field: Field): Outcome {
  if (field === dialog.field) return {};
  const {text} = field;
  if (text === dialog.field.text) return {view: {...view, dialog: {...dialog, field}}};
  // What waits is on its way as it is: it can be reworded once it is saved.
  if (isOnItsWay(dialog)) return {view: sayOfDisk(view, WAITS)};
  const {commit: _, ...free} = dialog;
  const next = {...view, dialog: {...free, field}};
  if (dialog.asks.what === 'search') return {view: searching({...next, query: text}, screen)};
  const kept = keepsDraft(dialog.asks) && {draft: {place: draftPlace(dialog.asks), text}};
  return {view: next, ...kept};
}

const searching = (view: View, {bestFirst}: Screen): View =>
  bestFirst ? {...view, selected: {...view.selected, [view.screen]: undefined}, scrolled: null} : view;

/** The text stays as it is; on a form, and in a search, nobody has said anything. */
function followUpBeside(situation: Situation, {asks}: WriteDialog): Outcome {
  const isMeeting = situation.review?.status === 'running' && asks.what !== 'search';
  return isMeeting ? chooseFollowUp(situation) : {};
}

function leave(situation: Situation, {asks, field}: WriteDialog): Outcome {
  const {view} = situation;
  const rests = writesNewNote(asks);
  const left = {...closed(view), keepsField: rests ? false : view.keepsField};
  const ask = askOf(asks);
  if (ask.leave) return {view: ask.leave(left, asks, field.text)};
  const place = draftPlace(asks);
  if (field.text.trim() === '' || isUntouched(situation)) {
    const says = ask.ended?.(asks);
    return {view: says ? say(left, says) : left, draft: {place, text: ''}};
  }
  if (!keepsDraft(asks)) {
    const says = ask.isOneMore(asks) ? 'That one was not added.' : 'It stays as it was.';
    return {view: say(left, says), draft: {place, text: ''}};
  }
  // It is no draft any more: it was saved, and the disk has not answered yet.
  if (situation.drafts.get(place) !== field.text) return {view: sayOfDisk(left, WAITS)};
  const way = wayToDrafts(opensFieldAgain({...situation, view: left}));
  const then = ask.draft?.comesBack ?? `${way} opens it again.`;
  const message = keptAsDraft(place, then, situation.draftsOnlyHere);
  return {view: {...left, message}, draft: {place, text: field.text}};
}

function newLine(situation: Situation, dialog: WriteDialog): Outcome {
  if (isManyLines(dialog.asks)) return edited(situation, dialog, editing.insert(dialog.field, '\n'));
  // A search saves nothing.
  const isSearch = dialog.asks.what === 'search';
  return {
    view: say(situation.view, isSearch ? 'One line is enough here.' : 'One line is enough here; Enter saves it.'),
  };
}

function goBack(situation: Situation, dialog: WriteDialog): Outcome {
  const made = askOf(dialog.asks).goBack?.(dialog.field);
  return made ? edited(situation, dialog, made) : {};
}

function complete(situation: Situation, dialog: WriteDialog): Outcome {
  const {asks, field} = dialog;
  const made = askOf(asks).complete?.(asks, field, situation.review);
  if (!made) return {};
  return 'why' in made ? {view: say(situation.view, made.why)} : edited(situation, dialog, made);
}
