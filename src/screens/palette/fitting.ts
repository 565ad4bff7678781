// Which entries of the palette fit the letters that are typed, best first.
import {letters} from '../../review/letters.js';
import type {Entry} from './entries.js';

/** Those that have each typed word somewhere; what fits alike stays in its order, and all do where nothing is typed. */
export function fitting(entries: readonly Entry[], typed: string): Entry[] {
  const wanted = wordsOf(typed);
  return entries
    .map((entry) => ({entry, rank: rankOf(entry, wanted, typed.trim())}))
    .filter(({rank}) => Number.isFinite(rank))
    .toSorted((one, other) => (one.entry.whyNot ? 1 : 0) - (other.entry.whyNot ? 1 : 0) || one.rank - other.rank)
    .map(({entry}) => entry);
}

const wordsOf = (text: string): string[] =>
  letters(text)
    .split(/[^\p{L}\p{N}$#]+/u)
    .filter(Boolean);

/** Its key itself comes before all; then how each word fits, summed. */
function rankOf({does, key}: Entry, wanted: readonly string[], typed: string): number {
  if (typed !== '' && key === typed) return -1;
  const words = wordsOf(does);
  return wanted.reduce((sum, word) => sum + rankOfWord(words, word), 0);
}

/** A whole word, the beginning of one, a part of one; then its letters in their order, each word from its beginning. */
function rankOfWord(words: readonly string[], wanted: string): number {
  if (words.includes(wanted)) return 0;
  const at = words.findIndex((word) => word.startsWith(wanted));
  if (at !== -1) return 1 + at / 100;
  if (words.some((word) => word.includes(wanted))) return 2;
  return isAcross(words, wanted) ? 4 : Number.POSITIVE_INFINITY;
}

/** Whether the letters are the beginnings of words that follow each other in this order, such as “nq” of next question. */
function isAcross(words: readonly string[], wanted: string): boolean {
  if (wanted === '') return true;
  return words.some((word, index) => {
    const shared = [...word].findIndex((letter, place) => letter !== wanted[place]);
    const most = shared === -1 ? word.length : shared;
    for (let length = most; length > 0; length -= 1) {
      if (isAcross(words.slice(index + 1), wanted.slice(length))) return true;
    }
    return false;
  });
}
