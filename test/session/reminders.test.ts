// Hands and voices at the keys: one quiet line at its time, and what it takes to answer it.
import {expect, test} from 'vitest';
import {messagesOf} from '../../src/screens/frame/messages.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';

const lines = (me: Me) => messagesOf(me.told).map(({text, end = ''}) => text + end);
const hands = 'Who has learned something? · l counts the hands';

test('the facilitator is reminded, counts the hands, and is reminded no more', () => {
  const me = atTheKeys('opening');
  me.wait(32);
  expect(lines(me)).toContain(hands);
  me.press('l');
  for (const typed of ['five', '1e2']) {
    me.type(typed);
    me.press('enter');
    expect(me.message).toBe('Hands: a whole number from 0 to 999.');
    me.press('ctrl+u');
  }
  me.type('5');
  me.press('enter');
  expect(me.review.pulses?.map((pulse) => pulse.hands)).toEqual([5]);
  expect(lines(me)).not.toContain(hands);
  me.press('u');
  expect(me.review.pulses).toBeUndefined();
});

test('the note-taker has no such line, and no such key', () => {
  const me = atTheKeys('opening', {role: 'note-taker'});
  me.wait(32);
  expect(lines(me)).not.toContain(hands);
  me.press('esc', 'l');
  expect(me.message).toContain('Only the facilitator can do that');
});

test('who has spoken is marked by one key in the list of people', () => {
  const me = atTheKeys('after', {role: 'note-taker'});
  const [first] = me.review.people.filter(({role, attended}) => role === null && attended);
  me.press('esc', 'P');
  me.goTo(first?.id ?? '');
  me.press('h');
  expect(me.message).toBe(`${first?.name} has spoken.`);
  me.press('h');
  expect(me.message).toBe(`${first?.name} has not spoken yet.`);
  expect(me.review.people.find(({id}) => id === first?.id)).toEqual(first);
});
