// Whether a character is a key, or part of a sentence that is typed where no field is open.
import type {Instant} from '../../review/types.js';
import {selectedRow} from '../rows.js';
import type {Outcome, Situation} from '../situation.js';
import type {Message, View} from '../view.js';
import {bindingFor} from './binding.js';
import type {KeyPress} from './read.js';

/**
 * A character that was pressed where none is text, and whether it changed the review. `row`: the id of what was
 * selected. `said`: what was said of the last change among all that came right behind each other. `from`: the view before
 * a small letter opened another screen.
 */
export type Typed = {
  name: string;
  at: Instant;
  changed: boolean;
  row: string | undefined;
  said: Message | null;
  from: View | null;
};

/** Within this many ms people type the next letter; whoever wants what a key does has looked at the screen first. */
export const TYPED_ON = 400;

const characterOf = (key: KeyPress): string | undefined => {
  if ('text' in key) return key.text;
  return 'name' in key && isLikeALetter(key.name) ? key.name : undefined;
};

/** Whether a character was pressed right before. */
export const isTypingOn = ({typed, now}: Pick<Situation, 'typed' | 'now'>): boolean =>
  typed !== null && isRightBehind(typed, now);

const isRightBehind = (typed: Typed, now: Instant): boolean => Math.abs(now - typed.at) < TYPED_ON;

/** What is remembered of a press: null where it is no character, or where characters are text. */
export function typedBy(situation: Situation, key: KeyPress, outcome: Outcome): Typed | null {
  const {view, typed, now} = situation;
  const {dialog, filter, message} = view;
  const name = characterOf(key);
  if (name === undefined || dialog?.kind === 'write' || filter !== null) return null;
  const changed = outcome.changes !== undefined || takesStep(outcome);
  // What is said no more is so no more.
  const isSaid = typed !== null && message !== null && isRightBehind(typed, now);
  const before = isSaid ? (typed.changed || message.undoes ? message : typed.said) : null;
  const said = changed ? (outcome.view?.message ?? null) : before;
  const isElsewhere = outcome.view !== undefined && outcome.view.screen !== view.screen;
  const hasOpened = isElsewhere && isSmallLetter(name) && whereSentenceBegan(situation, name) === null;
  return {name, at: now, changed, row: selectedRow(situation)?.id, said, from: hasOpened ? view : null};
}

/**
 * The view behind a letter of a sentence, with what its first letter changed still said: whoever types on has not seen
 * it, and nothing that a key only says of itself takes its place. Behind letters that did nothing, the words are
 * written nowhere all the same. Beside a field it stays, and names no keys.
 */
export function stillSaid(view: View, typed: Typed | null): View {
  const {message, dialog} = view;
  const said = typed?.said;
  const isNew = message !== null && message.tone !== 'quiet';
  if (!said || typed.changed || isNew || dialog?.kind === 'confirm') return view;
  if (dialog === null && view.filter === null) {
    return {...view, message: {...said, ...(view.toldOfKeys && {unwritten: true})}};
  }
  return {...view, message: {...said, text: said.undoes ?? said.text, inField: true}};
}

/**
 * Whether this character comes right behind another and is none that only opens a field or a screen: words that are
 * typed on may end up in a field, but they change nothing, ask nothing and leave nothing. The same key again and again
 * is deliberate, once it has changed something, but a key that is held meets one row and never the next; so are digits
 * and signs of one group, which tick a point each, or pin a moment and say its kind; and so is taking back what the key
 * before has changed.
 */
export function isTypedOn(situation: Situation, name: string, outcome: Outcome): boolean {
  const {typed, view} = situation;
  if (typed === null || !isLikeALetter(name) || !isTypingOn(situation)) return false;
  const isAgain = typed.name === name && typed.row === selectedRow(situation)?.id;
  if (typed.changed && (isAgain || areOfOneGroup(situation, [typed.name, name]) || takesStep(outcome))) return false;
  const {changes, effect, view: after = view} = outcome;
  return (changes ?? effect) !== undefined || after.dialog !== view.dialog || after.followUp !== view.followUp;
}

/** No letters, and for the same things. */
function areOfOneGroup({screen, role}: Situation, names: readonly [string, string]): boolean {
  const [one, other] = names.map((name) =>
    isDigitOrSign(name) ? bindingFor(screen.keys, name, role)?.group : undefined,
  );
  const isHeld = names[0] === names[1] && !/^\d$/.test(names[0]);
  return one !== undefined && one === other && !isHeld;
}

const isDigitOrSign = (name: string): boolean => /^[^\p{L}\s]$/u.test(name);

/**
 * The view to go back to where a small letter comes right behind the one that opened this screen: both are of a
 * sentence, whose words are for the page that it was begun on.
 */
export const whereSentenceBegan = ({typed, now}: Situation, name: string): View | null =>
  typed?.from && typed.name !== name && isSmallLetter(name) && isRightBehind(typed, now) ? typed.from : null;

const isSmallLetter = (name: string): boolean => /^\p{Ll}$/u.test(name);

const takesStep = ({effect}: Outcome): boolean => effect?.kind === 'undo' || effect?.kind === 'redo';

/** Delete is no character, but held as one is. */
const isLikeALetter = (name: string): boolean => name === 'delete' || isCharacter(name);

export const isCharacter = (name: string): boolean => name === 'space' || [...name].length === 1;
