// From a key press to what should happen: an open dialog owns the keyboard, else the table of keys does.
import {cleanLine} from '../../review/text.js';
import {openQuestion} from '../commands/moving.js';
import {pressInField} from '../field/typing.js';
import {type Binding, isFor, keymap} from '../keymap.js';
import {type Outcome, type Situation, say, sayClosed, type TerminalRole} from '../outcome.js';
import type {Agreement, View} from '../view.js';
import {firstCharacter, type KeyPress} from './read.js';

/** Keys that mean the same wherever they are pressed, also in a text field. */
const everywhere = ['ctrl+c', 'ctrl+z', 'ctrl+l'];

/** The search prompt owns every other key while it is open. */
const searchKeys = ['enter', 'esc', 'up', 'down', 'pageup', 'pagedown'];

/** The outcome of one key press. Text where letters are commands must come as single keys (see `takeOne`). */
export function press(situation: Situation, key: KeyPress): Outcome {
  const {dialog} = situation.view;
  if ('name' in key && everywhere.includes(key.name)) return command(situation, key.name);
  if (dialog?.kind === 'write') return pressInField(situation, dialog, key);
  if ('pasted' in key) return pasteWithoutField(situation, key.pasted);
  const name = 'name' in key ? key.name : key.text;
  if (situation.view.screen === 'search' && !searchKeys.includes(name)) return {};
  if (dialog?.kind === 'confirm') return answer(situation, dialog.agreement, name);
  return command(situation, name);
}

/** The next single press of what arrived, and what is left of it: in a field a text is one press, elsewhere many. */
export function takeOne(view: View, key: KeyPress): {one: KeyPress; rest?: KeyPress} {
  if (!('text' in key) || view.dialog?.kind === 'write') return {one: key};
  const first = firstCharacter(key.text);
  const one: KeyPress = first === ' ' ? {name: 'space'} : {text: first};
  return first.length === key.text.length ? {one} : {one, rest: {text: key.text.slice(first.length)}};
}

function command(situation: Situation, name: string): Outcome {
  const {view, review} = situation;
  const binding = bindingFor(view, name, situation.role);
  if (!binding) return whoseKey(situation, name);
  if (binding.anywhere && !(review?.status === 'closed' && !binding.inClosed)) return binding.anywhere(situation);
  if (!review) return {};
  if (review.status === 'closed' && !binding.inClosed) return {view: sayClosed(view)};
  const why = binding.whyNot?.({...situation, review});
  return why ? {view: say(view, why)} : (binding.run?.({...situation, review}) ?? {});
}

/** A key that only the facilitator has says so; one that nobody has only clears the message. */
function whoseKey({view, role}: Situation, name: string): Outcome {
  const theirs = role === 'note-taker' ? bindingFor(view, name, 'facilitator') : undefined;
  if (theirs) return {view: say(view, `Only the facilitator can do that: ${theirs.help}.`)};
  return view.message ? {view: {...view, message: null}} : {};
}

export const bindingFor = (view: View, name: string, role: TerminalRole): Binding | undefined =>
  keymap.find((binding) => binding.keys.includes(name) && binding.on.includes(view.screen) && isFor(binding, role));

/** Anything but a clear yes leaves the question unanswered and the meeting where it is. */
function answer(situation: Situation, agreement: Agreement, name: string): Outcome {
  const {view, review} = situation;
  const agreed = name === 'enter' || (agreement.to === 'open-question' && (name === 'right' || name === 'l'));
  const closed = {...view, dialog: null};
  if (!agreed) return {view: closed};
  switch (agreement.to) {
    case 'leave':
      return {view: closed, effect: {kind: 'leave'}};
    case 'close-review':
      return {
        changes: [{type: 'review-closed'}],
        view: say(closed, 'Closed. Thank you, all. x exports it as it is now.'),
      };
    case 'change':
      return {changes: [agreement.change], view: say(closed, agreement.message)};
    case 'open-question':
      return review ? openQuestion(review, closed, agreement.questionId) : {view: closed};
  }
}

/** A paste never fires commands: with a question open it becomes the text of a note, to be looked at first. */
function pasteWithoutField(situation: Situation, pasted: string): Outcome {
  const {view, review} = situation;
  if (view.screen === 'search') return {view: {...view, query: cleanLine(view.query + pasted)}};
  if (view.dialog || view.screen !== 'agenda' || !review || review.status === 'closed') {
    return {view: say(view, 'A paste needs an open text field; nothing was done.')};
  }
  const opened = command(situation, 'n').view;
  if (opened?.dialog?.kind !== 'write') return {};
  return pressInField({...situation, view: opened}, opened.dialog, {pasted});
}
