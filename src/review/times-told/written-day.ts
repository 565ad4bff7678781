// Days as they stand in timelines: `2017-01-31`, `31 January 2017`, `Jan 31st`, `31/01/2017`, `Tuesday`, `Day 2`.
import {monthNamed, weekdayNamed} from '../day-names.js';
import {isDay} from '../days.js';
import {type Scanner, scannerOf} from './scanner.js';
import type {WrittenDay} from './when.js';

const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const weekday =
  '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\b\\.?';
const number = '(\\d{1,2})(?:st|nd|rd|th)?';
const year = '(?:,? (\\d{4})(?!\\d|:\\d))?';

const isoDay = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/iy;
const numbers = /(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?!\d|:\d)/iy;
const dayFirst = new RegExp(`${number}[ -](?:of )?${month}(?:-(\\d{4})(?!\\d)|${year})`, 'iy');
const monthFirst = new RegExp(`${month} ${number}(?!\\d|:\\d)${year}`, 'iy');
const weekdayBefore = new RegExp(`${weekday}(?:,? the |,? |,)?`, 'iy');
const counted = /day (\d{1,3})\b/iy;

const two = (part: string | number): string => String(part).padStart(2, '0');

const dayOf = (years: string, months: string | number, day: string): string =>
  `${years.length === 2 ? `20${years}` : years}-${two(months)}-${two(day)}`;

/** The day that stands here; undefined where none does, or none of the calendar. */
export const takeDay = (scan: Scanner): WrittenDay | undefined =>
  scan.attempt(() => {
    const named = scan.take(weekdayBefore)?.[1]?.toLowerCase();
    const date = takeDate(scan);
    if (date || named === undefined) return date;
    const place = weekdayNamed(named);
    return place === undefined ? undefined : {weekday: place};
  });

function takeDate(scan: Scanner): WrittenDay | undefined {
  const iso = scan.take(isoDay);
  if (iso) return inCalendar([dayOf(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '')]);
  const inNumbers = scan.take(numbers);
  if (inNumbers) {
    const [, one = '', sign, other = '', years = ''] = inNumbers;
    // With full stops the day is first.
    return inCalendar([dayOf(years, other, one), ...(sign === '.' ? [] : [dayOf(years, one, other)])]);
  }
  const worded = scan.take(dayFirst);
  if (worded) return inWords(worded[2], worded[1], worded[3] ?? worded[4]);
  const american = scan.take(monthFirst);
  if (american) return inWords(american[1], american[2], american[3]);
  const nth = Number(scan.take(counted)?.[1] ?? 0);
  return nth > 0 ? {nth} : undefined;
}

function inCalendar(days: string[]): WrittenDay | undefined {
  const there = [...new Set(days)].filter(isDay);
  return there.length > 0 ? {days: there} : undefined;
}

function inWords(name = '', day = '', years?: string): WrittenDay | undefined {
  const place = monthNamed(name.toLowerCase());
  if (place === undefined) return undefined;
  if (years !== undefined) return inCalendar([dayOf(years, place, day)]);
  // A leap year has every day that there is.
  return isDay(dayOf('2000', place, day)) ? {month: place, day: Number(day)} : undefined;
}

const beginnings = /\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/gi;

/** The first whole day, or day of a year, anywhere in a line. */
export function dayWithin(text: string): WrittenDay | undefined {
  for (const {index} of text.slice(0, 300).matchAll(beginnings)) {
    if (/\d/.test(text.charAt(index - 1))) continue;
    const day = takeDay(scannerOf(text.slice(index)));
    if (day && !('nth' in day) && !('weekday' in day)) return day;
  }
  return undefined;
}
