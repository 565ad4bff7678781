// One thing, one place: an idea that was parked, a topic that left as an action, and both in journals of before.
import {describe, expect, it} from 'vitest';
import type {Change} from '../../src/review/changes/index.js';
import {applyChange, undoOf} from '../../src/review/changes/index.js';
import {
  actionsNotParked,
  ideaOf,
  isParked,
  parkingIdea,
  rewordingIdea,
  rewordingTopic,
  sendingTopic,
  topicFacts,
  topicOf,
  topicsNotActions,
} from '../../src/review/parked-ideas.js';
import type {Action, Review} from '../../src/review/types.js';
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

  it('takes along the reason that somebody gave for letting it go, once', () => {
    const letGo = changed(withIdea, [{type: 'action-not-now', id: 'idea', reason: 'the vendor does it'}]);
    const there = parked(letGo);
    expect(there.parked).toMatchObject([{text: 'Rotate the keys', detail: 'the vendor does it'}]);
    const detailed = changed(there, [{type: 'topic-edited', id: 'topic', fields: {detail: 'ask them'}}]);
    const again = changed(sent(detailed, 'action'), [{type: 'action-not-now', id: 'idea', reason: 'no time'}]);
    expect(parked(again).parked).toMatchObject([{detail: 'ask them, no time'}]);
    expect(parked(changed(parked(again), [{type: 'action-released', id: 'idea'}])).parked).toMatchObject([
      {detail: 'ask them, no time'},
    ]);
  });

  it('takes it along behind a detail that another terminal has written meanwhile', () => {
    const seen = changed(sent(parked(withIdea), 'action'), [{type: 'action-not-now', id: 'idea', reason: 'no time'}]);
    const parking = parkingIdea(seen, seen.actions[0] as Action, 'new');
    const since = changed(seen, [{type: 'topic-edited', id: 'topic', fields: {detail: 'ask the vendor'}}]);
    expect(changed(since, parking).parked).toMatchObject([
      {text: 'Rotate the keys', detail: 'ask the vendor, no time', destination: null},
    ]);
    // And both terminals may have asked for it.
    expect(changed(since, [...parking, ...parking]).parked).toMatchObject([{detail: 'ask the vendor, no time'}]);
  });

  it('gives back the detail alone where that is taken back', () => {
    const seen = changed(sent(parked(withIdea), 'action'), [
      {type: 'topic-edited', id: 'topic', fields: {detail: 'ask them'}},
      {type: 'action-not-now', id: 'idea', reason: 'no time'},
    ]);
    const joined = parkingIdea(seen, seen.actions[0] as Action, 'new').find(({type}) => type === 'topic-joined');
    if (!joined) throw new Error('its reason is not taken along');
    const after = changed(seen, [joined]);
    expect(after.parked).toMatchObject([{text: 'Rotate the keys', detail: 'ask them, no time'}]);
    const undo = undoOf(joined, seen, after);
    expect(changed(after, 'changes' in undo ? undo.changes : [])).toEqual(seen);
  });

  it('is found by its topic once either was reworded', () => {
    const there = changed(parked(withIdea), [{type: 'topic-edited', id: 'topic', fields: {text: 'Keys, all of them'}}]);
    const back = sent(there, 'action');
    expect(back.actions).toHaveLength(1);
    expect(places(back)).toEqual([['Keys, all of them'], []]);
    const [topic] = back.parked;
    expect(topic && ideaOf(back, topic)?.id).toBe('idea');
    expect(parked(back).parked).toMatchObject([{text: 'Keys, all of them', destination: null}]);
  });

  it('is reworded with its topic, and its topic with it', () => {
    const there = parked(withIdea);
    const [topic] = there.parked;
    const once = changed(there, topic ? rewordingTopic(there, topic, 'Keys,\nall of them') : []);
    expect([once.parked[0]?.text, once.actions[0]?.title]).toEqual(['Keys,\nall of them', 'Keys, all of them']);
    const [action] = once.actions;
    const twice = changed(once, action ? rewordingIdea(once, action, 'Every key') : []);
    expect([twice.parked[0]?.text, twice.actions[0]?.title]).toEqual(['Every key', 'Every key']);
  });

  it('keeps both wordings where two terminals worded it apart', () => {
    const apart = changed(parked(withIdea), [
      {type: 'topic-edited', id: 'topic', fields: {text: 'Keys, all of them'}},
      {type: 'action-edited', id: 'idea', fields: {title: 'Keys of the vault'}},
    ]);
    const [topic] = apart.parked;
    expect(topic && topicFacts(apart, topic)).toEqual(['Keys of the vault']);
    expect(parked(apart).parked).toMatchObject([{text: 'Keys of the vault', detail: 'Keys, all of them'}]);
    const back = sent(apart, 'action');
    expect([back.actions[0]?.title, back.parked[0]?.detail]).toEqual(['Keys, all of them', 'Keys of the vault']);
  });

  it('keeps the other wording and the reason, where there are both', () => {
    const apart = changed(sent(parked(withIdea), 'action'), [
      {type: 'topic-edited', id: 'topic', fields: {text: 'Keys, all of them'}},
      {type: 'action-not-now', id: 'idea', reason: 'no time'},
    ]);
    const both = [{text: 'Rotate the keys', detail: 'no time, Keys, all of them'}];
    expect(parked(apart).parked).toMatchObject(both);
    // Two terminals at once.
    const parking = parkingIdea(apart, apart.actions[0] as Action, 'new');
    expect(changed(apart, [...parking, ...parking]).parked).toMatchObject(both);
  });

  it('keeps all wordings where screens that are a step behind park it twice', () => {
    const edit = (review: Review, text: string, title: string) =>
      changed(review, [
        {type: 'topic-edited', id: 'topic', fields: {text}},
        {type: 'action-edited', id: 'idea', fields: {title}},
      ]);
    const first = edit(sent(parked(withIdea), 'action'), 'Keys, all of them', 'Rotate the keys');
    const second = changed(first, [{type: 'action-edited', id: 'idea', fields: {title: 'Keys of the vault'}}]);
    const parking = (seen: Review) => parkingIdea(seen, seen.actions[0] as Action, 'new');
    const once = changed(second, parking(first));
    const between = edit(once, 'Keys by post', 'Every key');
    const twice = changed(between, parking(second));
    expect(twice.parked).toMatchObject([{text: 'Every key', detail: 'Keys, all of them, Keys by post'}]);
    expect(twice.actions).toMatchObject([{title: 'Every key', status: 'not-now'}]);
  });

  it('goes back to both wordings where its move is taken back, unless one was reworded since', () => {
    const apart = changed(sent(parked(withIdea), 'action'), [
      {type: 'topic-edited', id: 'topic', fields: {text: 'Keys, all of them'}},
    ]);
    const joined = parkingIdea(apart, apart.actions[0] as Action, 'new').find(({type}) => type === 'topic-joined');
    if (!joined) throw new Error('they have the same words');
    const after = changed(apart, [joined]);
    expect(after.parked).toMatchObject([{text: 'Rotate the keys', detail: 'Keys, all of them'}]);
    const undo = undoOf(joined, apart, after);
    expect(changed(after, 'changes' in undo ? undo.changes : [])).toEqual(apart);
    const since = changed(after, [{type: 'topic-edited', id: 'topic', fields: {detail: 'by hand'}}]);
    expect(undoOf(joined, apart, since)).toEqual({since: 'That topic has changed again since'});
    const gone = changed(apart, [{type: 'topic-deleted', id: 'topic', deleted: true}]);
    expect(changed(gone, [joined])).toEqual(gone);
  });

  it('has its facts shown with its topic, once, also where the detail of an earlier version has them', () => {
    const known = changed(withIdea, [
      {type: 'action-edited', id: 'idea', fields: {doneWhen: 'none is old', isms: true}},
    ]);
    const there = parked(known);
    const [topic] = there.parked;
    expect(topic && topicFacts(there, topic)).toEqual(['security', 'done when none is old']);
    const before = changed(there, [
      {type: 'topic-edited', id: 'topic', fields: {detail: 'ISMS, done when none is old'}},
    ]);
    expect(before.parked[0] && topicFacts(before, before.parked[0])).toEqual(['ISMS, done when none is old']);
    const own = changed(there, [{type: 'topic-edited', id: 'topic', fields: {detail: 'with the security team'}}]);
    expect(own.parked[0] && topicFacts(own, own.parked[0])).toEqual([
      'with the security team',
      'security',
      'done when none is old',
    ]);
    expect(topic && topicFacts(sent(there, 'action'), topic)).toEqual([]);
  });

  it('says of a topic that left as an idea where that was let go', () => {
    const topic = {id: 't', questionId, text: 'Rotate the keys'};
    const before = changed({...sampleReview('after'), parked: [], actions: []}, [{type: 'topic-parked', topic}]);
    const left = sent(before, 'action');
    const [idea] = left.actions;
    const letGo = changed(left, [{type: 'action-not-now', id: idea?.id ?? '', reason: 'the vault moves first'}]);
    expect(letGo.parked.map((each) => topicFacts(letGo, each))).toEqual([['not now: the vault moves first']]);
  });

  it.each(['dropped', 'tech-forum', 'meeting'] as const)(
    'waits for a destination again where it had left: %s',
    (to) => {
      const gone = changed(parked(withIdea), [
        {type: 'topic-edited', id: 'topic', fields: {destination: to}},
        {type: 'action-released', id: 'idea'},
      ]);
      expect(parked(gone).parked).toMatchObject([{id: 'topic', destination: null}]);
    },
  );

  it('is an idea that was let go once its topic is deleted', () => {
    const review = changed(parked(withIdea), [{type: 'topic-deleted', id: 'topic', deleted: true}]);
    expect(places(review)).toEqual([['Rotate the keys'], []]);
  });
});

