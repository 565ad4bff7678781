// Where words begin and end: between spaces, and by the dictionary in scripts that write none.
import {boundaryFrom, characterStart} from './characters.js';

const segmenter = new Intl.Segmenter(undefined, {granularity: 'word'});
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** The longest stretch without a space that is taken apart by the dictionary. */
const STRETCH = 200;

const isSpace = (text: string, at: number): boolean => /\s/u.test(text[at] ?? '');

/** The start of the word to the left of `cursor`, spaces between them included. */
export function wordStart(text: string, cursor: number): number {
  let end = cursor;
  while (end > 0 && isSpace(text, end - 1)) end -= 1;
  let start = end;
  while (start > 0 && !isSpace(text, start - 1)) start -= 1;
  const stretch = Math.max(start, end - STRETCH);
  const within = wordsIn(text.slice(stretch, end)).at(-1);
  if (within) start = stretch + within.from;
  // A mark that was put on a space makes one character with it.
  const boundary = boundaryFrom(text, start);
  return boundary === start ? start : characterStart(text, boundary);
}

/** The end of the word to the right of `cursor`, spaces between them included. */
export function wordEnd(text: string, cursor: number): number {
  let start = cursor;
  while (start < text.length && isSpace(text, start)) start += 1;
  let end = start;
  while (end < text.length && !isSpace(text, end)) end += 1;
  const [within] = wordsIn(text.slice(start, Math.min(end, start + STRETCH)));
  return boundaryFrom(text, within ? start + within.to : end);
}

/** The words of a stretch without spaces; none where its script writes spaces between them. */
function wordsIn(stretch: string): {from: number; to: number}[] {
  if (!unspaced.test(stretch)) return [];
  return Array.from(segmenter.segment(stretch))
    .filter(({isWordLike}) => isWordLike)
    .map(({index, segment}) => ({from: index, to: index + segment.length}));
}
