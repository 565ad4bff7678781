// The header's seconds by themselves say what the whole line would, until the line changes in another place.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {applyChange} from '../../src/review/changes/index.js';
import type {Review} from '../../src/review/types.js';
import {clockLine, runningSeconds} from '../../src/screens/frame/header-clock.js';
import {sampleNow, sampleReview} from '../support/sample-review.js';

const said = (review: Review, now: number): string =>
  clockLine(review, now, 120)
    .map(({text}) => text)
    .join('');

test('within the plan and past it, by the second', () => {
  const review = sampleReview('after');
  const later = fc.integer({min: 0, max: 40 * 60_000});
  fc.assert(
    fc.property(later, fc.double({min: 0, max: 1, maxExcluded: true, noNaN: true}), (wait, share) => {
      const now = sampleNow('after') + wait;
      const seconds = runningSeconds(review, now, 120);
      if (!seconds) throw new Error('the clock runs');
      const moment = now + Math.floor((seconds.until - now) * share);
      const line = said(review, now);
      const digits = seconds.textAt(moment);
      const painted = line.slice(0, seconds.column) + digits + line.slice(seconds.column + digits.length);
      expect(painted.trimEnd()).toBe(said(review, moment).trimEnd());
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
  // Two minutes flip within any minute: the meeting's and the stage's.
  expect(untils.filter((left) => left > 1000).length).toBeGreaterThan(50);
});

test('while the clock waits there are none', () => {
  const paused = applyChange(sampleReview('after'), {type: 'paused'}, {at: sampleNow('after'), by: 'facilitator'});
  expect(paused && runningSeconds(paused, sampleNow('after') + 5000, 120)).toBeUndefined();
});
