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

/** Its key itself comes before all, however many Esc are before it; then how each word fits, summed; then its beginning. */
function rankOf({does, key}: Entry, wanted: readonly string[], typed: string): number {
  const pressed = key.split(' ').at(-1) ?? '';
  // A letter is another key than the same in capitals; of a key that has a name nobody looks at them.
  const isNamed = pressed.length > 1;
  if (typed !== '' && (pressed === typed || (isNamed && letters(pressed) === letters(typed)))) return -1;
  const words = wordsOf(does);
  const rank = wanted.reduce((sum, word) => sum + rankOfWord(words, word), 0);
  const begins = isNamed && [...typed].length > 1 && letters(pressed).startsWith(letters(typed));
  return begins ? Math.min(rank, LAST) : rank;
}

/** Behind whatever has the words. */
const LAST = 1_000_000;

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
  // How many letters the words so far can be the beginnings of: every way to do it at once, as there may be very many.
  const reached = new Set([0]);
  for (const word of words) {
    for (const from of [...reached]) {
      for (let length = 0; length < word.length && word[length] === wanted[from + length]; length += 1) {
        reached.add(from + length + 1);
      }
    }
    if (reached.has(wanted.length)) return true;
  }
  return false;
}
