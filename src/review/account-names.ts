// How else a name is written: without its signs, and in one word as accounts and addresses have it.
import {type Kana, letters, literally} from './letters.js';
import {halvesOf, initialsIn, isParticle, type NamePart, partsOfNames, turnedName} from './parts-of-names.js';
import type {Person} from './types.js';
import type {WordsAsNames} from './words-as-names.js';

/**
 * `needs`: what shows that the person is meant; an account stands behind an `@` or before one, a word that is a name as
 * well is written as one.
 */
export type Form = {
  pattern: string;
  length: number;
  person: Person;
  needs: 'nothing' | 'capital' | 'writing' | 'account';
};

/** A word that has lost a sign is no other word from this length on. */
const LONG_ENOUGH = 5;

/** What whoever has no such letters writes in their place. */
const spelledOut: Readonly<Record<string, string>> = {ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa'};

/** `McAllister`, `MacAllister`, `Mc Allister`: which it is, hardly anybody knows of somebody else. */
const mac = /(?<!\p{L})Ma?c ?(?=\p{Lu}\p{Ll})/gu;

/** Stands for it in letters. */
const MAC = '\uf8ff';

/**
 * The pattern of a name's letters: `Müller` or `Mueller`, `O'Brien`, `OBrien` or `O Brien`, `Jean-Luc` or `Jean Luc`,
 * `McAllister` or `MacAllister`.
 */
export function spelled(name: string, kana: Kana = 'apart'): string {
  const lettersOf = (text: string) => letters(text, kana).trim();
  const marked = name.normalize('NFC').replace(mac, MAC);
  const small = marked.toLowerCase();
  const ways = new Set([marked, small.replace(/[äöüøå]/g, (letter) => spelledOut[letter] ?? letter)].map(lettersOf));
  const patterns = [...ways].map((way) =>
    withFewerSigns(literally(way).replaceAll(' ', '[ _]+')).replaceAll(MAC, 'ma?c ?'),
  );
  return patterns.length === 1 ? patterns.join() : `(?:${patterns.join('|')})`;
}

const withFewerSigns = (pattern: string): string =>
  pattern.replace(/[\p{L}]+(?:['-][\p{L}]+)+/gu, (word) =>
    word.length > LONG_ENOUGH ? word.replaceAll("'", "[' ]?").replaceAll('-', '[- ]?') : word,
  );

/**
 * A name by two or more of its words, with blanks or without, and the accounts that people make of their own:
 * `gracehopper`, `hopper.grace`, `ghopper`, `grace_h`, `grace2`. What would be of two people is nobody's.
 */
export function accountNames(people: readonly Person[], list: WordsAsNames): Form[] {
  const forms = accountForms(people, list);
  const isOthers = (form: Form) =>
    forms.some(({pattern, person}) => pattern === form.pattern && person !== form.person);
  return forms.filter((form) => !isOthers(form));
}

/** The same with those of two people. */
export function accountForms(people: readonly Person[], list: WordsAsNames): Form[] {
  const straight = people.map((person) => ({...person, name: turnedName(person.name) ?? person.name}));
  const parts = partsOfNames(straight, list);
  return people.flatMap((person, at) =>
    formsOf(
      person,
      parts.filter((part) => part.person === straight[at]),
    ),
  );
}

const joint = '[ ._-]?';
const parted = '[ ._-]';

/** A letter that is a word of some language by itself. */
const isAWord = /^[aeiouy]$/;

/** Two letters with points that are more often something else than initials: `e.g.`, `p.m.`, `U.S.` */
const isShortFor = /^(?:ai|am|bc|ca|cf|dc|eg|eu|ie|it|la|nb|ny|pm|ps|qa|tv|uk|un|us|vs)$/;

/** Two short names in one may be a word, as those of Bin Ding. */
const NO_WORD = 8;

function formsOf(person: Person, parts: readonly NamePart[]): Form[] {
  const written = parts.filter(({part}) => /^[\p{Script=Latin}'’\p{Pd}]+$/u.test(part));
  const latin = written.filter(({isHalf}) => !isHalf);
  const form = (pattern: string, long: string, needs: Form['needs']): Form => ({
    pattern: `(?<![\\p{L}\\p{N}])${pattern}\\d{0,4}(?![\\p{L}\\p{N}])`,
    length: long.length + 1,
    person,
    needs,
  });
  const [first, ...others] = latin;
  const last = others.at(-1);
  const numbered = latin.filter(({isSure}) => isSure).map(({part}) => form(`${spelled(part)}(?=\\d)`, part, 'account'));
  if (!first || !last) return numbered;
  const [own, family] = [spelled(first.part), `${particlesOf(person)}${spelled(last.part)}`];
  const between = others.slice(0, -1).map(({part}) => spelled(part));
  const [ownLetter = '', familyLetter = ''] = [letters(first.part).charAt(0), letters(last.part).charAt(0)];
  const sure = latin.some(({isSure}) => isSure) ? 'nothing' : 'account';
  const inOneWord = first.part.length + last.part.length < NO_WORD ? 'account' : sure;
  const [ownInitial, familyInitial] = [first, last].map(({isSure}) => (isSure ? 'capital' : 'account')) as [
    Form['needs'],
    Form['needs'],
  ];
  const middle = between.map((part) => `(?:(?:${part}|${part.replace(/^\W*/, '').charAt(0)})${joint})?`).join('');
  const both = person.name;
  return [
    form(`${own}${parted}${middle}${family}`, both, sure),
    form(`${family}${parted}${own}`, both, sure),
    form(`(?:${own}${middle}${family}|${family}${own})`, both, inOneWord),
    ...between.map((part) => form(`${own}${parted}${part}`, first.part, sure)),
    ...between.map((part) => form(`${own}${part}`, first.part, 'account')),
    form(`${family},[ _]+${own}(?:[ _]+${between.join('[ _]+')})?`, both, sure === 'nothing' ? sure : 'capital'),
    form(`${ownLetter}(?:[._-] ?${isAWord.test(ownLetter) ? '' : '| '})${middle}${family}`, last.part, familyInitial),
    form(`${ownLetter}${middle}${family}`, last.part, 'account'),
    form(`${family}[._-]?${ownLetter}`, last.part, 'account'),
    form(`${own}${isAWord.test(familyLetter) ? '[._-]' : '[ ._-]'}${familyLetter}`, first.part, ownInitial),
    ...(isShortFor.test(ownLetter + familyLetter)
      ? []
      : [form(`${ownLetter}\\. ?${familyLetter}(?=\\.)`, 'initials', 'capital')]),
    form(`(?:${own}${familyLetter}|${familyLetter}${own})`, first.part, 'account'),
    ...(particlesOf(person) ? [form(family, last.part, 'account')] : []),
    ...between.map((part, at) => form(`${part}[._-]?${spelled(others[at + 1]?.part ?? '')}`, last.part, 'account')),
    ...byOneLetter(person, first, written.slice(1)).map(({pattern, long, needs}) => form(pattern, long, needs)),
    ...numbered,
  ];
}

/**
 * `jlcruz` and `j.delacruz`, `mpena` and `m.pena` by any name but the first, and `tom.m`: a point or a stroke within
 * makes it an account where the name is nothing else.
 */
function byOneLetter(
  person: Person,
  first: NamePart,
  others: readonly NamePart[],
): {pattern: string; long: string; needs: Form['needs']}[] {
  const [letter = '', ...more] = initialLetters(person);
  const each = `[${[...new Set(more)].join('')}]`;
  const between = more.length > 0 ? `(?:${each}[._]?)*` : '';
  const needs = ({isSure}: NamePart): Form['needs'] => (isSure ? 'nothing' : 'account');
  const capitalOr = ({isSure}: NamePart): Form['needs'] => (isSure ? 'capital' : 'account');
  return [
    ...others.flatMap((other) => {
      const family = `${between}${particlesOf(person)}${spelled(other.part)}`;
      return [
        {pattern: `${letter}[._]${family}`, long: other.part, needs: needs(other)},
        {pattern: `${letter}${family}`, long: other.part, needs: 'account' as const},
        {pattern: `${letter}\\.? ?${each}\\.? ${family}`, long: other.part, needs: capitalOr(other)},
      ];
    }),
    ...(more.length === 0 ? [] : [first.part, ...halvesOf(first.part).slice(0, 1)]).map((own) => ({
      pattern: `${spelled(own)}[._]${each}`,
      long: own,
      needs: own === first.part ? needs(first) : ('account' as const),
    })),
  ];
}

/** In small letters, of all that the name has: `j`, `l`, `d`, `l` and `c` of Jean-Luc de la Cruz. */
const initialLetters = ({name}: Person): string[] => initialsIn(name).map(({letter}) => letters(letter).charAt(0));

/** What stands before a family name, as `van`, may be left out. */
function particlesOf({name}: Person): string {
  const particles = letters(name).split(' ').filter(isParticle);
  return particles.map((particle) => `(?:${particle}[ ._-]?)?`).join('');
}
