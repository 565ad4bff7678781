// Calendar days: the one that a person here has, and the one that all the world has.
import type {Instant} from './types.js';
import {DAY} from './units.js';

/** An IANA name such as `Pacific/Auckland`; where none is known, this machine's zone is meant. */
type Zone = string | undefined;

const shown = {
  weekday: 'short',
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;
// Making one takes longer than a whole frame may, so each is made once.
const formats = new Map<string, Intl.DateTimeFormat | undefined>();

function formatIn(zone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(zone))
    formats.set(zone, isZone(zone) ? new Intl.DateTimeFormat('en', {...shown, timeZone: zone}) : undefined);
  return formats.get(zone);
}

/** Whether this system knows a place by this name, such as `Pacific/Auckland` or `UTC`. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', {timeZone: name}).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

type Parts = {weekday: string; year: number; month: string; day: number; time: string};

/** What a clock and a calendar on the wall say in a zone; what is no moment at all is NaN. */
function onTheWall(at: Instant, zone: Zone): Parts {
  const format = zone === undefined || Number.isNaN(new Date(at).getTime()) ? undefined : formatIn(zone);
  const date = new Date(at);
  if (!format) {
    const [weekday = '', month = ''] = date.toDateString().split(' ');
    return {weekday, month, year: date.getFullYear(), day: date.getDate(), time: date.toTimeString().slice(0, 5)};
  }
  const parts = Object.fromEntries(format.formatToParts(date).map(({type, value}) => [type, value]));
  const {weekday = '', month = '', year, day, hour, minute} = parts;
  return {weekday, month, year: Number(year), day: Number(day), time: `${hour}:${minute}`};
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `2026-12-01`, in this zone. */
export function localDay(at: Instant, zone?: Zone): string {
  const {year, month, day} = onTheWall(at, zone);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year}-${two(months.indexOf(month) + 1)}-${two(day)}`;
}

/** `15:42`, in this zone. */
export const timeOfDay = (at: Instant, zone?: Zone): string => onTheWall(at, zone).time;

/** `Tue 1 Dec 2026`, in this zone. */
export function dayInWords(at: Instant, zone?: Zone): string {
  const {weekday, day, month, year} = onTheWall(at, zone);
  return `${weekday} ${day} ${month} ${year}`;
}

/**
 * A due day (`2026-12-01`) in words, `Tue 1 Dec 2026`; a text that is no day stays as it was given. Told the time, it
 * leaves the year out where that is this one.
 */
export function dueInWords(due: string, now?: Instant, zone?: Zone): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(due) ?? [];
  const at = new Date(Number(year), Number(month) - 1, Number(day)).getTime();
  if (Number.isNaN(at) || localDay(at) !== due) return due;
  const words = dayInWords(at);
  const isThisYear = now !== undefined && localDay(now, zone).slice(0, 4) === year;
  return isThisYear ? words.slice(0, -` ${year}`.length) : words;
}

/**
 * As it would be typed here: `2026-12-01 14:00` in this machine's zone; a text that is no time stays as it was given.
 */
export function incidentTimeInWords(given: string | null): string {
  const at = Date.parse(given ?? '');
  return Number.isNaN(at) ? (given ?? '') : `${localDay(at)} ${timeOfDay(at)}`;
}

/** Whether this is a day of the calendar, `2026-12-01`: no 30 February, no month 13, no year 0. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text.startsWith('0000')) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** Midnight in UTC: what tells no closer when something was. */
export const dayBegan = (at: Instant): Instant => Math.floor(at / DAY) * DAY;
