// Hands and voices at the keys: one quiet line at its time, and what it takes to answer it.
import {expect, test} from 'vitest';
import {messagesOf} from '../../src/screens/frame/messages.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';

const lines = (me: Me) => messagesOf(me.told).map(({text, end = ''}) => text + end);
const counted = (me: Me) => me.review.pulses?.map((pulse) => pulse.hands).toSorted();
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

test('the note-taker has no such line, and counts for both', () => {
  const me = atTheKeys('opening', {role: 'note-taker'});
  me.wait(32);
  expect(lines(me)).not.toContain(hands);
  me.press('esc', 'l');
  me.type('4');
  me.press('enter');
  expect(me.review.pulses?.map((pulse) => pulse.hands)).toEqual([4]);
  expect(me.message).toBe('Counted. Thank you.');
});

test('hands that the other terminal has counted meanwhile are counted once more by a second Enter only', () => {
  const me = atTheKeys('opening');
  me.press('l');
  me.type('5');
  me.meanwhile({type: 'pulse-counted', id: 'theirs', hands: 6});
  me.press('enter');
  expect(me.message).toBe('6 hands counted meanwhile. Enter again adds yours; Esc leaves it at that.');
  expect(counted(me)).toEqual([6]);
  me.press('enter');
  expect(counted(me)).toEqual([5, 6]);
  me.press('l');
  me.type('7');
  me.press('enter');
  expect(counted(me)).toEqual([5, 6, 7]);
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
