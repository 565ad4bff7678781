// A moment of the timeline as people type it in one line: `23:09 the link is lost`, or with its day before the time.
import type {Change} from './changes/index.js';
import {dayInWords, isDay, localDay, momentOf, timeOfDay, type Zone} from './days.js';
import {timelineOf, zoneOfTimeline} from './timeline.js';
import type {Instant, Moment, Review} from './types.js';
import {DAY, MINUTE, SECOND} from './units.js';

export const momentExample = '23:09 what happened';

const typedTime = /^(?:(\d{4}-\d\d-\d\d)[T ]\s*)?(\d{1,2}):(\d\d)(?::(\d\d))?(?=\s|$)/;

type Time = {day: string | undefined; time: string; seconds: number; words: string};

function timeOf(typed: string): Time | undefined {
  const text = typed.trim();
  const [all = '', day, hours = '', minutes = '', seconds = '0'] = typedTime.exec(text) ?? [];
  const isTime = all !== '' && Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60;
  if (!isTime || (day !== undefined && !isDay(day))) return undefined;
  return {day, time: `${hours.padStart(2, '0')}:${minutes}`, seconds: Number(seconds), words: text.slice(all.length)};
}

export const beginsWithTime = (typed: string): boolean => timeOf(typed) !== undefined;

export type TypedMoment = Pick<Moment, 'at' | 'text'>;

/**
 * What was typed. A time alone is of the day on which it lies nearest to what is known of the incident, the first such;
 * or of the one on which it is nearest to `near`.
 */
export function readTypedMoment(typed: string, review: Review, now: Instant, near?: Instant): TypedMoment {
  const read = timeOf(typed);
  if (!read) return {at: null, text: typed.trim()};
  const zone = zoneOfTimeline(review);
  const {day, time, seconds, words} = read;
  const at =
    day === undefined
      ? nearest(time, near === undefined ? spanOf(review, now) : {from: near, to: near}, zone)
      : momentOf(day, time, zone);
  return {at: at + seconds * SECOND, text: words.trim()};
}

/** Whoever adds one by hand wants it looked at. */
export const momentByHand = (id: string, {at, text}: TypedMoment, questionId: string | null = null): Change => ({
  type: 'moment-added',
  moment: {id, at, text, actor: '', kind: null, pinned: true, questionId, source: ''},
});

/** `Sun 21 Oct 2018 23:09`, which tells of a time alone on which day it is taken to be. */
export function whenInWords({at}: Pick<Moment, 'at'>, review: Review): string {
  const zone = zoneOfTimeline(review);
  return at === null ? 'without a time' : `${dayInWords(at, zone)} ${timeOfDay(at, zone)}`;
}

type Span = {from: Instant; to: Instant};

/** From the first to the last that is known; where nothing is, up to now. */
function spanOf(review: Review, now: Instant): Span {
  const {startedAt, resolvedAt} = review.incident;
  const told = [startedAt, resolvedAt].flatMap((time) => (time === null ? [] : Date.parse(time)));
  const all = [...told, ...timelineOf(review).flatMap(({at}) => at ?? [])].filter(Number.isFinite);
  if (all.length === 0) return {from: now - DAY + MINUTE, to: now};
  return all.reduce(({from, to}, at) => ({from: Math.min(from, at), to: Math.max(to, at)}), {
    from: Number.POSITIVE_INFINITY,
    to: Number.NEGATIVE_INFINITY,
  });
}

function nearest(time: string, {from, to}: Span, zone: Zone): Instant {
  const days = [from - DAY, from, from + DAY, to, to + DAY].map((at) => localDay(at, zone));
  const away = (at: Instant): number => Math.max(0, from - at, at - to);
  const found = days
    .map((day) => momentOf(day, time, zone))
    .toSorted((one, other) => away(one) - away(other) || one - other);
  return found[0] ?? from;
}

/** What, typed again, gives this moment: with its day only where the time alone would be of another one. */
export function momentAsTyped(review: Review, moment: Pick<Moment, 'at' | 'text'>): string {
  const {at, text} = moment;
  if (at === null) return text;
  const zone = zoneOfTimeline(review);
  const seconds = Math.floor((at % MINUTE) / SECOND);
  const time = `${timeOfDay(at, zone)}${seconds === 0 ? '' : `:${String(seconds).padStart(2, '0')}`}`;
  const short = `${time} ${text}`;
  const isSame = Math.abs((readTypedMoment(short, review, at).at ?? 0) - at) < SECOND;
  return isSame ? short : `${localDay(at, zone)} ${short}`;
}
