// When an incident began and was resolved, as people type it: `2026-12-01 14:00`, `1 dec 14:00`, `fri 9:30`, `9:30`.
import {addDays, format, subDays} from 'date-fns';
import {isDay, momentOf, type Zone} from './days.js';
import {todayIn} from './due.js';
import {letters} from './letters.js';
import {readPastDay} from './past-days.js';
import type {Instant} from './types.js';
import {MINUTE} from './units.js';
import {isoOf} from './written-times.js';

/** As it would be typed of yesterday: what an incident is asked for lies behind. */
export const timeExample = (now: Instant, zone: Zone): string => `${dayOf(subDays(todayIn(now, zone), 1))} 14:00`;

export const timeExamples = (now: Instant, zone: Zone): string =>
  `${timeExample(now, zone)}, 1 dec 14:00, fri 9:30 or 9:30`;

const timeWithZone = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;

/** Whether this is a time in ISO 8601 that names its zone, such as `2026-12-01T14:00:00Z`. */
export const isTimeWithZone = (text: string): boolean =>
  timeWithZone.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));

/**
 * The instant that was meant, ISO 8601 in UTC, or undefined. Times are those of `zone`, the machine's where there is
 * none, unless they name one; a time alone is the first such time from `began` on where that is known and has come, else
 * the last one before `now`; a day is one that is behind. The minute of `began` is `began` itself: nothing
 * ends before it.
 */
export function readIncidentTime(typed: string, now: Instant, zone: Zone, began?: Instant): string | undefined {
  const text = letters(typed).trim();
  if (isTimeWithZone(text.toUpperCase())) return isoOf(Date.parse(text.toUpperCase()));
  const [, typedDay = '', hours, minutes] =
    /^(?:(.+?),?\s(?:at\s)?)?(\d{1,2}):(\d\d)$/.exec(text.replace(/^(\d{4}-\d\d-\d\d)t/, '$1 ')) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  const at = (day: string): Instant => {
    const minute = momentOf(day, `${hours.padStart(2, '0')}:${minutes}`, zone);
    return began !== undefined && minute <= began && began < minute + MINUTE ? began : minute;
  };
  const today = todayIn(now, zone);
  if (typedDay === '') {
    const first = began === undefined ? undefined : firstFrom(began, todayIn(began, zone), at);
    if (first !== undefined && first <= now) return isoOf(first);
    return isoOf(at(dayOf(at(dayOf(today)) > now ? subDays(today, 1) : today)));
  }
  const day = readPastDay(typedDay, now, zone);
  return day === undefined ? undefined : isoOf(at(day));
}

function firstFrom(began: Instant, day: Date, at: (day: string) => Instant): Instant {
  const same = at(dayOf(day));
  return same >= began ? same : at(dayOf(addDays(day, 1)));
}

const dayOf = (date: Date): string => format(date, 'yyyy-MM-dd');
