// The times that a hand has typed into a copy of a review: each as the review keeps it, read where the meeting is.
import {isObject} from './changes/shape.js';
import {dayHere, isZone, localDay, type Zone, zoneOfThisMachine} from './days.js';
import type {Instant} from './types.js';
import {asIsoTime, momentIn, timeIn} from './written-times.js';

/** `zone` names the place whose times those were taken for that named none themselves; null where there were none. */
export type TimesRead = {review: unknown; zone: string | null};

/** Keys of instants, wherever in a review they stand; those of the incident are texts. */
const instants = ['at', 'from', 'to', 'until', 'since', 'createdAt', 'startedAt', 'closedAt'];

/**
 * A review as it stands in a file, with each time that is written in it as the instant that is meant: in the zone of
 * the review, else in `known`, else in this machine's. Whatever is no time stays as it is.
 */
export function withTimesRead(edited: unknown, known: Zone): TimesRead {
  const own = isObject(edited) && typeof edited.zone === 'string' ? edited.zone : undefined;
  // A zone that was taken out is none; one that nobody knows is not taken over.
  const zone = own === undefined || isZone(own) ? own : known;
  let wasMeant = false;
  const instantIn = (text: string): Instant | undefined => {
    const read = momentIn(text, zone);
    wasMeant ||= read?.namesZone === false;
    return read?.at;
  };
  const asKept = (text: string, key: string, within: string): unknown => {
    if (within === 'incident' && (key === 'startedAt' || key === 'resolvedAt')) {
      wasMeant ||= timeIn(text, zone)?.namesZone === false;
      return asIsoTime(text, zone);
    }
    if (key === 'due') {
      const at = timeIn(text, zone)?.at;
      return at === undefined ? text : localDay(at, zone);
    }
    const at = instants.includes(key) ? instantIn(text) : undefined;
    // A comment tells no closer when it was written.
    return at !== undefined && within === 'comments' ? dayHere(at, zone) : (at ?? text);
  };
  const read = (value: unknown, key: string, within: string): unknown => {
    if (typeof value === 'string') return asKept(value, key, within);
    if (Array.isArray(value)) return value.map((each) => read(each, key, within));
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, read(each, name, key)]));
  };
  const review = read(edited, '', '');
  return {review, zone: wasMeant ? (zone ?? zoneOfThisMachine()) : null};
}
