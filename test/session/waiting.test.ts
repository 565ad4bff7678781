// The list of what waits: where it begins, and that it tells what wide windows have beside the page.
import {expect, test} from 'vitest';
import {chosenActions} from '../../src/review/actions.js';
import type {Presence} from '../../src/review/review-state.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';

const texts = (me: Me): string[] => me.rows.flatMap((row) => ('text' in row ? [row.text] : []));

test('where nothing waits it begins where the meeting is', () => {
  const me = atTheKeys('opening');
  me.press('right', 'right', 'V');
  expect(me.review.open?.questionId).not.toBe(me.review.agenda.stages[0]?.questions[0]?.id);
  expect(texts(me)).toContain('Nothing waits yet.');
  expect(me.selected).toBe(me.review.open?.questionId);
});

test('what waits comes before the agenda, and it begins there', () => {
  const me = atTheKeys('after');
  me.press('V');
  expect(me.selected).toBe(chosenActions(me.review)[0]?.id);
});

test('it says who is here', () => {
  const typing: Presence = {writer: 'theirs', role: 'note-taker', by: 'note-taker', doing: 'typing', since: 0};
  const me = atTheKeys('after', {others: [typing]});
  me.press('V');
  const told = texts(me);
  expect(told.slice(told.indexOf('Here'))).toEqual(['Here', 'facilitator, you', 'note-taker typing', 'Agenda']);
});
