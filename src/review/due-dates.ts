// Dates of the calendar as people type them, for a due day or one behind: `2026-12-1`, `1 dec`, `tue 1 dec 2026`, `15th`, `13/1`.
import {monthNamed, weekdayNamed} from './day-names.js';
import {dueInWords, isDay} from './days.js';
import {letters} from './letters.js';

/** A day (`2026-12-01`), or a clause behind “is” on why it is none that can be taken; undefined where it is no date. */
export type DueMeant = {day: string; why?: undefined} | {day?: undefined; why: string} | undefined;

/** Which day is meant where no year is typed: the next from today on, or the last up to today. */
type Which = 'next' | 'last';

/** A 29 February is never further off than so many years. */
const LEAP_YEARS_APART = 8;

export const notInTheCalendar: DueMeant = {why: 'not in the calendar'};
const shortYear: DueMeant = {why: 'a day whose year needs four digits'};

const two = (number: number) => String(number).padStart(2, '0');

/** Days by month and day, without a year. */
type Yearless = {today: string; which: Which};

/** The day in this year, or where none is given the nearest such day; undefined where there is none. */
function dayIn(year: number | undefined, month: number, day: number, {today, which}: Yearless): string | undefined {
  const thisYear = Number(today.slice(0, 4));
  const by = which === 'next' ? 1 : -1;
  const years =
    year === undefined ? Array.from({length: LEAP_YEARS_APART + 1}, (_, off) => thisYear + by * off) : [year];
  return years
    .map((each) => `${String(each).padStart(4, '0')}-${two(month)}-${two(day)}`)
    .find((each) => isDay(each) && (year !== undefined || isFrom(each, {today, which})));
}

const isFrom = (day: string, {today, which}: Yearless): boolean => (which === 'next' ? day >= today : day <= today);

/** A typed date in small letters with single blanks, and no full stop that ends a word. */
export const wordsOfDate = (typed: string): string =>
  letters(typed)
    .replace(/[,\s]+/g, ' ')
    .trim()
    .replace(/(?<=[a-z])\.(?= |$)|(?<=[a-z\d])[.!]$/g, '');

/** `text` as `wordsOfDate` gives it, `today` a day. */
export function dateTyped(text: string, today: string, which: Which = 'next'): DueMeant {
  const yearless = {today, which};
  const [first = '', ...rest] = text.split(' ');
  const weekday = rest.length > 0 ? weekdayNamed(first) : undefined;
  const date = weekday === undefined ? text : rest.join(' ');
  return inNumbers(date, yearless, weekday) ?? ordinal(date, yearless, weekday) ?? inWords(date, yearless, weekday);
}

/** The only one of the days that are meant; where a weekday is typed, the only one that is such a day. */
function onlyOne(readings: readonly (string | undefined)[], weekday: number | undefined): DueMeant {
  const days = [...new Set(readings.filter((day) => day !== undefined))];
  const fitting = days.filter((day) => weekday === undefined || weekdayOf(day) === weekday);
  const [day, other] = fitting;
  if (day !== undefined && other !== undefined) {
    return {why: `${shortly(day)} or ${shortly(other)}: write the month as a word`};
  }
  if (day !== undefined) return {day};
  return days[0] === undefined ? notInTheCalendar : {why: `${dueInWords(days[0])}, which is another day of the week`};
}

const weekdayOf = (day: string) => weekdayNamed(dueInWords(day).slice(0, 3).toLowerCase());

/** `12 Jan 2027`. */
const shortly = (day: string): string => dueInWords(day).replace(/^\w+ /, '');

/** Behind a year come month and day; where the year is last or missing, either of the two may be first. */
function inNumbers(text: string, yearless: Yearless, weekday: number | undefined): DueMeant {
  const [, longYear, , month, day] = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? [];
  if (longYear) return onlyOne([dayIn(Number(longYear), Number(month), Number(day), yearless)], weekday);
  const [, ...together] = /^(20\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
  if (together.length > 0) {
    const [year = 0, joinedMonth = 0, joinedDay = 0] = together.map(Number);
    return onlyOne([dayIn(year, joinedMonth, joinedDay, yearless)], weekday);
  }
  const [, one, sign, other, years] = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d\d))?$/.exec(text) ?? [];
  if (!sign) return undefined;
  if (years?.length === 2) return shortYear;
  const year = years === undefined ? undefined : Number(years);
  const dayFirst = dayIn(year, Number(other), Number(one), yearless);
  // `10.30` is a time: with full stops the day is first.
  if (sign === '.' && year === undefined && dayFirst === undefined) return undefined;
  return onlyOne([dayFirst, dayIn(year, Number(one), Number(other), yearless)], weekday);
}

/** `15th`: the nearest one that there is. */
function ordinal(text: string, yearless: Yearless, weekday: number | undefined): DueMeant {
  const [, day] = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(text) ?? [];
  if (day === undefined) return undefined;
  const months = Array.from({length: 12}, (_, month) => dayIn(undefined, month + 1, Number(day), yearless));
  const days = months.filter((each) => each !== undefined).toSorted();
  return onlyOne([yearless.which === 'next' ? days[0] : days.at(-1)], weekday);
}

/** `1 dec`, `december 1st, 2026`, `1. dec`, `1/dec/2026`, `2026-dec-1`, `1dec`. */
function inWords(text: string, yearless: Yearless, weekday: number | undefined): DueMeant {
  const thisYear = Number(yearless.today.slice(0, 4));
  const words = text
    .replace(/ next year$/, ` ${thisYear + 1}`)
    .replace(/ this year$/, ` ${thisYear}`)
    .replace(/(\d)(?!st\b|nd\b|rd\b|th\b)(?=[a-z])|([a-z])(?=\d)/g, '$1$2 ')
    .split(/[-/.\s]+/)
    .filter((word) => word !== 'of' && word !== '');
  // What is typed first, a year of four digits or not, decides which is the day.
  const [first = ''] = words;
  const [yearFirst, others] = /^\d{4}$/.test(first) ? [first, words.slice(1)] : [undefined, words];
  const [one = '', other = '', yearLast, ...more] = others;
  const [dayWord, monthWord] = /^\d/.test(one) ? [one, other] : [other, one];
  const month = monthNamed(monthWord);
  const [, day] = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(dayWord) ?? [];
  if (month === undefined || day === undefined || more.length > 0) return undefined;
  const year = yearFirst ?? yearLast;
  if (yearFirst !== undefined && yearLast !== undefined) return undefined;
  if (year !== undefined && /^'?\d\d$/.test(year)) return shortYear;
  if (year !== undefined && !/^\d{4}$/.test(year)) return undefined;
  return onlyOne([dayIn(year === undefined ? undefined : Number(year), month, Number(day), yearless)], weekday);
}
