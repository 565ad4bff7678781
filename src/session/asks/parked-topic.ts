// A parked topic: its words, and more about where it leaves for.
import {rewordingTopic} from '../../review/parked-ideas.js';
import {liveTopics} from '../../review/parking.js';
import {cleanLine, cleanText, inSeries} from '../../review/text.js';
import type {Review} from '../../review/types.js';
import {type Destination, destinations, keysOf} from '../../review/vocabulary.js';
import {keyCalled} from '../keys/in-words.js';
import {builtInKeys} from '../keys/table.js';
import {opensFieldAgain} from '../own-field.js';
import {nextWaiting} from '../rows.js';
import {type AskOf, done, edited, hasAlready, inReview, nothingSaved} from './ask.js';

/** The key of a destination. */
export const digitOf = (destination: Destination): string => builtInKeys[`to-${destination}`].join();
export const digitsInWords = inSeries(keysOf(destinations).map(digitOf), 'or');

const topicOf = (review: Review | null, topicId?: string) => review?.parked.find(({id}) => id === topicId);

export const topic: AskOf<'topic'> = {
  label: ({topicId}) => (topicId ? 'Reword the topic' : 'Park a topic'),
  about: ({topicId}, review) => topicOf(review, topicId)?.text,
  writesTo: {questionId: null, topicId: 'a note'},
  isOneMore: ({topicId}) => topicId === undefined,
  manyLines: true,
  start: ({topicId}, {review}) => topicOf(review, topicId)?.text ?? '',
  draft: {
    noun: 'topic',
    at: ([questionId = '', topicId]) => ({what: 'topic', questionId, ...(topicId && {topicId})}),
    saved: ({questionId, topicId}, review) =>
      topicId ? [] : liveTopics(review).filter((saved) => saved.questionId === questionId),
  },
  save: inReview((situation, asks, typed) => {
    const {freshId: id, review, screen} = situation;
    const way = opensFieldAgain(situation) ? `Esc, then ${keyCalled('parking-lot')},` : keyCalled('parking-lot');
    const {questionId, topicId} = asks;
    const text = cleanText(typed).trim();
    if (cleanLine(text) === '') return nothingSaved(situation, asks, topicId !== undefined);
    const old = topicOf(review, topicId);
    if (old && !hasAlready(old, {text})) return done(situation, rewordingTopic(review, old, text));
    if (topicId) return nothingSaved(situation, asks);
    return done(situation, [{type: 'topic-parked', topic: {id, questionId, text}}], {
      says:
        screen.worksOn === 'topics'
          ? `Parked: ${digitsInWords} says where it goes.`
          : `Parked. ${way} opens the parking lot.`,
      selects: id,
      on: 'topics',
    });
  }),
};

export const topicDetail: AskOf<'topic-detail'> = {
  label: () => 'Who, where or why (optional)',
  about: ({topicId}, review) => topicOf(review, topicId)?.text,
  writesTo: {topicId: 'a note'},
  isOneMore: () => false,
  start: ({topicId}, {review}) => topicOf(review, topicId)?.detail ?? '',
  draft: {noun: 'line on a topic', at: ([topicId = '']) => ({what: 'topic-detail', topicId})},
  save: inReview((situation, asks, typed) => {
    const {topicId: id} = asks;
    const {review} = situation;
    const fields = {detail: cleanLine(typed)};
    const old = topicOf(review, id);
    // What was just placed and told of is behind us: the next that waits comes.
    const next = old?.destination && nextWaiting(liveTopics(review), id, ({destination}) => destination === null);
    return edited(situation, asks, old, {type: 'topic-edited', id, fields}, {selects: next?.id, on: 'topics'});
  }),
};
