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
export type Told = Pick<Model, 'role' | 'view' | 'state' | 'overtime'> & {screens: Screens; now: number};

export type ToldOfReview = Told & {state: ReviewState};

/** How the key is reached: where letters are text, or the screen has no such key, Esc comes first. */
export function wayTo({screens, view, role}: Told, key: string): string {
  const isHere = bindingFor(screenNamed(screens, view.screen).keys, key, role) !== undefined;
  const direct = isHere && view.dialog === null && view.filter === null;
  return direct ? keyName(key) : `Esc, then ${keyName(key)},`;
}
