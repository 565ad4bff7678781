// From a key press to what should happen: an open dialog owns the keyboard, else the keys of the screen do.
import {askOf, asksBeside, hasDraft} from '../asks/index.js';
import {pressInField} from '../field/field-keys.js';
import {followUpBy} from '../follow-up.js';
import {insteadOfLost} from '../row-gone.js';
import {screenNamed} from '../screen.js';
import {type Outcome, type Situation, say, sayClosed, sayUnwritten} from '../situation.js';
import type {View} from '../view.js';
import {type Binding, bindingFor, bindingNamed} from './binding.js';
import {answered} from './confirm.js';
import {pressInFilter} from './filter.js';
import {keyCalled, keyName} from './in-words.js';
import {keyAtPlace} from './layouts.js';
import {named} from './named.js';
import {pasted} from './paste.js';
import {firstCharacter, type KeyPress} from './read.js';
import {keysFor} from './table.js';
import {isCharacter, isTypedOn, isTypingOn, whereSentenceBegan} from './typing.js';
import {wayToWrite} from './way-to-write.js';

/** What means the same wherever it is pressed, also in a text field, where no character is a key. */
const everywhere = ['leave-at-once', 'suspend', 'redraw', 'say-time'] as const;

export const isEverywhere = (key: string): boolean =>
  !isCharacter(key) && everywhere.some((name) => keysFor(name).includes(key));

/** With Ctrl or Alt held, a letter of another script is the key at its place, since none is typed by it. */
function pressedAt(key: KeyPress): KeyPress {
  const name = 'name' in key && key.name.includes('+') ? keyAtPlace(key.name) : undefined;
  return name === undefined ? key : {name};
}

/** The outcome of one key press. Text where letters are commands must come as single keys (see `takeOne`). */
export function press(situation: Situation, pressed: KeyPress): Outcome {
  const key = pressedAt(pressed);
  const {dialog, filter, followUp} = situation.view;
  if ('name' in key && isEverywhere(key.name)) return command(situation, key.name);
  if (followUp === 'choosing') return followUpBy(situation, key);
  if (dialog?.kind === 'write') {
    // What a screen searches with leaves the keys that are no text to the screen.
    const bound = 'name' in key ? bindingOf(situation, key.name) : undefined;
    const own = dialog.asks.what === 'search' || bound?.inField;
    return bound && own && 'name' in key ? command(situation, key.name) : pressInField(situation, dialog, key);
  }
  if (filter !== null && !dialog) {
    const narrowed = pressInFilter(situation.view, key);
    if (narrowed) return {view: narrowed};
  }
  if ('pasted' in key) return pasted(situation, key);
  const typedName = 'name' in key ? key.name : key.text;
  const name = bindingOf(situation, typedName) ? typedName : (keyAtPlace(typedName) ?? typedName);
  // What is asked lies over the prompt of a screen, too.
  if (dialog?.kind === 'confirm') return named(situation, answered(situation, dialog, name));
  if (filter !== null && 'name' in key && key.name === 'esc') return {view: {...situation.view, filter: null}};
  const typed = 'text' in key ? situation.screen.letter?.(situation, key.text) : undefined;
  return typed ?? command(situation, name);
}

/** The next single press of what arrived, and what is left of it: in a field a text is one press, elsewhere many. */
export function takeOne(view: View, key: KeyPress): {one: KeyPress; rest?: KeyPress} {
  const isText = view.followUp !== 'choosing' && (view.dialog?.kind === 'write' || view.filter !== null);
  if (!('text' in key) || isText) return {one: key};
  const first = firstCharacter(key.text);
  const one: KeyPress = first === ' ' ? {name: 'space'} : {text: first};
  return first.length === key.text.length ? {one} : {one, rest: {text: key.text.slice(first.length)}};
}

function bindingOf({screen, role, view}: Situation, name: string): Binding | undefined {
  const binding = bindingFor(screen.keys, name, role);
  return binding?.ofTour && view.tour === null ? undefined : binding;
}

