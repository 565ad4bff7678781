// The time that a line of a timeline begins with, in whatever of the usual ways it is written.
import {DAY, HOUR, MINUTE, SECOND} from '../units.js';
import {type Scanner, scannerOf} from './scanner.js';
import type {TimeOfDay, Written} from './when.js';
import {takeDay} from './written-day.js';
import {severalZones, takeZone} from './written-zone.js';

/** What may stand around a time: brackets, emphasis, signs and words that say it is about that time. */
const before = /(?:[[(*_`"'~≈<⏰🕐|\s]|(?:at|around|about|circa|approx(?:imately)?|ca?)\b\.?:? ?(?=[~\d]))*/iy;
const about = /[~≈]|\b(?:around|about|circa|approx|ca?\b)/i;
const between = /[\s*_`]*(?:,|at|@|[-–—T|])?[\s*_`]*/iy;
const closing = /[\])*_`"'>]*/y;
const separator = /\s*(?:(?:--?|[-–—:|,;=→•]|->|=>)(?=[\s*_`]|$|\p{L})|\.(?=\s|$))?/uy;
const closingLate = /[*_`]+(?=\s)/y;

/** `1h30 of sleep` is a length. */
const clock =
  /(\d{1,2})(?:[:h](\d\d))(?:[:m](\d\d)(?:[.,]\d{1,9})?s?)?(?!\d|:\d)(?: ?([ap])\.?m\b\.?)?(?!(?: ?(?:h|hrs|hours)\b\.?)?\s+of\b)(?: ?(?:h|hrs|hours)\b\.?)?/iy;
const withDots = /(\d{1,2})\.(\d\d)() ?([ap])\.?m\b\.?/iy;
/** `23.26 text`, but neither a version nor a quantity: words follow, no unit, and none that tells of a thing. */
const dotted =
  /([01]\d|2[0-3])\.([0-5]\d)()()(?=\s*[-–—]\s*\d\d\.\d\d\s|\s+(?!(?:[kmgt]i?b(?:it|yte)?s?|ms|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|days?|weeks?|percent|lts|euros?|dollars?|pounds?|times|million|billion|thousand|of|is|are|was|were|has|had|and|or)\b)\p{L})/iuy;
const hourOnly = /(\d{1,2})()() ?([ap])\.?m\b\.?/iy;
/** Four digits are a time only where a zone or `hrs` says so. */
const joined =
  /([01]\d|2[0-3])([0-5]\d)(?= ?(?:UTC|GMT|Z|BST|CES?T|[ECMP][SD]T|h|hrs|hours)\b)()()(?: ?(?:h|hrs|hours)\b)?/y;

const range = /[\s*_`]*(?:-|–|—|→|->|\bto\b|\buntil\b|\btill\b)[\s*_`]*/iy;

const epoch = /(1\d{9})(?:[.,](\d{1,9}))?(?!\d)|(1\d{12})(?!\d)/y;
const sinceInClock = /T? ?\+ ?(\d{1,3}):(\d\d)(?::(\d\d))?(?!\d)/iy;
const sinceInWords =
  /T? ?\+ ?(?:(\d{1,3}) ?d(?:ays?)?\b ?)?(?:(\d{1,3}) ?h(?:(?:ou)?rs?)?(?![a-z]) ?)?(?:(\d{1,4}) ?(?:m(?:in(?:ute)?s?)?\b)? ?)?(?:(\d{1,4}) ?s(?:ec(?:ond)?s?)?\b)?/iy;

/** The time at the beginning of a text, and what comes behind it; undefined where it begins with none. */
export function timeAtHead(text: string): {when: Written; rest: string; inBrackets: boolean} | undefined {
  const scan = scannerOf(text);
  const opening = scan.take(before)?.[0] ?? '';
  const when = takeSince(scan) ?? takeEpoch(scan) ?? takeDayAndTime(scan);
  if (!when) return undefined;
  scan.take(closing);
  scan.take(separator);
  // `**10:30:** text`, where what closes stands behind the colon.
  if (/[*_`]/.test(opening) && scan.take(closingLate)) scan.take(separator);
  const isAbout = 'time' in when && about.test(opening);
  return {
    when: isAbout ? {...when, approximate: true} : when,
    rest: scan.rest().trim(),
    inBrackets: opening.includes('[') || opening.includes('('),
  };
}

function takeSince(scan: Scanner): Written | undefined {
  const [, hours, minutes, seconds = '0'] = scan.take(sinceInClock) ?? [];
  if (hours !== undefined) return {after: Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND};
  return scan.attempt(() => {
    const found = scan.take(sinceInWords);
    const parts = found?.slice(1) ?? [];
    if (!found || parts.every((part) => part === undefined)) return undefined;
    // `+5 servers` counts no minutes: a number alone needs the T.
    const isUnit = /[dhms]/i.test(found[0].replace(/^T/i, '')) || /^T/i.test(found[0]);
    const [days = 0, hrs = 0, mins = 0, secs = 0] = parts.map((part) => Number(part ?? 0));
    return isUnit ? {after: days * DAY + hrs * HOUR + mins * MINUTE + secs * SECOND} : undefined;
  });
}

function takeEpoch(scan: Scanner): Written | undefined {
  const [, seconds, fraction = '0', ms] = scan.take(epoch) ?? [];
  if (ms !== undefined) return {at: Number(ms)};
  if (seconds === undefined) return undefined;
  return {at: Number(seconds) * SECOND + Math.floor(Number(`0.${fraction}`) * SECOND)};
}

const takeDayAndTime = (scan: Scanner): Written | undefined =>
  scan.attempt(() => {
    const day = takeDay(scan);
    const isIso = day !== undefined && scan.sees(/T\d/y);
    // `2026-11-20 ~10:30`: what stands around a time may stand behind its day.
    const around = day ? `${scan.take(between)?.[0] ?? ''}${scan.take(before)?.[0] ?? ''}` : '';
    const first = takeClock(scan);
    if (!first) return undefined;
    // Without a day few write the difference to UTC behind it, and a span does not go back.
    const later = day ? undefined : scan.attempt(() => laterThan(first, takeUntil(scan)));
    const zoneBefore = later ? undefined : takeZone(scan, isIso || first.isExact);
    const until = later ?? takeUntil(scan);
    const time = timeOf(first, until?.half);
    const zone = zoneBefore ?? takeZone(scan);
    const unsure = zone === undefined ? severalZones(scan) : undefined;
    const dayBehind = day ?? scan.attempt(() => (scan.take(/[,\s]*(?:on )?(?:\()?/iy) ? takeDay(scan) : undefined));
    if (time === undefined) return undefined;
    const end = until && timeOf(until);
    return {
      time,
      ...(dayBehind && {day: dayBehind}),
      ...(about.test(around) && {approximate: true as const}),
      ...(zone !== undefined && {zone}),
      ...(unsure !== undefined && {unsure}),
      ...(end !== undefined && {until: end}),
    };
  });

type Clock = {hours: number; minutes: number; seconds: number; half: string | undefined; isExact: boolean};

function takeClock(scan: Scanner): Clock | undefined {
  const found =
    scan.take(clock) ?? scan.take(withDots) ?? scan.take(dotted) ?? scan.take(hourOnly) ?? scan.take(joined);
  if (!found) return undefined;
  const [, hours, minutes, seconds, half] = found;
  return {
    hours: Number(hours),
    minutes: Number(minutes || 0),
    seconds: Number(seconds || 0),
    half: half?.toLowerCase() || undefined,
    isExact: Boolean(seconds),
  };
}

const takeUntil = (scan: Scanner): Clock | undefined =>
  scan.attempt(() => (scan.take(range) && scan.take(/~? ?/y) ? takeClock(scan) : undefined));

function laterThan(first: Clock, end: Clock | undefined): Clock | undefined {
  const [from, to] = [timeOf(first, end?.half), end && timeOf(end)];
  return from !== undefined && to !== undefined && to > from ? end : undefined;
}

/** `10:30-11:15 pm`: the half of the day that stands behind both counts for the first as well. */
function timeOf({hours, minutes, seconds, half}: Omit<Clock, 'isExact'>, after?: string): TimeOfDay | undefined {
  // `23:05 pm` says the same twice.
  const said = half === 'p' && hours > 12 ? undefined : half;
  const which = said ?? (hours <= 12 ? after : undefined);
  if (which && (hours < 1 || hours > 12)) return undefined;
  const hour = which ? (hours % 12) + (which === 'p' ? 12 : 0) : hours;
  if (hour > 23 || minutes > 59 || seconds > 59) return undefined;
  return hour * HOUR + minutes * MINUTE + seconds * SECOND;
}
