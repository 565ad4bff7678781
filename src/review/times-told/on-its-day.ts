// Which day of the calendar is meant by one that a text names, and the instant of a time on it.
import {dayAfter, daysApart, weekdayOf} from '../calendar-days.js';
import {isDay, momentOf, type Zone} from '../days.js';
import type {Instant} from '../types.js';
import {HOUR, MINUTE} from '../units.js';
import type {TimeOfDay, WrittenDay} from './when.js';

/** The day that is meant behind `day`, or where there is none, around `anchor`, which is the first. */
export function resolved(written: WrittenDay, day: string | undefined, anchor: string): string {
  const from = day ?? anchor;
  if ('days' in written) return nearest(written.days, from);
  if ('nth' in written) return dayAfter(anchor, written.nth - 1);
  if ('weekday' in written) {
    const week = Array.from({length: 7}, (_, ahead) => dayAfter(from, day === undefined ? ahead - 3 : ahead));
    return week.find((each) => weekdayOf(each) === written.weekday) ?? from;
  }
  const two = (part: number) => String(part).padStart(2, '0');
  const years = [-1, 0, 1].map((by) => String(Number(from.slice(0, 4)) + by).padStart(4, '0'));
  return nearest(years.map((year) => `${year}-${two(written.month)}-${two(written.day)}`).filter(isDay), from);
}

const nearest = (days: readonly string[], to: string): string =>
  days.reduce((best, each) => (daysApart(each, to) < daysApart(best, to) ? each : best));

/** In a zone, or at an offset such as `+02:00`. */
export function instantAt(day: string, time: TimeOfDay, zone: Zone): Instant {
  const two = (count: number) => String(Math.floor(count)).padStart(2, '0');
  const clock = `${two(time / HOUR)}:${two((time % HOUR) / MINUTE)}`;
  const within = time % MINUTE;
  if (zone === 'UTC') return Date.parse(`${day}T${clock}:00Z`) + within;
  if (zone !== undefined && isOffset(zone)) return Date.parse(`${day}T${clock}:00${zone}`) + within;
  return momentOf(day, clock, zone) + within;
}

export const isOffset = (zone: string): boolean => /^[+-]/.test(zone);