describe('two of one', () => {
  const topics = (review: Review) => topicsNotActions(review).map(({text}) => text);

  it('are two ideas where both terminals sent one topic as an action', () => {
    const lot = changed({...sampleReview('after'), parked: [], actions: []}, [
      {type: 'topic-parked', topic: {id: 'topic', questionId, text: 'Rotate the keys'}},
    ]);
    const [topic] = lot.parked;
    const atOnce = (id: string) => (topic ? sendingTopic(lot, topic, 'action', id) : []);
    let review = changed(lot, [...atOnce('mine'), ...atOnce('theirs')]);
    const reword = (id: string, title: string) => {
      const action = review.actions.find((each) => each.id === id);
      review = changed(review, action ? rewordingIdea(review, action, title) : []);
    };
    reword('mine', 'Keys for us');
    reword('theirs', 'Another plan');
    expect(places(review)).toEqual([['Keys for us', 'Another plan'], []]);
    for (const action of review.actions) review = changed(review, parkingIdea(review, action, `of ${action.id}`));
    expect(places(review)).toEqual([[], ['Keys for us', 'Another plan']]);
  });

  it('are two topics where both terminals parked one idea', () => {
    const [action] = withIdea.actions;
    const atOnce = (id: string) => (action ? parkingIdea(withIdea, action, id) : []);
    const review = changed(withIdea, [...atOnce('mine'), ...atOnce('theirs')]);
    const [mine, theirs] = review.parked;
    expect([mine, theirs].map((topic) => topic && ideaOf(review, topic)?.id)).toEqual(['idea', undefined]);
    const back = changed(review, theirs ? sendingTopic(review, theirs, 'action', 'new') : []);
    expect([actionsNotParked(back).map(({id}) => id), topics(back)]).toEqual([['new'], ['Rotate the keys']]);
  });

  it('with the words of a topic that has nothing to do with them stay three, parked or not', () => {
    let review = changed(withIdea, [
      {type: 'action-held', action: {id: 'second', questionId, title: 'Rotate the keys'}},
      {type: 'topic-parked', topic: {id: 'topic', questionId, text: 'Rotate the keys'}},
    ]);
    for (const action of review.actions) review = changed(review, parkingIdea(review, action, `of ${action.id}`));
    expect(actionsNotParked(review)).toEqual([]);
    expect(topicsNotActions(review).map(({id}) => id)).toEqual(['topic', 'of idea', 'of second']);
  });
});

describe('an idea and a topic that happen to have the same words', () => {
  it('are reworded apart while neither was moved', () => {
    const review = changed(withIdea, [
      {type: 'topic-parked', topic: {id: 'topic', questionId, text: 'Rotate the keys'}},
    ]);
    const [action] = review.actions;
    const after = changed(review, action ? rewordingIdea(review, action, 'Every key') : []);
    expect(places(after)).toEqual([['Every key'], ['Rotate the keys']]);
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
