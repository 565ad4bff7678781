// Where a text names somebody of the list of people, and whom.
import {accountNames, type Form} from './account-names.js';
import {noLetter, patternOf} from './inflected-names.js';
import {isSame, letters, matchesIn, type Place} from './letters.js';
import {capitalWordsOf, isCapital, isLikeAWord, isWordByItself, partsOfNames, turnedName} from './parts-of-names.js';
import {isSameName} from './people.js';
import type {Person} from './types.js';
import {type WordsAsNames, wordsThatComeAlong} from './words-as-names.js';
import {isWrittenAsName} from './written-as-names.js';

/** A name in a text, and whose it is. */
export type NameInText = Place & {person: Person};

/**
 * Finds the people of a list in a text, in its order. A whole name is one however it is written, unless it is a word by
 * itself; a first name or a family name alone, with a capital letter or behind an `@`, where it is of one of them only
 * and no word besides, or is written as a name is. A nickname is not known. Longer names come first, since a name may
 * hold another. In the other kana a short name is most often a part of a word, as no blank parts them: it is none.
 */
export function namesIn(
  people: readonly Person[],
  list: WordsAsNames = wordsThatComeAlong,
): (text: string) => NameInText[] {
  const whole = people
    .flatMap((person) => wholeNames(person).map((name) => ({name, person})))
    .filter(({name}) => letters(name).trim() !== '' && !isWordByItself(name, list));
  const needs = (name: string) => (isLikeAWord(name, list) ? 'capital' : 'nothing');
  const all = partsOfNames(people, list);
  const parts = all.filter(({isSure}) => isSure);
  const words = all.filter(({isOnly, isSure}) => isOnly && !isSure);
  const named: Form[] = [
    ...whole.map(({name, person}) => formOf(name, person, needs(name))),
    ...parts.map(({part, person}) => formOf(part, person, 'capital')),
    ...words.flatMap(({part, person, asName}) => [
      formOf(part, person, 'account'),
      ...(asName ? [formOf(part, person, 'writing')] : []),
    ]),
    ...accountNames(people, list),
  ].toSorted((one, other) => other.length - one.length);
  const sought = (['nothing', 'account', 'capital', 'writing'] as const).flatMap((need) =>
    patternsOf(named.filter((form) => form.needs === need)).map((each) => ({need, ...each})),
  );
  return (text) => {
    let end = 0;
    const found = sought.flatMap(({need, forms, pattern}) =>
      matchesIn(text, pattern, 'apart').flatMap(({from, to, groups}) => {
        const form = forms[groups.findIndex((group) => group !== undefined)];
        const account =
          accountAt(text, from, to) ?? (need === 'capital' && isTag(text, from) ? {from: from - 1, to} : undefined);
        const isMeant =
          need === 'writing'
            ? isWrittenAsName(text, from, to, list)
            : account || need === 'nothing' || (need === 'capital' && isCapital(text.slice(from)));
        const place = need === 'writing' ? {from, to} : (account ?? {from, to});
        return form && isMeant ? [{...place, form}] : [];
      }),
    );
    const inOrder = found.toSorted((one, other) => one.from - other.from || other.to - one.to);
    return inOrder.flatMap(({from, to, form: {person}}) => {
      // Of a character that is two letters, as ﬁ is, each may be another’s.
      if (from < end) return [];
      end = to;
      return [{from, to, person}];
    });
  };
}

/** An engine does not compile what is longer, and is a hundred times slower with it. */
const LONGEST_PATTERN = 12_000;

/** What finds these, a group for each form: what all have around them stands once, since each such class is long. */
export function patternsOf(forms: readonly Form[]): {forms: Form[]; pattern: RegExp}[] {
  const {before, behind} = noLetter;
  const isWord = ({pattern}: Form) => pattern.startsWith(before) && pattern.endsWith(behind);
  const within = ({pattern}: Form) => `(${pattern.slice(before.length, -behind.length)})`;
  return [
    ...inShares(forms.filter(isWord)).map((share) => {
      return {forms: share, pattern: new RegExp(`${before}(?:${share.map(within).join('|')})${behind}`, 'gu')};
    }),
    ...inShares(forms.filter((form) => !isWord(form))).map((share) => {
      return {forms: share, pattern: new RegExp(share.map(({pattern}) => `(${pattern})`).join('|'), 'gu')};
    }),
  ];
}

/** In their order. */
function inShares(forms: readonly Form[]): Form[][] {
  const shares: Form[][] = [];
  let length = LONGEST_PATTERN;
  for (const form of forms) {
    length += form.pattern.length;
    if (length > LONGEST_PATTERN) {
      shares.push([]);
      length = form.pattern.length;
    }
    shares.at(-1)?.push(form);
  }
  return shares;
}

/**
 * Finds whom words name that say nothing else: by the whole name, or by a first or family name that only one has.
 * Letters that a name begins with name nobody here: `Data` is no `Database engineer`.
 */
export function namedAlone(people: readonly Person[]): (words: string) => Person | undefined {
  // Here a word is nothing but a name, so that one which is also a word is one.
  const parts = people.flatMap((person) =>
    capitalWordsOf(turnedName(person.name) ?? person.name).map((part) => ({part, person})),
  );
  return (words) => {
    const called = people.filter((person) => wholeNames(person).some((name) => isSameName(name, words)));
    const [only, ...others] =
      called.length > 0 ? called : parts.flatMap(({part, person}) => (isSame(part, words) ? person : []));
    return others.length === 0 ? only : undefined;
  };
}

/** The name as it stands on the list, without what is said behind it in brackets, and with its given name first. */
function wholeNames({name}: Person): string[] {
  const bare = name.replace(/\s*\([^()]*\)$/, '');
  return [...new Set([name, bare, turnedName(name) ?? name])].filter((each) => each !== '');
}

const formOf = (name: string, person: Person, needs: Form['needs']): Form => ({
  pattern: patternOf(name),
  length: letters(name, 'apart').trim().length,
  person,
  needs,
});

/**
 * Of whom `@grace`, `grace@example.com` and `/home/grace` are, however they are written; the sign and the rest of an
 * address go along.
 */
function accountAt(text: string, from: number, to: number): Place | undefined {
  const domain = /^(?:\+[\w.-]+)?@[\p{L}\p{N}][\p{L}\p{N}-]*(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u.exec(text.slice(to));
  if (domain) return {from, to: to + domain[0].length};
  if (isMention(text, from)) return {from: from - 1, to};
  // A machine behind the sign stays.
  if (/^@[\p{L}\p{N}]/u.test(text.slice(to))) return {from, to};
  return /(?:[\\/](?:home|users)[\\/]|~)$/i.test(text.slice(Math.max(0, from - 8), from)) ? {from, to} : undefined;
}

/** Whether it is how a channel or a label is called. */
export const isTag = (text: string, from: number): boolean =>
  /(?:^|[^\p{L}\p{N}&])#$/u.test(text.slice(Math.max(0, from - 2), from));

/** Whether it stands behind the sign of who is meant. */
export const isMention = (text: string, from: number): boolean =>
  /(?:^|[^\p{L}\p{N}])[@\uff20]$/u.test(text.slice(Math.max(0, from - 2), from));
