// Times as they are written in files: those that name no zone are of the place of the meeting, wherever they are read.
import {isDay, isOneZone, localDay, momentOf, timeOfDay, type Zone} from './days.js';
import type {Incident, Instant} from './types.js';
import {durationInWords, MINUTE, SECOND} from './units.js';

const time = /^(\d{4}-\d{1,2}-\d{1,2})(?:t|\s+t?)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(.*)$/i;

/** `namesZone`: it says itself in which zone it is. */
type Read = {at: Instant; namesZone: boolean};

/** A time such as `2026-12-01 14:00`, alone or with its zone (`Z`, `+02:00`, `Europe/London`); undefined where none. */
export function timeIn(text: string, zone: Zone): Read | undefined {
  const [, date = '', hours = '', minutes = '', seconds = '0', part = '0', named = ''] = time.exec(text.trim()) ?? [];
  const day = date.replace(/-(\d)(?=-|$)/g, '-0$1');
  if (!isDay(day) || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const within = Number(seconds) * SECOND + Math.floor(Number(`0.${part}`) * SECOND);
  const wall = `${hours.padStart(2, '0')}:${minutes}`;
  if (named === '') return {at: momentOf(day, wall, zone) + within, namesZone: false};
  const offset = offsetOf(named);
  if (offset) return {at: momentOf(day, wall, 'UTC') + within - offset.milliseconds, namesZone: true};
  const place = /^(?:z|utc|gmt)$/i.test(named) ? 'UTC' : named;
  return isOneZone(place) ? {at: momentOf(day, wall, place) + within, namesZone: true} : undefined;
}

/** An offset such as `+02:00`, `-0330` and `UTC+02`, two digits each; undefined where it is none. */
function offsetOf(named: string): {sign: string; hours: string; minutes: string; milliseconds: number} | undefined {
  const [, sign, hours = '', minutes = '00'] = /^(?:utc|gmt)?([+-])(0\d|1[0-4]):?([0-5]\d)?$/i.exec(named) ?? [];
  if (!sign) return undefined;
  const milliseconds = (Number(hours) * 60 + Number(minutes)) * MINUTE * (sign === '-' ? -1 : 1);
  return {sign, hours, minutes, milliseconds};
}

/** The same, and of a day alone its beginning. */
export const momentIn = (text: string, zone: Zone): Read | undefined =>
  isDay(text.trim()) ? {at: momentOf(text.trim(), '00:00', zone), namesZone: false} : timeIn(text, zone);

/** The instant of a time as it was written; undefined of what is none, such as a day alone. */
export const instantWritten = (text: string | null, zone: Zone): Instant | undefined => timeIn(text ?? '', zone)?.at;

/** How long an incident took, in ms; undefined where one of the two times is missing, or is no time. */
export function incidentLength({startedAt, resolvedAt}: Incident, zone: Zone): number | undefined {
  const [began, resolved] = [instantWritten(startedAt, zone), instantWritten(resolvedAt, zone)];
  return began === undefined || resolved === undefined ? undefined : resolved - began;
}

/** `47 min`; empty where nobody knows, or where it would have ended before it began. */
export function lengthInWords(incident: Incident, zone: Zone): string {
  const length = incidentLength(incident, zone);
  return length !== undefined && length >= 0 ? durationInWords(length) : '';
}

/** As it would be typed: `2026-12-01 14:00` in this zone; a text that is no time stays as it was given. */
export function incidentTimeInWords(given: string | null, zone: Zone): string {
  const at = instantWritten(given, zone);
  return at === undefined ? (given ?? '') : `${localDay(at, zone)} ${timeOfDay(at, zone)}`;
}

/** As ISO 8601 has a time with its zone, and every program reads it. */
const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * `2026-12-01T14:00:00Z`, or with the offset that it was given with; a text that is no time, and what is written so
 * already, stays as it was given.
 */
export function asIsoTime<Given extends string | null>(given: Given, zone: Zone): Given | string {
  const read = timeIn(given ?? '', zone);
  if (!read || (iso.test(given ?? '') && Date.parse(given ?? '') === read.at)) return given;
  const offset = offsetOf(time.exec((given ?? '').trim())?.[6] ?? '');
  if (offset === undefined) return isoOf(read.at);
  const ahead = `${offset.sign}${offset.hours}:${offset.minutes}`;
  return isoOf(read.at + offset.milliseconds).replace('Z', ahead);
}

/** Whether it looks like a time of a day and there is none such, as `2026-99-99` and `2026-12-01 25:00`. */
export function isNoTime(text: string): boolean {
  if (/^\d{4}-\d\d-\d\d/.test(text) && !isDay(text.slice(0, 10))) return true;
  const [, , hours = '0', minutes = '0', seconds = '0'] = time.exec(text) ?? [];
  return Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59;
}

/** ISO 8601 in UTC, whole seconds without a fraction. */
export const isoOf = (at: Instant): string => new Date(at).toISOString().replace('.000Z', 'Z');
