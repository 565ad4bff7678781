// What happens to topics in the parking lot.
import type {ParkedTopic} from '../types.js';
import {destinations, keysOf} from '../vocabulary.js';
import {adding, deleting, editing, written, writtenFields} from './add-edit-delete.js';
import {placed, withId} from './items.js';
import type {Seen} from './kind.js';
import {line, maybe, object, oneOf, orNull, text} from './shape.js';
import {named} from './words.js';

const topicFields = {text: line, destination: orNull(oneOf(keysOf(destinations))), detail: text};
export const topicShape = object<ParkedTopic>({
  id: line,
  questionId: line,
  ...topicFields,
  actionId: maybe(line),
  ...writtenFields,
});

const blank = {destination: null, detail: ''};

export const topicChanges = {
  'topic-parked': adding<'topic', Pick<ParkedTopic, 'id' | 'questionId' | 'text' | 'actionId'>>(
    'topic',
    {id: line, questionId: line, text: line, actionId: maybe(line)},
    (topic, review, stamp) => ({
      ...placed(review, topic),
      ...blank,
      ...written(stamp),
    }),
    ({text: words}) => words,
    'the parked topic',
  ),
  'topic-edited': editing('topic', topicFields, fieldsInWords, undefined, blank),
  'topic-deleted': deleting('topic', ({text: words}) => words),
};

function fieldsInWords({id, fields}: {id: string; fields: Partial<ParkedTopic>}, {to}: Seen): string {
  const topic = named(to.parked, id, ({text: words}) => words, 'that topic');
  const {destination = null, detail = ''} = withId(to.parked, id) ?? {};
  if (fields.destination !== undefined) {
    return `${topic} ${destination ? destinations[destination].leaves : 'has no destination yet'}`;
  }
  if (fields.detail !== undefined) return `${topic} ${detail === '' ? 'no longer says' : 'says'} where exactly it goes`;
  return `the topic reads ${topic}`;
}
