// Due dates as people type them: `2026-12-01`, `fri`, `2w`, `+10d`.
import {addDays, addMonths, addWeeks, type Day, format, isValid, nextDay, parse} from 'date-fns';
import type {Instant} from './types.js';

const units = {d: addDays, w: addWeeks, m: addMonths};
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/**
 * The calendar day (`2026-12-01`) that was meant, counted from the local day of `now`, or undefined.
 * A weekday is the next one, never today. Units: `d` days, `w` weeks, `m` months.
 */
export function readDue(typed: string, now: Instant): string | undefined {
  const text = typed.trim().toLowerCase();
  const today = new Date(now);
  const day = dayMeant(text, today);
  return day && isValid(day) ? format(day, 'yyyy-MM-dd') : undefined;
}

function dayMeant(text: string, today: Date): Date | undefined {
  if (text === 'today') return today;
  if (text === 'tomorrow') return addDays(today, 1);
  const [, count, unit] = /^\+?(\d{1,3})\s*([dwm]|days?|weeks?|months?)$/.exec(text) ?? [];
  if (unit) return units[unit.charAt(0) as keyof typeof units](today, Number(count));
  const weekday = weekdayNamed(text);
  if (weekday !== undefined) return nextDay(today, weekday as Day);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? parse(text, 'yyyy-MM-dd', today) : undefined;
}

/** The number of a weekday, Sunday being 0, by three letters or more. */
export function weekdayNamed(text: string): number | undefined {
  const weekday = text.length >= 3 ? weekdays.findIndex((name) => name.startsWith(text)) : -1;
  return weekday === -1 ? undefined : weekday;
}
