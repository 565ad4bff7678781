// The user's own keys: how they are written down in one line, and what is wrong with them.
import {meant} from '../../review/did-you-mean.js';
import {beginningInWords, cleanLine, inSeries} from '../../review/text.js';
import {roles} from '../../review/vocabulary.js';
import {fieldKeys} from '../field/field-keys.js';
import type {Screens} from '../screen.js';
import {isFor} from './binding.js';
import {keyName} from './in-words.js';
import {builtInKeys, isFixed, type KeyName, keyNamesThere, keysFor, type OwnKeys} from './table.js';
import {isCharacter} from './typing.js';

/** `keys` is what counts: nothing where anything is wrong. Each of `problems` is a sentence without its full stop. */
export type CheckedKeys = {keys: OwnKeys; problems: readonly string[]};

/** The table that `NAME=KEY,KEY NAME=KEY` gives for these screens. */
export function checkedKeys(written: string, screens: Screens): CheckedKeys {
  const {keys, problems} = readKeys(written);
  const all = problems.length > 0 ? problems : [...clashes(keys, screens), ...unreachable(keys, screens)];
  return {keys: all.length > 0 ? {} : keys, problems: all};
}

function readKeys(written: string): CheckedKeys {
  const keys: {[Name in KeyName]?: readonly string[]} = {};
  const problems: string[] = [];
  for (const part of written.trim().split(/\s+/).filter(Boolean)) {
    const at = part.indexOf('=');
    const [typed, rest] = at < 1 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
    const name = keyNamesThere.find((one) => one === typed);
    // The comma and the equals sign are keys, too.
    const typedKeys = /^[=,]$/.test(rest) ? [rest] : rest.split(',').filter(Boolean);
    const read = typedKeys.map(keyTyped);
    const wrong = typedKeys.find((_, index) => whyNoKey(read[index] ?? '') !== undefined);
    if (!name) problems.push(`${echoed(typed)} is nothing that a key does${instead(typed)}`);
    else if (builtInKeys[name].every(isFixed)) problems.push(`${name} stays on ${namesOf(builtInKeys[name])}`);
    else if (keys[name]) problems.push(`${name} is there twice`);
    else if (typedKeys.length === 0) problems.push(`${name} has no key: it is written ${name}=KEY`);
    else if (wrong !== undefined) problems.push(`${echoed(wrong)} for ${name} ${whyNoKey(keyTyped(wrong))}`);
    else keys[name] = [...new Set(read)];
  }
  return {keys, problems};
}

/** Nobody can tell by its whole length what is wrong with it, and a terminal must not obey it. */
const echoed = (typed: string): string => beginningInWords(cleanLine(typed), 40) || 'a sign that cannot be seen';

function instead(typed: string): string {
  const likely = meant(typed, keyNamesThere);
  return likely ? `; ${likely} is` : '; debrief help keys has the names';
}

const namesOf = (keys: readonly string[]): string => inSeries(keys.map(keyName), 'and');

const named = ['right', 'left', 'up', 'down', 'home', 'end', 'pageup', 'pagedown', 'tab', 'backspace', 'delete'];

/** As keys are called here: a letter as it is, and any other in small letters. */
function keyTyped(typed: string): string {
  if ([...typed].length === 1) return typed;
  const [last = '', ...before] = typed
    .toLowerCase()
    .replace('pgup', 'pageup')
    .replace('pgdn', 'pagedown')
    .split('+')
    .reverse();
  return areModifiers(before) ? [...modifiers.filter((each) => before.includes(each)), last].join('+') : typed;
}

/** In the order in which a key that was pressed has them. */
const modifiers = ['ctrl', 'alt', 'shift'];

const areModifiers = (words: readonly string[]): boolean =>
  words.every((each, at) => modifiers.includes(each) && words.indexOf(each) === at);

/** A character by itself: no mark that belongs to one before, and nothing that leaves no trace on a screen. */
const seen = /^(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]$/u;

/** Terminals tell these as other keys. */
const same: Readonly<Record<string, string>> = {
  'ctrl+i': 'Tab',
  'ctrl+m': 'Enter',
  'ctrl+h': 'Backspace',
  'ctrl+j': 'Alt+Enter',
};

function whyNoKey(key: string): string | undefined {
  if (isFixed(key)) return 'means the same everywhere and stays';
  const other = Object.hasOwn(same, key) && same[key];
  if (other) return `is ${other} to a terminal`;
  const [last = '', ...before] = key === '+' ? ['+'] : key.split('+').reverse();
  const isOne = key === 'space' || seen.test(key);
  const isNamed = named.includes(last) && areModifiers(before);
  const isWith = before.length === 1 && /^[a-z]$/.test(last) && ['ctrl', 'alt'].includes(before[0] ?? '');
  return isOne || isNamed || isWith ? undefined : 'is no key: L, ctrl+l, alt+l, space, tab or right are some';
}

/** What would be on one key on one screen, where the user has put at least one of them there. */
function clashes(keys: OwnKeys, {all}: Screens): string[] {
  const found = new Set<string>();
  for (const {keys: bindings, title} of Object.values(all)) {
    for (const role of [...roles, 'watch'] as const) {
      const taken = new Map<string, KeyName>();
      for (const {name} of bindings.filter((binding) => isFor(binding, role))) {
        for (const key of keysFor(name, keys)) {
          const other = taken.get(key);
          const isOwn = other && (keys[name] ?? keys[other]);
          if (other && isOwn && other !== name && ![...found].some((one) => one.startsWith(`${other} and ${name} `)))
            found.add(`${other} and ${name} are both on ${keyName(key)} (${title})`);
          taken.set(key, name);
        }
      }
    }
  }
  return [...found, ...inFields(keys)];
}

/** What works while something is typed must leave the keys of the text alone. */
function inFields(keys: OwnKeys): string[] {
  const beside = ['suspend', 'redraw', 'say-time', 'palette'] as const;
  return beside.flatMap((name) =>
    (keys[name] ?? [])
      .filter((key) => fieldKeys.some((row) => row.keys.includes(key)))
      .map((key) => `${keyName(key)} for ${name} is a key of text fields`),
  );
}

/** Where letters are text, what has only letters for keys could not be done any more. */
function unreachable(keys: OwnKeys, {all}: Screens): string[] {
  const searching = Object.values(all).filter(({searches}) => searches !== undefined);
  const names = searching.flatMap(({keys: bindings}) => bindings.map(({name}) => name));
  return [...new Set(names)]
    .filter((name) => keys[name] && keysFor(name, keys).every(isCharacter))
    .map((name) => `${name} needs a key that is no letter, as letters are text in the search`);
}

/** All of it in one line, as it is said where debrief goes on with its built-in keys. */
export const problemsInWords = ([first = '', ...more]: readonly string[]): string =>
  `Your own keys are not used: ${first}${more.length > 0 ? `, and ${more.length} more` : ''}. debrief doctor says all.`;
