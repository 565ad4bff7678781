// Times and lengths of time as texts: in UTC, so that a file reads the same wherever it was written.
import {wholeMinutes} from '../../review/clock.js';
import type {Instant} from '../../review/types.js';

const LAST_INSTANT = 8.64e15;

/** `2026-12-01T14:00:00.000Z`; what is past the end of the calendar becomes its end, so that a file can be written. */
export const isoInstant = (at: Instant): string =>
  new Date(Math.max(-LAST_INSTANT, Math.min(LAST_INSTANT, at))).toISOString();

/** `2026-12-01`. */
export const dayOf = (at: Instant): string => isoInstant(at).slice(0, 10);

/** `2026-12-01 14:00 UTC`. */
export const instantInWords = (at: Instant): string => `${isoInstant(at).slice(0, 16).replace('T', ' ')} UTC`;

/** `2026-12-01 14:00 to 15:30 UTC`; the second day is named where it is another. */
export function spanInWords({from, to}: {from: Instant; to: Instant}): string {
  const until = instantInWords(to);
  const isOneDay = dayOf(from) === dayOf(to);
  return `${instantInWords(from).replace(' UTC', '')} to ${isOneDay ? until.slice(dayOf(to).length + 1) : until}`;
}

/** Whole minutes: `1 h 24 min`, `9 min`, `2 h`, `under a minute`. */
export function durationInWords(ms: number): string {
  const minutes = wholeMinutes(ms);
  if (minutes < 1) return 'under a minute';
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
}
