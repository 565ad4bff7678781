// One thing, one place: an idea that was parked, a topic that left as an action, and what journals of before say of them.
import {describe, expect, it} from 'vitest';
import type {Change} from '../../src/review/changes/index.js';
import {applyChange} from '../../src/review/changes/index.js';
import {
  actionsNotParked,
  ideaOf,
  isParked,
  parkingIdea,
  sendingTopic,
  topicOf,
  topicsNotActions,
} from '../../src/review/parked-ideas.js';
import type {Review} from '../../src/review/types.js';
import {sampleNow, sampleReview} from '../support/sample-review.js';

const questionId = 'signs';
const stamp = {at: sampleNow('after'), by: 'facilitator'};
const changed = (review: Review, changes: Change[]): Review =>
  changes.reduce((before, change) => applyChange(before, change, stamp) ?? before, review);

/** An empty lot, with an idea of these words held. */
const withIdea = changed({...sampleReview('after'), parked: [], actions: []}, [
  {type: 'action-held', action: {id: 'idea', questionId, title: 'Rotate the keys'}},
]);
const places = (review: Review) => [
  actionsNotParked(review).map(({title}) => title),
  topicsNotActions(review).map(({text}) => text),
];

function parked(review: Review): Review {
  const [action] = review.actions;
  if (!action) throw new Error('there is no idea');
  return changed(review, parkingIdea(review, action, 'topic'));
}

function sent(review: Review, destination: 'action' | 'tech-forum'): Review {
  const [topic] = review.parked;
  if (!topic) throw new Error('nothing is parked');
  return changed(review, sendingTopic(review, topic, destination, 'new'));
}

describe('an idea that is parked', () => {
  it('stands in the parking lot, and as an action among the ideas again, however often it goes', () => {
    const there = parked(withIdea);
    expect(places(there)).toEqual([[], ['Rotate the keys']]);
    const back = sent(there, 'action');
    expect(back.actions).toMatchObject([{id: 'idea', status: 'held', reason: ''}]);
    expect(places(back)).toEqual([['Rotate the keys'], []]);
    const again = parked(back);
    expect(again.parked).toMatchObject([{id: 'topic', destination: null}]);
    expect(places(again)).toEqual([[], ['Rotate the keys']]);
    expect(places(sent(again, 'action'))).toEqual([['Rotate the keys'], []]);
  });

  it('is found by its topic once either was reworded', () => {
    const there = changed(parked(withIdea), [{type: 'topic-edited', id: 'topic', fields: {text: 'Keys, all of them'}}]);
    const back = sent(there, 'action');
    expect(back.actions).toHaveLength(1);
    expect(places(back)).toEqual([['Rotate the keys'], []]);
    const [topic] = back.parked;
    expect(topic && ideaOf(back, topic)?.id).toBe('idea');
    expect(parked(back).parked).toMatchObject([{text: 'Rotate the keys', destination: null}]);
  });

  it('is an idea that was let go once its topic is deleted', () => {
    const review = changed(parked(withIdea), [{type: 'topic-deleted', id: 'topic', deleted: true}]);
    expect(places(review)).toEqual([['Rotate the keys'], []]);
  });
});

describe('in a journal of an earlier version, which kept no link', () => {
  const before: Change[] = [
    {type: 'topic-parked', topic: {id: 'topic', questionId, text: 'Rotate\nthe keys'}},
    {type: 'action-not-now', id: 'idea', reason: 'Moved to the parking lot'},
  ];

  it('the same words say that they are one', () => {
    const review = changed(withIdea, before);
    const [action] = review.actions;
    expect(action && topicOf(review, action)?.id).toBe('topic');
    expect(places(review)).toEqual([[], ['Rotate\nthe keys']]);
  });

  it('an idea that was lost on the way back still stands once, and can be held', () => {
    const lost = changed(withIdea, [...before, {type: 'topic-edited', id: 'topic', fields: {destination: 'action'}}]);
    expect(lost.actions[0] && isParked(lost, lost.actions[0])).toBe(true);
    expect(places(lost)).toEqual([[], ['Rotate\nthe keys']]);
    expect(sent(lost, 'action').actions).toMatchObject([{id: 'idea', status: 'held'}]);
  });

  it('a topic of the same words as an idea that was let go for a reason leaves the reason in sight', () => {
    const review = changed(withIdea, [
      {type: 'topic-parked', topic: {id: 'topic', questionId, text: 'Rotate the keys'}},
      {type: 'action-not-now', id: 'idea', reason: 'the vault does it'},
    ]);
    expect(places(review)).toEqual([['Rotate the keys'], ['Rotate the keys']]);
  });
});
