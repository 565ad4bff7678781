// Time zones as they stand in timelines: `UTC`, `Z`, `+02:00`, `Europe/London`, and short names that mean one place there.
import {isOneZone, zoneNamed} from '../days.js';
import {type Scanner, scannerOf} from './scanner.js';

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
const difference = '([+-])(\\d{1,2})(?::?([0-5]\\d))?(?!\\d|:\\d)';

const offsetFromUtc = new RegExp(`[ \\t]?(?:utc|gmt) ?${difference}`, 'iy');
const offsetInBrackets = new RegExp(`[ \\t]?\\((?:utc|gmt)? ?${difference}\\)`, 'iy');
/** Behind a blank it has its minutes: `10:30 +5 servers` counts something else. */
const offsetHere = /[ \t]?([+-])(\d{1,2}(?=:)|\d\d):?([0-5]\d)(?!\d|:\d)/y;
const offsetAtOnce = /([+-])(\d{1,2})(?!\d|:\d)/y;
// Small letters are words: `10:30 et al`.
const nameHere = new RegExp(`[ \\t]?\\(?(${names.toUpperCase()}|utc|gmt|z)(?![A-Za-z0-9])\\)?`, 'y');
const placeHere = new RegExp(`[ \\t]?\\(?(${place})(?![A-Za-z])\\)?`, 'y');

/** Behind a time, `-13:31` may be the end of a span. */
const plainOffset = /[ \t]?\+|[ \t]-/y;

/**
 * The zone that stands here, behind a blank, in brackets or neither. `isExact`: behind a time to the second, where a
 * sign and minutes that no zone has are the end of a span all the same.
 */
export const takeZone = (scan: Scanner, isExact = false): string | undefined =>
  scan.attempt(() => {
    const isOffset = isExact || scan.sees(plainOffset);
    const signed =
      scan.take(offsetInBrackets) ??
      scan.take(offsetFromUtc) ??
      (isOffset ? (scan.take(offsetHere) ?? scan.take(offsetAtOnce)) : undefined);
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

const ofAll =
  /[^A-Za-z\d]*(?:(?:please )?note:? )?(?:that )?(?:(?:all|the) )*(?:times?|time ?stamps?|time ?zones?)\b/iy;
const between =
  /(?:[\s:,–—-]+(?:given|shown|listed|stated|here|below|above|this|the|timeline|document|page|are|is|in|on|of|local|pacific|mountain|central|eastern|atlantic|european|british|greenwich|mean|coordinated|universal|standard|daylight|summer|winter|savings?|time)\b)*:?/iy;
const behind =
  /\b(?:(?:unless|if|except|where) (?:otherwise )?(?:noted|stated|specified|indicated|given|said)(?: otherwise)?|times?|zone)\b/gi;

/** `All times are in UTC.`; `saysMore`: there is more in the line than that. */
export function zoneSaidOfAll(line: string): {zone: string; saysMore: boolean} | undefined {
  if (line.length >= 120) return undefined;
  const scan = scannerOf(line);
  const isOfAll = scan.take(ofAll) && scan.take(between);
  const zone = isOfAll && takeZone(scan);
  return zone ? {zone, saysMore: /[\p{L}\p{N}]/u.test(scan.rest().replace(behind, ''))} : undefined;
}
