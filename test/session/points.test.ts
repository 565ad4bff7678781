// The points of a topic at the keys: ticked as they come up, and notes that are put to them.
import {describe, expect, test} from 'vitest';
import {findPoint, pointOf} from '../../src/review/agenda.js';
import type {Role} from '../../src/review/vocabulary.js';
import {hintsFor} from '../../src/screens/frame/footer-keys.js';
import {draftPlace} from '../../src/session/asks/ask.js';
import {asksAt} from '../../src/session/asks/index.js';
import {selectedRow} from '../../src/session/rows.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import {sampleReview} from '../support/sample-review.js';
import {pointsTicked, withPoints} from '../support/with-points.js';

const sitDown = (role: Role = 'facilitator'): Me =>
  atTheKeys(withPoints(sampleReview('after'), 'decisions', 3), {role});

const stateOf = (me: Me, id: string) => findPoint(me.review, id)?.point.state;
const noteOf = (me: Me, id: string) => me.review.notes.find((note) => note.id === id);
const putTo = (me: Me, id: string) => {
  const note = noteOf(me, id);
  return note && pointOf(me.review, note)?.id;
};

describe.each(['facilitator', 'note-taker'] as const)('at the keys of the %s', (role) => {
  const begin = () => {
    const me = sitDown(role);
    if (role === 'note-taker') me.press('esc');
    return me;
  };

  test('a digit ticks the point of that number, and takes the tick away again', () => {
    const me = begin();
    me.press('2');
    expect(stateOf(me, 'point-2')).toBe('covered');
    expect(me.message).toBe('“What was known at that moment, a…” is covered.');
    me.press('2');
    expect(stateOf(me, 'point-2')).toBe('open');
  });

  test('a point that somebody else has just ticked is not unticked by whoever hears the same answer', () => {
    const me = begin();
    me.meanwhile({type: 'point-marked', pointId: 'point-2', state: 'covered'});
    me.press('2');
    expect([stateOf(me, 'point-2'), me.message]).toEqual([
      'covered',
      'It is ticked already; once more takes the tick away.',
    ]);
    me.press('2');
    expect(stateOf(me, 'point-2')).toBe('open');
    me.meanwhile({type: 'point-marked', pointId: 'point-2', state: 'covered'});
    me.press('1', '2');
    expect(stateOf(me, 'point-2')).toBe('open');
  });

  test('Enter ticks the selected point, and ↓ goes through points, then notes', () => {
    const me = begin();
    me.press('down', 'down', 'enter');
    expect(me.selected).toBe('point-2');
    expect(stateOf(me, 'point-2')).toBe('covered');
    me.press('down', 'down');
    expect(me.selected).toBe('note-10');
  });

  test('with a note selected a digit puts it there, and again takes it away', () => {
    const me = begin();
    me.goTo('note-10');
    me.press('3');
    expect(putTo(me, 'note-10')).toBe('point-3');
    expect(me.message).toMatch(/^“The order .*” is with “How was it settled, .*”\.$/);
    expect(stateOf(me, 'point-3')).toBe('open');
    me.press('3');
    expect(putTo(me, 'note-10')).toBeUndefined();
    me.press('3', '1');
    expect(putTo(me, 'note-10')).toBe('point-1');
  });

  test('n at a selected point writes a note that is put to it, and one u takes both back', () => {
    const me = begin();
    me.press('down', 'down', 'n');
    expect(me.asks).toEqual({what: 'note', questionId: 'decisions', pointId: 'point-2'});
    me.type('Nobody knew how far behind it was');
    me.press('enter');
    const added = me.review.notes.at(-1)?.id ?? '';
    expect(putTo(me, added)).toBe('point-2');
    // What is written next is put to no point by itself.
    expect(me.asks).toEqual(role === 'note-taker' ? {what: 'note', questionId: 'decisions'} : undefined);
    me.press('esc', 'u');
    expect(noteOf(me, added)?.deleted).toBe(true);
    expect(noteOf(me, added)?.pointId).toBeUndefined();
  });
});

test('a paste with a point selected is a note to that point', () => {
  const me = sitDown();
  me.press('down', 'down');
  me.paste('The replica was behind\nby forty minutes');
  expect(me.asks).toEqual({what: 'note', questionId: 'decisions', pointId: 'point-2'});
  me.press('enter');
  expect(putTo(me, me.review.notes.at(-1)?.id ?? '')).toBe('point-2');
});

