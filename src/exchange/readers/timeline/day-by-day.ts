// On which day each time of a timeline is, from the first to the last: over midnight, and where clocks are changed.
import {dayAfter, daysApart} from '../../../review/calendar-days.js';
import {localDay, timeOfDay} from '../../../review/days.js';
import {instantAt, isOffset, resolved} from '../../../review/times-told/on-its-day.js';
import type {TimeOfDay, Written, WrittenDay} from '../../../review/times-told/when.js';
import type {Instant} from '../../../review/types.js';
import {HOUR, MINUTE} from '../../../review/units.js';

/** `under`: the day that is named before it, by a heading. */
export type Step = {when: Extract<Written, {time: TimeOfDay}>; zone: string; under?: WrittenDay};

/** From one time to the next, which was taken to be over midnight. */
export type OverMidnight = {from: TimeOfDay; to: TimeOfDay};

/** A time that a clock there never showed on that day, or showed twice. */
export type ClockChange = {at: Instant; time: TimeOfDay; zone: string; isTwice: boolean};

export type Walked = {days: string[]; at: Instant[]; midnights: OverMidnight[]; changes: ClockChange[]};

/** `anchor`: around which a day without a year is. `start`: of times before the first day that is named. */
type From = {anchor: string; start: (step: Step) => string; isOneDay: boolean};

export const HALF_A_DAY = 12 * HOUR;
const A_DAY_LESS_AN_HOUR = 23 * HOUR;

/** What stands before the first day is told from there, back over midnight. */
export function dayByDay(steps: readonly Step[], from: From): Walked {
  const place = steps.findIndex((step) => dayOf(step) !== undefined);
  const named = steps[place];
  const day = named && dayOf(named);
  if (place < 1 || !day || 'weekday' in day || 'nth' in day) return walked(steps, from);
  const there = resolved(day, undefined, from.anchor);
  const plain = {zone: named.zone, when: {time: named.when.time}};
  const ahead = walked([...steps.slice(0, place), plain], {...from, start: () => there}).days.at(-1) ?? there;
  const start = dayAfter(there, daysApart(ahead, there) * (ahead > there ? -1 : 1));
  return walked(steps, {...from, start: () => start});
}

const dayOf = ({when, under}: Step): WrittenDay | undefined => when.day ?? under;

function walked(steps: readonly Step[], {anchor, start, isOneDay}: From): Walked {
  const [days, instants]: [string[], Instant[]] = [[], []];
  const [midnights, changes]: [OverMidnight[], ClockChange[]] = [[], []];
  let day: string | undefined;
  let last: {time: TimeOfDay; zone: string; at: Instant} | undefined;
  for (const [place, step] of steps.entries()) {
    const {when, zone, under} = step;
    const {time, day: own} = when;
    if (under) [day, last] = [resolved(under, day, anchor), undefined];
    const before = day;
    if (own) day = resolved(own, day, anchor);
    else if (day === undefined) day = start(step);
    else if (last && !isOneDay) {
      if (isLate(time, last.time, steps[place + 1]) && days.includes(dayAfter(day, -1))) {
        days.push(dayAfter(day, -1));
        instants.push(instantAt(dayAfter(day, -1), time, zone));
        continue;
      }
      if (zone !== last.zone) day = nearestDay(time, last.at, zone);
      else if (last.time - time > HALF_A_DAY) day = dayAfter(day, 1);
      if (before !== undefined && day > before) midnights.push({from: last.time, to: time});
    }
    const first = instantAt(day, time, zone);
    const change = changeAt(first, time, zone);
    // An hour that comes twice is the second one behind what was in it already.
    const isSecond = change?.isTwice && last !== undefined && first < last.at && first + HOUR >= last.at;
    const at = isSecond ? first + HOUR : first;
    if (change) changes.push({...change, at});
    days.push(day);
    instants.push(at);
    last = {time, zone, at};
  }
  return {days, at: instants, midnights, changes};
}

/** Of less than an hour before, and written down behind midnight: the next one goes on from the one before. */
const isLate = (time: TimeOfDay, before: TimeOfDay, next: Step | undefined): boolean =>
  next !== undefined &&
  dayOf(next) === undefined &&
  time - before > A_DAY_LESS_AN_HOUR &&
  time - next.when.time > HALF_A_DAY &&
  next.when.time >= before;

function changeAt(at: Instant, time: TimeOfDay, zone: string): ClockChange | undefined {
  if (zone === 'UTC' || isOffset(zone)) return undefined;
  const shown = timeOfDay(at, zone);
  if (shown !== timeOfDay(time - (time % MINUTE), 'UTC')) return {at, time, zone, isTwice: false};
  return timeOfDay(at + HOUR, zone) === shown ? {at, time, zone, isTwice: true} : undefined;
}

/** The day on which this time is nearest to an instant. */
export function nearestDay(time: TimeOfDay, to: Instant, zone: string): string {
  const day = localDay(to, isOffset(zone) ? 'UTC' : zone);
  const days = [-1, 0, 1].map((by) => dayAfter(day, by));
  return days.reduce((best, each) =>
    Math.abs(instantAt(each, time, zone) - to) < Math.abs(instantAt(best, time, zone) - to) ? each : best,
  );
}
