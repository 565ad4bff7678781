// Bringing a timeline into a review: reading it, asking once for what it does not say, and saving what is new.
import {basename} from 'node:path';
import type {Hints} from '../../exchange/readers/timeline/placed.js';
import type {Read} from '../../exchange/readers/timeline/rows.js';
import type {Change} from '../../review/changes/index.js';
import {isDay, zoneOfThisMachine} from '../../review/days.js';
import {readPastDay} from '../../review/past-days.js';
import {inSeries} from '../../review/text.js';
import {momentsOf} from '../../review/timeline.js';
import type {Instant, Moment, Review} from '../../review/types.js';
import {type Account, accounts, keysOf} from '../../review/vocabulary.js';
import {timeIn} from '../../review/written-times.js';
import {noSuchZone, zoneTyped} from '../../review/zone-names.js';
import {readTextFile} from '../../store/disk/text-file.js';
import {openReviewStore} from '../../store/review-store.js';
import {fullPath} from '../../store/shelf/home.js';
import {StoreError} from '../../store/types.js';
import {idOfName} from '../fresh-id.js';
import {askLine} from '../streams/asking.js';
import {canAsk} from '../streams/has-terminal.js';
import {note} from '../streams/printing.js';
import {standardInput} from '../streams/standard-input.js';
import {UsageError} from '../usage-error.js';

export type TimelineFile = {read: Read; name: string; source: string};

/** How a file, or the pipe, is told, and what a moment keeps of that. */
export const placeOf = (file: string): Omit<TimelineFile, 'read'> =>
  file === '-'
    ? {name: 'the text in the pipe', source: 'a pipe'}
    : {name: fullPath(file), source: basename(fullPath(file))};

/** `-` reads the pipe. Throws a StoreError with one sentence where there is no timeline in it. */
export async function timelineIn(file: string): Promise<TimelineFile> {
  const {readTimeline, takenAsTimeline} = await import('../../exchange/readers/timeline/read-timeline.js');
  const {name, source} = placeOf(file);
  const text = await (file === '-' ? standardInput(takenAsTimeline) : readTextFile(name, takenAsTimeline));
  const read = readTimeline(text, name);
  if ('problem' in read) throw new StoreError(read.problem);
  return {read, name, source};
}

/** The same of a text that has been read; undefined where there is no timeline in it. */
export async function timelineOfText(
  text: string,
  {name, source}: Omit<TimelineFile, 'read'>,
): Promise<TimelineFile | undefined> {
  const {readTimeline} = await import('../../exchange/readers/timeline/read-timeline.js');
  const read = readTimeline(text, name);
  return 'problem' in read ? undefined : {read, name, source};
}

/** What options say of where and when; `date` is a day or the time of the beginning. */
export type Given = {date?: string; zone?: string};

/** What is known of the incident and of the meeting. */
type Known = {zone: string | undefined; began: Instant | undefined};

/** `says`: what was taken since neither the text nor anybody said it. */
type Settled = {hints: Hints; zone: string | undefined; says: string[]};

/** Asks in a terminal for a zone and a day that the text does not name; else goes by the meeting and the incident. */
export async function settled({read, name}: TimelineFile, given: Given, known: Known): Promise<Settled> {
  const {needsOf, zoneOf} = await import('../../exchange/readers/timeline/placed.js');
  const needs = needsOf(read);
  const says: string[] = [];
  const meeting = known.zone ?? zoneOfThisMachine();
  let zone = given.zone === undefined ? undefined : zoneTyped(given.zone);
  if (given.zone !== undefined && zone === undefined) throw new UsageError(`--zone: ${noSuchZone(given.zone)}`);
  if (zone === undefined && needs.zone) {
    zone = canAsk()
      ? await asked(`No time zone is named there. Which is it? Enter for ${meeting}: `, meeting, zoneTyped, noSuchZone)
      : meeting;
    if (!canAsk())
      says.push(`No time zone is named there, so its times are those of ${meeting}: --zone names another.`);
  }
  const shown = given.zone === undefined ? (zoneOf(read) ?? zone) : zone;
  const began = given.date === undefined ? known.began : (timeIn(given.date, zone ?? 'UTC')?.at ?? known.began);
  let day = given.date === undefined ? undefined : dayIn(given.date, zone ?? meeting);
  if (given.date !== undefined && day === undefined) {
    throw new UsageError(
      `--date takes a day such as 2026-12-01 or 1 dec, or a time such as 2026-12-01 14:00, not ${given.date}.`,
    );
  }
  if (day === undefined && needs.day) {
    if (canAsk()) day = await askedDay(known.began, zone ?? meeting);
    else if (known.began === undefined) {
      throw new UsageError(
        `${name} names no day: debrief import takes the one that it begins on, with --date 2026-12-01.`,
      );
    } else says.push('No day is named there, so it is told from when the incident began: --date names another day.');
  }
  return {hints: {...(zone && {zone}), ...(day && {day}), began}, zone: shown, says};
}

