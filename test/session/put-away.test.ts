// Putting a review away from the home screen, and back.
import {expect, test} from 'vitest';
import type {ListedReview} from '../../src/review/summary.js';
import {hintsFor} from '../../src/screens/frame/footer-keys.js';
import {selectedRow} from '../../src/session/rows.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';

const review = (reference: string, archived = false): ListedReview => ({
  id: reference.toLowerCase(),
  folder: `/reviews/${reference}`,
  reference,
  title: 'The link fell',
  severity: 'minor',
  kind: 'incident',
  security: false,
  status: 'preparing',
  createdAt: 0,
  zone: null,
  startedAt: null,
  covered: 0,
  questions: 19,
  notes: 0,
  actions: 0,
  openParked: 0,
  changedAt: 0,
  archived,
});

const footer = (me: Me) => hintsFor(me.situation, selectedRow(me.situation)).map(({key, short}) => `${key} ${short}`);

const home = {reviews: [review('INC-1'), review('INC-2'), review('INC-3', true)]};

test.each([
  ['a', 'archive', 'Archive INC-2? u brings it back. Enter archives it.'],
  ['d', 'delete', 'Move INC-2 into the trash folder? u brings it back. Enter moves it.'],
])('%s asks first, and Enter does it to the selected review', (key, way, question) => {
  const me = atTheKeys(null, {home});
  me.goTo('inc-2');
  me.press(key);
  expect(me.asked).toBe(question);
  expect(me.effects).toEqual([]);
  me.press('enter');
  expect(me.effects).toEqual([{kind: 'put-away', review: {way, folder: '/reviews/INC-2', reference: 'INC-2'}}]);
});

test('any other key leaves the review where it is', () => {
  const me = atTheKeys(null, {home});
  me.press('d', 'x', 'a', 'esc');
  expect([me.asked, me.effects]).toEqual(['', []]);
});

test('a row that is no review is not put away', () => {
  const me = atTheKeys(null, {home});
  me.goTo('new');
  me.press('a');
  expect([me.asked, me.message]).toEqual(['', 'Choose a review first, with ↑ and ↓.']);
});

test('an archived review is not listed until A shows it, marked; A hides it again', () => {
  const me = atTheKeys(null, {home});
  expect(me.rows.map(({id}) => id)).not.toContain('inc-3');
  expect(me.rows).toContainEqual(expect.objectContaining({text: '1 archived: A shows it.'}));
  expect(footer(me)).toContain('A archived');
  me.press('A');
  expect(me.rows).toContainEqual(expect.objectContaining({id: 'inc-3', note: 'archived · minor · 1970-01-01'}));
  expect(me.rows).toContainEqual(expect.objectContaining({text: '1 archived: A hides it.'}));
  me.press('A');
  expect(me.rows.map(({id}) => id)).not.toContain('inc-3');
});

test('a on an archived review brings it back at once', () => {
  const me = atTheKeys(null, {home});
  me.press('A');
  expect(footer(me)).toContain('a archive');
  me.goTo('inc-3');
  expect(footer(me)).toContain('a bring back');
  me.press('a');
  expect([me.asked, me.effects]).toEqual([
    '',
    [{kind: 'bring-back', review: {way: 'archive', folder: '/reviews/INC-3', reference: 'INC-3'}}],
  ]);
});

test('where nothing is archived the footer does not name A, and A says so', () => {
  const me = atTheKeys(null, {home: {reviews: [review('INC-1')]}});
  expect(footer(me)).not.toContain('A archived');
  expect(me.rows.map(({id}) => id).join()).not.toContain('archived');
  me.press('A');
  expect(me.message).toBe('No review is archived.');
});

test('Enter on an empty home does what its first row says: a review of one’s own; the example is below', () => {
  const me = atTheKeys(null, {
    home: {reviews: [], examples: [{name: 'x', title: 'The link fell', about: 'A network break'}]},
  });
  expect(me.selected).toBe('new');
  expect(me.rows.map(({id}) => id)).toContain('example x');
  me.press('enter');
  expect(me.view.screen).toBe('new');
});

test('u brings back what was put away last, and says so where nothing was', () => {
  const putAway = {way: 'archive', folder: '/reviews/INC-2', reference: 'INC-2'} as const;
  const me = atTheKeys(null, {home: {...home, putAway: [{...putAway, reference: 'INC-1'}, putAway]}});
  me.press('u');
  expect(me.effects).toEqual([{kind: 'bring-back', review: putAway}]);
  const none = atTheKeys(null, {home});
  none.press('u');
  expect(none.message).toBe('Nothing was put away from here: debrief archive and delete have --back.');
});
