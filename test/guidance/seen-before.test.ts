// What a meeting is told of earlier reviews: in few lines, each with what is open of it.
import {expect, test} from 'vitest';
import {
  isNothing,
  lastTimeInWords,
  lastWithLesson,
  likest,
  othersOpen,
  stillOpenInWords,
} from '../../src/guidance/seen-before.js';
import type {Earlier, EarlierAction} from '../../src/review/earlier.js';

const now = Date.UTC(2026, 10, 28, 12);
const action = (due: string | null, done = false): EarlierAction => ({title: 'Alert on it', owner: '', due, done});

const review = (reference: string, ...actions: EarlierAction[]): Earlier => ({
  id: reference,
  reference,
  title: 'Mail was late',
  day: '2025-03-12',
  link: '',
  summary: '',
  keywords: [],
  lessons: [],
  actions,
  said: '',
});

const [overdue, open, done] = [action('2026-11-27'), action('2026-11-28'), action('2026-11-27', true)];
const like = (earlier: Earlier) => ({earlier, likeness: 1, terms: ['mail', 'queue']});

test('the three likest are told, and of those that are not like it only what is open', () => {
  const all = ['INC-1', 'INC-2', 'INC-3', 'INC-4'].map((reference) => review(reference, open));
  const seen = {like: all.map(like), open: [...all, review('INC-9', overdue)]};
  expect(likest(seen).map(({earlier}) => earlier.reference)).toEqual(['INC-1', 'INC-2', 'INC-3']);
  expect(othersOpen(seen).map(({reference}) => reference)).toEqual(['INC-9']);
  expect([seen, {like: [], open: []}].map(isNothing)).toEqual([false, true]);
});

test('a sentence on what is open of earlier reviews, or none', () => {
  const told = [review('INC-1', overdue, open), review('INC-2', open, done)];
  expect(stillOpenInWords({like: [], open: told}, now, 'UTC')).toBe(
    'From earlier reviews: 2 actions open of INC-1, 1 overdue; 1 action open of INC-2.',
  );
  const five = [...told, review('INC-3', open), review('INC-4', open), review('INC-5', open)];
  expect(stillOpenInWords({like: [], open: five}, now, 'UTC')).toMatch(
    /; 1 action open of INC-3; and some of 2 more\.$/,
  );
  expect(stillOpenInWords({like: [], open: []}, now, 'UTC')).toBe('');
});

test('of those who said what to change the last one held is told, or nobody', () => {
  const said = (reference: string, text: string, heldAt: number): Earlier => ({
    ...review(reference),
    nextTime: {text, heldAt},
  });
  const [before, lately] = [Date.UTC(2025, 0, 1), Date.UTC(2026, 10, 24)];
  const last = lastWithLesson([
    review('INC-9'),
    said('INC-1', 'start on time', before),
    said('INC-2', 'one topic', lately),
  ]);
  expect(last?.reference).toBe('INC-2');
  const inWords = (one: Earlier | undefined) =>
    lastTimeInWords({like: [], open: [], ...(one && {last: one})}, now, 'UTC');
  expect(inWords(last)).toBe('From INC-2 (24 Nov), to change: one topic');
  expect(inWords(said('', 'one topic', before))).toBe('From Mail was late (1 Jan 2025), to change: one topic');
  expect(lastWithLesson([review('INC-9')])).toBeUndefined();
  expect(inWords(undefined)).toBe('');
});
