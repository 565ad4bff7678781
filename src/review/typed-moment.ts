// A moment of the timeline as people type it in one line, as timelines have them: `23:09 the link is lost`, `wed 9 pm …`.

import {dayAfter} from './calendar-days.js';
import type {Change} from './changes/index.js';
import {dayInWords, localDay, timeOfDay, type Zone} from './days.js';
import {timelineOf, timeOfMoment, zoneOfTimeline} from './timeline.js';
import {instantAt, isOffset, resolved} from './times-told/on-its-day.js';
import type {TimeOfDay, WrittenDay} from './times-told/when.js';
import {timeAtHead} from './times-told/written-time.js';
import type {Instant, Moment, Review} from './types.js';
import {DAY, MINUTE, SECOND} from './units.js';
import {momentIn} from './written-times.js';

export const momentExample = '23:09 what happened';

/** Whether a text begins with a time, as the lines of timelines do; `+5m` is one, which counts from the beginning. */
export const beginsWithTime = (typed: string): boolean => timeAtHead(typed) !== undefined;

const likeTime =
  /^(?:\d{4}-\d\d-\d\d[T ]\s*)?(?:\d{1,2}[:h]\d\d(?::\d\d)?(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?[ap]\.?m\b\.?)(?![\d:]|\s+of\b)/i;

/** What a text begins with that is written as a time and is none, such as `25:99`. */
export function impossibleTime(typed: string): string | undefined {
  return beginsWithTime(typed) ? undefined : likeTime.exec(typed.trim())?.[0];
}

export type TypedMoment = Pick<Moment, 'at' | 'until' | 'approximate' | 'text'>;

/**
 * What was typed. A time alone is of the day on which it lies nearest to what is known of the incident, the first such;
 * or of the one on which it is nearest to `near`. So is a weekday, and a day without its year.
 */
export function readTypedMoment(typed: string, review: Review, now: Instant, near?: Instant): TypedMoment {
  const untimed = {at: null, text: typed.trim()};
  const read = timeAtHead(untimed.text);
  if (!read) return untimed;
  const {when, rest: text} = read;
  if ('at' in when) return {at: when.at, text};
  if ('after' in when) {
    const began = beganOf(review);
    return began === undefined ? untimed : {at: began + when.after, text};
  }
  const {time, day, until, approximate, zone = zoneOfTimeline(review)} = when;
  const about = approximate && {approximate};
  const span = near === undefined ? spanOf(review, now) : {from: near, to: near};
  const meant = nearest(daysMeant(day, span, placeOf(zone)), time, span, zone);
  const at = instantAt(meant, time, zone);
  if (until === undefined) return {at, ...about, text};
  return {at, ...about, until: instantAt(until < time ? dayAfter(meant, 1) : meant, until, zone), text};
}

/** Whoever adds one by hand wants it looked at. */
export const momentByHand = (
  id: string,
  {at, until, approximate, text}: TypedMoment,
  questionId: string | null = null,
): Change => ({
  type: 'moment-added',
  moment: {
    id,
    at,
    ...(until !== undefined && {until}),
    ...(approximate && {approximate}),
    text,
    actor: '',
    kind: null,
    pinned: true,
    questionId,
    source: '',
  },
});

/** `Sun 21 Oct 2018 23:09`, which tells of a time alone on which day it is taken to be; behind it its end. */
export function whenInWords(moment: Pick<Moment, 'at' | 'until' | 'approximate'>, review: Review): string {
  const {at, until} = moment;
  const zone = zoneOfTimeline(review);
  if (at === null) return 'without a time';
  const end = until === undefined ? '' : `–${timeOfDay(until, zone)}`;
  return `${dayInWords(at, zone)} ${timeOfMoment(review, moment)}${end}`;
}

type Span = {from: Instant; to: Instant};

/** From the first to the last that is known; where nothing is, up to now. */
function spanOf(review: Review, now: Instant): Span {
  const {startedAt, resolvedAt} = review.incident;
  const told = [startedAt, resolvedAt].flatMap((time) => momentIn(time ?? '', review.zone)?.at ?? []);
  const all = [...told, ...timelineOf(review).flatMap(({at}) => at ?? [])];
  if (all.length === 0) return {from: now - DAY + MINUTE, to: now};
  return all.reduce(({from, to}, at) => ({from: Math.min(from, at), to: Math.max(to, at)}), {
    from: Number.POSITIVE_INFINITY,
    to: Number.NEGATIVE_INFINITY,
  });
}

/** When the incident began, as far as anybody said. */
const beganOf = (review: Review): Instant | undefined =>
  momentIn(review.incident.startedAt ?? '', review.zone)?.at ?? timelineOf(review)[0]?.at ?? undefined;

/** The days of the calendar that may be meant; `zone` is a place. */
function daysMeant(day: WrittenDay | undefined, {from, to}: Span, zone: Zone): string[] {
  if (day && 'nth' in day) return [resolved(day, undefined, localDay(from, zone))];
  if (day) return [from, to].map((at) => resolved(day, undefined, localDay(at, zone)));
  return [from - DAY, from, from + DAY, to, to + DAY].map((at) => localDay(at, zone));
}

const placeOf = (zone: Zone): Zone => (zone !== undefined && isOffset(zone) ? 'UTC' : zone);

function nearest(days: readonly string[], time: TimeOfDay, {from, to}: Span, zone: Zone): string {
  const away = (day: string): number => {
    const at = instantAt(day, time, zone);
    return Math.max(0, from - at, at - to);
  };
  const [first = ''] = days.toSorted((one, other) => away(one) - away(other) || (one < other ? -1 : 1));
  return first;
}

/**
 * What, typed again, gives this moment: with its day only where the time alone would be of another one, and with a
 * colon where its words would be taken for a part of the time, as `pm` would. An end that cannot be typed is left out.
 */
export function momentAsTyped(review: Review, {at, until, approximate, text}: TypedMoment): string {
  if (at === null) return text;
  const zone = zoneOfTimeline(review);
  const clock = (time: Instant) => {
    const seconds = Math.floor((time % MINUTE) / SECOND);
    return `${timeOfDay(time, zone)}${seconds === 0 ? '' : `:${String(seconds).padStart(2, '0')}`}`;
  };
  const withSign = (way: string) => `${approximate ? '~' : ''}${way}`;
  const typed = (end: Instant | undefined) => {
    const time = `${clock(at)}${end === undefined ? '' : `-${clock(end)}`}`;
    const dated = `${localDay(at, zone)} ${time}`;
    const ways = [`${time} ${text}`, `${time}: ${text}`, `${dated} ${text}`, `${dated}: ${text}`];
    return ways.map(withSign).find((each) => {
      const read = readTypedMoment(each, review, at);
      const isSame = isSameSecond(read.at, at) && isSameSecond(read.until, end) && read.text === text;
      return isSame && Boolean(read.approximate) === Boolean(approximate);
    });
  };
  return typed(until) ?? typed(undefined) ?? withSign(`${localDay(at, zone)} ${clock(at)}: ${text}`);
}

/** Whole seconds are all that is typed of a time. */
export const isSameSecond = (one: Instant | null | undefined, other: Instant | null | undefined): boolean =>
  one === other || (typeof one === 'number' && typeof other === 'number' && Math.abs(one - other) < SECOND);
