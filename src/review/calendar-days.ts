// Counting with days of the calendar (`2026-12-01`), wherever they are: no zone, no time of day.
import {DAY} from './units.js';

const midnight = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The day so many days on; before it where they are less than none. */
export const dayAfter = (day: string, days: number): string =>
  new Date(midnight(day) + days * DAY).toISOString().slice(0, 10);

/** 0 for Sunday to 6. */
export const weekdayOf = (day: string): number => new Date(midnight(day)).getUTCDay();

/** How many days are between two, whichever is first; infinity where one is no day. */
export function daysApart(one: string, other: string): number {
  const ms = Math.abs(midnight(one) - midnight(other));
  return Number.isNaN(ms) ? Number.POSITIVE_INFINITY : ms / DAY;
}
