// Calendar days: the one that it is at the place of the meeting, which is the one that is shown and exported.
import type {Instant} from './types.js';
import {DAY, MINUTE} from './units.js';

/** An IANA name such as `Pacific/Auckland`; where none is known, this machine's zone is meant. */
export type Zone = string | undefined;

const shown = {
  weekday: 'short',
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;
// Making one takes longer than a whole frame may, so each is made once.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat | undefined {
  const known = formats.get(zone);
  if (known) return known;
  try {
    const made = new Intl.DateTimeFormat('en', {...shown, timeZone: zone});
    formats.set(zone, made);
    return made;
  } catch {
    return undefined;
  }
}

/** Whether this system knows a place by this name, such as `Pacific/Auckland` or `UTC`. */
export const isZone = (name: string): boolean => formatIn(name) !== undefined;

/** Short names that systems know for one place, and people write for another: BST is taken for Bangladesh’s. */
const twoPlaces = 'ACT AET AGT ART AST BET BST CNT CST CTT ECT IET IST MIT NET NST PLT PNT PRT SST VST'.split(' ');

/** Whether a name is the zone of one place. An offset such as `+02:00` is none, though newer Nodes take it for one. */
export const isOneZone = (name: string): boolean =>
  !twoPlaces.includes(name.trim().toUpperCase()) && !/^[+-]/.test(name.trim()) && isZone(name);

/**
 * The zone that is meant by a text in whatever case, `Pacific/Auckland` for `pacific/auckland`; undefined where none.
 */
export function zoneNamed(text: string): string | undefined {
  const name = text.trim();
  if (name === '' || !isOneZone(name)) return undefined;
  const known = new Intl.DateTimeFormat('en', {timeZone: name}).resolvedOptions().timeZone;
  // Some systems answer with a former name of the same place.
  return known.toLowerCase() === name.toLowerCase() ? known : name;
}

/** What a field and an error show of what can be typed. */
export const zoneExamples = 'Europe/London, America/New_York or UTC';

type Parts = {weekday: string; year: number; month: string; day: number; time: string};

/** What a clock and a calendar on the wall say in a zone; what is no moment at all is NaN. */
function onTheWall(at: Instant, zone: Zone): Parts {
  const format = zone === undefined || Number.isNaN(new Date(at).getTime()) ? undefined : formatIn(zone);
  const date = new Date(at);
  if (!format) {
    const [weekday = '', month = ''] = date.toDateString().split(' ');
    return {weekday, month, year: date.getFullYear(), day: date.getDate(), time: date.toTimeString().slice(0, 5)};
  }
  const parts = Object.fromEntries(format.formatToParts(date).map(({type, value}) => [type, value]));
  const {weekday = '', month = '', year, day, hour, minute} = parts;
  return {weekday, month, year: Number(year), day: Number(day), time: `${hour}:${minute}`};
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `2026-12-01`, in this zone. */
export function localDay(at: Instant, zone: Zone): string {
  const {year, month, day} = onTheWall(at, zone);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year}-${two(months.indexOf(month) + 1)}-${two(day)}`;
}

/** `15:42`, in this zone. */
export const timeOfDay = (at: Instant, zone: Zone): string => onTheWall(at, zone).time;

/** `Tue 1 Dec 2026`, in this zone. */
export function dayInWords(at: Instant, zone: Zone): string {
  const {weekday, day, month, year} = onTheWall(at, zone);
  return `${weekday} ${day} ${month} ${year}`;
}

/**
 * A due day (`2026-12-01`) in words, `Tue 1 Dec 2026`; a text that is no day stays as it was given. Told the time, it
 * leaves the year out where that is this one.
 */
export function dueInWords(due: string, now?: Instant, zone?: Zone): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(due) ?? [];
  const at = new Date(Number(year), Number(month) - 1, Number(day)).getTime();
  if (Number.isNaN(at) || localDay(at, undefined) !== due) return due;
  const words = dayInWords(at, undefined);
  const isThisYear = now !== undefined && localDay(now, zone).slice(0, 4) === year;
  return isThisYear ? words.slice(0, -` ${year}`.length) : words;
}

/** Whether this due day has gone by at the place of the meeting. */
export const isPast = (due: string, now: Instant, zone: Zone): boolean => due < localDay(now, zone);

/**
 * The moment at which a clock in this zone says `14:00` on the day `2026-12-01`. Of a time that is there twice, as
 * clocks go back, it is the first; one that is left out, as they go forward, is as much later.
 */
export function momentOf(day: string, time: string, zone: Zone): Instant {
  const wall = (text: string) => Date.parse(`${text}Z`);
  const meant = wall(`${day}T${time}`);
  if (zone === 'UTC') return meant;
  const aheadAt = (at: Instant) =>
    wall(`${localDay(at, zone)}T${timeOfDay(at, zone)}`) - Math.floor(at / MINUTE) * MINUTE;
  const [before, after] = [meant - DAY, meant + DAY].map((at) => meant - aheadAt(at)) as [Instant, Instant];
  const isMeant = (at: Instant) => localDay(at, zone) === day && timeOfDay(at, zone) === time;
  return [before, after].toSorted((one, other) => one - other).find(isMeant) ?? before;
}

/** Whether this is a day of the calendar, `2026-12-01`: no 30 February, no month 13, no year 0. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text.startsWith('0000')) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** Midnight in UTC: what tells no closer when something was. */
export const dayBegan = (at: Instant): Instant => Math.floor(at / DAY) * DAY;

/**
 * The day that it is in this zone as a moment that tells no closer: its midnight in UTC, which a reader of the day
 * alone takes for that day wherever they are. Where no zone is known, the day in UTC; what is such a day stays itself.
 */
export const dayHere = (at: Instant, zone: Zone): Instant =>
  zone === undefined || at === dayBegan(at) || !formatIn(zone)
    ? dayBegan(at)
    : dayBegan(Date.parse(localDay(at, zone)));

/** When that day began at the place of the meeting, which no clock there is behind; in UTC where no zone is known. */
export const dayBeganHere = (at: Instant, zone: Zone): Instant =>
  zone === undefined || !formatIn(zone) ? dayBegan(at) : momentOf(localDay(at, zone), '00:00', zone);

/**
 * Where this machine is, such as `Pacific/Auckland`. Where its setting names no place, or one whose clocks say another
 * time, the zone of as many whole hours as its clock is ahead; UTC where there is none.
 */
export function zoneOfThisMachine(): string {
  const named: string | undefined = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (named !== undefined && isZone(named) && hasOwnClock(named)) return named;
  // Such names count to the west, as this number does.
  const west = new Date().getTimezoneOffset() / 60;
  const ofHours = `Etc/GMT${west > 0 ? '+' : ''}${west}`;
  return west !== 0 && isZone(ofHours) ? ofHours : 'UTC';
}

function hasOwnClock(zone: string): boolean {
  const now = Date.now();
  const [there, here] = [onTheWall(now, zone), onTheWall(now, undefined)];
  return there.day === here.day && there.time === here.time;
}

/** What the zone is called at that moment: `NZDT`, `PST`, `GMT+13`, `UTC`. */
export function zoneInWords(at: Instant, zone: Zone): string {
  const timeZone = zone !== undefined && isZone(zone) ? zone : zoneOfThisMachine();
  const parts = new Intl.DateTimeFormat('en', {timeZone, timeZoneName: 'short'}).formatToParts(at);
  return parts.find(({type}) => type === 'timeZoneName')?.value ?? 'UTC';
}
