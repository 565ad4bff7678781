// Due dates as people type them: `2026-12-01`, `1 dec`, `fri`, `next fri`, `eom`, `2w`, `in 10 days`, `monday week`.
import {addDays, addMonths, type Day, format, getDay, isValid, nextDay, parse} from 'date-fns';
import {weekdayNamed} from './day-names.js';
import {localDay, type Zone} from './days.js';
import {type DueMeant, dateTyped, notInTheCalendar, wordsOfDate} from './due-dates.js';
import {countTyped, isPeriod, monday, periodEdge} from './due-periods.js';
import type {Instant} from './types.js';

/** What a field and an error show of what can be typed. */
export const dueExamples = '2026-12-01, 1 dec, fri, next fri, eom, 2w';

const namedDays: Record<string, (today: Date) => Date> = {
  today: (today) => today,
  tonight: (today) => today,
  tomorrow: (today) => addDays(today, 1),
  tmrw: (today) => addDays(today, 1),
  'day after tomorrow': (today) => addDays(today, 2),
  'next week': (today) => addDays(monday(today), 7),
  'next month': (today) => addMonths(today, 1),
};

/**
 * The calendar day (`2026-12-01`) that was meant, counted from the day of `now` in `zone` (the machine's where there is
 * none), or undefined. A weekday is the next one, never today, and behind `next` that of the week that begins next
 * Monday; a day without its year is the next such day, today included. What can be read as two days is none.
 */
export const readDue = (typed: string, now: Instant, zone?: string): string | undefined => meant(typed, now, zone)?.day;

/** Why that is no day, as a sentence that says what to do. */
export function noDueInWords(typed: string, now: Instant, zone?: string): string {
  const why = whyNoDue(typed, now, zone);
  return why ? `That is ${why}.` : `That is not a date yet; try ${dueExamples}.`;
}

/** Why that is no day, as a clause behind “is”: `12 Jan 2027 or 1 Dec 2026: …`; undefined where nothing is known. */
export const whyNoDue = (typed: string, now: Instant, zone?: string): string | undefined =>
  meant(typed, now, zone)?.why;

function meant(typed: string, now: Instant, zone: string | undefined): DueMeant {
  if (Number.isNaN(now)) return undefined;
  const text = wordsOfDate(typed)
    .replace(/^(?:(?:by|on|due|until|till|til)(?: on)? )?(?:the )?(?=.)/, '')
    .replace(/ of the /, ' of ');
  const today = todayIn(now, zone);
  const found = dayMeant(text, today);
  if (found?.day !== undefined && Math.abs(Number(found.day.slice(0, 4)) - today.getFullYear()) > FURTHEST)
    return farAway;
  return found ?? (isPeriod(text, today) ? {why: `no single day: try end of ${text}`} : undefined);
}

/** Nobody means a day further off, in years: a digit of the year is missing, or one too many. */
const FURTHEST = 100;
const farAway: DueMeant = {why: 'more than a hundred years away'};

const dayOf = (date: Date): DueMeant => (isValid(date) ? {day: format(date, 'yyyy-MM-dd')} : notInTheCalendar);

/** Noon of the day that it is in this zone, which is on that day in every zone, whatever the clocks are changed by. */
export const todayIn = (now: Instant, zone: Zone): Date => parse(`${localDay(now, zone)} 12`, 'yyyy-MM-dd HH', 0);

/** The end of a day is that day. */
const endOfDay = '(?:eod|eob|cob|end of (?:day|business)|close of (?:business|play))';
const endOfDayBefore = new RegExp(`^${endOfDay}(?: (?:on )?(.+))?$`);
const endOfDayBehind = new RegExp(`^(.+?) (?:at |by )?${endOfDay}$`);

function dayMeant(text: string, today: Date): DueMeant {
  if (Object.hasOwn(namedDays, text)) return dayOf(namedDays[text]?.(today) ?? today);
  const isEndOfDay = endOfDayBefore.exec(text);
  if (isEndOfDay) return dayMeant(isEndOfDay[1] ?? 'today', today);
  const [, before] = endOfDayBehind.exec(text) ?? [];
  if (before !== undefined) return dayMeant(before, today);
  const day = weekdayTyped(text, today) ?? periodEdge(text, today) ?? countedFrom(text, today);
  return day ? dayOf(day) : dateTyped(text, format(today, 'yyyy-MM-dd'));
}

/** `fri`, `this fri`, `next fri`, `fri next week`, `next week on fri`, `fri week`. */
function weekdayTyped(text: string, today: Date): Date | undefined {
  const [, which, named = '', later] =
    /^(?:(this|coming|next|next week(?: on)?) )?([a-z]+)(?: (?:of )?(week|fortnight|this week|next week))?$/.exec(
      text,
    ) ?? [];
  const weekday = weekdayNamed(named);
  if (weekday === undefined) return undefined;
  const next = nextDay(today, weekday as Day);
  const inWeek = (week: number) => addDays(monday(today), week * 7 + ((weekday + 6) % 7));
  if (which !== undefined && later !== undefined) return undefined;
  if (later === 'week') return addDays(next, 7);
  if (later === 'fortnight') return addDays(next, 14);
  if (later === 'this week') return getDay(today) === weekday ? today : inWeek(0);
  return which?.startsWith('next') || later === 'next week' ? inWeek(1) : next;
}

/** `2w`, `in a week`, `in a week's time`, `a week on monday`, `two weeks from tomorrow`, `tomorrow week`. */
function countedFrom(text: string, today: Date): Date | undefined {
  const fromNow = text
    .replace(/^(?:\+|(?:with)?in )/, '')
    .replace(/(?:'s?|(?<=s)) time$| (?:from (?:now|today)|hence|later|time)$/, '');
  const later = countTyped(fromNow);
  if (later) return later(today);
  const [, tomorrow] = /^(today|tomorrow) (?:week|fortnight)$/.exec(text) ?? [];
  if (tomorrow) return addDays(today, (tomorrow === 'today' ? 0 : 1) + (text.endsWith('week') ? 7 : 14));
  const [, count = '', start = ''] = /^((?:\S+ )??(?:weeks?|fortnights?)) (?:on |from |after )?(.+)$/.exec(text) ?? [];
  const afterStart = countTyped(count === 'week' ? 'a week' : count);
  const weekday = weekdayNamed(start);
  const named = start === 'today' || start === 'tomorrow' ? namedDays[start]?.(today) : undefined;
  const day = weekday === undefined ? named : nextDay(today, weekday as Day);
  return day && afterStart?.(day);
}
