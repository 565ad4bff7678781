// The cells of the header's line that change with every second, by themselves, until something else changes.
import {leftOf, readClock} from '../../review/clock.js';
import {cellsToFill, nextCell, pacedFrom, paceOf, topicTime} from '../../review/pace.js';
import type {Instant, Review} from '../../review/types.js';
import {HOUR, MINUTE, SECOND} from '../../review/units.js';
import {digits, saidOf} from './header-clock.js';
import {seenInRule} from './header-rule.js';
import {type Span, widthOfSpans} from './spans.js';
import {headerBars, toneOfStage} from './time-bar.js';

/** Milliseconds until a second of the open stage has passed, or undefined while no time passes. */
export function untilNextSecond(review: Review, now: Instant): number | undefined {
  const reading = readClock(review, now);
  if (review.status !== 'running' || reading.paused) return undefined;
  return SECOND - (reading.stage.spent % SECOND) + 1;
}

/** A cell of the stage's bar, as it fills: in the line of time or in the rule below it. */
export type Filling = {at: Instant; row: 'line' | 'rule'; column: number; tone: Span['tone']};

/** What the changing cells say until the rest of the header changes. */
export type RunningSeconds = {
  /** Column of the first of them. */
  column: number;
  tone: Span['tone'];
  textAt(now: Instant): string;
  /** Milliseconds from `now` until the next second is shown. */
  untilNext(now: Instant): number;
  /**
   * Before this moment, where the system's clock has stepped back, and from `until` on, the header is to be made anew.
   */
  from: Instant;
  until: Instant;
  /** Until then, the earliest first. */
  fills: readonly Filling[];
};

/** Whether what was read of the header holds at this moment still. */
export const holdsAt = ({from, until}: Pick<RunningSeconds, 'from' | 'until'>, moment: Instant): boolean =>
  from <= moment && moment < until;

/** From so many milliseconds on digits are one more. */
const longer = [10 * MINUTE, HOUR, 10 * HOUR];
const longestBelow = (time: number): number => longer.findLast((from) => from <= time) ?? 0;
const firstAbove = (time: number): number => longer.find((from) => from > time) ?? Number.POSITIVE_INFINITY;

/** Undefined while no time passes. */
export function runningSeconds(review: Review, now: Instant, columns: number): RunningSeconds | undefined {
  const {paused, stage, meeting, endsAt, over} = readClock(review, now);
  if (review.status !== 'running' || paused) return undefined;
  const {spans, time, bar} = saidOf(review, now, columns);
  const at = spans.indexOf(time);
  if (at === -1) return undefined;
  const spentAt = (moment: Instant) => stage.spent + (moment - now);
  const leftAt = (moment: Instant) => leftOf(stage.planned, spentAt(moment));
  // Each part of the line flips when its own minute does; the stage's when its digits may grow or shrink. The end moves
  // with the time, and what it is over with it, only once the stage has used up its own.
  const left = leftAt(now);
  const moving = left <= 0 ? [Math.max(0, over), endsAt] : [];
  const topic = topicTime(review, now);
  const ofTopic = topic ? [topic.spent, ...(topic.grows && topic.behind !== undefined ? [topic.behind] : [])] : [];
  const flips = [meeting.spent, ...moving, ...ofTopic].map((whole) => MINUTE - (((whole % MINUTE) + MINUTE) % MINUTE));
  // What was saved counts down, by whole minutes of its own.
  const early = left <= 0 && over < 0 ? [(-over % MINUTE) + 1] : [];
  const edge = left >= 0 ? left - longestBelow(left) + SECOND : firstAbove(-left) + left;
  const paced = pacedFrom(stage, paceOf(review, now)).map((spent) => spent - stage.spent);
  const ofMeeting = nextCell(meeting, headerBars(columns).meeting).map((spent) => spent - meeting.spent);
  const until = now + Math.min(...flips, ...early, ...paced, ...ofMeeting, edge - (stage.spent % SECOND));
  return {
    column: widthOfSpans(spans.slice(0, at)),
    tone: time.tone,
    textAt: (moment) => digits(leftAt(moment)),
    untilNext: (moment) => SECOND - (spentAt(moment) % SECOND) + 1,
    from: now,
    until,
    fills: fillsIn(review, now, columns, {until, barAt: bar[0] && widthOfSpans(spans.slice(0, spans.indexOf(bar[0])))}),
  };
}

/** `barAt`: the column of the bar in the line of time; where it has none, the whole rule is the bar. */
function fillsIn(
  review: Review,
  now: Instant,
  columns: number,
  {until, barAt}: {until: Instant; barAt: number | undefined},
): Filling[] {
  const {stage} = readClock(review, now);
  const tone = toneOfStage(stage);
  const isInRule = barAt === undefined;
  const isSeen = isInRule ? seenInRule(review, now, columns) : () => true;
  return cellsToFill(stage, isInRule ? columns : headerBars(columns).stage, stage.spent + until - now)
    .map(({cell, spent}) => ({
      at: now + spent - stage.spent,
      row: isInRule ? ('rule' as const) : ('line' as const),
      column: (barAt ?? 0) + cell,
      tone,
    }))
    .filter(({column}) => isSeen(column));
}
