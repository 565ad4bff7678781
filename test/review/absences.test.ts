// Time in which nobody was there: what is noticed, how it counts, the sittings around it, and minutes that add up.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {absenceBetween, absenceInWords, absencesOf, SHORTEST_ABSENCE} from '../../src/review/absences.js';
import {brokenRules} from '../../src/review/broken-rules.js';
import {applyChange, type Change, shapedReview} from '../../src/review/changes/index.js';
import {minutesByStage, minutesOfParts, readClock, stillTimes, sum} from '../../src/review/clock.js';
import {sittings} from '../../src/review/sittings.js';
import type {Review} from '../../src/review/types.js';
import {wholeMinutes} from '../../src/review/units.js';
import {arbitraryReview, fold, smallReview, smallStart} from '../support/arbitrary-change.js';

const MINUTE = 60_000;
const at = (minutes: number) => smallStart + minutes * MINUTE;
const meeting = (...changes: [number, Change][]): Review =>
  fold(
    smallReview(),
    [[0, {type: 'meeting-started'}] as [number, Change], ...changes].map(([minutes, change]) => ({
      change,
      stamp: {at: at(minutes), by: 'facilitator'},
    })),
  );
const noticed = (from: number, to: number): [number, Change] => [
  to,
  {type: 'absence-noticed', from: at(from), to: at(to)},
];
const settled = (from: number, to: number, isBreak: boolean | null): [number, Change] => [
  to,
  {type: 'absence-settled', from: at(from), to: at(to), isBreak},
];
const spent = (review: Review, minutes: number) => readClock(review, at(minutes)).meeting.spent / MINUTE;

describe('an absence', () => {
  test('counts as time of the meeting until somebody says that it was a break', () => {
    expect(spent(meeting(noticed(20, 1220)), 1230)).toBe(1230);
    expect(spent(meeting(noticed(20, 1220), settled(20, 1220, false)), 1230)).toBe(1230);
    expect(spent(meeting(noticed(20, 1220), settled(20, 1220, true)), 1230)).toBe(30);
  });

  test('that reaches over a pause takes no minute away twice', () => {
    const review = meeting([10, {type: 'paused'}], [30, {type: 'resumed'}], noticed(20, 60), settled(20, 60, true));
    expect(spent(review, 70)).toBe(20);
  });

  test('noticed by two terminals at once is one', () => {
    expect(absencesOf(meeting(noticed(20, 60), noticed(20.01, 60.01)))).toHaveLength(1);
  });

  test('is none while there is a break, before the meeting, after it, or in less than ten minutes', () => {
    const between = (review: Review, to: number) => absenceBetween(review, at(5), at(to));
    expect(between(meeting(), 60)).toEqual({from: at(5), to: at(60)});
    expect(between(meeting(), 5 + SHORTEST_ABSENCE / MINUTE)).toBeDefined();
    expect(between(meeting(), 14)).toBeUndefined();
    expect(between(meeting([4, {type: 'paused'}]), 60)).toBeUndefined();
    expect(between(meeting([4, {type: 'review-closed'}]), 60)).toBeUndefined();
    expect(between(smallReview(), 60)).toBeUndefined();
    expect(between(meeting(noticed(5, 60)), 61)).toBeUndefined();
  });

  test('began no earlier than the meeting did', () => {
    expect(absenceBetween(meeting(), at(-60), at(30))).toEqual({from: at(0), to: at(30)});
  });

  test('is said with its times, and with both days where it is longer than one', () => {
    const clockTime = '\\d\\d:\\d\\d';
    expect(absenceInWords({from: at(0), to: at(1200)}, undefined)).toMatch(
      new RegExp(`^from ${clockTime} to ${clockTime}$`),
    );
    expect(absenceInWords({from: at(0), to: at(4000)}, undefined)).toMatch(
      new RegExp(`^from \\w{3} \\d+ \\w{3} ${clockTime} to \\w{3} \\d+ \\w{3} ${clockTime}$`),
    );
    expect(absenceInWords({from: at(0), to: at(366 * 24 * 60)}, undefined)).toMatch(
      new RegExp(`^from \\w{3} \\d+ \\w{3} \\d{4} ${clockTime} to \\w{3} \\d+ \\w{3} \\d{4} ${clockTime}$`),
    );
  });

  test('leaves a valid review in which no time is negative, however it lies', () => {
    const times = fc.integer({min: -100, max: 2000});
    fc.assert(
      fc.property(arbitraryReview, times, times, (review, from, to) => {
        const stamp = {at: at(2000), by: 'facilitator'};
        const change = {from: at(from), to: at(to)};
        const with1 = applyChange(review, {type: 'absence-noticed', ...change}, stamp) ?? review;
        const counted = absencesOf(with1).reduce(
          (sofar, absence) => applyChange(sofar, {type: 'absence-settled', ...absence, isBreak: true}, stamp) ?? sofar,
          with1,
        );
        expect(brokenRules(counted)).toEqual(brokenRules(review));
        const stills = stillTimes(counted);
        expect(stills.every((still, index) => index === 0 || still.from > (stills[index - 1]?.to ?? 0))).toBe(true);
        const [before, after] = [readClock(review, at(2000)).meeting.spent, readClock(counted, at(2000)).meeting.spent];
        expect(after).toBeGreaterThanOrEqual(0);
        expect(after).toBeLessThanOrEqual(before);
      }),
      {numRuns: 500},
    );
  });
});

test('a review of before has none, and is read as it was', () => {
  const review = meeting([10, {type: 'paused'}]);
  expect(review.clock).not.toHaveProperty('absences');
  expect(shapedReview(JSON.parse(JSON.stringify(review)))).toEqual(review);
  const later = meeting(noticed(20, 60), settled(20, 60, true));
  expect(shapedReview(JSON.parse(JSON.stringify(later)))).toEqual(later);
});

describe('sittings', () => {
  test('are told apart by a night, not by a coffee', () => {
    const review = meeting(
      [20, {type: 'paused'}],
      [30, {type: 'resumed'}],
      noticed(42, 1237),
      settled(42, 1237, true),
      [1260, {type: 'review-closed'}],
    );
    expect(sittings(review, at(5000))).toEqual([
      {from: at(0), to: at(42)},
      {from: at(1237), to: at(1260)},
    ]);
  });

  test('a pause that went on over night parts them as well; one that goes on still begins none', () => {
    const slept: [number, Change][] = [
      [42, {type: 'paused'}],
      [1237, {type: 'resumed'}],
    ];
    expect(sittings(meeting(...slept), at(1240))).toHaveLength(2);
    expect(sittings(meeting([42, {type: 'paused'}]), at(1240))).toEqual([{from: at(0), to: at(42)}]);
  });

  test('an absence that counted is part of one', () => {
    expect(sittings(meeting(noticed(42, 1237), settled(42, 1237, false)), at(1240))).toHaveLength(1);
    expect(sittings(smallReview(), at(5))).toEqual([]);
  });
});

describe('minutes as they are shown', () => {
  test('are whole ones, and those of the stages add up to those of the meeting', () => {
    expect([59_999, 60_000, 119_999].map(wholeMinutes)).toEqual([0, 1, 1]);
    expect(minutesOfParts([90_000, 90_000, 90_000])).toEqual([1, 2, 1]);
    fc.assert(
      fc.property(arbitraryReview, fc.integer({min: 0, max: 2000 * MINUTE}), (review, later) => {
        const now = smallStart + later;
        const whole = wholeMinutes(readClock(review, now).meeting.spent);
        expect(sum([...minutesByStage(review, now).values()])).toBe(whole);
      }),
    );
  });
});
