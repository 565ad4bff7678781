// The rule below the header: what is left for each question and what is counted stand in it, the rules of the rails
// begin at it, and where the line of time has no room for the stage's bar it is that bar.
import {openStage} from '../../review/agenda.js';
import {readClock} from '../../review/clock.js';
import {filledOf, type Pace, paceOf} from '../../review/pace.js';
import type {Instant, Review} from '../../review/types.js';
import {noRails, type RailWidths, rulesAt} from '../rails/widths.js';
import {minutesAndSeconds, type Told, untold} from './header-clock.js';
import {heldParkedOpen} from './held-parked-open.js';
import {type Span, widthOf} from './spans.js';
import type {Tone} from './theme.js';
import {headerBars, toneOfStage} from './time-bar.js';

/** `2:40 each for 9 more`, `under 0:10 each for 9 more`; `38 min planned for 5 more`. */
export function paceInWords(pace: Pace): string {
  if ('planned' in pace) return `${pace.planned} min planned for ${pace.more} more`;
  return `${pace.each === 0 ? 'under 0:10' : minutesAndSeconds(pace.each)} each for ${pace.more} more`;
}

/** Cells of the rule before the first of its words, and behind the last. */
const MARGIN = 2;

/**
 * `isShared`: the room sees the time alone, `told`: as in the line above it. What waits is counted where it does not
 * stand beside the page.
 */
type Above = {isShared?: boolean; told?: Told; beside?: RailWidths};

/** Null is a page without a review. */
export function headerRule(
  review: Review | null,
  now: Instant,
  columns: number,
  {isShared = false, told = untold, beside = noRails}: Above = {},
): Span[] {
  const {left, right, leftEnd, rightStart} = wordsOfRule(review, now, columns, {isShared, beside});
  const {filled, tone} = review && !told.stage ? barOf(review, now, columns) : {filled: 0, tone: undefined};
  const joints = rulesAt(beside, columns);
  const run = (from: number, to: number): Span[] => {
    const full = Math.max(0, Math.min(filled, to) - from);
    const rest = Array.from({length: Math.max(0, to - from - full)}, (_, at) =>
      joints.includes(from + full + at) ? '┬' : '─',
    );
    return [
      {text: '━'.repeat(full), ...(tone && {tone})},
      {text: rest.join(''), tone: 'quiet'},
    ];
  };
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

/** What stands in the rule, and between which of its columns nothing does: the bar shows there and in the margins. */
function wordsOfRule(review: Review | null, now: Instant, columns: number, {isShared, beside = noRails}: Above) {
  const pace = review && !isShared ? paceOf(review, now) : undefined;
  const counted = review && !isShared && beside.waiting === 0 ? heldParkedOpen(review) : '';
  const words = [pace ? ` ${paceInWords(pace)} ` : '', counted === '' ? '' : ` ${counted} `] as const;
  const room = columns - 2 * MARGIN - 1;
  const [left, right] = widthOf(words.join('')) <= room ? words : ['', widthOf(words[1]) <= room ? words[1] : ''];
  return {left, right, leftEnd: MARGIN + widthOf(left), rightStart: columns - MARGIN - widthOf(right)};
}

/** Whether a cell of the bar that the rule is can be seen, by its column, while its words stay as they are. */
export function seenInRule(review: Review, now: Instant, columns: number): (column: number) => boolean {
  const {leftEnd, rightStart} = wordsOfRule(review, now, columns, {});
  return (column) => column < MARGIN || column >= columns - MARGIN || (column >= leftEnd && column < rightStart);
}

/** How many cells of the rule the stage's time fills while the meeting runs, and their tone near its end. */
function barOf(review: Review, now: Instant, columns: number): {filled: number; tone: Tone | undefined} {
  const none = review.status !== 'running' || !openStage(review) || headerBars(columns).stage > 0;
  if (none) return {filled: 0, tone: undefined};
  const {stage} = readClock(review, now);
  return {filled: filledOf(stage, columns), tone: toneOfStage(stage)};
}
