// Where a text has an account that is listed as somebody's, in whatever tool.
import {letters, literally} from './letters.js';
import type {NameInText} from './names-in.js';
import type {Person} from './types.js';
import {mayBeWord, type WordsAsNames} from './words-as-names.js';

/** What somebody else is called, by the name. */
export type AccountsOf = (name: string) => readonly string[];

/** By itself a shorter one is most often no account. */
const SHORTEST = 3;

/** Finds them whole, with the sign before them; one that is a word as well only behind that. */
export function listedAccountsIn(
  people: readonly Person[],
  accountsOf: AccountsOf,
  list: WordsAsNames,
): (text: string) => NameInText[] {
  const owners = new Map(
    people.flatMap((person) => accountsOf(person.name).map((account) => [account.toLowerCase(), person] as const)),
  );
  if (owners.size === 0) return () => [];
  const longestFirst = [...owners.keys()].toSorted((one, other) => other.length - one.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_])@?(${longestFirst.map(literally).join('|')})(?![\\p{L}\\p{N}_])`,
    'giu',
  );
  return (text) =>
    [...text.matchAll(pattern)].flatMap(({0: whole, 1: account = '', index}) => {
      const person = owners.get(account.toLowerCase());
      const isMeant = whole !== account || (account.length >= SHORTEST && !mayBeWord(letters(account), list));
      return person && isMeant ? [{from: index, to: index + whole.length, person}] : [];
    });
}
