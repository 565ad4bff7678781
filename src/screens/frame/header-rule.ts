// The rule below the header's line of time: a bar of the stage's time, and in it what is left for each question and
// counted.
import {openStage} from '../../review/agenda.js';
import {leftOf, readClock} from '../../review/clock.js';
import {endingOf, filledOf, type Pace, paceOf} from '../../review/pace.js';
import type {Instant, Review} from '../../review/types.js';
import {endingTones, minutesAndSeconds} from './header-clock.js';
import {heldParkedOpen} from './held-parked-open.js';
import {type Span, widthOf} from './spans.js';
import type {Tone} from './theme.js';

/** `2:40 each for 9 more`, `under 0:10 each for 9 more`. */
export const paceInWords = ({each, more}: Pace): string =>
  `${each === 0 ? 'under 0:10' : minutesAndSeconds(each)} each for ${more} more`;

/** Cells of the rule before the first of its words, and behind the last. */
const MARGIN = 2;

/** `isShared`: the room sees the time alone. Null is a page without a review. */
export function headerRule(review: Review | null, now: Instant, columns: number, isShared = false): Span[] {
  const pace = review && !isShared ? paceOf(review, now) : undefined;
  const counted = review && !isShared ? heldParkedOpen(review) : '';
  const words = [pace ? ` ${paceInWords(pace)} ` : '', counted === '' ? '' : ` ${counted} `] as const;
  const room = columns - 2 * MARGIN - 1;
  const [left, right] = widthOf(words.join('')) <= room ? words : ['', widthOf(words[1]) <= room ? words[1] : ''];
  const {filled, tone} = review ? barOf(review, now, columns) : {filled: 0, tone: undefined};
  const run = (from: number, to: number): Span[] => {
    const full = Math.max(0, Math.min(filled, to) - from);
    return [
      {text: '━'.repeat(full), ...(tone && {tone})},
      {text: '─'.repeat(Math.max(0, to - from - full)), tone: 'quiet'},
    ];
  };
  const leftEnd = MARGIN + widthOf(left);
  const rightStart = columns - MARGIN - widthOf(right);
  const quiet = (text: string): Span => ({text, tone: 'quiet'});
  const spans = [
    ...run(0, MARGIN),
    quiet(left),
    ...run(leftEnd, rightStart),
    quiet(right),
    ...run(columns - MARGIN, columns),
  ];
  return spans.filter(({text}) => text !== '');
}

/** How many cells of the rule the stage's time fills while the meeting runs, and their tone near its end. */
function barOf(review: Review, now: Instant, columns: number): {filled: number; tone: Tone | undefined} {
  if (review.status !== 'running' || !openStage(review)) return {filled: 0, tone: undefined};
  const {stage} = readClock(review, now);
  const ending = endingOf(stage);
  const over = leftOf(stage.planned, stage.spent) < 0;
  return {filled: filledOf(stage, columns), tone: over ? 'warm' : ending && endingTones[ending]};
}
