// Whether a character is a key, or part of a sentence that is typed where no field is open.
import type {Instant} from '../../review/types.js';
import type {Outcome, Situation} from '../situation.js';
import type {View} from '../view.js';
import type {KeyPress} from './read.js';

/** A character that was pressed where none is text, and whether it changed the review. */
export type Typed = {name: string; at: Instant; changed: boolean};

/** Within this many ms people type the next letter; whoever wants what a key does has looked at the screen first. */
const TYPED_ON = 700;

const characterOf = (key: KeyPress): string | undefined => {
  if ('text' in key) return key.text;
  return 'name' in key && key.name === 'space' ? key.name : undefined;
};

/** What is remembered of a press: null where it is no character, or where characters are text. */
export function typedBy({dialog, filter}: View, key: KeyPress, outcome: Outcome, now: Instant): Typed | null {
  const name = characterOf(key);
  if (name === undefined || dialog?.kind === 'write' || filter !== null) return null;
  return {name, at: now, changed: outcome.changes !== undefined || takesStep(outcome)};
}

/**
 * Whether this character comes right behind another and is none that only opens a field or a screen: words that are
 * typed on may end up in a field, but they change nothing, ask nothing and leave nothing. The same key again and again
 * is deliberate, once it has changed something, and so is taking back what the key before has changed.
 */
export function isTypedOn({typed, view, now}: Situation, name: string, outcome: Outcome): boolean {
  if (typed === null || !isCharacter(name) || Math.abs(now - typed.at) >= TYPED_ON) return false;
  if (typed.changed && (typed.name === name || takesStep(outcome))) return false;
  const {changes, effect, view: after = view} = outcome;
  return (changes ?? effect) !== undefined || after.dialog !== view.dialog;
}

const takesStep = ({effect}: Outcome): boolean => effect?.kind === 'undo' || effect?.kind === 'redo';

export const isCharacter = (name: string): boolean => name === 'space' || [...name].length === 1;
