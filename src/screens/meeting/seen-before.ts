// What was seen before, below the question that asks for it: the likest in short or whole, and what is open of all.
import {likest, likeWhole, nameOfEarlier, type SeenBefore, stillOpenInWords} from '../../guidance/seen-before.js';
import type {Zone} from '../../review/days.js';
import {inSeries} from '../../review/text.js';
import type {Instant} from '../../review/types.js';
import {cutText, hanging, type Span, widthOf} from '../frame/spans.js';

/** Each of the likest in short and whole, and a line on what is open of all. */
export type Seen = {like: readonly {name: string; terms: readonly string[]; whole: readonly string[]}[]; open: string};

/** `key`: what shows all of it. */
export const seenAt = (seenBefore: SeenBefore, {now, zone}: {now: Instant; zone: Zone}, key: string): Seen => ({
  like: likest(seenBefore).map((like) => ({
    name: nameOfEarlier(like.earlier),
    terms: like.terms,
    whole: likeWhole(like, now, zone),
  })),
  open: [stillOpenInWords(seenBefore, now, zone), `${key} shows all of it.`].filter(Boolean).join(' '),
});

/** Of the first `whole` that are like it all stands there. */
export const seenLines = ({like, open}: Seen, width: number, whole: number): Span[][] => [
  ...like.flatMap((one, index) =>
    index < whole ? one.whole.flatMap((line) => wholeLine(line, width)) : likeLine(one, width - INDENT),
  ),
  ...hanging('  ', open, width, 'quiet', 'quiet'),
];

/** Columns before a line; behind these as many stay free for a word that what follows is cut. */
const INDENT = 2;

/** Terms that stay beside a long name, which is cut for them. */
const FEWEST_TERMS = 2;

/** In a row, for a glance: of what ties it as many whole words as have room. */
function likeLine({name, terms}: Seen['like'][number], width: number): Span[][] {
  const words = (count: number) => `: ${inSeries(terms.slice(0, count))}`;
  const most = terms.findLastIndex((_, index) => widthOf(`like ${name}${words(index + 1)}`) <= width) + 1;
  const ties = words(Math.max(FEWEST_TERMS, most));
  const line = cutText(`like ${name}`, Math.max(FEWEST_OF_NAME, width - widthOf(ties))) + ties;
  return hanging('  ', line, width + INDENT, 'quiet', 'quiet');
}

/** Columns of a name, at least, by which it is known. */
const FEWEST_OF_NAME = 24;

/** A line of what was seen before with its indent kept where it is wrapped. */
function wholeLine(line: string, width: number): Span[][] {
  const indent = line.length - line.trimStart().length;
  return hanging(' '.repeat(2 + indent), line.trimStart(), width + 2, 'quiet', 'quiet');
}
