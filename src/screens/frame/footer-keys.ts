// The keys that the last line shows: those of the open field, of what is asked, or of the screen.
import {isManyLines, keepsDraft} from '../../session/asks/index.js';
import {noteBeside} from '../../session/asks/my-notes.js';
import {isElsewhere} from '../../session/in-view.js';
import {type Binding, isFor} from '../../session/keys/binding.js';
import {noOf} from '../../session/keys/confirm.js';
import {keyName} from '../../session/keys/names.js';
import type {Model} from '../../session/model.js';
import {type Screens, screenNamed, screensWith} from '../../session/screen.js';
import type {TerminalRole} from '../../session/situation.js';
import type {Asks} from '../../session/view.js';

export type KeyHint = {key: string; short: string; always?: boolean};

const newLine: KeyHint = {key: 'Alt+Enter', short: 'new line'};

const whileTyping = (asks: Asks): KeyHint[] => [
  {key: 'Enter', short: 'save'},
  {key: 'Esc', short: keepsDraft(asks) ? 'keep as a draft' : 'leave it as it was'},
  ...(isManyLines(asks) ? [newLine] : []),
  {key: 'Ctrl+O', short: '$EDITOR'},
];

/** `takesUp`: ↑ finds a note to take up. */
const takingNotes = (takesUp: boolean): KeyHint[] => [
  {key: 'Enter', short: 'save'},
  {key: 'Tab', short: 'next kind'},
  ...(takesUp ? [{key: '↑', short: 'my notes'}] : []),
  newLine,
  {key: 'Esc', short: 'other keys', always: true},
];

const fillingIn: KeyHint[] = [
  {key: 'Enter', short: 'go on'},
  {key: '↓', short: 'answer below'},
  {key: '↑', short: 'answer above'},
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

export function hintsFor(told: Pick<Model, 'view' | 'state' | 'role'> & {screens: Screens}): KeyHint[] {
  const {view, state, role, screens} = told;
  const {dialog, screen} = view;
  if (dialog?.kind === 'confirm') return noOf(dialog.agreement) ? yesOrNo : whileAsked;
  if (dialog && dialog.asks.what !== 'search') {
    if (dialog.asks.what === 'new') return fillingIn;
    if (role !== 'note-taker' || dialog.asks.what !== 'note') return whileTyping(dialog.asks);
    const {review} = state ?? {};
    const takesUp = dialog.field.text === '' && review && noteBeside({review, view, role}, dialog.asks, -1);
    return takingNotes(Boolean(takesUp));
  }
  const keys = footerKeys(screens, screen, role, state?.review.status === 'closed').filter(
    // In the meeting itself Esc leads back only from another question.
    ({key}) => key !== 'Esc' || !screenNamed(screens, screen).stages || (state && isElsewhere(state.review, view)),
  );
  // Letters are the word's while one is typed.
  if (view.filter === null) return keys;
  return [...keys.filter(({key}) => key.length > 1 && key !== 'Esc'), {key: 'Esc', short: 'all', always: true}];
}

/** The ways out and the help are always in the footer, however narrow it is. */
const alwaysShown = ['esc', '?', 'q'];

/**
 * The keys that the footer shows on a screen. Where notes are written they come in their own order; on a list, what only
 * this list has comes first.
 */
export function footerKeys(screens: Screens, name: string, role: TerminalRole, closed: boolean): KeyHint[] {
  const {keys, worksOn} = screenNamed(screens, name);
  const shown = keys.filter((binding) => binding.short && isFor(binding, role) && (!closed || binding.inClosed));
  const isAlways = ({keys: [key = '']}: Binding) => alwaysShown.includes(key);
  const rank = (binding: Binding) => (isAlways(binding) ? 99 : Math.min(3, screensWith(screens, binding)));
  const ordered = worksOn === 'notes' ? shown : shown.toSorted((one, other) => rank(one) - rank(other));
  return ordered.map((binding) => ({
    key: keyName(binding.keys[0] ?? ''),
    short: binding.short ?? '',
    always: isAlways(binding),
  }));
}
