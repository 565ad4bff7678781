// A name among other words: where it may begin and end in its script, and what languages put before and behind it.
import {spelled} from './account-names.js';
import {type Kana, letters} from './letters.js';

/** Scripts that put no space between words: there a name may stand right beside others. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Korean puts particles right behind: of three syllables on, nothing but a name begins so. */
const longKorean = /^\p{Script=Hangul}{3,}$/u;

/** The consonant that ends a syllable makes another syllable of it. */
const sameSyllable = '(?![\\u11a8-\\u11ff])';

/** What stands around a whole word. */
export const noLetter = {before: '(?<![\\p{L}\\p{N}])', behind: '(?![\\p{L}\\p{N}])'};

/** Scripts that write `and`, `to` or `the` as letters before a word. */
const prefixes: readonly [script: RegExp, letters: string][] = [
  [/^\p{Script=Arabic}/u, '(?:[وفبكل]{1,2}(?:ال)?)?'],
  [/^\p{Script=Hebrew}/u, '[ושהבכלמ]{0,2}'],
];

/** The letters of a name as a whole word; a file name has `_` for its blanks. */
export function patternOf(name: string, kana: Kana = 'apart'): string {
  const characters = [...letters(name, kana).trim()];
  const [first = '', last = ''] = [characters.at(0), characters.at(-1)];
  const before = unspaced.test(first) ? '' : beforeIn(name);
  const korean = longKorean.test(name.normalize('NFC').replace(/\s/g, ''));
  const behind = unspaced.test(last) ? '' : korean ? sameSyllable : noLetter.behind;
  return `${before}${spelled(name, kana)}${behind}`;
}

/** Of several words it is the name whatever stands before it; a single one may be an end of another word. */
function beforeIn(name: string): string {
  const prefix = /\S\s+\S/.test(name) && prefixOf(name);
  return prefix ? `(?<=(?:^|[^\\p{L}\\p{N}])${prefix})` : noLetter.before;
}

const prefixOf = (name: string): string | undefined => prefixes.find(([script]) => script.test(name))?.[1];

/** Names of which Polish, Czech and their neighbours make cases. */
const slavic = /[ąćęłńśźżčďěňřšťůž]|(?:[sc]k[iya]|wicz|czyk|ov[aá]?)(?!\p{L})/u;

/** The ends of those cases, in letters without accents. */
const slavicEnds = '(?:[aeiouy]|i[aeu]|ou|om|ow|owi|ovi|i?em|ami|ach|[iy]m|[iy]mi|[iy]ch|i?ego|i?emu|i?ej)?';

/** Of one character, a family name: only beside what is said to somebody is it a name. */
const addressed = (family: string): string =>
  `(?:[老小阿]${family}(?!\\p{Script=Han})|${family}(?:さん|様|氏|君|先生|女士|小姐|经理|經理|总|總|工(?!\\p{Script=Han})))`;

/**
 * The same as it may be written in a sentence: with `s`, in a case of Russian, Greek or Polish, behind an Arabic `and`,
 * before what a name is honoured by. `name`: the whole of it, which tells its language.
 */
export function inflected(part: string, name: string): string {
  const prefix = prefixOf(part);
  if (prefix) return `(?<=(?:^|[^\\p{L}\\p{N}])${prefix})${spelled(part, 'alike')}${noLetter.behind}`;
  if (/^\p{Script=Latin}{3,}$/u.test(part)) return `${noLetter.before}${latin(part, name)}${noLetter.behind}`;
  if (/^(?:\p{Script=Cyrillic}|\p{Script=Greek}){3,}$/u.test(part)) {
    // The letters of Greek have one sigma, at the end of a word too.
    const stem = letters(part).replace(/(?<=...)(?:[аяйьоеыи]|[αεηιουωσ]|[αεηιουω]σ)$/u, '');
    return `${noLetter.before}${stem}\\p{L}{0,3}${noLetter.behind}`;
  }
  if (/^\p{Script=Devanagari}+$/u.test(part))
    return `${noLetter.before}${spelled(part, 'alike')}(?:जी)?(?![\\p{L}\\p{M}\\p{N}])`;
  if (/^\p{Script=Han}$/u.test(part)) return addressed(letters(part));
  return /^\p{Script=Hangul}+$/u.test(part) ? `${spelled(part, 'alike')}${sameSyllable}` : patternOf(part, 'alike');
}

function latin(part: string, name: string): string {
  if (!slavic.test(name.normalize('NFC').toLowerCase())) return `${spelled(part, 'alike')}s?`;
  return `${spelled(part.replace(/(?<=...)[aeiouyá]$/iu, ''), 'alike')}${slavicEnds}`;
}
