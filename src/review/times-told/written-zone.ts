// Time zones as they stand in timelines: `UTC`, `Z`, `+02:00`, `Europe/London`, and short names that mean one place there.
import {isOneZone, zoneNamed} from '../days.js';
import type {Scanner} from './scanner.js';

/** What each is short for; names that are in use on several continents (CST, IST) are not here, and so are asked for. */
const short: Record<string, string> = {
  utc: 'UTC',
  gmt: 'UTC',
  z: 'UTC',
  bst: 'Europe/London',
  cet: 'Europe/Berlin',
  cest: 'Europe/Berlin',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  pt: 'America/Los_Angeles',
  mst: 'America/Denver',
  mdt: 'America/Denver',
  cdt: 'America/Chicago',
  est: 'America/New_York',
  edt: 'America/New_York',
  et: 'America/New_York',
  aest: 'Australia/Sydney',
  aedt: 'Australia/Sydney',
  nzst: 'Pacific/Auckland',
  nzdt: 'Pacific/Auckland',
  jst: 'Asia/Tokyo',
};

const names = Object.keys(short).join('|');
const place = '[A-Z][A-Za-z]+/[A-Z][A-Za-z_]+(?:/[A-Z][A-Za-z_]+)?';
const offset = '(?:utc|gmt)? ?([+-])(\\d{1,2})(?::?([0-5]\\d))?(?!\\d|:\\d)';

const offsetHere = new RegExp(`[ \\t]?${offset}`, 'iy');
// Small letters are words: `10:30 et al`.
const nameHere = new RegExp(`[ \\t]?\\(?(${names.toUpperCase()}|utc|gmt|z)(?![A-Za-z0-9])\\)?`, 'y');
const placeHere = new RegExp(`[ \\t]?\\(?(${place})(?![A-Za-z])\\)?`, 'y');
const offsetInBrackets = new RegExp(`[ \\t]?\\(${offset}\\)`, 'iy');

/** Behind a time, `-13:31` may be the end of a span. */
const plainOffset = / ?(?:utc|gmt)? ?\+| -\d|(?:utc|gmt) ?-/iy;

/**
 * The zone that stands here, behind a blank, in brackets or neither. `isExact`: behind a time to the second, where a
 * sign and minutes that no zone has are the end of a span all the same.
 */
export const takeZone = (scan: Scanner, isExact = false): string | undefined =>
  scan.attempt(() => {
    const isOffset = isExact || scan.sees(plainOffset);
    const signed = scan.take(offsetInBrackets) ?? (isOffset ? scan.take(offsetHere) : undefined);
    if (signed) return offsetOf(signed);
    const name = scan.take(nameHere)?.[1];
    if (name) return short[name.toLowerCase()];
    const named = scan.take(placeHere)?.[1];
    return named && isOneZone(named) ? zoneNamed(named) : undefined;
  });

function offsetOf([, sign = '+', hours = '', minutes = '00']: RegExpExecArray): string | undefined {
  // No place’s clock is ahead or behind by other minutes.
  const known = sign === '-' ? ['00', '30'] : ['00', '30', '45'];
  if (Number(hours) > 14 || !known.includes(minutes)) return undefined;
  return Number(hours) === 0 && Number(minutes) === 0 ? 'UTC' : `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

const within = new RegExp(
  `(?:^|[\\s(\\[,:/])(${names.toUpperCase()}|utc|gmt)(?:([+-])(\\d{1,2})(?::?([0-5]\\d))?)?(?![A-Za-z0-9])`,
);
const placeWithin = new RegExp(`(?:^|[\\s(])(${place})(?![A-Za-z])`);

/** The zone that is named anywhere in a line that speaks of zones. */
export function zoneWithin(line: string): string | undefined {
  const text = line.slice(0, 300);
  const [, name, sign, hours, minutes] = within.exec(text) ?? [];
  if (name && sign && hours) return offsetOf(['', sign, hours, minutes] as unknown as RegExpExecArray);
  if (name) return short[name.toLowerCase()];
  const named = placeWithin.exec(text)?.[1];
  return named && isOneZone(named) ? zoneNamed(named) : undefined;
}

/** `All times are in UTC.`: a line that says nothing else. */
export const isZoneLine = (line: string): boolean =>
  line.length < 120 &&
  /^[^A-Za-z]*(?:note:? )?(?:please note:? )?(?:that )?(?:all |the )*(?:times?|timestamps?|time ?zones?)\b/i.test(
    line,
  ) &&
  zoneWithin(line) !== undefined;
