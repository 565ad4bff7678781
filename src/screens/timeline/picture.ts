// The timeline on its page: the axis with the phases of the response and a line of words, then the moments.
import {timelineOf} from '../../review/timeline.js';
import {keysOf, momentKinds} from '../../review/vocabulary.js';
import {listIn} from '../frame/list.js';
import {type ListPlace, rowsWanted} from '../frame/list-lines.js';
import type {Picture, PictureProps} from '../frame/record.js';
import {type Span, wrapText} from '../frame/spans.js';
import {digitOfKind} from '../rows/moment.js';
import {axisLine, phasesInWords} from './axis.js';

function lines(props: PictureProps): Span[][] {
  const above = linesAbove(props);
  return [...above, ...listIn(props, below(above, props))];
}

const below = (lines: Span[][], {height}: PictureProps): ListPlace => ({height: height - lines.length, fromEnd: false});

export const TimelinePicture: Picture = {lines, list: (props) => below(linesAbove(props), props)};

/** Rows that the list keeps: what stands above gives way to it, the axis last. */
const FEWEST_ROWS = 6;

function linesAbove(props: PictureProps): Span[][] {
  const {situation, columns, height, rows, context, aloud} = props;
  const {review} = situation;
  if (!review || timelineOf(review).length === 0) return [];
  const width = columns - 4;
  const quiet = (text: string): Span[][] => wrapText(text, width).map((line) => [{text: `   ${line}`, tone: 'quiet'}]);
  const axis = aloud ? [] : axisLine(review, width);
  const phases = phasesInWords(review, aloud).join(aloud ? ', ' : '  ');
  const parts: Span[][][] = [
    axis.length > 0 ? [[{text: '   '}, ...axis]] : [],
    phases === '' ? [] : quiet(phases),
    quiet(situation.screen.intro?.(situation) ?? ''),
    aloud ? [] : quiet(kindsInWords),
  ];
  while (parts.length > 1 && parts.flat().length > height - FEWEST_ROWS) parts.pop();
  const lines = parts.flat();
  const left = height - lines.length;
  return rowsWanted(rows, context, left) < left ? [...lines, []] : lines;
}

const kindsInWords = keysOf(momentKinds)
  .map((kind) => `${digitOfKind(kind)} ${momentKinds[kind].name}`)
  .join(', ');
