// What a review leaves open where it is closed now, each with how many and where it begins. Drafts are no part of it.
import {heldActions, incompleteActions, missingFrom} from './actions.js';
import {hasTopics} from './agenda.js';
import {untouchedQuestions} from './coverage.js';
import {allOpenMusts} from './musts.js';
import {openQuestions} from './open-questions.js';
import {topicsToPlace} from './parking.js';
import {attendees, notThanked} from './people.js';
import {unsaidTakeaways} from './takeaways.js';
import {inSeries} from './text.js';
import type {Question, Review} from './types.js';
import {keysOf, takeaways} from './vocabulary.js';

type Reading = {
  /** Ids of what is open. */
  ids(review: Review): string[];
  /** The same in a few words. */
  says(review: Review, count: number): string;
  /** It is told and led to, and nobody has to say why the review is closed with it. */
  mayStay?: true;
};

const idsOf = (items: readonly {id: string}[]): string[] => items.map(({id}) => id);
const counted = (count: number, one: string, more: string): string => (count === 1 ? `One ${one}` : `${count} ${more}`);

/** Questions that nobody opened, wrote under or marked, but for those of the close, and musts, which are told apart. */
export function neverOpened(review: Review): Question[] {
  const musts = allOpenMusts(review);
  const stages = review.agenda.stages.filter(({kind}) => kind !== 'close');
  return stages.flatMap((stage) => untouchedQuestions(review, stage)).filter((question) => !musts.includes(question));
}

/** The item of the guides' checklist that says whether the incident is closed. */
const INCIDENT_CLOSED = 'incident-closed';

/** Those of opening and actions are none of the questions that are counted as covered, so they are told apart. */
function neverOpenedInWords(review: Review, count: number): string {
  const never = neverOpened(review);
  const besides = review.agenda.stages.filter(
    (stage) => !hasTopics(stage) && stage.questions.some((question) => never.includes(question)),
  );
  const stages = inSeries(besides.map(({title}) => title));
  const all = counted(count, 'question was never opened', 'questions were never opened');
  const isAlone = never.every((question) => besides.some(({questions}) => questions.includes(question)));
  if (stages === '') return all;
  return isAlone ? `${all}, in ${stages}` : `${all}, with those of ${stages}`;
}

/** How many there were at the meeting stays in sight, however many names there is room for. */
function notThankedInWords(review: Review, count: number): string {
  const all = attendees(review).length;
  const isNobody = !review.people.some(({thanked}) => thanked);
  if (isNobody && count === all && count > 1) return 'The thanks are still to come';
  const names = inSeries(notThanked(review).map(({name}) => name));
  return count === 1 ? `Not thanked yet: ${names}` : `Not thanked yet, ${count} of ${all}: ${names}`;
}

const readings = {
  musts: {
    ids: (review) => idsOf(allOpenMusts(review)),
    says: (_, count) => counted(count, 'must topic was not covered', 'must topics were not covered'),
  },
  questions: {
    ids: (review) => idsOf(neverOpened(review)),
    says: neverOpenedInWords,
  },
  ideas: {
    ids: (review) => idsOf(heldActions(review)),
    says: (_, count) => counted(count, 'idea waits for a decision', 'ideas wait for a decision'),
  },
  actions: {
    ids: (review) => idsOf(incompleteActions(review)),
    says(review, count) {
      const missing = new Set(incompleteActions(review).flatMap(missingFrom));
      const lacks = inSeries([...missing], count === 1 ? 'and' : 'or');
      return counted(count, `action still lacks ${lacks}`, `actions still lack ${lacks}`);
    },
  },
  topics: {
    ids: (review) => idsOf(topicsToPlace(review)),
    says: (_, count) => counted(count, 'parked topic has no destination', 'parked topics have no destination'),
  },
  openQuestions: {
    ids: (review) => idsOf(openQuestions(review)),
    says: (_, count) => counted(count, 'open question stays open', 'open questions stay open'),
    mayStay: true,
  },
  takeaways: {
    ids: unsaidTakeaways,
    says: (review) => `Not said yet: ${inSeries(unsaidTakeaways(review).map((each) => takeaways[each].unsaid))}`,
    mayStay: true,
  },
  thanks: {
    ids: (review) => idsOf(notThanked(review)),
    says: notThankedInWords,
  },
  recording: {
    ids: ({recording}) => (recording.trim() === '' ? ['recording'] : []),
    says: () => 'No place is given for the recording yet',
  },
  resolved: {
    ids: ({incident}) => (incident.startedAt !== null && incident.resolvedAt === null ? ['resolvedAt'] : []),
    says: () => 'No time is given yet for the end of the incident',
  },
  incident: {
    ids: ({checklist}) => idsOf(checklist.filter(({id, done}) => id === INCIDENT_CLOSED && !done)),
    says: () => 'The incident is not marked as closed',
  },
} as const satisfies Record<string, Reading>;

export type LeftOpenKind = keyof typeof readings;
export type LeftOpen = {kind: LeftOpenKind; ids: string[]; text: string; mayStay: boolean};

/** All of it, in the order in which it is told. */
export const leftOpen = (review: Review): LeftOpen[] =>
  keysOf(readings).flatMap((kind) => {
    const reading: Reading = readings[kind];
    const ids = reading.ids(review);
    return ids.length === 0
      ? []
      : [{kind, ids, text: reading.says(review, ids.length), mayStay: reading.mayStay === true}];
  });

/** Whether a review that is closed now leaves something open that it should not: then it is asked why. */
export const asksWhy = (review: Review): boolean => leftOpen(review).some(({mayStay}) => !mayStay);
