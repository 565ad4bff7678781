// The shared screen: the question and the time, large; no notes, no names, no nudges.
import {Box, useIsScreenReaderEnabled} from 'ink';
import {openQuestion, openStage} from '../../review/agenda.js';
import type {Review} from '../../review/types.js';
import {Lines} from '../frame/Line.js';
import type {Picture, PictureProps} from '../frame/record.js';
import {type Span, wrapText} from '../frame/spans.js';
import {bigText} from './big-characters.js';
import {BIG_CLOCK_ROW, bigClockLines, inTheMiddle} from './big-clock.js';

/** Norm Kerth, Project Retrospectives, 2001. */
const primeDirective =
  '“Regardless of what we discover, we understand and truly believe that everyone did the best job they could, given what they knew at the time, their skills and abilities, the resources available, and the situation at hand.” Norm Kerth';

/** The heart of it, for a screen that has no room for the whole. */
const directiveInShort = '“… everyone did the best job they could, given what they knew at the time …” Norm Kerth';

/** Wider lines of plain text are hard to read from afar. */
const WIDEST = 72;

export const WatchPicture: Picture = {Draw, list: null};

function Draw(props: PictureProps) {
  const readAloud = useIsScreenReaderEnabled();
  const {review} = props.situation;
  if (!review) return null;
  const lines = readAloud ? spokenLines(review) : watchLines(review, props);
  return (
    <Box flexDirection="column" height={props.height} overflow="hidden">
      <Lines lines={lines} />
    </Box>
  );
}

/** The question in the middle of what the clock above and the directive below leave. */
function watchLines(review: Review, {situation: {now}, columns, height, painted}: PictureProps): Span[][] {
  const width = Math.min(WIDEST, columns - 8);
  const clock = bigClockLines(review, now, columns).map((spans) => (painted ? [] : spans));
  const above = [inTheMiddle(columns, headingOf(review), 'quiet'), ...empty(BIG_CLOCK_ROW - 1), ...clock, []];
  const plain = wrapText(wordsOf(review), width).length;
  const directives = [primeDirective, directiveInShort].map((text) => wrapText(text, width));
  const directive = directives.find((lines) => above.length + plain + lines.length <= height) ?? [];
  const room = Math.max(0, height - above.length - directive.length);
  const question = questionLines(wordsOf(review), {columns, width, room});
  const spare = Math.max(0, room - question.length);
  const below = directive.map((text) => inTheMiddle(columns, text, 'quiet'));
  return [...above, ...empty(Math.floor(spare / 2)), ...question, ...empty(Math.ceil(spare / 2)), ...below];
}

const empty = (rows: number): Span[][] => Array.from({length: rows}, () => []);

type Place = {columns: number; width: number; room: number};

/** In big letters where there is room for them, else plain, with an empty row between its lines if that fits. */
function questionLines(text: string, {columns, width, room}: Place): Span[][] {
  const big = bigText(text, columns - 8);
  if (big && big.length < room) return big.map((row) => inTheMiddle(columns, row, 'strong'));
  const plain = wrapText(text, width).map((line) => inTheMiddle(columns, line, 'strong'));
  const airy = plain.flatMap((line, index) => (index > 0 ? [[], line] : [line]));
  return airy.length < room ? airy : plain;
}

/** For whoever has the screen read aloud, words alone; the header tells the time. */
const spokenLines = (review: Review): Span[][] =>
  [headingOf(review), wordsOf(review), primeDirective].map((text) => [{text}]);

const headingOf = (review: Review): string => (review.status === 'running' ? (openStage(review)?.title ?? '') : '');

/** The question, or what there is to say before and after there is one. */
function wordsOf(review: Review): string {
  if (review.status === 'closed') return 'The review is closed. Thank you, all.';
  return openQuestion(review)?.text ?? 'The meeting has not begun.';
}
