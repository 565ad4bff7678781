// Times and lengths of time as texts: in the zone of the meeting, so that a file reads the same wherever it is made.
import {localDay, timeOfDay, zoneInWords} from '../../review/days.js';
import type {Instant, Review} from '../../review/types.js';

type Placed = Pick<Review, 'zone'>;

const LAST_INSTANT = 8.64e15;

/** What is past the end of the calendar becomes its end, so that a file can be written. */
const inCalendar = (at: Instant): Instant => Math.max(-LAST_INSTANT, Math.min(LAST_INSTANT, at));

/** `2026-12-01T14:00:00.000Z` */
export const isoInstant = (at: Instant): string => new Date(inCalendar(at)).toISOString();

/** `2026-12-01`, where the meeting is. */
export const dayOf = (at: Instant, {zone}: Placed): string => localDay(inCalendar(at), zone);

/** The day of a comment, of which nothing closer is known: it is kept as that day's midnight in UTC. */
export const dayKept = (at: Instant): string => isoInstant(at).slice(0, 10);

/** `2026-12-01 14:00 UTC`, in the zone of the meeting, which is named. */
export const instantInWords = (at: Instant, {zone}: Placed): string => {
  const shown = inCalendar(at);
  return `${localDay(shown, zone)} ${timeOfDay(shown, zone)} ${zoneInWords(shown, zone)}`;
};

/** `14:00` on the day that the meeting began, where it is; with its day on any other. */
export function timeInMeeting(at: Instant, {zone, clock}: Pick<Review, 'zone' | 'clock'>): string {
  const shown = inCalendar(at);
  const isThatDay = clock.startedAt !== null && localDay(inCalendar(clock.startedAt), zone) === localDay(shown, zone);
  return isThatDay ? timeOfDay(shown, zone) : `${localDay(shown, zone)} ${timeOfDay(shown, zone)}`;
}

/**
 * `2026-12-01 14:00 to 15:30 UTC`; the second day is named where it is another, and the first zone where the clocks
 * were changed between.
 */
export function spanInWords({from, to}: {from: Instant; to: Instant}, review: Placed): string {
  const [began, ended] = [instantInWords(from, review), instantInWords(to, review)].map((words) => words.split(' '));
  const [day, time, zone] = began ?? [];
  const [lastDay = '', lastTime, lastZone] = ended ?? [];
  return [
    day,
    time,
    ...(zone === lastZone ? [] : [zone]),
    'to',
    ...(day === lastDay ? [] : [lastDay]),
    lastTime,
    lastZone,
  ].join(' ');
}
