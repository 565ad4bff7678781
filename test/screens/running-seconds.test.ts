// The header's seconds by themselves say what the whole line would, until the line changes in another place.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {applyChange, type Change} from '../../src/review/changes/index.js';
import type {Review} from '../../src/review/types.js';
import {clockLine} from '../../src/screens/frame/header-clock.js';
import {headerRule} from '../../src/screens/frame/header-rule.js';
import {runningSeconds} from '../../src/screens/frame/running-seconds.js';
import type {Span} from '../../src/screens/frame/spans.js';
import {sampleNow, sampleReview} from '../support/sample-review.js';

const textOf = (spans: Span[]): string => spans.map(({text}) => text).join('');
const said = (review: Review, now: number, columns: number): string => textOf(clockLine(review, now, columns));

/** The stage after the event, just opened, with four questions and thirty minutes; and the same as its time goes by. */
function fresh(): {review: Review; from: number} {
  const from = sampleNow('before');
  const opened: Change = {type: 'question-opened', questionId: 'noticed'};
  const review = applyChange(sampleReview('before'), opened, {at: from, by: 'facilitator'});
  if (!review) throw new Error('the sample has that question');
  return {review, from};
}

const meetings = [
  ['after', {review: sampleReview('after'), from: sampleNow('after')}],
  ['fresh', fresh()],
] as const;

test.for(meetings)('within the plan and past it, by the second: %s', ([, {review, from}]) => {
  const later = fc.integer({min: 0, max: 40 * 60_000});
  const share = fc.double({min: 0, max: 1, maxExcluded: true, noNaN: true});
  fc.assert(
    fc.property(later, share, fc.constantFrom(60, 80, 120, 160, 200), (wait, part, columns) => {
      const now = from + wait;
      const seconds = runningSeconds(review, now, columns);
      if (!seconds) throw new Error('the clock runs');
      const moment = now + Math.floor((seconds.until - now) * part);
      const line = said(review, now, columns);
      const digits = seconds.textAt(moment);
      const rows = {
        line: line.slice(0, seconds.column) + digits + line.slice(seconds.column + digits.length),
        rule: textOf(headerRule(review, now, columns)),
      };
      for (const {at, row, column} of seconds.fills) {
        if (at <= moment) rows[row] = `${rows[row].slice(0, column)}━${rows[row].slice(column + 1)}`;
      }
      expect(rows.line.trimEnd()).toBe(said(review, moment, columns).trimEnd());
      expect(rows.rule).toBe(textOf(headerRule(review, moment, columns)));
      expect(seconds.until).toBeGreaterThan(now);
    }),
    {numRuns: 500},
  );
});

test('a second of a quiet minute is told by its digits alone', () => {
  const review = sampleReview('after');
  const now = sampleNow('after');
  const untils = Array.from({length: 60}, (_, second) => {
    const moment = now + second * 1000;
    return (runningSeconds(review, moment, 120)?.until ?? moment) - moment;
  });
  // Within any minute two minutes flip, the meeting's and the topic's, and the pace goes on by a few steps.
  expect(untils.filter((left) => left > 1000).length).toBeGreaterThan(45);
});

test('while the clock waits there are none', () => {
  const paused = applyChange(sampleReview('after'), {type: 'paused'}, {at: sampleNow('after'), by: 'facilitator'});
  expect(paused && runningSeconds(paused, sampleNow('after') + 5000, 120)).toBeUndefined();
});
