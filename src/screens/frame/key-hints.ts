// The keys that the last line shows: those of the open field, of what is asked, or of the screen.
import {footerKeys, type KeyHint} from '../../session/keys/sections.js';
import type {Model} from '../../session/model.js';
import type {Screens} from '../../session/screen.js';

const whileTyping: KeyHint[] = [
  {key: 'Enter', short: 'save'},
  {key: 'Esc', short: 'keep as a draft'},
  {key: 'Alt+Enter', short: 'new line'},
  {key: 'Ctrl+O', short: '$EDITOR'},
];

const takingNotes: KeyHint[] = [
  {key: 'Enter', short: 'save'},
  {key: 'Tab', short: 'next kind'},
  {key: '↑', short: 'last note'},
  {key: 'Alt+Enter', short: 'new line'},
  {key: 'Esc', short: 'other keys', always: true},
];

const whileAsked: KeyHint[] = [
  {key: 'Enter', short: 'yes'},
  {key: 'Esc', short: 'stay'},
];

export function hintsFor(told: Pick<Model, 'view' | 'state' | 'role'> & {screens: Screens}): KeyHint[] {
  const {view, state, role, screens} = told;
  const {dialog, screen} = view;
  if (dialog?.kind === 'confirm') return whileAsked;
  if (dialog && dialog.asks.what !== 'search') {
    return role === 'note-taker' && dialog.asks.what === 'note' ? takingNotes : whileTyping;
  }
  const keys = footerKeys(screens, screen, role, state?.review.status === 'closed');
  // Letters are the word's while one is typed.
  if (view.filter === null) return keys;
  return [...keys.filter(({key}) => key.length > 1 && key !== 'Esc'), {key: 'Esc', short: 'all', always: true}];
}
