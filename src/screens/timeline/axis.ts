// The time axis above the timeline: the phases of the response as a line, the kinds of moments along it, and their lengths.
import {dayInWords, localDay, timeOfDay} from '../../review/days.js';
import {counted} from '../../review/text.js';
import {
  isTimed,
  type PhaseName,
  phasesOf,
  type TimedMoment,
  timelineOf,
  zoneOfTimeline,
} from '../../review/timeline.js';
import type {Instant, Review} from '../../review/types.js';
import {MINUTE} from '../../review/units.js';
import {momentIn} from '../../review/written-times.js';
import {type Span, widthOf} from '../frame/spans.js';
import {digitOfKind, PINNED} from '../rows/moment.js';

/** Each phase's sign along the line, apart in ASCII as well, and what it took time for. */
const looks = {
  notice: {sign: '░', name: 'to notice'},
  understand: {sign: '─', name: 'to understand'},
  repair: {sign: '━', name: 'to repair'},
} as const satisfies Record<PhaseName, {sign: string; name: string}>;

/** `38 minutes`, `2 hours 10 minutes`, `1 hour`; whole minutes. */
export const spanInWords = (milliseconds: number): string =>
  inUnits(milliseconds, (count, unit) => counted(count, unit));

/** `38 min`, `2 h 10 min`, where there is little room. */
const spanInShort = (milliseconds: number): string =>
  inUnits(milliseconds, (count, unit) => `${count} ${unit === 'hour' ? 'h' : 'min'}`);

function inUnits(milliseconds: number, inWords: (count: number, unit: 'hour' | 'minute') => string): string {
  const minutes = Math.round(milliseconds / MINUTE);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 && inWords(hours, 'hour'), (rest > 0 || hours === 0) && inWords(rest, 'minute')]
    .filter(Boolean)
    .join(' ');
}

function toldBy(review: Review) {
  const timeline = timelineOf(review).filter(isTimed);
  const {startedAt, resolvedAt} = review.incident;
  const [began, resolved] = [startedAt, resolvedAt].map((time) => momentIn(time ?? '', review.zone)?.at);
  const phases = phasesOf(timeline, {began, resolved});
  const ends = [...timeline.map(({at}) => at), ...phases.flatMap(({from, to}) => [from, to])];
  return {timeline, phases, from: Math.min(...ends), to: Math.max(...ends)};
}

/** `░ to notice 10 min`, one for each phase that the kinds of moments tell; in words alone where it is read aloud. */
export const phasesInWords = (review: Review, aloud: boolean): string[] =>
  toldBy(review).phases.map(({name, from, to}) => {
    const {sign, name: what} = looks[name];
    return aloud ? `${what} ${spanInWords(to - from)}` : `${sign} ${what} ${spanInShort(to - from)}`;
  });

/** From the first time to the last; nothing where there is no time between them, or no room. */
export function axisLine(review: Review, columns: number): Span[] {
  const {timeline, phases, from, to} = toldBy(review);
  const [first, last] = endsInWords(review, from, to);
  const cells = columns - widthOf(`${first}  ${last}`);
  if (!(to > from) || cells < FEWEST_CELLS) return [];
  const cellOf = (at: Instant) => Math.min(cells - 1, Math.floor(((at - from) / (to - from)) * cells));
  const line = Array.from({length: cells}, () => (phases.length === 0 ? looks.understand.sign : ' ') as string);
  for (const {name, from: begins, to: ends} of phases) line.fill(looks[name].sign, cellOf(begins), cellOf(ends) + 1);
  for (const moment of timeline.toSorted(byWeight)) {
    const sign = signOf(moment);
    if (sign) line[cellOf(moment.at)] = sign;
  }
  return [{text: `${first} `, tone: 'quiet'}, {text: line.join('')}, {text: ` ${last}`, tone: 'quiet'}];
}

const FEWEST_CELLS = 12;

const signOf = ({kind, pinned}: TimedMoment): string | undefined =>
  kind ? digitOfKind(kind) : pinned ? PINNED : undefined;

/** Where several have one cell, one of a kind is seen, and of these one that is pinned. */
const byWeight = (one: TimedMoment, other: TimedMoment): number => weight(one) - weight(other);

const weight = ({kind, pinned}: TimedMoment): number => (kind ? 2 : 0) + (pinned ? 1 : 0);

/** The times at both ends, with the days where these are two. */
function endsInWords(review: Review, from: Instant, to: Instant): [string, string] {
  const zone = zoneOfTimeline(review);
  if (!(to > from)) return ['', ''];
  const isOneDay = localDay(from, zone) === localDay(to, zone);
  const inWords = (at: Instant) => (isOneDay ? '' : `${dayInWords(at, zone).slice(0, 3)} `) + timeOfDay(at, zone);
  return [inWords(from), inWords(to)];
}
