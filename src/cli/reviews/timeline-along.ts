// A timeline that comes along with a new review: settled before that is made, and brought in once it is there.
import {dayInWords, timeOfDay, zoneInWords} from '../../review/days.js';
import type {Known} from '../../review/new-review.js';
import {counted, inSeries} from '../../review/text.js';
import type {Instant} from '../../review/types.js';
import {accounts, keysOf} from '../../review/vocabulary.js';
import {instantWritten, isoOf} from '../../review/written-times.js';
import {type Settled, settled} from './timeline-days-and-zones.js';
import type {TimelineFile} from './timeline-file.js';
import {type BringIn, bringIn, broughtInWords} from './timeline-in.js';

/** `known` with when the incident began, which else only the first moment tells. */
export async function alongWith(timeline: TimelineFile, known: Known): Promise<{known: Known; bring: BringIn}> {
  const {zone, incident} = known;
  const told = incident?.startedAt ?? null;
  const where = await settled(timeline, {}, {zone, began: instantWritten(told, zone)});
  const began = told === null ? await firstTimeOf(timeline, where) : undefined;
  const says = began === undefined ? [] : [beganInWords(began, where.zone ?? zone)];
  const bring: BringIn = async (folder, by) => {
    const brought = await bringIn(folder, timeline, where, {by});
    const texts = keysOf(accounts).filter((account) => timeline.read.facts[account]);
    const came = [`${counted(brought.added.length, 'moment')} of its timeline`, ...texts.map((text) => `its ${text}`)];
    return [`${inSeries(came)} came along.`, ...broughtInWords(brought), ...where.says, ...says];
  };
  if (began === undefined) return {known, bring};
  const {resolvedAt = null, keywords = []} = incident ?? {};
  return {known: {...known, incident: {startedAt: isoOf(began), resolvedAt, keywords}}, bring};
}

async function firstTimeOf({read}: TimelineFile, {hints}: Settled): Promise<Instant | undefined> {
  const {placed} = await import('../../exchange/readers/timeline/placed.js');
  const times = placed(read, {...hints, now: Date.now()}).flatMap(({at}) => at ?? []);
  return times.length === 0 ? undefined : Math.min(...times);
}

const beganInWords = (at: Instant, zone: string | undefined): string =>
  `Its first moment, ${dayInWords(at, zone)} ${timeOfDay(at, zone)} (${zoneInWords(at, zone)}), is taken for when it began: P changes that.`;
