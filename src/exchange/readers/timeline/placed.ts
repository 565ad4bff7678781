// Puts what was read of a timeline on its days and in its zone: past midnight, in either order, from what is known.
import {dayAfter} from '../../../review/calendar-days.js';
import {localDay} from '../../../review/days.js';
import {instantAt, isOffset, resolved} from '../../../review/times-told/on-its-day.js';
import type {TimeOfDay, Written, WrittenDay} from '../../../review/times-told/when.js';
import type {Instant} from '../../../review/types.js';
import {
  type ClockChange,
  dayByDay,
  HALF_A_DAY,
  nearestDay,
  type OverMidnight,
  type Step,
  type Walked,
} from './day-by-day.js';
import {isRow, type Read, type Row} from './rows.js';

/**
 * `day`: such as `2017-01-31`. `zone`: of a word that may be several zones, and of times for which nothing there names one;
 * `isZoneOfAll`: also where another line does, but not under a heading that does. `began`: of the incident; the first time
 * is taken for the one nearest to it. `isOneDay`: a time that goes far back is of the same day still.
 */
export type Hints = {
  day?: string;
  zone?: string;
  isZoneOfAll?: boolean;
  began?: Instant | undefined;
  isOneDay?: boolean;
};

export type Entry = Omit<Row, 'when'> & {at: Instant | null; until?: Instant; approximate?: true};

/** What has to be asked, since neither the text nor anybody says it. `unsure`: a word there that may be several zones. */
export type Needs = {day: boolean; zone: boolean; unsure?: string};

type Clocked = Row & {when: Extract<Written, {time: TimeOfDay}>};
type Group = {day?: WrittenDay; rows: {row: Row; zone: string | undefined}[]};

/** The rows by the day that they stand under, each with the zone that counts there. */
function grouped(read: Read, {zone: given, isZoneOfAll = false}: Hints = {}): Group[] {
  const {told, day} = read;
  let zone = zoneOfAll(read);
  const named = zoneOfOneLine(told);
  const other = isZoneOfAll ? (given ?? named) : (named ?? given);
  const groups: Group[] = [{...(day && {day}), rows: []}];
  for (const each of told) {
    if (isRow(each)) {
      const {zone: own, unsure} = isClocked(each) ? each.when : {};
      groups.at(-1)?.rows.push({row: each, zone: own ?? (unsure === undefined ? (zone ?? other) : given)});
    } else {
      zone = each.from.zone ?? zone;
      if (each.from.day) groups.push({day: each.from.day, rows: []});
    }
  }
  return groups;
}

/** What is said of all its times, or under the first of its headings that says it. */
function zoneOfAll({told, zone}: Read): string | undefined {
  if (zone !== undefined) return zone;
  return told.flatMap((each) => (isRow(each) ? [] : (each.from.zone ?? []))).at(0);
}

const zoneOfOneLine = (told: Read['told']): string | undefined =>
  told.flatMap((each) => (isRow(each) && isClocked(each) ? (each.when.zone ?? []) : [])).at(0);

/** The zone in which it tells its times, where it names one; an offset alone is no place. */
export function zoneOf(read: Read): string | undefined {
  const zone = zoneOfAll(read) ?? zoneOfOneLine(read.told);
  return zone !== undefined && !isOffset(zone) ? zone : undefined;
}

/** The zone that only some of its lines name, and that is taken for all others; undefined where none is. */
export function zoneTakenOver(read: Read): string | undefined {
  const isBare = (each: Read['told'][number]) =>
    isRow(each) && isClocked(each) && each.when.zone === undefined && !each.when.unsure;
  return zoneOfAll(read) === undefined && read.told.some(isBare) ? zoneOfOneLine(read.told) : undefined;
}

const isClocked = (row: Row): row is Clocked => row.when !== null && 'time' in row.when;

/** `day`: no line says one beyond doubt, and nothing is known of the incident either. */
export function needsOf(read: Read): Needs {
  const groups = grouped(read);
  const rows = groups.flatMap((group) => group.rows);
  const clocked = rows.filter(({row}) => isClocked(row));
  const isSince = rows.some(({row: {when}}) => when !== null && 'after' in when);
  const unsure = clocked.map(({row}) => (isClocked(row) ? row.when.unsure : undefined)).find(Boolean);
  return {
    zone: clocked.some(({zone}) => zone === undefined),
    ...(unsure !== undefined && {unsure}),
    day: (clocked.length > 0 || isSince) && wholeDays(read, groups).length === 0 && !read.dayOfName,
  };
}

const ownDay = ({when}: Row): WrittenDay | undefined => (when && 'day' in when ? when.day : undefined);

