// Due dates as people type them: `2026-12-01`, `1 dec`, `fri`, `next fri`, `eom`, `2w`, `in 10 days`.
import {
  addDays,
  addMonths,
  addWeeks,
  type Day,
  endOfMonth,
  endOfQuarter,
  endOfYear,
  format,
  getDay,
  isValid,
  nextDay,
  parse,
  startOfWeek,
} from 'date-fns';
import {isDay, localDay, type Zone} from './days.js';
import {letters} from './letters.js';
import type {Instant} from './types.js';

/** What a field and an error show of what can be typed. */
export const dueExamples = '2026-12-01, 1 dec, fri, next fri, eom, 2w';

const units = {d: addDays, w: addWeeks, m: addMonths};
const counts: Record<string, number> = {a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, six: 6};
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const FRIDAY = 5;
/** A 29 February is never further ahead than so many years. */
const LEAP_YEARS_APART = 8;

const monday = (today: Date) => startOfWeek(today, {weekStartsOn: 1});

/** A week ends on its Friday; on a weekend the next one is meant. */
const endOfWeek = (today: Date) => (getDay(today) === FRIDAY ? today : nextDay(today, FRIDAY));

const namedDays: Record<string, (today: Date) => Date> = {
  today: (today) => today,
  tomorrow: (today) => addDays(today, 1),
  'day after tomorrow': (today) => addDays(today, 2),
  eow: endOfWeek,
  'end of week': endOfWeek,
  'end of next week': (today) => addDays(monday(today), 7 + 4),
  eom: endOfMonth,
  'end of month': endOfMonth,
  eoq: endOfQuarter,
  'end of quarter': endOfQuarter,
  eoy: endOfYear,
  'end of year': endOfYear,
  'next week': (today) => addWeeks(monday(today), 1),
  'next month': (today) => addMonths(today, 1),
};

/**
 * The calendar day (`2026-12-01`) that was meant, counted from the day of `now` in `zone` (the machine's where there is
 * none), or undefined. A weekday is the next one, never today, and behind `next` that of the week that begins next
 * Monday; a day without its year is the next such day, today included. Units: `d` days, `w` weeks, `m` months.
 */
export function readDue(typed: string, now: Instant, zone?: Zone): string | undefined {
  const text = letters(typed)
    .trim()
    .replace(/[,\s]+/g, ' ')
    .replace(/^(?:(?:by|on|due|this) )?(?:the )?(?=.)/, '')
    .replace(/ of the /, ' of ')
    .replace(/^(\d{1,2})-?([a-z]{3,})(?:-(\d{4}))?$/, wordsOfDay);
  if (isDay(text)) return text;
  if (Number.isNaN(now)) return undefined;
  const day = dayMeant(text, todayIn(zone, now));
  return day && isValid(day) ? format(day, 'yyyy-MM-dd') : undefined;
}

/** Noon of the day that it is in this zone, which is on that day in every zone, whatever the clocks are changed by. */
export const todayIn = (zone: Zone, now: Instant): Date => parse(`${localDay(now, zone)} 12`, 'yyyy-MM-dd HH', 0);

/** `1-dec-2026` and `1dec` in words; a number of units stays as it is. */
const wordsOfDay = (text: string, day: string, month: string, year = ''): string =>
  placeOf(month, months) === undefined ? text : `${day} ${month} ${year}`.trim();

function dayMeant(text: string, today: Date): Date | undefined {
  if (Object.hasOwn(namedDays, text)) return namedDays[text]?.(today);
  const [, count = '', unit] =
    /^(?:\+|in )?(\d{1,3}|(?<=in )an?|one|two|three|four|six)\s*([dwm]|days?|wks?|weeks?|months?)$/.exec(text) ?? [];
  if (unit) return units[unit.charAt(0) as keyof typeof units](today, counts[count] ?? Number(count));
  const isNext = text.startsWith('next ');
  const weekday = weekdayNamed(isNext ? text.slice('next '.length) : text);
  if (weekday === undefined) return dayOfMonth(text, today);
  return isNext ? addDays(monday(today), 7 + ((weekday + 6) % 7)) : nextDay(today, weekday as Day);
}

/** `1 dec`, `december 1st`, `tue 1 dec 2026`; undefined as well where the weekday is another one. */
function dayOfMonth(text: string, today: Date): Date | undefined {
  const words = text.split(' ').filter((word) => word !== 'of');
  const weekday = weekdayNamed(words[0] ?? '');
  if (weekday !== undefined) words.shift();
  const [first = '', second = '', year, ...more] = words;
  const [dayWord, monthWord] = /^\d/.test(first) ? [first, second] : [second, first];
  const [, day] = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(dayWord) ?? [];
  const month = placeOf(monthWord, months);
  if (day === undefined || month === undefined || more.length > 0) return undefined;
  if (year !== undefined && !/^\d{4}$/.test(year)) return undefined;
  const thisYear = today.getFullYear();
  const years =
    year === undefined ? Array.from({length: LEAP_YEARS_APART + 1}, (_, ahead) => thisYear + ahead) : [Number(year)];
  const two = (number: number) => String(number).padStart(2, '0');
  const [meant] = years
    .map((each) => `${String(each).padStart(4, '0')}-${two(month + 1)}-${two(Number(day))}`)
    .filter((each) => isDay(each) && (year !== undefined || each >= format(today, 'yyyy-MM-dd')));
  if (meant === undefined) return undefined;
  const date = parse(meant, 'yyyy-MM-dd', today);
  return weekday === undefined || getDay(date) === weekday ? date : undefined;
}

/** The number of a weekday, Sunday being 0, by three letters or more. */
export const weekdayNamed = (text: string): number | undefined => placeOf(text, weekdays);

function placeOf(text: string, names: readonly string[]): number | undefined {
  const place = text.length >= 3 ? names.findIndex((name) => name.startsWith(text)) : -1;
  return place === -1 ? undefined : place;
}
