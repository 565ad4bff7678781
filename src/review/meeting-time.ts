// When a meeting is to be: as people type it, `tomorrow 14:00`, `fri 2 pm`, `2026-12-01 14:00`, and as it is told.
import {dayAfter} from './calendar-days.js';
import {dayInWords, localDay, momentOf, timeOfDay, zoneInWords} from './days.js';
import {readDue, whyNoDue} from './due.js';
import {letters} from './letters.js';
import type {Instant} from './types.js';
import {MINUTE} from './units.js';
import {timeIn} from './written-times.js';

/** `zone`: in whose time it is told, such as `Europe/London`; `where`: a room or a link, empty where nobody said. */
export type Meeting = {at: Instant; minutes: number; zone: string; where: string};

/** What a field and an error show of what can be typed. */
export const meetingExamples = 'tomorrow 14:00, fri 9:30 or 2026-12-01 14:00';

export const meetingEnd = ({at, minutes}: Pick<Meeting, 'at' | 'minutes'>): Instant => at + minutes * MINUTE;

/**
 * `Tue 1 Dec 2026, 14:00 to 15:30 GMT`; the second day is named where it is another, and the first zone where clocks are
 * changed between.
 */
export function meetingInWords(meeting: Omit<Meeting, 'where'>): string {
  const {at, zone} = meeting;
  const end = meetingEnd(meeting);
  const [day, lastDay] = [dayInWords(at, zone), dayInWords(end, zone)];
  const [name, lastName] = [zoneInWords(at, zone), zoneInWords(end, zone)];
  const from = [timeOfDay(at, zone), ...(name === lastName ? [] : [name])].join(' ');
  return `${day}, ${from} to ${lastDay === day ? '' : `${lastDay}, `}${timeOfDay(end, zone)} ${lastName}`;
}

/**
 * The moment that was meant, or a sentence on why there is none to take. It is told in `zone` unless a whole date with its
 * time names one; a time alone is the next such time, a day is read as due days are.
 */
export function readMeetingTime(typed: string, now: Instant, zone: string): {at: Instant} | {why: string} {
  const written = timeIn(typed, zone);
  const [wall] = /\b\d{1,2}:\d\d$/.exec(typed.trim()) ?? [];
  const read = written
    ? thatThereIs(written.at, written.namesZone ? undefined : wall?.padStart(5, '0'), zone)
    : dayAndTime(letters(typed).trim(), now, zone);
  if ('why' in read || read.at > now) return read;
  return {why: `${dayInWords(read.at, zone)} ${timeOfDay(read.at, zone)} is behind: a time to come is needed.`};
}

const clock = String.raw`(\d{1,2})(?:[:.h](\d\d))?(?: ?([ap])\.?m\b\.?)?`;
const timeLast = new RegExp(`^(?:at |(.+?)[, ] ?(?:at )?)?${clock}$`);
const timeFirst = new RegExp(`^(?:at )?${clock}[, ] ?(?:on )?(.+)$`);

function dayAndTime(text: string, now: Instant, zone: string): {at: Instant} | {why: string} {
  const [, dayBefore, ...last] = timeLast.exec(text) ?? [];
  const [, ...first] = timeFirst.exec(text) ?? [];
  const [time, day] = [
    [wallTime(last), dayBefore],
    [wallTime(first), first[3]],
  ].find(([wall]) => wall !== undefined) ?? [undefined, text];
  if (day === undefined) return thatThereIs(next(time ?? '', now, zone), time, zone);
  const meant = readDue(day, now, zone);
  if (meant === undefined) {
    const why = whyNoDue(day, now, zone);
    return {why: why ? `${day} is ${why}.` : `No time is read from that: ${meetingExamples} will do.`};
  }
  return time === undefined
    ? {why: `A time of day is needed as well, as in ${meetingExamples}.`}
    : thatThereIs(momentOf(meant, time, zone), time, zone);
}

/** `14:00` of `14:00`, `2 pm` and `14.00`; a number alone is no time. */
function wallTime([hours, minutes, half]: (string | undefined)[]): string | undefined {
  if (hours === undefined || (minutes === undefined && half === undefined)) return undefined;
  const count = Number(hours);
  if (half !== undefined && (count < 1 || count > 12)) return undefined;
  const hour = half === undefined ? count : (count % 12) + (half === 'p' ? 12 : 0);
  return hour > 23 || Number(minutes ?? 0) > 59 ? undefined : `${String(hour).padStart(2, '0')}:${minutes ?? '00'}`;
}

/** The moment, where a clock of the zone shows the time that was typed (`14:00`); as clocks go forward one is left out. */
function thatThereIs(at: Instant, time: string | undefined, zone: string): {at: Instant} | {why: string} {
  const shows = timeOfDay(at, zone);
  if (time === undefined || shows === time) return {at};
  return {why: `Clocks go forward that night, and ${time} is left out: ${shows} is the time that there is.`};
}

/** Today, else tomorrow, where that time of today is behind. */
function next(time: string, now: Instant, zone: string): Instant {
  const today = localDay(now, zone);
  const at = momentOf(today, time, zone);
  return at > now ? at : momentOf(dayAfter(today, 1), time, zone);
}
