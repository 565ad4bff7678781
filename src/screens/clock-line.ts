// The header's line of time: the stage against its plan, the meeting, when it ends, what is covered.
import {coverage, openStage} from '../review/agenda.js';
import {readClock} from '../review/clock.js';
import type {Instant, Review} from '../review/types.js';
import {atBothEnds, type Span} from './spans.js';

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

/** The whole line, exactly `columns` wide at most. */
export function clockLine(review: Review, now: Instant, columns: number): Span[] {
  const {covered, total} = coverage(review);
  const right: Span[] = [{text: `${covered} of ${total} covered`, tone: 'quiet'}];
  return atBothEnds([{text: ' '}, ...timeSpans(review, now)], [...right, {text: ' '}], columns);
}

function timeSpans(review: Review, now: Instant): Span[] {
  const {stages} = review.agenda;
  const reading = readClock(review, now);
  if (review.status === 'preparing') {
    const minutes = wholeMinutes(reading.meeting.planned);
    return [
      {text: 'Preparing', tone: 'strong'},
      {text: ` · ${minutes} minutes planned · the clock has not begun`, tone: 'quiet'},
    ];
  }
  if (review.status === 'closed') {
    return [
      {text: 'Closed', tone: 'strong'},
      {text: ` · ${wholeMinutes(reading.meeting.spent)} minutes`, tone: 'quiet'},
    ];
  }
  const stage = openStage(review);
  const number = stages.findIndex(({id}) => id === stage?.id) + 1;
  const over = wholeMinutes(reading.over);
  const spans: Span[] = [
    {text: `${number}/${stages.length} ${stage?.title ?? ''}  `},
    ...(reading.paused ? [{text: 'paused ', tone: 'warm' as const}] : []),
    stageTime(reading.stage.spent, reading.stage.planned),
    {
      text: `  meeting ${wholeMinutes(reading.meeting.spent)} of ${wholeMinutes(reading.meeting.planned)} min`,
      tone: 'quiet',
    },
    {text: `  ends ${timeOfDay(reading.endsAt)}`},
  ];
  if (over >= 1) spans.push({text: ` · ${over} over`, tone: 'warm'});
  return spans;
}

/** Milliseconds until a second of the open stage has passed, or undefined while no time passes. */
export function untilNextSecond(review: Review, now: Instant): number | undefined {
  const reading = readClock(review, now);
  if (review.status !== 'running' || reading.paused) return undefined;
  return SECOND - (reading.stage.spent % SECOND) + 1;
}
