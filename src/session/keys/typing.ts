// Whether a character is a key, or part of a sentence that is typed where no field is open.
import type {Instant} from '../../review/types.js';
import type {Model} from '../model.js';
import type {Outcome, Situation} from '../situation.js';
import type {Message, View} from '../view.js';
import type {KeyPress} from './read.js';

/**
 * A character that was pressed where none is text, and whether it changed the review. `told`: what was said of the last
 * change among those that came right behind each other.
 */
export type Typed = {name: string; at: Instant; changed: boolean; told: Message | null};

/** Within this many ms people type the next letter; whoever wants what a key does has looked at the screen first. */
const TYPED_ON = 700;

const characterOf = (key: KeyPress): string | undefined => {
  if ('text' in key) return key.text;
  return 'name' in key && key.name === 'space' ? key.name : undefined;
};

/**
 * What is remembered of a press: null where it is no character, or where characters are text. `before`: the same of the
 * one before.
 */
export function typedBy(before: Typed | null, view: View, key: KeyPress, outcome: Outcome, now: Instant): Typed | null {
  const name = characterOf(key);
  if (name === undefined || view.dialog?.kind === 'write' || view.filter !== null) return null;
  const said = outcome.changes ? (outcome.view?.message ?? null) : null;
  const told = said?.undoes ? said : isSoon(before, now) ? before.told : null;
  return {name, at: now, changed: outcome.changes !== undefined || takesStep(outcome), told};
}

const isSoon = (typed: Typed | null, now: Instant): typed is Typed =>
  typed !== null && Math.abs(now - typed.at) < TYPED_ON;

/**
 * Whether this character comes right behind another and is none that only opens a field or a screen: words that are
 * typed on may end up in a field, but they change nothing, ask nothing and leave nothing. The same key again and again
 * is deliberate, once it has changed something, and so is taking back what the key before has changed.
 */
export function isTypedOn({typed, view, now}: Situation, name: string, outcome: Outcome): boolean {
  if (!isSoon(typed, now) || !isCharacter(name)) return false;
  if (typed.changed && (typed.name === name || takesStep(outcome))) return false;
  const {changes, effect, view: after = view} = outcome;
  return (changes ?? effect) !== undefined || after.dialog !== view.dialog;
}

/**
 * Where a field opens right behind letters that changed something, what that was is told beside it: all may be of one
 * sentence.
 */
export function toldOfSlip({typed, view: before}: Pick<Model, 'typed' | 'view'>, view: View, now: Instant): View {
  const opens = before.dialog?.kind !== 'write' && view.dialog?.kind === 'write' && view.message === null;
  return opens && isSoon(typed, now) && typed.told ? {...view, message: {...typed.told, inField: true}} : view;
}

const takesStep = ({effect}: Outcome): boolean => effect?.kind === 'undo' || effect?.kind === 'redo';

export const isCharacter = (name: string): boolean => name === 'space' || [...name].length === 1;
