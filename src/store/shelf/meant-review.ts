// Which reviews somebody probably meant by a name that is none: by a reference like it, else by words of a title.
import leven from 'leven';
import {letters} from '../../review/letters.js';
import type {ReviewSummary} from '../../review/summary.js';
import {inSeries} from '../../review/text.js';

/** Most letters that tell a reference from the one that was meant. */
const TYPING_ERRORS = 2;
/** So many are named. */
const FEW = 3;
/** A word of fewer letters is in too many titles, or is a slip of any other. */
const SHORT = 3;
const LONG = 5;

type Named = Pick<ReviewSummary, 'reference' | 'title'>;

/** `, did you mean INC-7?` or `, did you mean INC-9 (Mail queue stopped)?`; a colon where none is like it. */
export function reviewsMeant(reviews: readonly Named[], typed: string): string {
  const wanted = letters(typed).trim();
  const references = byReference(reviews, wanted);
  const likely = references.length > 0 ? references : byTitle(reviews, wanted);
  return likely.length > 0 ? `, did you mean ${inSeries([...new Set(likely)].slice(0, FEW), 'or')}?` : ':';
}

const plain = (small: string) => small.replace(/[^a-z0-9]+/g, '');

/** Those that are it but for signs; else those that begin with it, that few letters tell apart, that hold it. */
function byReference(reviews: readonly Named[], wanted: string): string[] {
  const references = [...new Set(reviews.flatMap(({reference}) => reference || []))];
  // Signs are easily left out, and letters mistyped.
  const apart = (reference: string) =>
    Math.min(
      leven(letters(reference), wanted),
      plain(wanted).length > 2 ? leven(plain(letters(reference)), plain(wanted)) : TYPING_ERRORS + 1,
    );
  const fewest = Math.min(TYPING_ERRORS, wanted.length / 2, ...references.map(apart));
  const near = references.filter((reference) => apart(reference) === fewest);
  if (plain(wanted).length < 2 || fewest === 0) return near;
  const begun = references.filter((reference) => plain(letters(reference)).startsWith(plain(wanted)));
  if (begun.length > 0 || near.length > 0) return begun.length > 0 ? begun : near;
  return references.filter((reference) => plain(letters(reference)).includes(plain(wanted)));
}

const wordsOf = (text: string): string[] => letters(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Each word is one of the title, begins one, or is a slip of one; small words beside others are no matter. */
function byTitle(reviews: readonly Named[], wanted: string): string[] {
  const words = wordsOf(wanted).filter(isTelling);
  if (words.length === 0) return [];
  return reviews
    .filter(({title}) => {
      const given = wordsOf(title);
      return words.every((word) => given.some((each) => isLike(word, each)));
    })
    .map(({reference, title}) => (reference ? `${reference} (${title})` : title));
}

/** Scripts without blanks write a word in a letter or two. */
const isTelling = (word: string): boolean => word.length >= SHORT || /[^\0-\u024f]/.test(word);

const isLike = (word: string, given: string): boolean =>
  given.startsWith(word) ||
  (/[^\0-\u024f]/.test(word) && given.includes(word)) ||
  (word.length >= LONG && leven(word, given) <= (word.length > 2 * SHORT + 1 ? 2 : 1));
