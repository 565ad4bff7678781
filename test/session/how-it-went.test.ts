// The meeting's own lesson: its chart at the end of the close, and a line that either terminal gives, also once it is over.
import {expect, test} from 'vitest';
import type {SeenBefore} from '../../src/guidance/seen-before.js';
import {earlierOf} from '../../src/review/earlier.js';
import {prepare} from '../../src/screens/prepare/screen.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import {sampleReview} from '../support/sample-review.js';

const charted = (me: Me) => me.rows.filter(({kind}) => kind === 'stage-minutes').length;

test.each(['facilitator', 'note-taker'] as const)('the %s says what to change, and u takes it back', (role) => {
  const me = atTheKeys('close', {role});
  if (role === 'note-taker') me.press('esc');
  expect(charted(me)).toBe(5);
  me.goTo('nextTime');
  me.press('enter');
  expect(me.asks).toEqual({what: 'review', part: 'nextTime'});
  me.type('a shorter opening');
  me.press('enter');
  expect([me.review.nextTime, me.selected]).toEqual(['a shorter opening', 'nextTime']);
  expect(me.rows).toContainEqual(expect.objectContaining({id: 'nextTime', value: 'a shorter opening'}));
  if (role === 'note-taker') me.press('esc');
  me.press('u');
  expect(me.review).not.toHaveProperty('nextTime');
});

test('a closed review shows the chart and takes the line, and is exported again', () => {
  const me = atTheKeys('closed');
  expect(charted(me)).toBe(5);
  me.goTo('nextTime');
  me.press('enter');
  me.type('a shorter opening');
  me.press('enter');
  expect(me.review).toMatchObject({status: 'closed', nextTime: 'a shorter opening'});
  expect(me.effects).toContainEqual({kind: 'export', late: 'text'});
});

test('it is at the end of the close alone, and no fact of a meeting to come', () => {
  expect(charted(atTheKeys({...sampleReview('close'), open: {questionId: 'read-back'}}))).toBe(0);
  const has = (me: Me) => me.rows.some(({id}) => id === 'nextTime');
  expect(has(atTheKeys('preparing'))).toBe(false);
  const me = atTheKeys('after');
  me.press('P');
  expect(has(me)).toBe(true);
});

test('whoever prepares the next meeting is told, on two lines at most', () => {
  const me = atTheKeys('preparing');
  const tell = (nextTime: string) => {
    const last = earlierOf({...sampleReview('closed'), reference: 'INC-5', nextTime});
    const seenBefore: SeenBefore = {like: [], open: [], last};
    me.tell({kind: 'seen before', reviewId: me.review.id, seenBefore});
    return prepare.intro?.(me.situation).split('\n').at(-1) ?? '';
  };
  expect(tell('a shorter opening')).toBe('From INC-5 (1 Nov), to change: a shorter opening');
  const long = tell('shorter '.repeat(60));
  expect(long).toMatch(/^From INC-5 .*: shorter .*…$/);
  expect(long.length).toBeLessThanOrEqual(2 * 74);
});
