// The cells of the header's line that change with every second, by themselves, until something else changes.
import {leftOf, readClock} from '../../review/clock.js';
import {nextCell, pacedFrom, paceOf, topicTime} from '../../review/pace.js';
import type {Instant, Review} from '../../review/types.js';
import {MINUTE, SECOND} from '../../review/units.js';
import {digits, saidOf} from './header-clock.js';
import {type Span, widthOfSpans} from './spans.js';
import {headerBars} from './time-bar.js';

/** Milliseconds until a second of the open stage has passed, or undefined while no time passes. */
export function untilNextSecond(review: Review, now: Instant): number | undefined {
  const reading = readClock(review, now);
  if (review.status !== 'running' || reading.paused) return undefined;
  return SECOND - (reading.stage.spent % SECOND) + 1;
}

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
};

/** Whether what was read of the header holds at this moment still. */
export const holdsAt = ({from, until}: Pick<RunningSeconds, 'from' | 'until'>, moment: Instant): boolean =>
  from <= moment && moment < until;

/** Undefined while no time passes. */
export function runningSeconds(review: Review, now: Instant, columns: number): RunningSeconds | undefined {
  const {paused, stage, meeting, endsAt, over} = readClock(review, now);
  if (review.status !== 'running' || paused) return undefined;
  const {spans, time} = saidOf(review, now, columns);
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
  const minuteOfStage = left >= 0 ? (left % MINUTE) + SECOND : MINUTE - (-left % MINUTE);
  const bars = headerBars(columns);
  const cells = nextCell(stage, bars.stage || columns);
  const paced = [...pacedFrom(stage, paceOf(review, now)), ...cells].map((spent) => spent - stage.spent);
  const ofMeeting = nextCell(meeting, bars.meeting).map((spent) => spent - meeting.spent);
  return {
    column: widthOfSpans(spans.slice(0, at)),
    tone: time.tone,
    textAt: (moment) => digits(leftAt(moment)),
    untilNext: (moment) => SECOND - (spentAt(moment) % SECOND) + 1,
    from: now,
    until: now + Math.min(...flips, ...early, ...paced, ...ofMeeting, minuteOfStage - (stage.spent % SECOND)),
  };
}
