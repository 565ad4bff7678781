// When an incident began and was resolved, as people type it: `2026-12-01 14:00`, `yesterday 9:30`, `9:30`.
import {addDays, type Day, format, previousDay, subDays} from 'date-fns';
import {weekdayNamed} from './day-names.js';
import {isDay, momentOf, type Zone} from './days.js';
import {todayIn} from './due.js';
import {letters} from './letters.js';
import type {Instant} from './types.js';
import {isoOf} from './written-times.js';

export const timeExample = '2026-12-01 14:00';
export const timeExamples = `${timeExample}, yesterday 9:30, fri 9:30 or 9:30`;

const timeWithZone = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;

/** Whether this is a time in ISO 8601 that names its zone, such as `2026-12-01T14:00:00Z`. */
export const isTimeWithZone = (text: string): boolean =>
  timeWithZone.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));

/**
 * The instant that was meant, ISO 8601 in UTC, or undefined. Times are those of `zone`, the machine's where there is
 * none, unless they name one; a time alone is the first such time from `began` on, when that is known, else the last one
 * before `now`; a weekday is the last one before today.
 */
export function readIncidentTime(typed: string, now: Instant, zone: Zone, began?: Instant): string | undefined {
  const text = letters(typed).trim();
  if (isTimeWithZone(text.toUpperCase())) return isoOf(Date.parse(text.toUpperCase()));
  const [, typedDay = '', hours, minutes] =
    /^(?:(\S+)[\st]+)?(\d{1,2}):(\d\d)$/.exec(text.replace(/^(\d{4}-\d\d-\d\d)t/, '$1 ')) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  const at = (day: string) => momentOf(day, `${hours.padStart(2, '0')}:${minutes}`, zone);
  const today = todayIn(now, zone);
  if (typedDay === '') {
    const [day, by] = began === undefined ? [today, -1] : [todayIn(began, zone), 1];
    const isPast = (moment: Instant) => (began === undefined ? moment > now : moment < began);
    return isoOf(isPast(at(dayOf(day))) ? at(dayOf(addDays(day, by))) : at(dayOf(day)));
  }
  const day = dayMeant(typedDay, today);
  return day && isDay(day) ? isoOf(at(day)) : undefined;
}

function dayMeant(day: string, today: Date): string | undefined {
  if (day === 'today') return dayOf(today);
  if (day === 'yesterday') return dayOf(subDays(today, 1));
  const weekday = weekdayNamed(day);
  return weekday === undefined ? day : dayOf(previousDay(today, weekday as Day));
}

const dayOf = (date: Date): string => format(date, 'yyyy-MM-dd');
