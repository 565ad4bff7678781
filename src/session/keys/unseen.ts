// Keys in a window that is too small for a page: none acts that nobody can see, and no word is lost.
import type {View} from '../view.js';
import {isEverywhere} from './press.js';
import type {KeyPress} from './read.js';

/** Those of the keys that count while no page is shown: text for a field that is open, and what leaves or redraws. */
export const keysUnseen = ({dialog}: View, keys: readonly KeyPress[]): KeyPress[] =>
  keys.filter((key) => ('name' in key ? isEverywhere(key.name) : dialog?.kind === 'write'));
