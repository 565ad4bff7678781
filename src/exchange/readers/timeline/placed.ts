// Puts what was read of a timeline on its days and in its zone: past midnight, in either order, from what is known.
import {dayAfter} from '../../../review/calendar-days.js';
import {localDay} from '../../../review/days.js';
import {instantAt, isOffset, resolved} from '../../../review/times-told/on-its-day.js';
import type {TimeOfDay, Written, WrittenDay} from '../../../review/times-told/when.js';
import type {Instant} from '../../../review/types.js';
import {HOUR} from '../../../review/units.js';
import {isRow, type Read, type Row} from './rows.js';

/**
 * `day`: such as `2017-01-31`. `zone`: of times that name none, and under no heading that does. `began`: of the incident;
 * the first time is taken for the one nearest to it. `isOneDay`: a time that goes far back is of the same day still.
 */
export type Hints = {day?: string; zone?: string; began?: Instant | undefined; isOneDay?: boolean};

export type Entry = Omit<Row, 'when'> & {at: Instant | null; until?: Instant; approximate?: true};

/** What has to be asked, since neither the text nor anybody says it. */
export type Needs = {day: boolean; zone: boolean};

type Clocked = Row & {when: Extract<Written, {time: TimeOfDay}>};
type Group = {day?: WrittenDay; rows: {row: Row; zone: string | undefined}[]};

const HALF_A_DAY = 12 * HOUR;

/** From one time to the next, which was taken to be over midnight. */
export type OverMidnight = {from: TimeOfDay; to: TimeOfDay};

/** The rows by the day that they stand under, each with the zone that counts there; `given`: where nothing else says so. */
function grouped(read: Read, given?: string): Group[] {
  const {told, day} = read;
  let zone = zoneOfAll(read);
  const other = given ?? zoneOfOneLine(told);
  const groups: Group[] = [{...(day && {day}), rows: []}];
  for (const each of told) {
    if (isRow(each)) {
      const {when} = each;
      const own = when && 'time' in when ? when.zone : undefined;
      groups.at(-1)?.rows.push({row: each, zone: own ?? zone ?? other});
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
  const isBare = (each: Read['told'][number]) => isRow(each) && isClocked(each) && each.when.zone === undefined;
  return zoneOfAll(read) === undefined && read.told.some(isBare) ? zoneOfOneLine(read.told) : undefined;
}

const isClocked = (row: Row): row is Clocked => row.when !== null && 'time' in row.when;

/** `day`: no line says one beyond doubt, and nothing is known of the incident either. */
export function needsOf(read: Read): Needs {
  const groups = grouped(read);
  const rows = groups.flatMap((group) => group.rows);
  const clocked = rows.filter(({row}) => isClocked(row));
  const isSince = rows.some(({row: {when}}) => when !== null && 'after' in when);
  return {
    zone: clocked.some(({zone}) => zone === undefined),
    day: (clocked.length > 0 || isSince) && wholeDays(read, groups).length === 0,
  };
}

const ownDay = ({when}: Row): WrittenDay | undefined => (when && 'day' in when ? when.day : undefined);

/** Whether the newest stands first; a step of more than half a day is one over midnight. */
function isNewestFirst(groups: readonly Group[]): boolean {
  let [later, earlier] = [0, 0];
  for (const {rows} of groups) {
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

function place(read: Read, hints: Hints & {now: Instant}): {entries: Entry[]; midnights: OverMidnight[]} {
  const {zone: zoneHere = 'UTC', began, now, isOneDay = false} = hints;
  const groups = grouped(read, hints.zone);
  const midnights: OverMidnight[] = [];
  const hinted = hints.day ?? localDay(began ?? now, placeOf(zoneHere));
  const anchor = wholeDays(read, groups)[0] ?? hinted;
  const newestFirst = isNewestFirst(groups);
  const spans = new Map<Row, {at: Instant; until?: Instant; approximate?: true}>();
  let day: string | undefined;
  let before: TimeOfDay | undefined;
  for (const group of groups) {
    if (group.day) [day, before] = [resolved(group.day, day, anchor), undefined];
    for (const {row, zone = zoneHere} of newestFirst ? group.rows.toReversed() : group.rows) {
      if (!isClocked(row)) continue;
      const {time, day: own, until, untilDay, approximate} = row.when;
      if (own) day = resolved(own, day, anchor);
      else if (!isOneDay && day !== undefined && before !== undefined && before - time > HALF_A_DAY) {
        midnights.push({from: before, to: time});
        day = dayAfter(day, 1);
      }
      const isFree = anchor === hinted && hints.day === undefined && began !== undefined;
      day ??= isFree ? nearestDay(time, began, zone) : anchor;
      const at = instantAt(day, time, zone);
      const nextDay = until !== undefined && until < time ? dayAfter(day, 1) : day;
      const endDay = untilDay ? resolved(untilDay, day, anchor) : nextDay;
      spans.set(row, {
        at,
        ...(approximate && {approximate}),
        ...(until !== undefined && {until: instantAt(endDay, until, zone)}),
      });
      before = time;
    }
  }
  let start: Instant | undefined;
  for (const {at} of spans.values()) start = Math.min(at, start ?? at);
  start ??= began ?? instantAt(hinted, 0, zoneHere);
  const entries = read.told.filter(isRow).map((row): Entry => {
    const {when, ...said} = row;
    if (when && 'after' in when) return {...said, at: start + when.after};
    if (when && 'at' in when) return {...said, at: when.at};
    return {...said, ...(spans.get(row) ?? {at: null})};
  });
  return {entries, midnights};
}

/** The days that it names beyond doubt, those that rows stand under first. */
const wholeDays = (read: Read, groups: readonly Group[]): string[] =>
  [...groups.map(({day}) => day), ...read.told.map((each) => (isRow(each) ? ownDay(each) : undefined))].flatMap(
    (day) => (day && 'days' in day && day.days.length === 1 ? day.days : []),
  );

/** The day on which this time is nearest to an instant. */
function nearestDay(time: TimeOfDay, to: Instant, zone: string): string {
  const day = localDay(to, zone);
  const days = [-1, 0, 1].map((by) => dayAfter(day, by));
  return days.reduce((best, each) =>
    Math.abs(instantAt(each, time, zone) - to) < Math.abs(instantAt(best, time, zone) - to) ? each : best,
  );
}

/** An offset has no days of its own. */
const placeOf = (zone: string): string => (isOffset(zone) ? 'UTC' : zone);
