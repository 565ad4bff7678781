// A name among other words: where it may begin and end in its script, and what languages put before and behind it.
import {spelled} from './account-names.js';
import {type Kana, letters} from './letters.js';

/** Scripts that put no space between words: there a name may stand right beside others. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Korean puts particles right behind: of three syllables on, nothing but a name begins so. */
const longKorean = /^\p{Script=Hangul}{3,}$/u;

/** The consonant that ends a syllable makes another syllable of it. */
const sameSyllable = '(?![\\u11a8-\\u11ff])';

const noLetter = {before: '(?<![\\p{L}\\p{N}])', behind: '(?![\\p{L}\\p{N}])'};

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

/** The same as it may be written in a sentence: with `s`, in a case of Russian or Greek, behind an Arabic `and`. */
export function inflected(part: string): string {
  const prefix = prefixOf(part);
  if (prefix) return `(?<=(?:^|[^\\p{L}\\p{N}])${prefix})${spelled(part, 'alike')}${noLetter.behind}`;
  if (/^\p{Script=Latin}{3,}$/u.test(part)) return `${noLetter.before}${spelled(part, 'alike')}s?${noLetter.behind}`;
  if (/^(?:\p{Script=Cyrillic}|\p{Script=Greek}){3,}$/u.test(part)) {
    const stem = letters(part).replace(/(?<=...)(?:[аяйьоеыи]|[αηοως]ς?)$/u, '');
    return `${noLetter.before}${stem}\\p{L}{0,3}${noLetter.behind}`;
  }
  return /^\p{Script=Hangul}+$/u.test(part) ? `${spelled(part, 'alike')}${sameSyllable}` : patternOf(part, 'alike');
}
