// What a text can be written to, by the id that its ask holds: whether that is there, and what is said where it is not.

import {calledAction, liveActions} from '../../review/actions.js';
import {findPoint, findQuestion} from '../../review/agenda.js';
import {liveNotes} from '../../review/notes.js';
import {liveTopics} from '../../review/parking.js';
import {momentsOf, timelineOf} from '../../review/timeline.js';
import type {Review} from '../../review/types.js';
import type {Asks} from '../view.js';

/** The ids that asks of this kind hold. */
export type IdsOf<A extends Asks> = Extract<keyof A, `${string}Id`>;

export type AnyId<A extends Asks = Asks> = A extends Asks ? IdsOf<A> : never;

/**
 * What becomes of words whose thing is gone by the time they are saved: a note on its question; or, of a fact, they are
 * said and saved nowhere; null where saving writes something new that needs no such thing.
 */
export type IfGone = 'a note' | 'said' | null;

/** For each id that the ask holds. */
export type WritesTo<A extends Asks> = {[Id in IdsOf<A>]-?: IfGone | ((asks: A) => IfGone)};

type Thing = {
  /** What is said of it where it is not there. */
  gone: string | ((review: Review, id: string) => string);
  isThere(review: Review, id: string): boolean;
  /** The question that it belonged to; what is deleted is remembered. */
  questionId(review: Review, id: string): string | undefined;
};

const noQuestion = () => undefined;

type Item = {id: string; questionId: string};
const questionIn = (items: readonly Item[], id: string) => items.find((item) => item.id === id)?.questionId;
const isIn = (items: readonly {id: string}[], id: string): boolean => items.some((item) => item.id === id);

const question: Thing = {
  gone: 'The question was taken out meanwhile',
  isThere: (review, id) => findQuestion(review, id) !== undefined,
  questionId: noQuestion,
};

export const things: Record<AnyId, Thing> = {
  noteId: {
    gone: 'The note was deleted meanwhile',
    isThere: (review, id) => isIn(liveNotes(review), id),
    questionId: ({notes}, id) => questionIn(notes, id),
  },
  topicId: {
    gone: 'The topic was deleted meanwhile',
    isThere: (review, id) => isIn(liveTopics(review), id),
    questionId: ({parked}, id) => questionIn(parked, id),
  },
  actionId: {
    gone({actions}, id) {
      const action = actions.find((each) => each.id === id);
      return `The ${action ? calledAction(action) : 'idea'} was deleted meanwhile`;
    },
    isThere: (review, id) => isIn(liveActions(review), id),
    questionId: ({actions}, id) => questionIn(actions, id),
  },
  pointId: {
    gone: 'The point was taken out meanwhile',
    isThere: (review, id) => findPoint(review, id) !== undefined,
    questionId: noQuestion,
  },
  momentId: {
    gone: 'The moment was deleted meanwhile',
    isThere: (review, id) => isIn(timelineOf(review), id),
    questionId: (review, id) => momentsOf(review).find((moment) => moment.id === id)?.questionId ?? undefined,
  },
  answersId: {
    gone: 'The open question was deleted meanwhile',
    isThere: (review, id) => isIn(liveNotes(review), id),
    questionId: ({notes}, id) => questionIn(notes, id),
  },
  questionId: question,
  afterId: question,
  stageId: {
    gone: 'The agenda was changed meanwhile',
    isThere: ({agenda}, id) => isIn(agenda.stages, id),
    questionId: noQuestion,
  },
  personId: {
    gone: 'This person was taken off the list meanwhile',
    isThere: ({people}, id) => isIn(people, id),
    questionId: noQuestion,
  },
  nudgeId: {
    gone: 'The nudge was taken back meanwhile',
    isThere: ({nudges}, id) => isIn(nudges, id),
    questionId: noQuestion,
  },
};
