// The key that writes a note, for words that were typed where no field is open.
import {hasOwnField} from '../own-field.js';
import type {Situation} from '../situation.js';
import {bindingNamed, canAct} from './binding.js';
import {keyCalled} from './in-words.js';

/** Where a note-taker has a field: elsewhere the key may write something else. `before` stands before it. */
export function wayToWrite(situation: Situation, before: string): string {
  const {screen, role} = situation;
  const note = hasOwnField(screen) && bindingNamed(screen.keys, 'note', role);
  return note && canAct(note, situation) ? `${before}${keyCalled('note')} writes a note` : '';
}
