// What the pace says of the topics to come where they have minutes of their own: the same plan as everywhere else.
import {describe, expect, it} from 'vitest';
import type {Change} from '../../src/review/changes/index.js';
import {wholeMinutes} from '../../src/review/clock.js';
import {minutesToCome} from '../../src/review/minutes-to-come.js';
import {paceOf, topicTime} from '../../src/review/pace.js';
import {paceInWords} from '../../src/screens/frame/header-rule.js';
import {timeInWords} from '../../src/screens/frame/time-in-words.js';
import {foldInOrder, smallReview, smallStart} from '../support/arbitrary-change.js';

const MINUTE = 60_000;

const opened = (questionId: string, ...before: Change[]) =>
  foldInOrder(smallReview(), [...before, {type: 'meeting-started'}, {type: 'question-opened', questionId}]);

describe('the pace', () => {
  it('says what is planned for the topics to come where the agenda gives their minutes', () => {
    const review = opened('q4');
    for (const minutes of [2, 6, 11]) {
      const now = smallStart + minutes * MINUTE;
      expect(paceOf(review, now)).toEqual({planned: minutesToCome(review, now).get('q5'), more: 1});
      expect(paceOf(review, now)).toEqual({planned: 8, more: 1});
    }
    // What the open topic takes beyond its own, the next has less.
    expect(paceOf(review, smallStart + 15 * MINUTE)).toEqual({planned: 5, more: 1});
    expect(timeInWords(review, smallStart + 3 * MINUTE)).toContain(' 8 minutes planned for 1 more. Meeting:');
  });

  it('gives each the same where nobody planned topics, until some are picked', () => {
    const now = smallStart + 2 * MINUTE;
    expect(paceOf(opened('q2'), now)).toMatchObject({each: expect.any(Number), more: 1});
    const picked: Change = {type: 'topics-picked', topics: [{questionId: 'q2', picked: true}], stages: []};
    const review = opened('q2', picked);
    expect(paceOf(review, now)).toEqual({planned: minutesToCome(review, now).get('q3'), more: 1});
    expect(paceInWords({planned: 38, more: 5})).toBe('38 min planned for 5 more');
  });

  it('is not told past the end of the stage, nor where everything was come to', () => {
    expect(paceOf(opened('q4'), smallStart + 60 * MINUTE)).toBeUndefined();
    expect(paceOf(opened('q5', {type: 'question-marked', questionId: 'q4', state: 'skipped'}), smallStart)).toBe(
      undefined,
    );
  });
});

describe('a topic', () => {
  it('shows the minutes of its own time, whatever the one before it leaves of a minute', () => {
    const began = opened('q2');
    const moved = foldInOrder(began, [{type: 'question-opened', questionId: 'q3'}], smallStart + 2 * MINUTE + 59_000);
    const [, , atNext = 0] = moved.clock.opened.map(({at}) => at);
    const spent = (later: number) => wholeMinutes(topicTime(moved, atNext + later)?.spent ?? Number.NaN);
    expect([3000, 59_000, 60_000, 125_000].map(spent)).toEqual([0, 0, 1, 2]);
  });
});
