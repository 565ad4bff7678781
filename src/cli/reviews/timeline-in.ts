// Bringing a timeline into a review: saving what is new of it, and saying what came and what did not.
import type {Change} from '../../review/changes/index.js';
import type {NewPerson} from '../../review/new-review.js';
import type {ReviewState} from '../../review/review-state.js';
import {capital, firstOf, inSeries} from '../../review/text.js';
import {momentsOf} from '../../review/timeline.js';
import type {Moment, Person, Review} from '../../review/types.js';
import {type Account, accounts, keysOf} from '../../review/vocabulary.js';
import {openReviewStore} from '../../store/review-store.js';
import {StoreError} from '../../store/types.js';
import {idOfName} from '../fresh-id.js';
import {joining} from './people-in.js';
import type {Settled} from './timeline-days-and-zones.js';
import type {TimelineFile} from './timeline-file.js';

/** Brings a timeline into the review in this folder, and says what came. */
export type BringIn = (folder: string, by: string) => Promise<string[]>;

/** Of an incident’s times, how each is told. */
export const timesTold = {startedAt: 'when it began', resolvedAt: 'when it was resolved'} as const;

/**
 * `told`, `when`: which texts and times of the incident came along; `people`: who did, `saysOfPeople`: what else there is
 * to say of them; `leftOut`: what else the file has, by its headings.
 */
export type Brought = {
  review: Review;
  added: Moment[];
  known: number;
  told: Account[];
  when: (keyof typeof timesTold)[];
  people: Person[];
  saysOfPeople: string[];
  leftOut: string[];
  folded: number;
  /** What was not taken, in sentences. */
  says: string[];
};

/** `onClosed`: told how the review stands once all of it is saved. */
type BroughtBy = {
  by: string;
  people?: readonly NewPerson[] | undefined;
  onClosed?: (state: ReviewState) => void;
};

/** Saves in one step what the review does not have yet: a moment is known by its time, its words and how often they stand there. */
export async function bringIn(
  folder: string,
  {read, source}: TimelineFile,
  {hints, zone}: Settled,
  {by, people = [], onClosed = () => undefined}: BroughtBy,
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
    for (const {at, until, approximate, text, actor, kind} of entries) {
      const words = `${at}\n${text}`;
      const nth = (times.get(words) ?? 0) + 1;
      times.set(words, nth);
      const id = await idOfName(review.id, `moment ${nth}\n${words}`);
      const span = {...(until !== undefined && {until}), ...(approximate && {approximate})};
      const moment = {id, at, ...span, text, actor, kind, pinned: false, questionId: null, source};
      if (!known.has(id)) fresh.push({type: 'moment-added', moment});
    }
    const told = keysOf(accounts).filter((account) => read.facts[account] && !review[account]);
    const isZoneNew = zone !== undefined && review.timelineZone === undefined && fresh.length > 0;
    const when = keysOf(timesTold).filter((time) => read.facts.incident?.[time] && review.incident[time] === null);
    const fields = {
      ...(isZoneNew && {timelineZone: zone}),
      ...Object.fromEntries(told.map((account) => [account, read.facts[account]])),
      ...Object.fromEntries(when.map((time) => [time, read.facts.incident?.[time]])),
    };
    const said: Change[] = Object.keys(fields).length > 0 ? [{type: 'review-edited', fields}] : [];
    const came = await joining(review, folder, people);
    const changes = [...said, ...came.changes, ...fresh];
    if (changes.length > 0) await store.commit(changes);
    const now = store.getState().review;
    const others = keysOf(accounts).filter((account) => now[account] !== read.facts[account]);
    const otherwise = (['kind', 'severity'] as const).filter((fact) => {
      const said = read.facts[fact];
      return said !== undefined && said !== (now[fact] ?? 'incident');
    });
    const leftOut = [
      ...otherwise.map(capital),
      ...others.flatMap((account) => read.under?.[account] ?? []),
      ...read.beside,
    ];
    const ids = new Set(fresh.flatMap((change) => ('moment' in change ? [change.moment.id] : [])));
    const added = momentsOf(now).filter(({id}) => ids.has(id));
    return {
      review: now,
      added,
      known: entries.length - fresh.length,
      told,
      when,
      people: came.people,
      saysOfPeople: came.says,
      leftOut,
      folded: read.folded,
      says: read.says,
    };
  } finally {
    await store.close();
    onClosed(store.getState());
  }
}

/** What came of several files as one. */
export function together([first, ...others]: readonly Brought[]): Brought {
  if (!first) throw new Error('nothing was brought');
  return others.reduce(
    (sofar, next) => ({
      review: next.review,
      added: [...sofar.added, ...next.added],
      known: sofar.known + next.known,
      told: [...sofar.told, ...next.told],
      when: [...sofar.when, ...next.when],
      people: [...sofar.people, ...next.people],
      saysOfPeople: [...sofar.saysOfPeople, ...next.saysOfPeople],
      leftOut: [...sofar.leftOut, ...next.leftOut],
      folded: sofar.folded + next.folded,
      says: [...sofar.says, ...next.says],
    }),
    first,
  );
}

/** What else there is to say of it, a sentence each. */
export function broughtInWords({added, known, leftOut, folded, saysOfPeople, says}: Brought): string[] {
  const untimed = added.filter(({at}) => at === null).length;
  return [
    known > 0 && `${known} ${known === 1 ? 'was' : 'were'} there already.`,
    untimed > 0 &&
      `${untimed} ${untimed === 1 ? 'has' : 'have'} no time, and ${untimed === 1 ? 'stands' : 'stand'} at the end.`,
    folded > 0 &&
      `${folded} more only ${folded === 1 ? 'tells' : 'tell'} who was notified, came, went or reacted: left out, and ` +
        'debrief import --keep-all takes such lines, too.',
    leftOut.length > 0 && leftInWords(leftOut),
    ...saysOfPeople,
    ...says,
  ].filter((sentence) => sentence !== false);
}

const SECTIONS_NAMED = 5;

/** What else a file has, by its headings; empty where there is nothing else. */
export function leftInWords(headings: readonly string[]): string {
  return headings.length > 0 ? `What else it has stays there: ${inSeries(firstOf(headings, SECTIONS_NAMED))}.` : '';
}
