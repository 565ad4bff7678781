// The names of keys, and a read from the terminal taken apart into single keys.
import {keysOf as namesOf} from '../../review/vocabulary.js';
import {characterEnd} from '../field/characters.js';

/**
 * A named key (`right`, `ctrl+a`, `alt+enter`, `n`), or text that was typed or pasted in one go. `mayBeTyped`: no terminal
 * said that it is a paste.
 */
export type KeyPress = {name: string} | {text: string} | {pasted: string; mayBeTyped?: true};

/** Ink's flags of keys that are no text, and how such a key is called here. */
const flagNames = {
  upArrow: 'up',
  downArrow: 'down',
  leftArrow: 'left',
  rightArrow: 'right',
  pageUp: 'pageup',
  pageDown: 'pagedown',
  home: 'home',
  end: 'end',
  return: 'enter',
  escape: 'esc',
  tab: 'tab',
  backspace: 'backspace',
  delete: 'delete',
} as const;

/** What Ink tells of one input event. */
export type InkKey = Record<keyof typeof flagNames | 'ctrl' | 'meta' | 'shift', boolean> & {
  /** Cmd or the Windows key: such keys belong to the desktop. */
  super?: boolean;
  hyper?: boolean;
  eventType?: 'press' | 'repeat' | 'release';
};

/** The keys of one event, in their order. Keys that arrive in one read are still many keys. */
export function keysOf(input: string, key: InkKey): KeyPress[] {
  if (key.eventType === 'release' || key.super || key.hyper) return [];
  const flag = namesOf(flagNames).find((name) => key[name]);
  // Esc twice within one read: Ink tells it as one, with the second in the input.
  if (flag === 'escape' && key.meta) return [{name: 'esc'}, {name: 'esc'}];
  if (flag) return [{name: withModifiers(flagNames[flag], key)}];
  if (key.ctrl && input !== '') return [{name: `ctrl+${input === ' ' ? 'space' : input.toLowerCase()}`}];
  if (key.meta && input !== '') return [{name: `alt+${input}`}];
  return walk(input);
}

const withModifiers = (name: string, key: InkKey): string =>
  [key.ctrl && 'ctrl', key.meta && 'alt', key.shift && 'shift', name].filter(Boolean).join('+');

function walk(input: string): KeyPress[] {
  const presses: KeyPress[] = [];
  // Text up to the next control character is one press; each control character is a key of its own.
  for (const part of input.split(/([\u0000-\u001f\u007f])/)) {
    if (part === '') continue;
    const code = part.charCodeAt(0);
    if (part.length > 1 || (code >= 32 && code !== 127)) presses.push({text: part});
    else if (part === '\r') presses.push({name: 'enter'});
    else if (part === '\t') presses.push({name: 'tab'});
    else if (code === 127 || code === 8) presses.push({name: 'backspace'});
    else if (code === 27) presses.push({name: 'esc'});
    else if (code > 0) presses.push({name: `ctrl+${String.fromCharCode(code + 96)}`});
  }
  return presses;
}

/** The first whole character of a text that is not empty. */
export const firstCharacter = (text: string): string => text.slice(0, characterEnd(text, 0));
