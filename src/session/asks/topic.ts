// A parked topic: its words, and more about where it leaves for.
import {cleanLine, cleanText, inSeries} from '../../review/text.js';
import {type Destination, destinations, keysOf, type ParkedTopic} from '../../review/types.js';
import {hasAlready, type InReview, type Outcome} from '../situation.js';
import type {Asks} from '../view.js';
import {type Ask, done, inReview, nothingSaved} from './ask.js';

/** The key of a destination: its place in their table. */
export const digitOf = (destination: Destination): string => String(keysOf(destinations).indexOf(destination) + 1);
export const digitsInWords = inSeries(keysOf(destinations).map(digitOf), 'or');

export const topic: Ask<Extract<Asks, {what: 'topic'}>> = {
  label: ({topicId}) => (topicId ? 'Reword the topic' : 'Park a topic'),
  manyLines: true,
  start: ({topicId}, {review}) => review?.parked.find(({id}) => id === topicId)?.text ?? '',
  save: inReview((situation, asks, typed) => {
    const {freshId: id, screen} = situation;
    const {questionId, topicId} = asks;
    const text = cleanText(typed).trim();
    if (cleanLine(text) === '') return nothingSaved(situation, asks, topicId !== undefined);
    if (topicId) return edited(situation, asks, topicId, {text});
    return done(situation, [{type: 'topic-parked', topic: {id, questionId, text}}], {
      says:
        screen.worksOn === 'topics'
          ? `Parked: ${digitsInWords} says where it goes.`
          : 'Parked. v opens the parking lot.',
      selects: id,
      on: 'topics',
    });
  }),
};

export const topicDetail: Ask<Extract<Asks, {what: 'topic-detail'}>> = {
  label: () => 'Where exactly, or why (may stay empty)',
  start: ({topicId}, {review}) => review?.parked.find(({id}) => id === topicId)?.detail ?? '',
  save: inReview((situation, asks, typed) => edited(situation, asks, asks.topicId, {detail: cleanLine(typed)})),
};

function edited(
  situation: InReview,
  asks: Asks,
  id: string,
  fields: Partial<Pick<ParkedTopic, 'text' | 'detail'>>,
): Outcome {
  const old = situation.review.parked.find((candidate) => candidate.id === id);
  return old && hasAlready(old, fields)
    ? nothingSaved(situation, asks)
    : done(situation, [{type: 'topic-edited', id, fields}]);
}
