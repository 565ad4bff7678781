// The ends and beginnings of weeks, months, quarters and years as people type them for a due day, and counts of those.
import {
  addBusinessDays,
  addDays,
  addMonths,
  addQuarters,
  addWeeks,
  addYears,
  endOfMonth,
  endOfQuarter,
  endOfYear,
  getDay,
  nextDay,
  startOfMonth,
  startOfQuarter,
  startOfWeek,
  startOfYear,
} from 'date-fns';
import {monthNamed} from './day-names.js';

const FRIDAY = 5;
const MONTHS = 12;

/** The Monday of the week. */
export const monday = (today: Date): Date => startOfWeek(today, {weekStartsOn: 1});

/** A week ends on its Friday; on a weekend the next one is meant. */
const endOfWeek = (today: Date) => (getDay(today) === FRIDAY ? today : nextDay(today, FRIDAY));

type Kind = {after: (day: Date, count: number) => Date; start: (day: Date) => Date; end: (day: Date) => Date};

const kinds = {
  week: {after: addWeeks, start: monday, end: endOfWeek},
  month: {after: addMonths, start: startOfMonth, end: endOfMonth},
  quarter: {after: addQuarters, start: startOfQuarter, end: endOfQuarter},
  year: {after: addYears, start: startOfYear, end: endOfYear},
} as const satisfies Record<string, Kind>;

const isKind = (text: string): text is keyof typeof kinds => Object.hasOwn(kinds, text);

const shortEnds: Record<string, keyof typeof kinds> = {eow: 'week', eom: 'month', eoq: 'quarter', eoy: 'year'};

type Side = 'start' | 'end';

/** The end (or start) of what is named, such as `end of next month`, `eoq`, `start of q1 2027`; else undefined. */
export function periodEdge(text: string, today: Date): Date | undefined {
  const short = Object.hasOwn(shortEnds, text) ? shortEnds[text] : undefined;
  if (short) return kinds[short].end(today);
  const [, start, named] = /^(?:end|last day|(start|beginning|first day))(?: of)?(?: the)? (.+)$/.exec(text) ?? [];
  const [, endsWith] = /^(?!next |this )(.+) end$/.exec(text) ?? [];
  if (named !== undefined) return edgeOf(named, start ? 'start' : 'end', today);
  return endsWith === undefined ? undefined : edgeOf(endsWith, 'end', today);
}

/** Whether this names many days, of which the end could be meant: `q1`, `december`, `next quarter`, `2027`. */
export const isPeriod = (text: string, today: Date): boolean => edgeOf(text, 'end', today) !== undefined;

function edgeOf(named: string, side: Side, today: Date): Date | undefined {
  const [, which, word = ''] = /^(?:(this|current|next) )?([a-z]+)$/.exec(named) ?? [];
  if (isKind(word)) {
    const kind: Kind = kinds[word];
    if (which === 'next') {
      const begins = kind.start(kind.after(kind.start(today), 1));
      return side === 'start' ? begins : kind.end(begins);
    }
    // The beginning of this one has gone by.
    return side === 'end' ? kind.end(today) : undefined;
  }
  const [, quarter, quarterYear] = /^q([1-4])(?: (20\d\d))?$/.exec(named) ?? [];
  if (quarter) return nextEdge('quarter', side, Number(quarter) * 3 - 2, quarterYear, today);
  const [, monthWord = '', monthYear] = /^([a-z]+)(?: (20\d\d))?$/.exec(named) ?? [];
  const month = monthNamed(monthWord);
  if (month !== undefined) return nextEdge('month', side, month, monthYear, today);
  return /^20\d\d$/.test(named) ? nextEdge('year', side, 1, named, today) : undefined;
}

/** That of the year; where none is given, the next one from today on. */
function nextEdge(kind: keyof typeof kinds, side: Side, month: number, year: string | undefined, today: Date) {
  const edgeIn = (each: number) => kinds[kind][side](new Date(each, month - 1, 1, 12));
  if (year !== undefined) return edgeIn(Number(year));
  const thisYear = edgeIn(today.getFullYear());
  return thisYear < kinds[kind].start(today) || (side === 'start' && thisYear < today)
    ? edgeIn(today.getFullYear() + 1)
    : thisYear;
}

const counts: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  'a couple of': 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
};

const units: readonly [word: RegExp, after: (day: Date, count: number) => Date][] = [
  [/^(?:d|days?)$/, addDays],
  [/^(?:working|business|work|week) ?days?$/, addBusinessDays],
  [/^(?:w|wks?|weeks?)$/, addWeeks],
  [/^fortnights?$/, (day, count) => addWeeks(day, count * 2)],
  [/^(?:m|mos?|mths?|months?)$/, addMonths],
  [/^quarters?$/, addQuarters],
  [/^(?:y|yrs?|years?)$/, addYears],
];

/** `2w`, `fortnight`, `three months`: how many of what, as what comes so much later; undefined where it is no count. */
export function countTyped(text: string): ((day: Date) => Date) | undefined {
  if (text === 'fortnight') return (day) => addWeeks(day, 2);
  const words = Object.keys(counts).toSorted((one, other) => other.length - one.length);
  const [, count = '', word = ''] =
    new RegExp(`^(\\d{1,3}|(?:${words.join('|')})(?= ))\\s*([a-z ]+)$`).exec(text) ?? [];
  const after = units.find(([unit]) => unit.test(word))?.[1];
  // More than a year in months is written so: `30m` may well be minutes.
  const isMinutes = word === 'm' && Number(count) > MONTHS;
  return after && !isMinutes ? (day) => after(day, counts[count] ?? Number(count)) : undefined;
}
