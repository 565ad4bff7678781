// Names of time zones as people type them: which one was probably meant, and what is said where there is none.
import {zoneExamples, zoneNamed, zoneOfThisMachine} from './days.js';
import {meant} from './did-you-mean.js';
import {letters} from './letters.js';

/** `Europe/London` of `London`, `new york` of `America/New_York`. */
const placeIn = (zone: string): string => letters(zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' '));

/** What people type for the zone of the machine that they type on; each is letters of no place's name. */
const here = [
  'local',
  'localtime',
  'local time',
  'local zone',
  'here',
  'this machine',
  'machine',
  'system',
  'host',
  'mine',
  'current',
  'auto',
  'automatic',
  'default',
];

/** Whether a text means the zone of whatever machine it is read on. */
export const isZoneHere = (typed: string): boolean =>
  here.includes(
    letters(typed)
      .trim()
      .replaceAll(/[\s_-]+/g, ' '),
  );

/** The zone that is meant by what somebody types on this machine; undefined where it is none. */
export const zoneTyped = (typed: string): string | undefined =>
  isZoneHere(typed) ? zoneOfThisMachine() : zoneNamed(typed);

/** Offsets from UTC, and short names that several places share. */
const noPlace = /[+-]\s*\d|^(?:[A-Z]{2,4}T|[a-z][ds]t)$/;

/** The zone that was probably meant by a name that is none: by its place alone, or with a letter or two wrong. */
export function zoneMeant(typed: string): string | undefined {
  if (noPlace.test(typed.trim()) || isZoneHere(typed)) return undefined;
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
  const place = placeIn(typed.trim().replace(/\s*\/\s*/g, '/'));
  const named = (wanted: string | undefined) => zones.find((zone) => placeIn(zone) === wanted);
  const likely = meant(typed.trim().replaceAll(' ', '_'), zones);
  return named(place) ?? likely ?? (place.length > 3 ? named(meant(place, zones.map(placeIn))) : undefined);
}

/** What is said of a name that is no zone's. */
export function noSuchZone(typed: string): string {
  const likely = zoneMeant(typed);
  return `No time zone is called ${typed} here${likely ? `, did you mean ${likely}?` : `: ${zoneExamples} will do.`}`;
}
