// The shared screen: the question and the time, large; no notes, no names, no nudges.
import {Box} from 'ink';
import {openQuestion, openStage} from '../review/agenda.js';
import type {Instant, Review} from '../review/types.js';
import {bigClock} from './clock-line.js';
import {Line} from './parts/Line.js';
import {type Span, widthOf, wrapText} from './spans.js';

/** Norm Kerth, Project Retrospectives, 2001. */
const primeDirective =
  '“Regardless of what we discover, we understand and truly believe that everyone did the best job they could, given what they knew at the time, their skills and abilities, the resources available, and the situation at hand.” Norm Kerth';

type Props = {
  review: Review;
  now: Instant;
  columns: number;
  height: number;
  /** The big clock is painted over rows that stay empty here. */
  painted: boolean;
};

export function WatchScreen(props: Props) {
  const {height} = props;
  const lines = watchLines(props);
  return (
    <Box flexDirection="column" height={height} overflow="hidden">
      {lines.map((spans, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity of their own
        <Line key={index} spans={spans} />
      ))}
    </Box>
  );
}

/** Where the big clock stands, counted from the body's first row. */
export const BIG_CLOCK_ROW = 2;

const inTheMiddle = (columns: number, text: string, tone?: Span['tone']): Span[] => [
  {text: ' '.repeat(Math.max(0, Math.floor((columns - widthOf(text)) / 2)))},
  {text, ...(tone && {tone})},
];

export const bigClockLines = (review: Review, now: Instant, columns: number): Span[][] =>
  bigClock(review, now).map(({text, tone}) => inTheMiddle(columns, text, tone));

function watchLines({review, now, columns, height, painted}: Props): Span[][] {
  const middle = (text: string, tone?: Span['tone']) => inTheMiddle(columns, text, tone);
  const width = Math.min(100, columns - 8);
  const stage = openStage(review);
  const question = openQuestion(review);
  const above: Span[][] = [
    middle(stage?.title ?? stillOrOver(review), 'quiet'),
    [],
    ...bigClockLines(review, now, columns).map((spans) => (painted ? [] : spans)),
    [],
    [],
    ...wrapText(question?.text ?? '', width).map((text) => middle(text, 'strong')),
  ];
  const below = wrapText(primeDirective, width).map((text) => middle(text, 'quiet'));
  const between = Math.max(1, height - above.length - below.length);
  return [...above, ...Array.from({length: between}, (): Span[] => []), ...below].slice(0, height);
}

const stillOrOver = ({status}: Review): string =>
  status === 'closed' ? 'The review is closed. Thank you, all.' : 'The meeting has not begun';
