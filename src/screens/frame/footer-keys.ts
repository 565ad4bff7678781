// The keys that the last line shows: those of the open field, of what is asked, or of the screen.
import {formFields, type NewReviewField} from '../../review/new-review-form.js';
import {askOf, isManyLines, keepsDraft, wouldKeep} from '../../session/asks/index.js';
import {noteBeside} from '../../session/asks/my-notes.js';
import {type Binding, canAct} from '../../session/keys/binding.js';
import {noOf} from '../../session/keys/confirm.js';
import {keyCalled} from '../../session/keys/in-words.js';
import type {KeyName} from '../../session/keys/table.js';
import {listsAllNotes} from '../../session/notes-shown.js';
import type {Row} from '../../session/rows.js';
import {screensWith} from '../../session/screen.js';
import type {Situation} from '../../session/situation.js';
import type {Asks, WriteDialog} from '../../session/view.js';

/** `ofRow`: it acts on the selected row, and is never left out for want of room. */
export type KeyHint = {key: string; short: string; always?: boolean; ofRow?: boolean};

const newLine: KeyHint = {key: 'Alt+Enter', short: 'new line'};

/** What can be done with a draft that goes on in its field, but going on with it. */
const withDraft = ({goesOn, field, asks}: WriteDialog): KeyHint[] =>
  !goesOn || field.text === ''
    ? []
    : [...(askOf(asks).isOneMore(asks) ? [{key: 'Ctrl+S', short: 'set aside'}] : []), {key: 'Ctrl+X', short: 'let go'}];

const whileTyping = (dialog: WriteDialog, keeps: boolean): KeyHint[] => {
  const {asks} = dialog;
  return [
    {key: 'Enter', short: endsEmpty(dialog) ? 'done' : enterDoes(asks)},
    {key: 'Esc', short: keeps ? 'keep as a draft' : leavesNothing(asks) ? 'leave' : 'leave it as it was'},
    ...withDraft(dialog),
    ...(isManyLines(asks) ? [newLine] : []),
    {key: 'Ctrl+O', short: '$EDITOR'},
  ];
};

/** Where one after another is written, Enter in the empty field ends that. */
const endsEmpty = ({asks, field}: WriteDialog): boolean =>
  field.text === '' && askOf(asks).isOneMore(asks) && askOf(asks).ended !== undefined;

/** Nothing is there yet that could stay as it was. */
const leavesNothing = (asks: Asks): boolean => keepsDraft(asks) || askOf(asks).isOneMore(asks);

/** In the words of the line above the field: what closes the review says `close the review`. */
const enterDoes = (asks: Asks): string => (askOf(asks).enter ?? 'saves').replace(/^(\S+)s\b/, '$1');

/** `takesUp`: ↑ finds a note to take up. */
const takingNotes = (dialog: WriteDialog, takesUp: boolean, isBesideAll: boolean): KeyHint[] => [
  {key: 'Enter', short: 'save'},
  ...withDraft(dialog),
  {key: 'Tab', short: 'next kind'},
  ...(takesUp ? [{key: '↑', short: 'my notes'}] : []),
  newLine,
  {key: 'Ctrl+G', short: isBesideAll ? 'back' : 'all notes'},
  {key: 'Esc', short: 'other keys', always: true},
];

/** Above the first answer there is none. */
const fillingIn = (part: NewReviewField): KeyHint[] => [
  {key: 'Enter', short: 'go on'},
  {key: '↓', short: 'answer below'},
  ...(part === formFields[0] ? [] : [{key: '↑', short: 'answer above'}]),
  {key: 'Esc', short: 'other keys', always: true},
];

const whileAsked: KeyHint[] = [
  {key: 'Enter', short: 'yes'},
  {key: 'Esc', short: 'stay'},
];

const yesOrNo: KeyHint[] = [
  {key: 'Enter', short: 'yes'},
  {key: 'Esc', short: 'no'},
];

const typedOver: KeyHint[] = [
  {key: 'Enter', short: 'ask again'},
  {key: 'Esc', short: 'leave the question', always: true},
];

/** `row` is the one that is selected. */
export function hintsFor(situation: Situation, row: Row | undefined): KeyHint[] {
  const {view, review, role} = situation;
  const {dialog} = view;
  if (view.followUp === 'choosing') return [{key: 'Esc', short: 'leave the letters', always: true}];
  if (dialog?.kind === 'confirm') {
    if (dialog.typedOver === 'now') return typedOver;
    return noOf(dialog) ? yesOrNo : whileAsked;
  }
  if (dialog && dialog.asks.what !== 'search') {
    if (dialog.asks.what === 'new') return fillingIn(dialog.asks.part);
    if (role !== 'note-taker' || dialog.asks.what !== 'note' || dialog.asks.answersId)
      return whileTyping(dialog, wouldKeep(dialog, {review, view}));
    const takesUp = dialog.field.text === '' && review && noteBeside({review, view, role}, dialog.asks, -1);
    return takingNotes(dialog, Boolean(takesUp), listsAllNotes(situation.screen));
  }
  const keys = footerKeys(situation, row);
  // Letters are the word's while one is typed.
  if (view.filter === null) return keys;
  return [...keys.filter(({key}) => key.length > 1 && key !== 'Esc'), {key: 'Esc', short: 'all', always: true}];
}

/** The ways out and the help are always in the footer, however narrow it is. */
const alwaysShown: readonly KeyName[] = ['back', 'help', 'leave'];

/** How the meeting goes on stands behind Enter on all its screens, so that the eye finds it, whatever is selected. */
const goesOn = (name: KeyName, {screen, role}: Situation): boolean =>
  name === 'next-question' && role === 'facilitator' && screen.stages !== undefined;

/**
 * The keys that the footer shows: those that act on the selected row, Enter before all and the next question behind it;
 * then those of the screen. Where notes are written these come in their own order; on a list, what only this list has
 * comes first.
 */
function footerKeys(situation: Situation, row: Row | undefined): KeyHint[] {
  const {screens, screen} = situation;
  const hints = screen.keys
    .filter((binding) => canAct(binding, situation) && binding.hinted?.(situation, row) !== false)
    .flatMap((binding): (KeyHint & {rank: number})[] => {
      const short = shortNow(binding, situation, row);
      const {name} = binding;
      const always = alwaysShown.includes(name);
      const isNext = goesOn(name, situation);
      const shared = screen.worksOn === 'notes' ? 1 : Math.min(3, screensWith(screens, binding));
      const ofRow = binding.shortOf !== undefined || isNext;
      const rank = always ? 99 : name === 'enter' && ofRow ? -2 : isNext ? -1 : ofRow ? 0 : shared;
      return short === undefined ? [] : [{key: keyCalled(name), short, always, ofRow, rank}];
    });
  return hints.toSorted((one, other) => one.rank - other.rank).map(({rank: _, ...hint}) => hint);
}

function shortNow(binding: Binding, situation: Situation, row: Row | undefined): string | undefined {
  const {review} = situation;
  if (binding.shortOf && binding.anywhere) return binding.shortOf(row, situation);
  if (binding.shortOf && review) return binding.shortOf(row, {...situation, review});
  if (typeof binding.short !== 'function') return binding.short;
  return review ? binding.short({...situation, review}) : undefined;
}
