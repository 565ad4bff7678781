// The header's line of time: the stage against its plan, the meeting, when it ends, what is covered.
import {coverage, openStage} from '../review/agenda.js';
import {readClock} from '../review/clock.js';
import type {Instant, Review} from '../review/types.js';
import {bigDigits} from './big-digits.js';
import {atBothEnds, type Span, widthOfSpans} from './spans.js';

const SECOND = 1000;
const MINUTE = 60_000;

/** `4:05`, `1:02:10`; whole seconds. */
export function minutesAndSeconds(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / SECOND);
  const pad = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`;
}

/** `15:42`, in this machine's time zone. */
export function timeOfDay(at: Instant): string {
  const date = new Date(at);
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}

const wholeMinutes = (milliseconds: number): number => Math.floor(milliseconds / MINUTE);

/** `12:56 left of 25:00`; past its plan it counts on, `+2:10 over 25:00`. */
function stageTime(spent: number, planned: number): Span {
  const plan = minutesAndSeconds(planned);
  const left = planned - Math.floor(spent / SECOND) * SECOND;
  return left >= 0
    ? {text: `${minutesAndSeconds(left)} left of ${plan}`, tone: 'strong'}
    : {text: `+${minutesAndSeconds(-left)} over ${plan}`, tone: 'warm'};
}

/** The whole line in `columns`: as much of it as fits, the stage's time and the end always. */
export function clockLine(review: Review, now: Instant, columns: number): Span[] {
  const {covered, total} = coverage(review);
  const left = wordings(review, now).map((spans) => [{text: ' '}, ...spans]);
  const right = [`${covered} of ${total} covered `, `${covered}/${total} covered `, `${covered}/${total} `];
  const pairs = [...pairsOf(left, right.slice(0, 2)), ...pairsOf(left, right.slice(2))];
  const chosen = pairs.find((pair) => widthOfSpans([...pair.left, ...pair.right]) < columns) ?? pairs.at(-1);
  return chosen ? atBothEnds(chosen.left, chosen.right, columns) : [];
}

const pairsOf = (lefts: Span[][], rights: string[]): {left: Span[]; right: Span[]}[] =>
  lefts.flatMap((left) => rights.map((text) => ({left, right: [{text, tone: 'quiet' as const}]})));

/** The ways to say the time, from the longest to the shortest. */
function wordings(review: Review, now: Instant): Span[][] {
  const reading = readClock(review, now);
  const planned = wholeMinutes(reading.meeting.planned);
  const spent = wholeMinutes(reading.meeting.spent);
  if (review.status === 'preparing') {
    const rest = [` · ${planned} minutes planned · the clock has not begun`, ` · ${planned} minutes planned`];
    return rest.map((text) => [
      {text: 'Preparing', tone: 'strong'},
      {text, tone: 'quiet'},
    ]);
  }
  if (review.status === 'closed') {
    return [
      [
        {text: 'Closed', tone: 'strong'},
        {text: ` · ${spent} of ${planned} minutes`, tone: 'quiet'},
      ],
    ];
  }
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
  const meeting = (text: string): Span => ({text: `  meeting ${text}`, tone: 'quiet'});
  return [
    [{text: `${number}${title}  `}, ...time, meeting(`${spent} of ${planned} min`), ...end],
    [{text: `${number}${title}  `}, ...time, meeting(`${spent}/${planned}`), ...end],
    [{text: `${title}  `}, ...time, ...end],
    [{text: `${number} `}, ...time, ...end],
  ];
}

/** Milliseconds until a second of the open stage has passed, or undefined while no time passes. */
export function untilNextSecond(review: Review, now: Instant): number | undefined {
  const reading = readClock(review, now);
  if (review.status !== 'running' || reading.paused) return undefined;
  return SECOND - (reading.stage.spent % SECOND) + 1;
}

/** The open stage's time in digits to be read from afar: what is left, or `+` what it is over. */
export function bigClock(review: Review, now: Instant): Span[] {
  const {stage} = readClock(review, now);
  const left = review.status === 'running' ? stage.planned - Math.floor(stage.spent / SECOND) * SECOND : 0;
  const text = left >= 0 ? minutesAndSeconds(left) : `+${minutesAndSeconds(-left)}`;
  return bigDigits(text).map((row) => ({text: row, ...(left < 0 && {tone: 'warm' as const})}));
}
