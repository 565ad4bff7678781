// Words of a language, of places and of work that are names of people as well: in a text nobody can tell which is meant.
import {letters} from './letters.js';
import comeAlong from './words-as-names.json' with {type: 'json'};
import {isOfWork} from './words-of-work.js';

/**
 * `words`: first names and family names that are words (`Will you`, `Mark it`), places, and programs that teams run. Of
 * them `given` are hardly ever anything but a name where a capital letter is within a sentence, and so are `months`, where
 * nothing beside them makes them one.
 */
export type WordsAsNames = {words: readonly string[]; given: readonly string[]; months: readonly string[]};

/** In English; a team can have its own in their place. */
export const wordsThatComeAlong: WordsAsNames = comeAlong;

type Sets = Record<keyof WordsAsNames, ReadonlySet<string>>;

const setsKnown = new WeakMap<WordsAsNames, Sets>();

function setsOf(list: WordsAsNames): Sets {
  const known = setsKnown.get(list);
  if (known) return known;
  const setOf = (words: readonly string[]) => new Set(words.map((word) => letters(word).trim()));
  const made = {words: setOf(list.words), given: setOf(list.given), months: setOf(list.months)};
  setsKnown.set(list, made);
  return made;
}

/** Whether these letters may mean something else than a person; `word` is in small letters without accents. */
export const mayBeWord = (word: string, list: WordsAsNames): boolean => setsOf(list).words.has(word) || isOfWork(word);

/** Whether they are a name wherever a text writes them as one. */
export const canBeWrittenAsName = (word: string, list: WordsAsNames): boolean =>
  setsOf(list).given.has(word) || isMonth(word, list);

export const isMonth = (word: string, list: WordsAsNames): boolean => setsOf(list).months.has(word);
