// How a change names what it is about: a few words of a text, an item of a list, a person.
import {beginningOf, inSeries} from '../text.js';
import type {Review} from '../types.js';
import {type Item, withId} from './items.js';

/** Most characters of a text that a message repeats, “…” included. */
const MOST = 33;

/** The beginning of a text, as a quotation on one line; a quotation within has single signs. */
export function quoted(text: string): string {
  return `“${beginningOf(text, MOST).replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** Texts that are quoted one by one; of more, the first stands for all. */
const MOST_QUOTED = 3;

/** A few texts, each by its beginning; of many the first, and how many more there are. */
export function quotedFew(texts: readonly string[]): string {
  const [first = '', ...others] = texts.map(quoted);
  return others.length < MOST_QUOTED ? inSeries(texts.map(quoted)) : `${first} and ${others.length} more`;
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

/** A person, by name; of a long one its beginning, so that what is said of the person is in sight. */
export const nameOf = (person: {name: string} | undefined): string =>
  beginningOf(person?.name ?? '', MOST) || 'that person';

export const personNamed = ({people}: Review, id: string | null): string => nameOf(withId(people, id));