/**
 * Whether the newest stands first; a step of more than half a day is one over midnight, and from Tuesday to Monday it goes
 * back.
 */
function isNewestFirst(groups: readonly Group[]): boolean {
  let [later, earlier] = [0, 0];
  let weekday: number | undefined;
  for (const {day, rows} of groups) {
    const next = day && 'weekday' in day ? day.weekday : undefined;
    const ahead = next === undefined || weekday === undefined ? 0 : (next - weekday + 7) % 7;
    if (ahead === 6) earlier += 1;
    else if (ahead > 0) later += 1;
    weekday = next;
    let before: TimeOfDay | undefined;
    for (const {row} of rows) {
      if (!isClocked(row) || ownDay(row)) continue;
      const ahead = row.when.time - (before ?? row.when.time);
      if (ahead > HALF_A_DAY || (ahead < 0 && ahead >= -HALF_A_DAY)) earlier += 1;
      else if (ahead !== 0) later += 1;
      before = row.when.time;
    }
  }
  return earlier > later;
}

/** Each row with its instant, in the order of the text. What neither it nor a hint says is taken as UTC and today. */
export const placed = (read: Read, hints: Hints & {now: Instant}): Entry[] => place(read, hints).entries;

/** Where it goes back by more than half a day, which was taken for a step over midnight. */
export const midnightsIn = (read: Read, hints: Hints & {now: Instant}): OverMidnight[] => place(read, hints).midnights;

/** Times that a clock of their zone never showed then, or showed twice. */
export const clockChangesIn = (read: Read, hints: Hints & {now: Instant}): ClockChange[] => place(read, hints).changes;

type Found = Pick<Walked, 'midnights' | 'changes'> & {entries: Entry[]};

function place(read: Read, hints: Hints & {now: Instant}): Found {
  const {zone: zoneHere = 'UTC', began, now, isOneDay = false} = hints;
  const groups = grouped(read, hints);
  const known = localDay(began ?? now, placeOf(zoneHere));
  const hinted = hints.day ?? (read.dayOfName ? resolved(read.dayOfName, undefined, known) : known);
  const anchor = wholeDays(read, groups)[0] ?? hinted;
  const isFree = anchor === hinted && hints.day === undefined && !read.dayOfName;
  const rows = inTheirOrder(groups, zoneHere);
  const {days, at, midnights, changes} = dayByDay(
    rows.map(({step}) => step),
    {
      anchor,
      start: ({when, zone}) => (isFree && began !== undefined ? nearestDay(when.time, began, zone) : anchor),
      isOneDay,
    },
  );
  const spans = new Map(
    rows.map(({row, step: {when, zone}}, place) => {
      const {time, until, untilDay, approximate} = when;
      const day = days[place] ?? anchor;
      const nextDay = until !== undefined && until < time ? dayAfter(day, 1) : day;
      const endDay = untilDay ? resolved(untilDay, day, anchor) : nextDay;
      const span = {
        at: at[place] ?? null,
        ...(approximate && {approximate}),
        ...(until !== undefined && {until: instantAt(endDay, until, zone)}),
      };
      return [row as Row, span];
    }),
  );
  let start: Instant | undefined;
  for (const each of at) start = Math.min(each, start ?? each);
  start ??= began ?? instantAt(hinted, 0, zoneHere);
  const entries = read.told.filter(isRow).map((row): Entry => {
    const {when, ...said} = row;
    if (when && 'after' in when) return {...said, at: start + when.after};
    if (when && 'at' in when) return {...said, at: when.at};
    return {...said, ...(spans.get(row) ?? {at: null})};
  });
  return {entries, midnights, changes};
}

/** The rows with a time of day from the first to the last, the first of each group with the day that it stands under. */
function inTheirOrder(groups: readonly Group[], zoneHere: string): {row: Clocked; step: Step}[] {
  const isBackwards = isNewestFirst(groups);
  return (isBackwards ? groups.toReversed() : groups).flatMap(({day, rows}) =>
    (isBackwards ? rows.toReversed() : rows)
      .flatMap(({row, zone = zoneHere}) => (isClocked(row) ? [{row, zone}] : []))
      .map(({row, zone}, at) => ({row, step: {when: row.when, zone, ...(at === 0 && day && {under: day})}})),
  );
}

/** The days that it names beyond doubt, those that rows stand under first. */
const wholeDays = (read: Read, groups: readonly Group[]): string[] =>
  [...groups.map(({day}) => day), ...read.told.map((each) => (isRow(each) ? ownDay(each) : undefined))].flatMap(
    (day) => (day && 'days' in day && day.days.length === 1 ? day.days : []),
  );

/** An offset has no days of its own. */
const placeOf = (zone: string): string => (isOffset(zone) ? 'UTC' : zone);
