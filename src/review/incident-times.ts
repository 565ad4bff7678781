// When an incident began and was resolved, as people type it: `2026-12-01 14:00`, `yesterday 9:30`, `9:30`.
import {type Day, isValid, parse, previousDay, set, subDays} from 'date-fns';
import {isDay} from './days.js';
import {weekdayNamed} from './due.js';
import {letters} from './letters.js';
import type {Instant} from './types.js';

export const timeExample = '2026-12-01 14:00';
export const timeExamples = `${timeExample}, yesterday 9:30, fri 9:30 or 9:30`;

const timeWithZone = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;

/** Whether this is a time in ISO 8601 that names its zone, such as `2026-12-01T14:00:00Z`. */
export const isTimeWithZone = (text: string): boolean =>
  timeWithZone.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));

/**
 * The instant that was meant, ISO 8601 in UTC, or undefined. Times are those of this machine's zone unless they name
 * one; a time alone is the last such time before `now`, a weekday the last one before today.
 */
export function readIncidentTime(typed: string, now: Instant): string | undefined {
  const text = letters(typed).trim();
  if (isTimeWithZone(text.toUpperCase())) return isoOf(new Date(text.toUpperCase()));
  const [, day = '', hours, minutes] =
    /^(?:(\S+)[\st]+)?(\d{1,2}):(\d\d)$/.exec(text.replace(/^(\d{4}-\d\d-\d\d)t/, '$1 ')) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  const at = (date: Date) => set(date, {hours: Number(hours), minutes: Number(minutes), seconds: 0, milliseconds: 0});
  const today = new Date(now);
  if (day === '') return isoOf(at(today).getTime() > now ? at(subDays(today, 1)) : at(today));
  const date = dayMeant(day, today);
  return date && isValid(date) ? isoOf(at(date)) : undefined;
}

function dayMeant(day: string, today: Date): Date | undefined {
  if (day === 'today') return today;
  if (day === 'yesterday') return subDays(today, 1);
  const weekday = weekdayNamed(day);
  if (weekday !== undefined) return previousDay(today, weekday as Day);
  return /^\d{4}-\d\d-\d\d$/.test(day) ? parse(day, 'yyyy-MM-dd', today) : undefined;
}

const isoOf = (date: Date): string | undefined =>
  isValid(date) ? date.toISOString().replace('.000Z', 'Z') : undefined;
