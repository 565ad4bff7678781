// PgUp and PgDn, as a person reads a list with them: page by page, in a field and without one.
import {expect, test} from 'vitest';
import type {Change} from '../../src/review/changes/index.js';
import type {Review} from '../../src/review/types.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import {sampleReview} from '../support/sample-review.js';

const LINES = 200;

/** The sample with a long note at the open question, and a short one behind it. */
function withLongNote(): Review {
  const review = sampleReview('after');
  const [first] = review.notes;
  if (!first) throw new Error('the sample has notes');
  const text = Array.from({length: LINES}, (_, index) => `log ${index + 1}`).join('\n');
  const long = {...first, questionId: 'decisions', deleted: false};
  return {...review, notes: [...review.notes, {...long, id: 'long', text}, {...long, id: 'last', text: 'said after'}]};
}

const times = (count: number, key: string): string[] => Array.from({length: count}, () => key);
const moves = (questionId: string): Change => ({type: 'question-opened', questionId});
const top = (me: Me) => me.view.scrolled;

test('a page begins with a row, and within a longer one leaves a line in sight; neither end is run past', () => {
  const me = atTheKeys(withLongNote());
  me.press(...times(100, 'pageup'));
  expect(top(me)).toEqual({screen: 'agenda', id: 'note-10', line: 0});
  me.press('pagedown');
  expect(top(me)).toEqual({screen: 'agenda', id: 'long', line: 0});
  me.press('pagedown');
  const first = top(me)?.line ?? 0;
  me.press('pagedown');
  const second = top(me)?.line ?? 0;
  expect([first > 0, second > first]).toEqual([true, true]);
  me.press('pageup');
  expect(top(me)).toMatchObject({id: 'long', line: first});
  me.press(...times(100, 'pagedown'));
  expect(top(me)).toBe(null);
  me.press('pageup');
  expect(top(me)?.id).toBe('long');
});

test('in a field it is the list above that moves, and the text stays', () => {
  const me = atTheKeys(withLongNote(), {role: 'note-taker'});
  me.type('half a note');
  me.press('pageup', 'pageup');
  expect([me.typed, top(me)?.id]).toEqual(['half a note', 'long']);
  me.press('enter');
  expect([me.typed, top(me)]).toEqual(['', null]);
});

test('whatever is selected is in sight: scrolling lets a note go, selecting one ends the scrolling', () => {
  const me = atTheKeys(withLongNote());
  me.goTo('last');
  me.press('pageup');
  expect([me.selected, top(me)?.id]).toEqual([undefined, 'long']);
  me.press('up');
  expect([me.selected, top(me)]).toEqual(['last', null]);
});

test('the next question begins at its own end, also where others have moved the meeting', () => {
  const me = atTheKeys(withLongNote(), {role: 'note-taker'});
  me.press('pageup');
  expect(top(me)?.id).toBe('long');
  me.meanwhile(moves('response'));
  expect(top(me)).toBe(null);
});

test('where all is in sight nothing moves', () => {
  const me = atTheKeys('after', {role: 'note-taker'});
  me.press('pageup', 'pagedown');
  expect(top(me)).toBe(null);
});

test('the wheel moves the notes by lines, in a field too, and what is typed stays', () => {
  const me = atTheKeys(withLongNote(), {role: 'note-taker'});
  me.type('half a note');
  me.press('pageup');
  const page = top(me)?.line ?? 0;
  me.turnWheel(-3);
  expect(top(me)).toMatchObject({id: 'long', line: page - 3});
  me.turnWheel(3);
  expect(top(me)).toMatchObject({id: 'long', line: page});
  me.turnWheel(1000);
  me.turnWheel(1000);
  expect([top(me), me.typed]).toEqual([null, 'half a note']);
});

test('the wheel neither answers a question nor ends what was said', () => {
  const me = atTheKeys(withLongNote());
  me.press('q');
  const {asked} = me;
  expect(asked).toContain('Enter leaves');
  me.turnWheel(-3);
  expect([me.asked, top(me)?.id]).toEqual([asked, 'long']);
  me.press('esc', 'c');
  const {message} = me;
  expect(message).not.toBe('');
  me.turnWheel(-3);
  expect(me.message).toBe(message);
});

test('in a list the wheel scrolls, and what is selected stays in sight by becoming the nearest row', () => {
  const me = atTheKeys('after');
  me.press('?');
  const first = me.selected;
  me.turnWheel(3);
  expect(top(me)?.screen).toBe('help');
  me.turnWheel(60);
  expect(me.selected).not.toBe(first);
  const there = me.selected;
  me.press('down');
  expect([me.selected === there, top(me)]).toEqual([false, null]);
  me.turnWheel(-1000);
  me.turnWheel(3);
  me.press('ctrl+u');
  me.type('park');
  expect(top(me)).toBe(null);
});

test('where all of a list is in sight the wheel moves nothing, and the selection stays', () => {
  const me = atTheKeys('actions');
  me.press('v', 'down');
  const before = [me.selected, top(me)];
  me.turnWheel(3);
  me.turnWheel(-3);
  expect([me.selected, top(me)]).toEqual(before);
});
