// What happens to topics in the parking lot.
import {destinations, keysOf, type ParkedTopic, type Review} from '../types.js';
import {added, deletions, edited, edits, placed, restoredIn, sides, stamped, undoAdded, undoDeleted} from './items.js';
import {back, kind, moved, type Undo} from './kind.js';
import {flag, line, number, object, oneOf, orNull, type ShapesOf, someOf, text} from './shape.js';

const topicFields = {text: line, destination: orNull(oneOf(keysOf(destinations))), detail: text};
const whole: ShapesOf<ParkedTopic> = {id: line, questionId: line, ...topicFields, by: line, at: number, deleted: flag};
export const topicShape = object(whole);

const parkedShape = object({id: line, questionId: line, text: topicFields.text});
const blank = {destination: null, detail: ''};
const deleting = {type: 'topic-deleted', list: ({parked}: Review) => parked, what: 'That topic'} as const;

export const topicChanges = {
  'topic-parked': kind({topic: parkedShape})({
    apply: (review, {topic}, stamp) => ({
      ...review,
      parked: added(review.parked, {...placed(review, topic), ...blank, ...stamped(stamp), deleted: false}),
    }),
    undo: ({topic}, told): Undo => undoAdded(topic.id, told, deleting),
    undone: 'the topic is taken back',
    difference: (from, to) => sides(from.parked, to.parked).added.map((topic) => ({topic: parkedShape(topic)})),
  }),
  'topic-edited': kind({id: line, fields: someOf(topicFields)})({
    apply: (review, {id, fields}) => ({...review, parked: edited(review.parked, id, fields)}),
    undo: (edit, {before, now}): Undo => {
      const fields = restoredIn(edit, before.parked, now.parked);
      return fields ? back({type: 'topic-edited', id: edit.id, fields}) : moved('That topic');
    },
    undone: 'the topic is as before',
    difference: (from, to) => edits(topicFields, from.parked, to.parked, blank),
  }),
  'topic-deleted': kind({id: line, deleted: flag})({
    apply: (review, {id, deleted}) => ({...review, parked: edited(review.parked, id, {deleted})}),
    undo: (change, told): Undo => undoDeleted(change, told, deleting),
    undone: 'the topic is back',
    difference: (from, to) => deletions(from.parked, to.parked),
  }),
};
