// What a message above the keys is made from, and how it names the way to a key.
import type {ReviewState} from '../../review/review-state.js';
import {bindingFor} from '../../session/keys/binding.js';
import {keyName} from '../../session/keys/names.js';
import type {Model} from '../../session/model.js';
import {type Screens, screenNamed} from '../../session/screen.js';
import type {Tone} from './theme.js';

/** `end` is shown whole, whatever is cut of the text before it. */
export type Message = {text: string; end?: string; tone?: Tone};

/** What messages are made from. */
export type Told = Pick<Model, 'role' | 'view' | 'state' | 'overtime' | 'drafts'> & {screens: Screens; now: number};

export type ToldOfReview = Told & {state: ReviewState};

/** How the key is reached: where letters are text, or the screen has no such key, Esc comes first, once or twice. */
export function wayTo(told: Told, key: string): string {
  const {screens, view, role} = told;
  const isHere = bindingFor(screenNamed(screens, view.screen).keys, key, role) !== undefined;
  if (isHere && view.dialog === null && view.filter === null) return keyName(key);
  const again = fieldOpensAgain(told, isHere ? view.screen : view.from);
  return `${again ? 'Esc twice' : 'Esc'}, then ${keyName(key)},`;
}

/** Whether the note-taker's own field opens behind what is left now, so that letters are text once more. */
export function fieldOpensAgain({screens, view: {dialog, keepsField}, role}: Told, screen: string): boolean {
  if (role !== 'note-taker' || !keepsField || !screenNamed(screens, screen).stages) return false;
  return dialog?.kind !== 'write' || dialog.asks.what !== 'note' || dialog.asks.noteId !== undefined;
}
