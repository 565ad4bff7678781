// A list under a line or two that say what is to be done here: how most screens are drawn.
import {listIn} from './list.js';
import {type ListPlace, rowsWanted} from './list-lines.js';
import type {Picture, PictureProps} from './record.js';
import {type Span, wrapText} from './spans.js';

function lines(props: PictureProps): Span[][] {
  const above = introLines(props);
  return [...above, ...listIn(props, below(above, props))];
}

const below = (lines: Span[][], {height}: PictureProps): ListPlace => ({height: height - lines.length, fromEnd: false});

export const Intro: Picture = {lines, list: (props) => below(introLines(props), props)};

/** The empty line below the words is the list's, where that has more rows than it can show. */
function introLines({situation, columns, height, rows, context}: PictureProps): Span[][] {
  const text = situation.screen.intro?.(situation) ?? '';
  if (text === '') return [];
  const lines = linesOf(text, columns);
  const left = height - lines.length;
  return rowsWanted(rows, context, left) < left ? [...lines, []] : lines;
}

const linesOf = (text: string, columns: number): Span[][] =>
  wrapText(text, columns - 6).map((line): Span[] => [{text: `   ${line}`, tone: 'quiet'}]);
