// How a change names what it is about: a few words of a text, an item of a list, a person.
import type {Review} from '../types.js';
import {type Item, withId} from './items.js';

/** Most characters of a text that a message repeats. */
const MOST = 32;

/** The beginning of a text, as a quotation on one line. */
export function quoted(text: string): string {
  const [line = '', ...more] = text.trim().split('\n');
  const letters = [...line];
  const isWhole = letters.length <= MOST && more.length === 0;
  return `“${isWhole ? line : `${letters.slice(0, MOST).join('').trimEnd()}…`}”`;
}

/** The words of an item, or else what such things are called. */
export function named<T extends Item>(
  items: readonly T[],
  id: string,
  words: (item: T) => string,
  noun: string,
): string {
  const item = withId(items, id);
  return item && words(item).trim() !== '' ? quoted(words(item)) : noun;
}

/** A person, by name. */
export const nameOf = (person: {name: string} | undefined): string => person?.name.trim() || 'that person';

export const personNamed = ({people}: Review, id: string | null): string => nameOf(withId(people, id));
