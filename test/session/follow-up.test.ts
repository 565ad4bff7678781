// Follow-up questions: a key, a letter for what was just said, and nothing of it changes what is typed or where one is.
import {expect, test} from 'vitest';
import {atTheKeys, type Me} from '../support/at-the-keys.js';

const asked = (me: Me) => (typeof me.view.followUp === 'string' ? me.view.followUp : me.view.followUp?.heard);

test('a letter behind f shows its questions until the next key, which does what it always does', () => {
  const me = atTheKeys('after');
  me.press('f');
  expect(asked(me)).toBe('choosing');
  me.press('d');
  expect(asked(me)).toBe('a decision');
  me.press('n');
  expect([asked(me), me.asks?.what]).toEqual([undefined, 'note']);
  expect(me.changes).toEqual([]);
});

test('a moment of the room has a letter, too', () => {
  const me = atTheKeys('after');
  me.press('f', 'v');
  expect(asked(me)).toBe('one voice only');
});

test('no letter is a key while one is chosen; one that is none says so, and Esc leaves', () => {
  const me = atTheKeys('after');
  me.press('f', 'c');
  expect([asked(me), me.message]).toEqual(['choosing', 'c is none of these letters']);
  me.press('space');
  expect(asked(me)).toBe('choosing');
  me.press('esc');
  expect([asked(me), me.message, me.changes]).toEqual([undefined, '', []]);
});

test('any other key ends the choice and does what it always does', () => {
  const me = atTheKeys('after');
  const from = me.open;
  me.press('f', 'right');
  expect(asked(me)).toBeUndefined();
  expect(me.open).not.toBe(from);
});

test('beside the open field the text stays as it is, and typing goes on in it', () => {
  const me = atTheKeys('after', {role: 'note-taker'});
  me.type('Usually the rep');
  me.press('ctrl+r', 'u');
  expect([asked(me), me.typed]).toEqual(['“usually …”', 'Usually the rep']);
  me.type('lica');
  expect([asked(me), me.typed]).toEqual([undefined, 'Usually the replica']);
});

test('what is typed fast behind the letter is text again', () => {
  const me = atTheKeys('after', {role: 'note-taker'});
  me.press('ctrl+r');
  me.type('kand so on');
  expect([asked(me), me.typed]).toEqual([undefined, 'and so on']);
});

test('a paste is never a letter', () => {
  const me = atTheKeys('after', {role: 'note-taker'});
  me.press('ctrl+r');
  me.paste('o');
  expect([asked(me), me.typed]).toEqual([undefined, 'o']);
});

test('a letter of a sentence opens nothing', () => {
  const me = atTheKeys('after');
  me.typeOn('cf');
  expect(asked(me)).toBeUndefined();
  expect(me.message).toContain('f did nothing');
});

test('before the meeting, in the search and in a closed review there is nothing to follow up', () => {
  const before = atTheKeys('preparing', {role: 'note-taker'});
  before.press('ctrl+r');
  expect(asked(before)).toBeUndefined();
  const search = atTheKeys('after');
  search.press('/', 'ctrl+r');
  expect(asked(search)).toBeUndefined();
  const closed = atTheKeys('closed');
  closed.press('f');
  expect(asked(closed)).toBeUndefined();
});
