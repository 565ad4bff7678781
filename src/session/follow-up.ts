// Follow-up questions: behind their key a letter chooses what was just said, and its questions stay until the next key.
import {followUpAt} from '../guidance/follow-ups.js';
import {keyName} from './keys/in-words.js';
import {keyAtPlace} from './keys/layouts.js';
import type {KeyPress} from './keys/read.js';
import {isCharacter} from './keys/typing.js';
import {type Outcome, type Situation, say} from './situation.js';
import type {View} from './view.js';

export const chooseFollowUp = ({view}: Situation): Outcome => ({
  view: {...view, followUp: 'choosing', message: null},
});

/** The view that a press meets: only a letter, and Esc, belong to the choice; whatever else is pressed ends it. */
export function untilNextPress(view: View, key: KeyPress): View {
  const {followUp} = view;
  if (followUp === null || (followUp === 'choosing' && isOfTheChoice(key))) return view;
  return {...view, followUp: null};
}

const isOfTheChoice = (key: KeyPress): boolean =>
  'text' in key || ('name' in key && (key.name === 'esc' || isCharacter(key.name)));

/** What a press does while a letter is chosen. */
export function followUpBy({view, lists}: Situation, key: KeyPress): Outcome {
  const name = 'text' in key ? key.text : 'name' in key ? key.name : '';
  if (name === 'esc') return {view: {...view, followUp: null}};
  // Right after the first page.
  if (!lists) return {};
  const byLetter = (letter: string) => followUpAt(lists['follow-ups'], letter);
  const followUp = byLetter(name) ?? byLetter(keyAtPlace(name) ?? '');
  if (followUp) return {view: {...view, followUp}};
  return {view: say(view, `${keyName(name)} is none of these letters`, 'quiet')};
}
