// The parking lot: topics for another place, each of which leaves the review with a destination.
import type {ParkedTopic, Question, Review} from './types.js';
import {type Destination, destinations} from './vocabulary.js';

export const destinationName = (destination: Destination | null): string =>
  destination === null ? 'no destination yet' : destinations[destination].name;

export const liveTopics = (review: Review): ParkedTopic[] => review.parked.filter(({deleted}) => !deleted);

/** The topic that a question itself became; one of an earlier version stands among the topics in its words. */
export const topicOfQuestion = (review: Review, {id, text}: Question): ParkedTopic | undefined =>
  liveTopics(review).find(({questionId, parkedQuestionId, text: words}) =>
    parkedQuestionId === undefined ? questionId === id && words === text : parkedQuestionId === id,
  );

/** Whether the question itself was parked, rather than skipped for good. */
export const isParked = (review: Review, question: Question): boolean =>
  question.state === 'skipped' && topicOfQuestion(review, question) !== undefined;

/** Topics that nobody has found a place for yet. */
export const topicsToPlace = (review: Review): ParkedTopic[] =>
  liveTopics(review).filter(({destination}) => destination === null);
