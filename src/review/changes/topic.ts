// What happens to topics in the parking lot.
import {destinations, keysOf, type ParkedTopic} from '../types.js';
import {placed, stamped} from './items.js';
import {adding, deleting, editing} from './listed.js';
import {flag, line, number, object, oneOf, orNull, text} from './shape.js';

const topicFields = {text: line, destination: orNull(oneOf(keysOf(destinations))), detail: text};
const written = {by: line, at: number, deleted: flag};
export const topicShape = object<ParkedTopic>({id: line, questionId: line, ...topicFields, ...written});

const blank = {destination: null, detail: ''};

export const topicChanges = {
  'topic-parked': adding('topic', {id: line, questionId: line, text: line}, (topic, review, stamp) => ({
    ...placed(review, topic),
    ...blank,
    ...stamped(stamp),
    deleted: false,
  })),
  'topic-edited': editing('topic', topicFields, 'the topic is as before', undefined, blank),
  'topic-deleted': deleting('topic'),
};
