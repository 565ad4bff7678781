// Days that are behind, as people type them: `24 nov`, `yesterday`, `fri`, `2026-11-24`. Dates are read as due ones are.
import {type Day, format, previousDay, subDays} from 'date-fns';
import {weekdayNamed} from './day-names.js';
import type {Zone} from './days.js';
import {todayIn} from './due.js';
import {dateTyped, wordsOfDate} from './due-dates.js';
import type {Instant} from './types.js';

const dayOf = (date: Date): string => format(date, 'yyyy-MM-dd');

/**
 * The calendar day (`2026-11-24`) that was meant, counted from the day of `now` in `zone`, or undefined. A weekday is the
 * last one, never today; a day without its year is the last such day, today included. What can be read as two is none.
 */
export function readPastDay(typed: string, now: Instant, zone: Zone): string | undefined {
  const today = todayIn(now, zone);
  const text = wordsOfDate(typed).replace(/^on /, '').replace(/^the /, '');
  if (text === 'today') return dayOf(today);
  if (text === 'yesterday') return dayOf(subDays(today, 1));
  const weekday = weekdayNamed(text.replace(/^last /, ''));
  if (weekday !== undefined) return dayOf(previousDay(today, weekday as Day));
  return dateTyped(text, dayOf(today), 'last')?.day;
}
