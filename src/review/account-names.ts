// How else a name is written: without its signs, and in one word as accounts and addresses have it.
import {type Kana, letters, literally} from './letters.js';
import {partsOfNames} from './parts-of-names.js';
import type {Person} from './types.js';

/** `needs`: what shows that the person is meant; an account stands behind an `@` or before one. */
export type Form = {pattern: string; length: number; person: Person; needs: 'nothing' | 'capital' | 'account'};

/** A word that has lost a sign is no other word from this length on. */
const LONG_ENOUGH = 5;

/** What whoever has no such letters writes in their place. */
const spelledOut: Readonly<Record<string, string>> = {ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa'};

/** The pattern of a name's letters: `Müller` or `Mueller`, `O'Brien` or `OBrien`, `Jean-Luc` or `Jean Luc`. */
export function spelled(name: string, kana: Kana = 'apart'): string {
  const lettersOf = (text: string) => letters(text, kana).trim();
  const small = name.normalize('NFC').toLowerCase();
  const ways = new Set([name, small.replace(/[äöüøå]/g, (letter) => spelledOut[letter] ?? letter)].map(lettersOf));
  const patterns = [...ways].map((way) => withFewerSigns(literally(way).replaceAll(' ', '[ _]+')));
  return patterns.length === 1 ? patterns.join() : `(?:${patterns.join('|')})`;
}

const withFewerSigns = (pattern: string): string =>
  pattern.replace(/[\p{L}]+(?:['-][\p{L}]+)+/gu, (word) =>
    word.length > LONG_ENOUGH ? word.replaceAll("'", "'?").replaceAll('-', '[- ]?') : word,
  );

/** The names of accounts that people make of their own: `gracehopper`, `hopper.grace`, `ghopper`, `grace_h`, `grace2`. */
export function accountNames(people: readonly Person[]): Form[] {
  const parts = partsOfNames(people);
  const forms = people.flatMap((person) => formsOf(parts.filter((part) => part.person === person)));
  const isOthers = (form: Form) =>
    forms.some(({pattern, person}) => pattern === form.pattern && person !== form.person);
  return forms.filter((form) => !isOthers(form));
}

function formsOf(parts: ReturnType<typeof partsOfNames>): Form[] {
  const latin = parts.filter(({part}) => /^[\p{Script=Latin}'’-]+$/u.test(part));
  const [first, last] = [latin.at(0), latin.at(-1)];
  if (!first || !last) return [];
  const form = (pattern: string, written: string, needs: Form['needs']): Form => ({
    pattern: `(?<![\\p{L}\\p{N}])${pattern}\\d{0,4}(?![\\p{L}\\p{N}])`,
    length: written.length + 1,
    person: first.person,
    needs,
  });
  const numbered = latin.filter(({isSure}) => isSure).map(({part}) => form(`${spelled(part)}(?=\\d)`, part, 'account'));
  if (first === last) return numbered;
  const both = first.part + last.part;
  const sure = first.isSure || last.isSure ? 'nothing' : 'account';
  const pairs = [
    [first, last],
    [last, first],
  ] as const;
  return [
    ...pairs.map(([one, other]) => form(`${spelled(one.part)}[._-]?${spelled(other.part)}`, both, sure)),
    form(`${spelled(last.part)},[ _]+${spelled(first.part)}`, both, 'capital'),
    ...pairs.flatMap(([one, other]) => {
      const [initial = ''] = letters(other.part);
      const apart = one.isSure ? 'capital' : 'account';
      return [
        form(`${spelled(one.part)}[._-]${initial}`, one.part, apart),
        form(`${initial}[._-]${spelled(one.part)}`, one.part, apart),
        form(`(?:${spelled(one.part)}${initial}|${initial}${spelled(one.part)})`, one.part, 'account'),
      ];
    }),
    ...numbered,
  ];
}
