// The letters of a text as people look for them: however they are written, in which case, with which accents and signs.

/** Letters with a stroke and two in one, which Unicode takes apart for nobody. */
const takenApart = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ł: 'l',
  ŧ: 't',
  þ: 'th',
  ς: 'σ',
  // The letters of a Persian and of an Arabic keyboard. The yeh and kaf of Persian keyboards, the yeh without dots, and
  // alef with what joins it: as an Arabic keyboard has them.
  '\u06cc': '\u064a',
  '\u0649': '\u064a',
  '\u06a9': '\u0643',
  '\u0671': '\u0627',
  // The wave that a Mac writes for a key of Japanese keyboards for which Windows writes a wide tilde.
  '\u301c': '~',
  '⁄': '/',
} as const;

/** What keyboards and word processors make of the same sign. */
const signs: readonly [written: RegExp, sign: string][] = [
  [/[‘’‚‛‹›ʹʻʼʽˈˊˋ`´′‵]/g, "'"],
  [/[“”„‟«»″‶〝〞〟]/g, '"'],
  [/[\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]+|-{2,}/g, '-'],
];

/**
 * Katakana that have a hiragana of the same sound, each at the same distance from it; half a width is a form of them.
 */
const katakana = /[\u30a1-\u30f6\u30fd\u30fe]/g;
const asHiragana = (kana: string): string => String.fromCharCode(kana.charCodeAt(0) - 0x60);

/** Whether the two scripts of Japanese that write the same sounds are the same letters. */
export type Kana = 'alike' | 'apart';

const plain = /^[\n -_a-~]*$/;

/** Accents and vowel points; not the vowels of Indic scripts, nor what makes another sound of a kana. */
const accents =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;

/** Nothing that is seen: soft hyphens, what joins or picks a form, the stroke that lengthens Arabic words. */
const unseen = /[\p{Default_Ignorable_Code_Point}\u0640]/gu;

/**
 * Two texts with the same letters are the same to whoever types one of them. What is left is small, without accents,
 * with straight quotes, one hyphen for a dash and one space for any blank; it may be shorter or longer than the text.
 * Katakana are hiragana in it, since people look for either with either, unless `kana` are to be apart.
 */
export function letters(text: string, kana: Kana = 'alike'): string {
  if (plain.test(text)) {
    const small = text.toLowerCase();
    return /\n|--| {2}/.test(small) ? small.replace(/\s+/g, ' ').replace(/-{2,}/g, '-') : small;
  }
  const shaped = inSigns(text)
    .normalize('NFKD')
    .replace(unseen, '')
    .replace(accents, '')
    // Small letters alone would keep ß, large ones ẞ, and both keep a letter that another form of it is.
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replace(accents, '')
    .replace(/[æœøđðħłŧþς\u06cc\u0649\u06a9\u0671\u301c⁄]/g, (letter) => takenApart[letter as keyof typeof takenApart])
    .replace(/[\s\u2800]+/g, ' ');
  const found = inSigns(shaped);
  return kana === 'alike' ? found.replace(katakana, asHiragana) : found;
}

const inSigns = (text: string): string => signs.reduce((sofar, [written, sign]) => sofar.replace(written, sign), text);

/** Whether people would take these for one name. */
export const isSame = (one: string, other: string): boolean => letters(one).trim() === letters(other).trim();

/** The one with exactly this name, else the first with the same letters. */
export const called = <T>(items: readonly T[], name: string, nameOf: (item: T) => string): T | undefined =>
  items.find((item) => nameOf(item) === name) ?? items.find((item) => isSame(nameOf(item), name));

/** The words of what is looked for, as letters; none where nothing is left to look for. */
export const wordsIn = (typed: string): string[] => letters(typed).split(' ').filter(Boolean);

// Made when something is first found: it takes longer than most commands to start.
let characters: Intl.Segmenter | undefined;

/** Where something stands in a text, in UTF-16 units; `to` is behind its last one. */
export type Place = {from: number; to: number};

/**
 * Where any of these letters stand in the text as it is written, in its order and none within another: whole
 * characters, accents and all.
 */
export function placesOf(text: string, sought: readonly string[]): Place[] {
  const wanted = sought.filter((each) => each !== '');
  return merged(wanted.flatMap((each) => matchesIn(text, new RegExp(literally(each), 'gu'))));
}

/** The pattern of just this text. */
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A place, and what the pattern took apart there. */
type Match = Place & {groups: (string | undefined)[]};

/** What a pattern finds among the letters of a text, and where that stands in the text as it is written. */
export function matchesIn(text: string, pattern: RegExp, kana: Kana = 'alike'): Match[] {
  // Most texts hold nothing of what is looked for, and are not taken apart.
  if (letters(text, kana).search(pattern) === -1) return [];
  const {found, at} = withPlaces(text, kana);
  return [...found.matchAll(pattern)].flatMap((match) => {
    const [whole, ...groups] = match;
    const [first, last] = [at[match.index], at[match.index + whole.length - 1]];
    return first && last ? [{from: first.from, to: last.to, groups}] : [];
  });
}

/** The letters of a text, and the character that each of them is of. */
function withPlaces(text: string, kana: Kana): {found: string; at: Place[]} {
  let found = '';
  const at: Place[] = [];
  characters ??= new Intl.Segmenter('en', {granularity: 'grapheme'});
  for (const {segment, index} of characters.segment(text)) {
    const place = {from: index, to: index + segment.length};
    for (const letter of letters(segment, kana).split('')) {
      const before = at.at(-1);
      if (before && (letter === ' ' || letter === '-') && found.endsWith(letter)) {
        // Of blanks or dashes in a row one is left, which is all of them.
        at[at.length - 1] = {from: before.from, to: place.to};
      } else {
        found += letter;
        at.push(place);
      }
    }
  }
  return {found, at};
}

/** In the order of the text; what overlaps or touches is one. */
function merged(places: readonly Place[]): Place[] {
  const result: Place[] = [];
  for (const {from, to} of places.toSorted((one, other) => one.from - other.from)) {
    const last = result.at(-1);
    if (last && from <= last.to) result[result.length - 1] = {from: last.from, to: Math.max(last.to, to)};
    else result.push({from, to});
  }
  return result;
}
