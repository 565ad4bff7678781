// The stage's time in digits to be read from across a room; what paints without a frame paints it, too.
import {readClock} from '../../review/clock.js';
import type {Instant, Review} from '../../review/types.js';
import {digits, leftOf} from '../frame/header-clock.js';
import {type Span, widthOf} from '../frame/spans.js';
import {bigRows} from './big-characters.js';

/** Where the big clock stands, counted from the body's first row. */
export const BIG_CLOCK_ROW = 2;

/** What is left of the open stage, or `+` what it is over; before and after the meeting there is no time to show. */
export function bigClockLines(review: Review, now: Instant, columns: number): Span[][] {
  const isRunning = review.status === 'running';
  const {stage} = readClock(review, now);
  const left = isRunning ? leftOf(stage.planned, stage.spent) : 0;
  const tone = left < 0 ? 'warm' : undefined;
  return bigRows(digits(left)).map((row) => (isRunning ? inTheMiddle(columns, row, tone) : []));
}

export const inTheMiddle = (columns: number, text: string, tone?: Span['tone']): Span[] => [
  {text: ' '.repeat(Math.max(0, Math.floor((columns - widthOf(text)) / 2)))},
  {text, ...(tone && {tone})},
];
