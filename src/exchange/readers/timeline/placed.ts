// Puts what was read of a timeline on its days and in its zone: past midnight, in either order, from what is known.
import {dayAfter} from '../../../review/calendar-days.js';
import {localDay} from '../../../review/days.js';
import {instantAt, isOffset, resolved} from '../../../review/times-told/on-its-day.js';
import type {TimeOfDay, Written, WrittenDay} from '../../../review/times-told/when.js';
import type {Instant} from '../../../review/types.js';
import {HOUR} from '../../../review/units.js';
import {isRow, type Read, type Row} from './rows.js';

/** `day`: such as `2017-01-31`. `began`: of the incident; the first time is taken for the one nearest to it. */
export type Hints = {day?: string; zone?: string; began?: Instant | undefined};

export type Entry = Omit<Row, 'when'> & {at: Instant | null; until?: Instant};

/** What has to be asked, since neither the text nor anybody says it. */
export type Needs = {day: boolean; zone: boolean};

type Clocked = Row & {when: Extract<Written, {time: TimeOfDay}>};
type Group = {day?: WrittenDay; rows: {row: Row; zone: string | undefined}[]};

const HALF_A_DAY = 12 * HOUR;

/** The rows by the day that they stand under, each with the zone that counts there. */
function grouped({told, zone: said, day}: Read): Group[] {
  let zone = said ?? zoneFirstNamed(told);
  const groups: Group[] = [{...(day && {day}), rows: []}];
  for (const each of told) {
    if (isRow(each)) {
      const {when} = each;
      if (when && 'time' in when) zone = when.zone ?? zone;
      groups.at(-1)?.rows.push({row: each, zone});
    } else {
      zone = each.from.zone ?? zone;
      if (each.from.day) groups.push({day: each.from.day, rows: []});
    }
  }
  return groups;
}

function zoneFirstNamed(told: Read['told']): string | undefined {
  for (const each of told) {
    const zone = isRow(each) ? each.when && 'time' in each.when && each.when.zone : each.from.zone;
    if (zone) return zone;
  }
  return undefined;
}

/** The zone in which it tells its times, where it names one; an offset alone is no place. */
export function zoneOf(read: Read): string | undefined {
  const zone = read.zone ?? zoneFirstNamed(read.told);
  return zone !== undefined && !isOffset(zone) ? zone : undefined;
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
export function placed(read: Read, hints: Hints & {now: Instant}): Entry[] {
  const {zone: zoneHere = 'UTC', began, now} = hints;
  const groups = grouped(read);
  const hinted = hints.day ?? localDay(began ?? now, placeOf(zoneHere));
  const anchor = wholeDays(read, groups)[0] ?? hinted;
  const newestFirst = isNewestFirst(groups);
  const spans = new Map<Row, {at: Instant; until?: Instant}>();
  let day: string | undefined;
  let before: TimeOfDay | undefined;
  for (const group of groups) {
    if (group.day) [day, before] = [resolved(group.day, day, anchor), undefined];
    for (const {row, zone = zoneHere} of newestFirst ? group.rows.toReversed() : group.rows) {
      if (!isClocked(row)) continue;
      const {time, day: own, until, untilDay} = row.when;
      if (own) day = resolved(own, day, anchor);
      else if (day !== undefined && before !== undefined && before - time > HALF_A_DAY) day = dayAfter(day, 1);
      const isFree = anchor === hinted && hints.day === undefined && began !== undefined;
      day ??= isFree ? nearestDay(time, began, zone) : anchor;
      const at = instantAt(day, time, zone);
      const nextDay = until !== undefined && until < time ? dayAfter(day, 1) : day;
      const endDay = untilDay ? resolved(untilDay, day, anchor) : nextDay;
      spans.set(row, {
        at,
        ...(until !== undefined && {until: instantAt(endDay, until, zone)}),
      });
      before = time;
    }
  }
  let start: Instant | undefined;
  for (const {at} of spans.values()) start = Math.min(at, start ?? at);
  start ??= began ?? instantAt(hinted, 0, zoneHere);
  return read.told.filter(isRow).map((row) => {
    const {when, ...said} = row;
    if (when && 'after' in when) return {...said, at: start + when.after};
    if (when && 'at' in when) return {...said, at: when.at};
    return {...said, ...(spans.get(row) ?? {at: null})};
  });
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
