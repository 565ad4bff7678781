// The header's line of time: the stage against its plan, the meeting, when it ends, what is covered.
import {coverage, openStage} from '../../review/agenda.js';
import {readClock, wholeMinutes} from '../../review/clock.js';
import {timeOfDay} from '../../review/days.js';
import type {Instant, Review} from '../../review/types.js';
import {MINUTE} from '../../review/units.js';
import {atBothEnds, type Span, widthOfSpans} from './spans.js';

const SECOND = 1000;

/** `4:05`, `1:02:10`; whole seconds. */
function minutesAndSeconds(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / SECOND);
  const pad = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`;
}

/** What is left of a plan while whole seconds of it pass, in ms; past it, less than nothing. */
export const leftOf = (planned: number, spent: number): number => planned - Math.floor(spent / SECOND) * SECOND;

/** `12:56 left of 25:00`; past its plan it counts on, `+2:10 over 25:00`. */
function stageTime(spent: number, planned: number): Span {
  const plan = minutesAndSeconds(planned);
  const left = leftOf(planned, spent);
  return left >= 0
    ? {text: `${digits(left)} left of ${plan}`, tone: 'strong'}
    : {text: `${digits(left)} over ${plan}`, tone: 'warm'};
}

/** The whole line in `columns`: as much of it as fits, the stage's time and the end always. */
export function clockLine(review: Review, now: Instant, columns: number): Span[] {
  const {covered, total} = coverage(review);
  const left = wordings(review, now).map((spans) => [{text: ' '}, ...spans]);
  const right = [[`${covered} of ${total} covered `, `${covered}/${total} covered `], [`${covered}/${total} `]];
  const pairs = right.flatMap((texts) =>
    left.flatMap((spans) => texts.map((text) => ({left: spans, right: quiet(text)}))),
  );
  const chosen = pairs.find((pair) => widthOfSpans([...pair.left, ...pair.right]) < columns) ?? pairs.at(-1);
  return chosen ? atBothEnds(chosen.left, chosen.right, columns) : [];
}

const quiet = (text: string): Span[] => [{text, tone: 'quiet'}];

/** The ways to say the time, from the longest to the shortest. */
function wordings(review: Review, now: Instant): Span[][] {
  const reading = readClock(review, now);
  const planned = wholeMinutes(reading.meeting.planned);
  const spent = wholeMinutes(reading.meeting.spent);
  if (review.status === 'preparing') {
    const rest = [` · ${planned} minutes planned · the clock has not begun`, ` · ${planned} minutes planned`];
    return rest.map((text) => resting('Preparing', text));
  }
  if (review.status === 'closed') return [resting('Closed', ` · ${spent} of ${planned} minutes`)];
  const {stages} = review.agenda;
  const stage = openStage(review);
  const number = `${stages.findIndex(({id}) => id === stage?.id) + 1}/${stages.length} `;
  const title = stage?.title ?? '';
  const over = wholeMinutes(reading.over);
  const time: Span[] = [
    ...(reading.paused ? [{text: 'paused ', tone: 'warm' as const}] : []),
    stageTime(reading.stage.spent, reading.stage.planned),
  ];
  const end: Span[] = [{text: `  ends ${timeOfDay(reading.endsAt)}`}];
  if (over >= 1) end.push({text: ` · ${over} over`, tone: 'warm'});
  const meeting = (text: string) => quiet(`  meeting ${text}`);
  return [
    [{text: `${number}${title}  `}, ...time, ...meeting(`${spent} of ${planned} min`), ...end],
    [{text: `${number}${title}  `}, ...time, ...meeting(`${spent}/${planned}`), ...end],
    [{text: `${title}  `}, ...time, ...end],
    [{text: `${number} `}, ...time, ...end],
  ];
}

/** While no time passes. */
const resting = (status: string, text: string): Span[] => [{text: status, tone: 'strong'}, ...quiet(text)];

/** Milliseconds until a second of the open stage has passed, or undefined while no time passes. */
export function untilNextSecond(review: Review, now: Instant): number | undefined {
  const reading = readClock(review, now);
  if (review.status !== 'running' || reading.paused) return undefined;
  return SECOND - (reading.stage.spent % SECOND) + 1;
}

/** The cells of the header's line that change with every second, and what they say until something else changes. */
export type RunningSeconds = {
  /** Column of the first of them. */
  column: number;
  tone: Span['tone'];
  textAt(now: Instant): string;
  /** Milliseconds from `now` until the next second is shown. */
  untilNext(now: Instant): number;
  /** From this moment on the whole line is to be made anew. */
  until: Instant;
};

/** Undefined while no time passes. */
export function runningSeconds(review: Review, now: Instant, columns: number): RunningSeconds | undefined {
  const {paused, stage, meeting, endsAt, over} = readClock(review, now);
  if (review.status !== 'running' || paused) return undefined;
  const line = clockLine(review, now, columns);
  const {text, tone} = stageTime(stage.spent, stage.planned);
  const at = line.findIndex((span) => span.text === text);
  if (at === -1) return undefined;
  const spentAt = (moment: Instant) => stage.spent + (moment - now);
  const leftAt = (moment: Instant) => leftOf(stage.planned, spentAt(moment));
  // Each part of the line flips when its own minute does; the stage's when its digits may grow or shrink. The end moves
  // with the time, and what it is over with it, only once the stage has used up its own.
  const left = leftAt(now);
  const moving = left <= 0 ? [over, endsAt] : [];
  const flips = [meeting.spent, ...moving].map((time) => MINUTE - (((time % MINUTE) + MINUTE) % MINUTE));
  const minuteOfStage = left >= 0 ? (left % MINUTE) + SECOND : MINUTE - (-left % MINUTE);
  return {
    column: widthOfSpans(line.slice(0, at)),
    tone,
    textAt: (moment) => digits(leftAt(moment)),
    untilNext: (moment) => SECOND - (spentAt(moment) % SECOND) + 1,
    until: now + Math.min(...flips, minuteOfStage - (stage.spent % SECOND)),
  };
}

/** `12:56` left, or `+2:10` over. */
export const digits = (left: number): string => (left >= 0 ? minutesAndSeconds(left) : `+${minutesAndSeconds(-left)}`);