function command(situation: Situation, name: string): Outcome {
  const {view, review} = situation;
  const binding = bindingOf(situation, name);
  if (review && name === 'enter' && view.message?.unwritten) return {view: say(view, onlyTheEnd)};
  // Whoever goes through the list right away has meant the screen.
  const began = binding?.group === 'lists' ? null : whereSentenceBegan(situation, name);
  if (began) {
    const typed = situation.typed && {...situation.typed, from: null};
    const screen = screenNamed(situation.screens, began.screen);
    return {view: began, ...command({...situation, view: began, screen, typed}, name)};
  }
  // Such as a screen of the review, from the help before one is open.
  if (!binding || !(review || binding.anywhere) || isIdle(binding, situation)) return whoseKey(situation, name);
  if (view.toldOfKeys) {
    const fresh = {...view, toldOfKeys: false};
    return {view: fresh, ...command({...situation, view: fresh}, name)};
  }
  if (review?.status === 'closed' && !binding.inClosed) return {view: sayClosed(situation)};
  const outcome = named(situation, outcomeOf(binding, situation, name));
  const instead = binding.shortOf ? insteadOfLost(situation, name, outcome) : null;
  if (instead) return instead;
  return isTypedOn(situation, name, outcome)
    ? {view: sayUnwritten(view, onlyALetter(situation, name))}
    : besideDraft(situation, outcome);
}

const isIdle = (binding: Binding, situation: Situation): boolean =>
  situation.review !== null && binding.isIdle?.({...situation, review: situation.review}) === true;

/** The rest of a sentence, one letter of which opens a field, is never written behind the draft that waits for it. */
function besideDraft(situation: Situation, outcome: Outcome): Outcome {
  const {asks, says: _, ...rest} = outcome;
  if (!asks || !isTypingOn(situation) || !hasDraft(asks, situation) || !askOf(asks).isOneMore(asks)) return outcome;
  return {...rest, asks: asksBeside(asks, situation.drafts)};
}

function outcomeOf(binding: Binding, situation: Situation, name: string): Outcome {
  const {view, review} = situation;
  if (binding.anywhere) return binding.anywhere(situation);
  const why = review && binding.whyNot?.({...situation, review});
  if (why) return {view: say(view, why)};
  return review ? binding.run({...situation, review}, name) : {};
}

const onlyTheEnd = 'Enter did nothing, as it came behind words that are written nowhere: once more does it.';

const onlyALetter = (situation: Situation, name: string): string =>
  `${keyName(name)} did nothing, as letters came just before: once more does it${wayToWrite(situation, ', ')}.`;

/**
 * A key that only the facilitator has says so. One that nobody has is said to do nothing, and words that are typed
 * where no field is open are said to be written nowhere, for as long as nothing else happens. Other keys say it once;
 * Esc, which is pressed to be sure, and keys while a word is typed only clear the message.
 */
function whoseKey(situation: Situation, name: string): Outcome {
  const {view, role, screen} = situation;
  const theirs = role === 'note-taker' ? bindingFor(screen.keys, name, 'facilitator') : undefined;
  if (theirs && !isIdle(theirs, situation))
    return {view: say(view, `Only the facilitator can do that: ${theirs.help}.`)};
  if (name === 'esc' || view.filter !== null) return {};
  if (view.toldOfKeys && !isCharacter(name)) return {};
  const help = bindingNamed(screen.keys, 'help', role) ? ` · ${keyCalled('help')} shows the keys` : '';
  const says = view.toldOfKeys
    ? `Nothing is written${wayToWrite(situation, ': ')}`
    : `${keyName(name)} does nothing here${toOtherScripts(name)}`;
  const told = view.toldOfKeys ? sayUnwritten(view, says + help, 'quiet') : say(view, says + help, 'quiet');
  return {view: {...told, toldOfKeys: true}};
}

/** A letter that no Latin keyboard has, and whose place is not known, reaches no key: there is another way. */
function toOtherScripts(name: string): string {
  if (!/^\p{L}$/u.test(name) || /^\p{Script=Latin}$/u.test(name)) return '';
  const way = keysFor('palette').find((key) => !isCharacter(key)) ?? '';
  return ` · ${keyName(way)} finds everything by name`;
}