function dayIn(text: string, zone: string): string | undefined {
  const day = text.trim().slice(0, 10);
  return isDay(day) && timeIn(text, 'UTC') !== undefined ? day : readPastDay(text, Date.now(), zone);
}

const askedDay = (began: Instant | undefined, zone: string): Promise<string | undefined> =>
  asked(
    `No day is named there. On which does it begin? Such as 2026-12-01 or 1 dec${began === undefined ? '' : ', Enter for that of the incident'}: `,
    began === undefined ? null : undefined,
    (typed) => dayIn(typed, zone),
    () => 'A day is written as 2026-12-01, 1 dec, fri or yesterday.',
  );

/** Until something can be read; Enter alone is `fallback`, or where that is null, nothing. */
async function asked<Fallback extends string | undefined>(
  prompt: string,
  fallback: Fallback | null,
  reads: (typed: string) => string | undefined,
  whyNot: (typed: string) => string,
): Promise<string | Fallback> {
  for (;;) {
    const typed = (await askLine(prompt))?.trim();
    if (typed === undefined) {
      // The question has no line end of its own.
      note('');
      throw new UsageError('nothing was imported.');
    }
    if (typed === '' && fallback !== null) return fallback;
    const read = typed === '' ? undefined : reads(typed);
    if (read !== undefined) return read;
    note(whyNot(typed));
  }
}

/** Brings a timeline into the review in this folder, and says what came. */
export type BringIn = (folder: string, by: string) => Promise<string[]>;

/** `told`: which texts on the incident came along; `leftOut`: the headings of what else the file has. */
export type Brought = {review: Review; added: Moment[]; known: number; told: Account[]; leftOut: string[]};

/** Saves in one step what the review does not have yet: a moment is known by its time, its words and how often they stand there. */
export async function bringIn(
  folder: string,
  {read, source}: TimelineFile,
  {hints, zone}: Settled,
  {by}: {by: string},
): Promise<Brought> {
  const {placed} = await import('../../exchange/readers/timeline/placed.js');
  const entries = placed(read, {...hints, now: Date.now()});
  const store = await openReviewStore({folder, by, role: 'shell'});
  try {
    const {review} = store.getState();
    if (review.status === 'closed') {
      throw new StoreError(`${review.reference} is closed: open it again with debrief run and O, then import.`);
    }
    const known = new Set(momentsOf(review).map(({id}) => id));
    const times = new Map<string, number>();
    const fresh: Change[] = [];
    for (const {at, until, text, actor, kind} of entries) {
      const words = `${at}\n${text}`;
      const nth = (times.get(words) ?? 0) + 1;
      times.set(words, nth);
      const id = await idOfName(review.id, `moment ${nth}\n${words}`);
      const span = until === undefined ? {} : {until};
      const moment = {id, at, ...span, text, actor, kind, pinned: false, questionId: null, source};
      if (!known.has(id)) fresh.push({type: 'moment-added', moment});
    }
    const told = keysOf(accounts).filter((account) => read.facts[account] && !review[account]);
    const isZoneNew = zone !== undefined && review.timelineZone === undefined && fresh.length > 0;
    const fields = {
      ...(isZoneNew && {timelineZone: zone}),
      ...Object.fromEntries(told.map((account) => [account, read.facts[account]])),
    };
    const said: Change[] = Object.keys(fields).length > 0 ? [{type: 'review-edited', fields}] : [];
    if (said.length + fresh.length > 0) await store.commit([...said, ...fresh]);
    const now = store.getState().review;
    const others = keysOf(accounts).filter((account) => now[account] !== read.facts[account]);
    const leftOut = [...others.flatMap((account) => read.under?.[account] ?? []), ...read.beside];
    const ids = new Set(fresh.flatMap((change) => ('moment' in change ? [change.moment.id] : [])));
    const added = momentsOf(now).filter(({id}) => ids.has(id));
    return {review: now, added, known: entries.length - fresh.length, told, leftOut};
  } finally {
    await store.close();
  }
}

/** What else there is to say of it, a sentence each. */
export function broughtInWords({read: {folded, says}}: TimelineFile, {added, known, leftOut}: Brought): string[] {
  const untimed = added.filter(({at}) => at === null).length;
  return [
    known > 0 && `${known} ${known === 1 ? 'was' : 'were'} there already.`,
    untimed > 0 &&
      `${untimed} ${untimed === 1 ? 'has' : 'have'} no time, and ${untimed === 1 ? 'stands' : 'stand'} at the end.`,
    folded > 0 && `${folded} more only ${folded === 1 ? 'tells' : 'tell'} who was notified, came or went: left out.`,
    leftOut.length > 0 && leftInWords(leftOut),
    ...says,
  ].filter((sentence) => sentence !== false);
}

const SECTIONS_NAMED = 5;

/** What else a file has, by its headings; empty where there is nothing else. */
export function leftInWords(headings: readonly string[]): string {
  const more = headings.length - SECTIONS_NAMED;
  const named = more > 0 ? [...headings.slice(0, SECTIONS_NAMED), `${more} more`] : headings;
  return named.length > 0 ? `Its other sections stay there: ${inSeries(named)}.` : '';
}
