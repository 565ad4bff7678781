// What a message above the keys is made from, and how it names the way to a key.
import type {ReviewState} from '../../review/review-state.js';
import type {Review} from '../../review/types.js';
import {screenOf} from '../../session/following.js';
import {bindingNamed, canAct} from '../../session/keys/binding.js';
import {keyCalled} from '../../session/keys/in-words.js';
import type {KeyName} from '../../session/keys/table.js';
import type {Model} from '../../session/model.js';
import {opensFieldAgain} from '../../session/own-field.js';
import {type Screen, type Screens, screenNamed} from '../../session/screen.js';
import type {Tone} from './theme.js';

/**
 * `end` is shown whole, whatever is cut of the text before it. `reminds`: what it reminds of, in words for no person;
 * whoever hears the page is told of the same once, however often other lines come between.
 */
export type Message = {text: string; end?: string; tone?: Tone; reminds?: string};

/** What messages are made from. */
export type Told = Pick<Model, 'role' | 'view' | 'state' | 'overtime' | 'drafts' | 'lists'> & {
  screens: Screens;
  now: number;
};

export type ToldOfReview = Told & {state: ReviewState};

/** What tells whether a key can act, and how it is reached. */
type Pressed = Pick<Told, 'role' | 'view' | 'screens'> & {state: {review: Review} | null};

/** Whether the key can act at all, here or behind Esc: no message names one that does nothing. */
export function canReach(told: Pressed & {state: {review: Review}}, name: KeyName): boolean {
  const {screens, view, role} = told;
  const on = (screen: string) => bindingNamed(screenNamed(screens, screen).keys, name, role);
  const binding = on(view.screen) ?? on(view.from);
  return binding !== undefined && canAct(binding, {review: told.state.review, role, view});
}

/** How often Esc is pressed, in words, by how often that is. */
const escapes = ['', 'Esc', 'Esc twice', 'Esc three times', 'Esc four times'];

export const escInWords = (times: number): string => escapes[Math.min(times, escapes.length - 1)] ?? '';

/**
 * How the key is reached: Esc comes first for each thing in its way, such as a text, a word that narrows the list,
 * screens that have no such key, and the field that opens again behind them. `means`: on whose screens the key does
 * what is meant, where it is another one on others.
 */
export function wayTo(told: Pressed, name: KeyName, means: 'anywhere' | 'the meeting' = 'anywhere'): string {
  const isIt = (screen: Screen) =>
    bindingNamed(screen.keys, name, told.role) !== undefined && (means === 'anywhere' || screen.stages !== undefined);
  const times = escapesTo(told, isIt);
  return times === 0 ? keyCalled(name) : `${escInWords(times)}, then ${keyCalled(name)},`;
}

/** How often Esc comes before the keys of the nearest screen that `isIt`. */
export function escapesTo(told: Pressed, isIt: (screen: Screen) => boolean): number {
  const {screens, view, role, state} = told;
  const here = screenNamed(screens, view.screen);
  const behind = [view.from, ...(state ? [screenOf(screens, state.review)] : [])].map((name) =>
    screenNamed(screens, name),
  );
  const isAsked = view.dialog !== null && !here.searches;
  if (isIt(here) && !isAsked && view.filter === null) return 0;
  const way = [here, ...behind.filter((screen) => screen !== here)];
  const at = Math.max(0, way.findIndex(isIt));
  const again = opensFieldAgain({role, view, screen: way[at] ?? here});
  return at + [isAsked, view.filter !== null, again].filter(Boolean).length;
}