test.each([
  [1, '1 ticks', '1 puts to the point'],
  [2, '1 and 2 tick', '1 and 2 put to point'],
  [3, '1 to 3 tick', '1 to 3 put to point'],
])('the footer says what the digits of %i points do', (count, ticks, puts) => {
  const me = atTheKeys(withPoints(sampleReview('after'), 'decisions', count));
  const footer = () => hintsFor(me.situation, selectedRow(me.situation)).map(({key, short}) => `${key} ${short}`);
  expect(footer()).toContain(ticks);
  me.goTo('note-10');
  expect(footer()).toContain(puts);
});

test('the footer names c, s and S for the question, and beside a point what Enter does with that', () => {
  const me = sitDown();
  const footer = () => hintsFor(me.situation, selectedRow(me.situation)).map(({key, short}) => `${key} ${short}`);
  expect(footer()).toEqual(expect.arrayContaining(['c covered', 's skip', 'S skip, why']));
  me.goTo('point-2');
  expect(footer()).toContain('Enter tick');
  expect(footer().filter((hint) => /^[csS] /.test(hint))).toEqual([]);
});

test('a number that no point has says how many there are', () => {
  const me = sitDown();
  me.press('4');
  expect(me.message).toBe('The topic has 3 points.');
  const without = atTheKeys('after');
  without.press('1');
  expect(without.message).toBe('There are no points beneath this question.');
  expect([...me.changes, ...without.changes]).toEqual([]);
});

test('c covers a topic and says how many points are open; with a point selected it ticks that', () => {
  const me = sitDown();
  me.press('1', 'c');
  expect(me.message).toBe('Covered; 2 points are open.');
  me.press('2', 'c', 'c');
  expect(me.message).toBe('Covered; one point is open.');
  me.press('c', 'down', 'down', 'down', 'c');
  expect(stateOf(me, 'point-3')).toBe('covered');
  me.press('esc', 'c');
  expect(me.message).toBe('Covered.');
});

test('a point that a note is put to counts without a tick, and says so', () => {
  const me = atTheKeys(pointsTicked(sampleReview('after')));
  me.press('3');
  expect(me.message).toBe('A note covers it already.');
  expect(me.changes).toEqual([]);
});

test('the overview has the points beneath their topics: Enter and c tick, n adds a question behind the topic', () => {
  const me = sitDown();
  me.press('g');
  me.goTo('point-2');
  me.press('enter');
  expect(stateOf(me, 'point-2')).toBe('covered');
  me.press('c');
  expect(stateOf(me, 'point-2')).toBe('open');
  me.press('n');
  expect(me.asks).toEqual({what: 'question', stageId: 'after', afterId: 'decisions'});
});

test('s at a point of the overview skips its whole topic, and says so', () => {
  const me = atTheKeys(withPoints(sampleReview('after'), 'communications', 2));
  me.press('g');
  me.goTo('point-1');
  me.press('s');
  expect(me.message).toBe('The whole topic is skipped: “Who was told what, and when?”.');
  me.press('u');
  expect(me.review.agenda.stages[2]?.questions[3]?.state).toBe('open');
});

test('a tick that is undone is in sight, wherever one looks', () => {
  const me = sitDown();
  me.press('2', 'u');
  expect(stateOf(me, 'point-2')).toBe('open');
  expect(me.selected).toBe('point-2');
  me.press('2', 'left', 'u', 'enter', 'u');
  expect(stateOf(me, 'point-2')).toBe('open');
});

test('digits right behind each other tick a point each', () => {
  const me = sitDown();
  me.typeOn('23');
  expect(['point-2', 'point-3'].map((id) => stateOf(me, id))).toEqual(['covered', 'covered']);
});

test('a sentence that is typed where no field is open ticks one point at most, and says so', () => {
  const me = sitDown();
  me.typeOn('3 of 2 teams');
  expect(me.changes).toEqual([{type: 'point-marked', pointId: 'point-3', state: 'covered'}]);
  expect(me.message).toContain('is covered');
});

test('a search finds a point, and Enter goes to it', () => {
  const me = sitDown();
  me.press('left', '/');
  me.type('settled');
  me.press('enter');
  expect(me.selected).toBe('point-3');
  expect(me.view.staysAt ?? me.open).toBe('decisions');
});

test('a half-written note keeps its point', () => {
  const asks = {what: 'note', questionId: 'decisions', pointId: 'point-2'} as const;
  expect(asksAt(draftPlace(asks))).toEqual(asks);
  const reworded = {what: 'note', questionId: 'decisions', noteId: 'note-10'} as const;
  expect(asksAt(draftPlace(reworded))).toEqual(reworded);
  expect(asksAt(draftPlace({what: 'note', questionId: 'decisions'}))).toEqual({what: 'note', questionId: 'decisions'});
});
