// Calendar days: the one that a person here has, and the one that all the world has.
import type {Instant} from './types.js';
import {DAY} from './units.js';

/** `2026-12-01`, in this machine's time zone. */
export function localDay(at: Instant): string {
  const date = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** `15:42`, in this machine's time zone. */
export const timeOfDay = (at: Instant): string => new Date(at).toTimeString().slice(0, 5);

/** `Tue 1 Dec 2026`, in this machine's time zone. */
export function dayInWords(at: Instant): string {
  const [weekday, month, day, year] = new Date(at).toDateString().split(' ');
  return `${weekday} ${Number(day)} ${month} ${year}`;
}

/**
 * A due day (`2026-12-01`) in words, `Tue 1 Dec 2026`; a text that is no day stays as it was given. Told the time, it
 * leaves the year out where that is this one.
 */
export function dueInWords(due: string, now?: Instant): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(due) ?? [];
  const at = new Date(Number(year), Number(month) - 1, Number(day)).getTime();
  if (Number.isNaN(at) || localDay(at) !== due) return due;
  const words = dayInWords(at);
  const isThisYear = now !== undefined && localDay(now).slice(0, 4) === year;
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
