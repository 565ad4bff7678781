// How likely somebody wrote a text of Latin letters as it stands: the right encoding is known by what makes sense.
import {type Habits, habits} from './latin-languages.js';

/* As logarithms. Letters that a language has not may be in a name, those of Western Europe first. */
const FOREIGN = -12;
const WESTERN = -10.5;
/** What nobody writes, and what is often among letters and less often so. */
const NEVER = -18;
const SIGN = -6;
const RARE_SIGN = -9;
const APOSTROPHE = -4.5;
/** A dash without blanks, as some write it. */
const IN_WORD = -11;
/** A capital letter, a letter by itself, and a small word. */
const CAPITAL = -1;
const ALONE = -4;
const WORD = 1.2;
/** How much plain letters count beside the others: they are the same in all encodings and only tell the language. */
const PLAIN = 0.6;

type Counts = Map<string, number>;

/** As a logarithm, in the language in which it is most likely. */
export function sense(text: string): number {
  const letters: Counts = new Map();
  let points = 0;
  for (const {0: sign, index} of text.matchAll(/[^\0-@[-`{-\u007f]/g)) {
    const before = text[index - 1] ?? ' ';
    const after = text[index + 1] ?? ' ';
    if (!/[A-Za-z]/.test(sign)) points += senseInPlace(sign, before, after);
    if (isLetter(sign)) count(letters, sign === 'İ' ? sign : sign.toLowerCase());
  }
  const words: Counts = new Map();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)) {
    count(words, word);
    for (const ending of endings(word)) count(words, ending);
  }
  return points + Math.max(...habits().map((language) => senseIn(language, letters, words)));
}

/** Two of them are numbers, not letters. */
const isLetter = (sign: string): boolean => /[\p{L}\p{M}]/u.test(sign) && !/[ªº]/.test(sign);

const count = (counts: Counts, what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);

/** A word of at least four letters may have one. */
const endings = (word: string): string[] =>
  word.length > 3 ? [1, 2, 3, 4, 5].map((length) => `-${word.slice(-length)}`) : [];

function senseIn({often, words: small}: Habits, letters: Counts, words: Counts): number {
  let points = 0;
  for (const [letter, times] of letters) {
    const in10000 = often.get(letter);
    const foreign = /[a-zß-ÿ]/.test(letter) ? WESTERN : FOREIGN;
    const each = in10000 === undefined ? foreign : Math.log(in10000 / 10_000);
    points += times * each * (/[a-z]/.test(letter) ? PLAIN : 1);
  }
  for (const word of small) points += (words.get(word) ?? 0) * WORD;
  return points;
}

const senseInPlace = (sign: string, before: string, after: string): number =>
  isLetter(sign) ? senseOfLetter(sign, before, after) : senseOfSign(sign, before, after);

/** Small letters follow one another; a capital one begins a word or stands among others. */
function senseOfLetter(letter: string, before: string, after: string): number {
  if (/\p{M}/u.test(letter)) return isLetter(before) ? 0 : NEVER;
  // Some small ones are words.
  if (!isLetter(before) && !isLetter(after) && !/[àáéèêíóåæöø]/.test(letter)) return ALONE;
  if (/\p{Lu}/u.test(letter)) return /\p{Ll}/u.test(before) ? NEVER : CAPITAL;
  return /\p{Lu}/u.test(before) && /\p{Lu}/u.test(after) ? NEVER / 2 : 0;
}

/** Where they stand tells quotation marks, dashes and other signs from letters of another encoding. */
function senseOfSign(sign: string, before: string, after: string): number {
  const [isBehind, isBefore] = [isLetter(before), isLetter(after)];
  if (/[\u0080-\u009f\ufffd]/.test(sign)) return 2 * NEVER;
  if (sign === '’' && isBehind && isBefore) return APOSTROPHE;
  if (sign === '’') return isBehind || /\d/.test(after) ? SIGN : RARE_SIGN;
  const opens = /[“„«‘‚¿¡]/.test(sign) && !isBehind && after.trim() !== '';
  const closes = /[“”»‘…]/.test(sign) && !isBefore && before.trim() !== '';
  if (opens || closes) return SIGN;
  if (/[«»…]/.test(sign)) return isBehind && isBefore ? NEVER : RARE_SIGN;
  if (/[–—•]/.test(sign)) return isBehind && isBefore ? IN_WORD : isBehind || isBefore ? RARE_SIGN : SIGN;
  if (/[ªº]/.test(sign)) return /[\d.]/.test(before) ? SIGN : NEVER;
  if (isBehind && isBefore) return NEVER;
  if (/[€£°§©±µ\u00a0]/.test(sign)) return SIGN;
  return /[®±·½¼¾²³¹µ×÷→™%‰†¥¢¤¬¶¦─-▟■]/.test(sign) ? RARE_SIGN : NEVER;
}
