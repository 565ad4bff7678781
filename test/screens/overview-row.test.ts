// How a question's row says why it is skipped: behind the question, and of both as much as there is room for.
import {expect, test} from 'vitest';
import {findQuestion} from '../../src/review/agenda.js';
import {coverageByQuestion} from '../../src/review/coverage.js';
import {wholeMinutes} from '../../src/review/units.js';
import {overview} from '../../src/screens/overview/screen.js';
import {questionLines} from '../../src/screens/rows/overview.js';
import {foldInOrder} from '../support/arbitrary-change.js';
import {atTheKeys} from '../support/at-the-keys.js';
import {sampleNow, sampleReview} from '../support/sample-review.js';

const row = (columns: number, reason?: string): string => linesOf(columns, reason)[0] ?? '';
const wrapped = (columns: number, reason: string): string[] => linesOf(columns, reason, true);

/** The row in `columns`, with three notes told at its right. */
function linesOf(columns: number, reason?: string, isRoomy = false): string[] {
  const review = foldInOrder(sampleReview('after'), [
    {type: 'question-marked', questionId: 'signs', state: 'skipped', ...(reason && {reason})},
  ]);
  const question = findQuestion(review, 'signs');
  if (!question) throw new Error('the sample has this question');
  const told = {
    columns,
    isRoomy,
    saving: new Set<string>(),
    review,
    notes: new Map([['signs', 3]]),
    coverages: coverageByQuestion(review),
  };
  return questionLines(question, told).map((line) => line.map(({text}) => text).join(''));
}

test('the reason stands behind the question, and what is counted stays at the right', () => {
  expect(row(120, 'not for this incident')).toMatch(
    /^ {2}× Which early signs were there, and who could see them\? · skipped: not for this incident +3 notes$/,
  );
  expect(row(120)).not.toContain('skipped');
});

test('the question gives way to a short reason, and a long one ends in “…”', () => {
  expect(row(76, 'not for this incident')).toMatch(
    /^ {2}× Which early signs .*… · skipped: not for this incident 3 notes$/,
  );
  const long = row(76, 'it was talked about at length in the review of last week');
  expect(long).toMatch(/^ {2}× Which early .*… · skipped: it was talked about .*… 3 notes$/);
  for (const columns of [20, 40, 76]) expect(row(columns, 'all was said').length).toBe(columns);
});

test('a question in the parking lot is called parked there, with its reason and without', () => {
  const parked = (reason?: string) => {
    const review = foldInOrder(sampleReview('after'), [
      {type: 'question-marked', questionId: 'signs', state: 'skipped', ...(reason && {reason})},
      {type: 'topic-parked', topic: {id: 'lot', questionId: 'signs', text: 'Signs', parkedQuestionId: 'signs'}},
    ]);
    const question = findQuestion(review, 'signs');
    if (!question) throw new Error('the sample has this question');
    const told = {columns: 120, saving: new Set<string>(), review, coverages: coverageByQuestion(review)};
    return questionLines(question, told)[0]
      ?.map(({text}) => text)
      .join('')
      .trim();
  };
  expect(parked()).toBe('× Which early signs were there, and who could see them? · parked');
  expect(parked('for the forum')).toBe(
    '× Which early signs were there, and who could see them? · parked: for the forum',
  );
});

test('questions on the overview, and their stage, each have the minutes of their own time', () => {
  const minute = 60_000;
  const at = sampleNow('after');
  const ids = ['normal', 'defences', 'signs'];
  const base = sampleReview('opening');
  const opened = ids.map((questionId, index) => ({questionId, at: at + index * 1.5 * minute}));
  const review = {...base, clock: {...base.clock, startedAt: at, opened, pauses: []}};
  const me = atTheKeys(review);
  const look = overview.look?.({...me.situation, review, now: at + 4.5 * minute});
  const minutes = (id: string) => wholeMinutes(look?.times?.get(id) ?? 0);
  expect(ids.map(minutes)).toEqual([1, 1, 1]);
  expect(minutes('stage before')).toBe(4);
});

test('where there are rows for all, question and reason go on below instead of being cut', () => {
  expect(wrapped(76, 'it was talked about at length in the review of last week')).toEqual([
    '  × Which early signs were there, and who could see them? · skipped: 3 notes',
    '    it was talked about at length in the review of last week',
  ]);
});
