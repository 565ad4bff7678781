// What a review leaves open where it is closed now, each with how many and where it begins. Drafts are no part of it.
import {heldActions, incompleteActions} from './actions.js';
import {untouchedQuestions} from './agenda.js';
import {topicsToPlace} from './parking.js';
import {attendees, notThanked} from './people.js';
import {inSeries} from './text.js';
import type {Question, Review} from './types.js';
import {keysOf} from './vocabulary.js';

type Reading = {
  /** Ids of what is open. */
  ids(review: Review): string[];
  /** The same in a few words. */
  says(review: Review, count: number): string;
};

const idsOf = (items: readonly {id: string}[]): string[] => items.map(({id}) => id);
const counted = (count: number, one: string, more: string): string => (count === 1 ? `One ${one}` : `${count} ${more}`);

/** Questions that nobody opened, wrote under or marked, but for those of the close. */
export const neverOpened = (review: Review): Question[] =>
  review.agenda.stages.filter(({kind}) => kind !== 'close').flatMap((stage) => untouchedQuestions(review, stage));

/** The item of the guides' checklist that says whether the incident is closed. */
const INCIDENT_CLOSED = 'incident-closed';

/** The row of a fact that lacks, or of the item of the checklist that says so. */
function incidentOpen({incident, checklist}: Review): string[] {
  if (incident.startedAt !== null && incident.resolvedAt === null) return ['resolvedAt'];
  return checklist.some(({id, done}) => id === INCIDENT_CLOSED && !done) ? [INCIDENT_CLOSED] : [];
}

const readings = {
  questions: {
    ids: (review) => idsOf(neverOpened(review)),
    says: (_, count) => counted(count, 'question was never opened', 'questions were never opened'),
  },
  ideas: {
    ids: (review) => idsOf(heldActions(review)),
    says: (_, count) => counted(count, 'idea waits for a decision', 'ideas wait for a decision'),
  },
  actions: {
    ids: (review) => idsOf(incompleteActions(review)),
    says(_, count) {
      const lacks = 'an owner, a day or what done looks like';
      return counted(count, `action still lacks ${lacks}`, `actions still lack ${lacks}`);
    },
  },
  topics: {
    ids: (review) => idsOf(topicsToPlace(review)),
    says: (_, count) => counted(count, 'parked topic has no destination', 'parked topics have no destination'),
  },
  thanks: {
    ids: (review) => idsOf(notThanked(review)),
    says: (review, count) =>
      count === attendees(review).length && count > 1
        ? 'Nobody has been thanked yet'
        : `Not thanked yet: ${inSeries(notThanked(review).map(({name}) => name))}`,
  },
  recording: {
    ids: ({recording}) => (recording.trim() === '' ? ['recording'] : []),
    says: () => 'Nobody has said where the recording is',
  },
  incident: {
    ids: incidentOpen,
    says: (review) =>
      incidentOpen(review)[0] === INCIDENT_CLOSED
        ? 'Nobody has said that the incident is closed'
        : 'Nobody has said when the incident was resolved',
  },
} as const satisfies Record<string, Reading>;

export type LeftOpenKind = keyof typeof readings;
export type LeftOpen = {kind: LeftOpenKind; ids: string[]; text: string};

export const leftOpen = (review: Review): LeftOpen[] =>
  keysOf(readings).flatMap((kind) => {
    const reading: Reading = readings[kind];
    const ids = reading.ids(review);
    return ids.length === 0 ? [] : [{kind, ids, text: reading.says(review, ids.length)}];
  });
