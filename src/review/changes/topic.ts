// What happens to topics in the parking lot.
import {destinations, keysOf, type ParkedTopic} from '../types.js';
import {adding, deleting, editing, written, writtenFields} from './add-edit-delete.js';
import {placed} from './items.js';
import {line, object, oneOf, orNull, text} from './shape.js';

const topicFields = {text: line, destination: orNull(oneOf(keysOf(destinations))), detail: text};
export const topicShape = object<ParkedTopic>({id: line, questionId: line, ...topicFields, ...writtenFields});

const blank = {destination: null, detail: ''};

export const topicChanges = {
  'topic-parked': adding('topic', {id: line, questionId: line, text: line}, (topic, review, stamp) => ({
    ...placed(review, topic),
    ...blank,
    ...written(stamp),
  })),
  'topic-edited': editing('topic', topicFields, 'the topic is as before', undefined, blank),
  'topic-deleted': deleting('topic'),
};
