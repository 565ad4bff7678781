// At the keys of the lists that go across all reviews: what each key asks for, and where the selection goes on.
import {expect, test} from 'vitest';
import {afterwardsOf, allAfterwards, stillLeft} from '../../src/review/afterwards.js';
import {summaryOf} from '../../src/review/summary.js';
import {selectedRow} from '../../src/session/rows.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import {sampleReview} from '../support/sample-review.js';

const closed = sampleReview('closed');
const review = {...summaryOf(closed), folder: '/reviews/one', changedAt: 0, archived: false};
const afterwards = stillLeft(allAfterwards([{review, afterwards: afterwardsOf(closed)}]));
const ids = afterwards.actions.map(({id}) => id);
const [first, second] = ids;

const at = (key: 'o' | 'v'): Me => {
  const me = atTheKeys(null, {home: {reviews: [review], afterwards}});
  me.press(key);
  return me;
};

const selected = (me: Me) => selectedRow(me.situation)?.id.split('/')[1];

test('y on an action says that it is done, and the next one is selected', () => {
  const me = at('o');
  expect(selected(me)).toBe(first);
  me.press('y');
  expect(me.effects).toEqual([{kind: 'settle', folder: '/reviews/one', id: first, deed: {does: 'done', back: false}}]);
  expect(selected(me)).toBe(second);
  me.press('end', 'y');
  expect(selected(me)).toBe(ids.at(-2));
});

test('b asks for a day, says what it takes, and moves the action to it', () => {
  const me = at('o');
  me.press('b');
  me.type('someday');
  me.press('enter');
  expect([me.effects, me.typed]).toEqual([[], 'someday']);
  me.press('esc', 'b');
  me.type('2018-12-24');
  me.press('enter');
  expect(me.effects).toMatchObject([{kind: 'settle', id: first, deed: {does: 'move', due: '2018-12-24'}}]);
  expect([me.view.dialog, selected(me)]).toEqual([null, first]);
});

test('- wants a reason, whose words come back into their field where they cannot be saved', () => {
  const me = at('o');
  me.press('-', 'enter');
  expect(me.message).toContain('Say why in a few words');
  me.type('The queue is gone');
  me.press('enter');
  const [effect] = me.effects;
  if (effect?.kind !== 'settle' || !effect.field) throw new Error('nothing is settled');
  expect(effect.deed).toEqual({does: 'drop', reason: 'The queue is gone', back: false});
  me.tell({kind: 'edited', ...effect.field, inField: true});
  expect(me.typed).toBe('The queue is gone');
});

test('on a topic y says that the forum has taken it, Enter opens its review, u takes back, Esc goes home', () => {
  const me = at('v');
  const [topic] = afterwards.topics;
  expect(selected(me)).toBe(topic?.id);
  me.press('y', 'enter', 'u', 'esc');
  expect(me.effects).toEqual([
    {kind: 'settle', folder: '/reviews/one', id: topic?.id, deed: {does: 'take', back: false}},
    {kind: 'open-review', folder: '/reviews/one'},
    {kind: 'settle-back'},
  ]);
  expect(me.view.screen).toBe('home');
});

test('where nothing is left, keys say so and do nothing', () => {
  const me = atTheKeys(null);
  me.press('o', 'y');
  expect([me.view.screen, me.effects, me.message]).toEqual(['afterwards', [], 'Choose one first, with ↑ and ↓.']);
});
