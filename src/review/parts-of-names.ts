// First names and family names by themselves: which of them stand for one person, and which may mean something else.
import {isSame, letters} from './letters.js';
import type {Person} from './types.js';
import {canBeWrittenAsName, mayBeWord, type WordsAsNames} from './words-as-names.js';
import {isOfWork} from './words-of-work.js';

/**
 * `part`: as it is written in the name. `isSure`: in a text it means this person, and nobody and nothing else; `isOnly`:
 * nobody else, though it may be a word; `asName`: it does so where it is written as a name, and is a word elsewhere.
 * `isHalf`: of a family name that is two.
 */
export type NamePart = {
  part: string;
  person: Person;
  isSure: boolean;
  isOnly?: boolean;
  asName?: boolean;
  isHalf?: boolean;
};

/** Letters of scripts that have small and capital ones: there a name that is this short is most often a word. */
const SHORTEST = 3;

/** What stands between the words of a name, and is nobody's. */
const between = /^(?:da|de|del|della|der|den|di|do|dos|du|el|al|la|le|van|von|vom|zu|zur|bin|ibn|bint|ten|ter|y|e)$/;

export const isParticle = (word: string): boolean => between.test(word);

/** The same, tied to the word behind it: `al-Rashid`, `d’Angelo`. */
const tied = /^(?:\p{Ll}{1,3})[\p{Pd}'’](?=\p{Lu})/u;

/** `Mc Allister` is one word. */
const apartFromIts = /(?<=\S\s+Ma?c)\s+(?=\p{Lu})/gu;

const title = /^(?:mr|mrs|ms|mx|dr|prof|sir|dame)\.?$/;

/**
 * The words that names consist of. Whoever stands on the list by what they do, such as `Head of platform`, has none;
 * what is behind a name, in brackets or behind a comma, is none of it.
 */
export function partsOfNames(people: readonly Person[], list: WordsAsNames): NamePart[] {
  const all = people.flatMap((person) =>
    wordsOfName(person.name).flatMap((part, place) => [
      {part, person, isHalf: false},
      // Of a given name in two, such as `Anne-Marie`, either half may be somebody else.
      ...(place === 0 ? [] : halvesOf(part)).map((half) => ({part: half, person, isHalf: true})),
    ]),
  );
  const isOthers = ({part, person}: {part: string; person: Person}) =>
    all.some((other) => other.person !== person && isSame(other.part, part));
  return all.map((each) => {
    const isOnly = isLongEnough(each.part) && !isOthers(each);
    const asName = isOnly && canBeWrittenAsName(letters(each.part), list);
    return {...each, isOnly, isSure: isOnly && !mayBeWord(letters(each.part), list), asName};
  });
}

/** None of a word that is one. */
export function halvesOf(word: string): string[] {
  const halves = word.split(/\p{Pd}/u).filter(Boolean);
  return halves.length > 1 ? halves : [];
}

const wordsOfName = (name: string): string[] => capitalWordsOf(name).filter((word) => !/^\p{L}\.?$/u.test(word));

/** The same with initials among them. */
export function capitalWordsOf(name: string): string[] {
  const words = name
    .replace(/\s*[([,/].*$/s, '')
    .replace(apartFromIts, '')
    .split(/\s+/)
    .map((word) => word.replace(tied, ''))
    .filter((word) => /^\p{L}/u.test(word) && !title.test(letters(word)));
  const named = words.filter((word) => !between.test(letters(word)) || isCapital(word));
  const isName = named.every((word) => isCapital(word) && !isOfWork(letters(word)));
  return isName ? named : [];
}

export type Initial = {letter: string; isParticle: boolean};

/**
 * The letters that its words begin with, halves and all, in order; `isParticle`: of a word between names, which is
 * often left out. None where it is no name of several words.
 */
export function initialsIn(name: string): Initial[] {
  const straight = turnedName(name) ?? name;
  const capital = capitalWordsOf(straight);
  if (capital.length < 2) return [];
  const bare = straight.replace(/\s*[([,/].*$/s, '').replace(apartFromIts, '');
  return bare.split(/\s+/).flatMap((word): Initial[] => {
    const named = word.replace(tied, '');
    if (!capital.includes(named)) {
      return between.test(letters(word)) ? [{letter: word.charAt(0), isParticle: true}] : [];
    }
    const pieces = named.split(/[\p{Pd}'’]/u).filter(Boolean);
    return pieces.map((piece) => ({letter: [...piece.normalize('NFC')][0] ?? '', isParticle: false}));
  });
}

/** `Anna Smith` for `Smith, Anna`, as directories have it; undefined where what is behind the comma is no name. */
export function turnedName(name: string): string | undefined {
  const [, family = '', given = ''] = /^([^,(/]+),\s*([^,(/]+?)\s*(?:\(.*)?$/su.exec(name) ?? [];
  const isName = wordsOfName(family).length > 0 && wordsOfName(given).length > 0;
  // What is all in capitals is most often what somebody does, such as `SRE`.
  return isName && !/^\p{Lu}{2,}$/u.test(given) ? `${given} ${family}` : undefined;
}

/**
 * What may be a name of somebody as well, and is looked at by a person: the halves of `Anne-Marie`, the words of
 * `Smith, Anna`, both names in a script that puts one right behind the other, the words of a name that is on the list in
 * small letters.
 */
export function piecesOfNames(people: readonly Person[]): NamePart[] {
  const piecesOf = ({name}: Person): string[] => {
    const [only = '', ...others] = name.trim().split(/\s+/);
    const characters = [...only.normalize('NFC')];
    if (others.length === 0 && /^(?:\p{Script=Han}{3,4}|\p{Script=Hangul}{3,4})$/u.test(characters.join(''))) {
      const family = characters.slice(0, -2).join('');
      return [
        ...(characters.length === 3 && /\p{Script=Hangul}/u.test(family) ? [] : [family]),
        characters.slice(-2).join(''),
      ];
    }
    const isSmall = name === name.toLowerCase() && name !== name.toUpperCase();
    const small = isSmall ? wordsOfName(capitals(name)) : [];
    const tiedWords = wordsOfName(name).filter((word) => /[\p{Pd}'’]/u.test(word));
    return [
      ...small,
      ...wordsOfName(turnedName(name) ?? ''),
      ...tiedWords.flatMap((word) => word.split(/[\p{Pd}'’]/u)),
    ];
  };
  return people.flatMap((person) =>
    piecesOf(person)
      .filter((part) => isLongEnough(part) && !isSmallWord.test(letters(part)))
      // Whoever has a word for a name, in small letters on the list, is called so in small letters.
      .map((part) => ({part, person, isSure: part.toLowerCase() === person.name.trim()})),
  );
}

/** What a list has in small letters is a name or what somebody does: of that, these say nothing. */
const isSmallWord = /^(?:the|and|for|from|with|our|your|their|who|new|old|one|two|all|any|not|yet)$/;

const capitals = (name: string): string => name.replace(/(?<!\S)\p{Ll}/gu, (letter) => letter.toUpperCase());

/** Whether it begins as names do; scripts without capital letters make no difference. */
export const isCapital = (word: string): boolean => {
  const [first = ''] = word;
  return first === first.toUpperCase();
};

/** Whether the whole of a name is a word as well, such as `Will`; what somebody does is nobody's name to keep. */
export const isWordByItself = (name: string, list: WordsAsNames): boolean => {
  const word = letters(name).trim();
  return mayBeWord(word, list) && !isOfWork(word);
};

/** A whole name that in small letters is more often words: `Al`, `Ed`, `Ops`, `Will May`. */
export const isLikeAWord = (name: string, list: WordsAsNames): boolean =>
  /^\p{Script=Latin}{1,2}$/u.test(name.trim()) ||
  isOfWork(letters(name).trim()) ||
  letters(name)
    .trim()
    .split(' ')
    .every((word) => mayBeWord(word, list) && !isOfWork(word));

const isLongEnough = (part: string): boolean => part.toLowerCase() === part.toUpperCase() || part.length >= SHORTEST;
