// The meeting's clock: one timer while time passes, and none once the terminal is left.
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {createMeetingClock} from '../../src/app/meeting-clock.js';
import {sampleNow, sampleReview} from '../support/sample-review.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('stands still for good once it is stopped, whatever news still arrives', () => {
  const clock = createMeetingClock({
    now: () => sampleNow('before'),
    review: () => sampleReview('before'),
    columns: () => 80,
    onOvertime: () => undefined,
    onGap: () => undefined,
    onSecond: () => undefined,
    onLine: () => undefined,
  });
  clock.keep();
  expect(vi.getTimerCount()).toBe(1);
  clock.stop();
  clock.keep();
  expect(vi.getTimerCount()).toBe(0);
});

it('tells of a tick that came late, once, and of none while nobody meets', () => {
  const gaps: [number, number][] = [];
  let now = sampleNow('before');
  let review = sampleReview('before');
  const clock = createMeetingClock({
    now: () => now,
    review: () => review,
    columns: () => 80,
    onOvertime: () => undefined,
    onGap: (from, to) => gaps.push([from, to]),
    onSecond: () => undefined,
    onLine: () => undefined,
  });
  clock.keep();
  const left = now;
  now += 9 * 60_000;
  vi.advanceTimersToNextTimer();
  expect(gaps).toEqual([]);
  const slept = now;
  now += 20 * 3_600_000;
  vi.advanceTimersToNextTimer();
  vi.advanceTimersToNextTimer();
  expect(gaps).toEqual([[slept, now]]);
  expect(slept).toBeGreaterThan(left);
  review = {...review, status: 'closed'};
  clock.keep();
  now += 20 * 3_600_000;
  clock.keep();
  expect(gaps).toHaveLength(1);
  clock.stop();
});

it.for([1, 60_000, 2 * 3_600_000, 3 * 86_400_000])(
  'makes the whole line anew once the system’s clock is %i ms back',
  (back) => {
    let now = sampleNow('before');
    const made: string[] = [];
    const clock = createMeetingClock({
      now: () => now,
      review: () => sampleReview('before'),
      columns: () => 80,
      onOvertime: () => undefined,
      onGap: () => made.push('gap'),
      onSecond: () => made.push('second'),
      onLine: () => made.push('line'),
    });
    clock.keep();
    now -= back;
    vi.advanceTimersToNextTimer();
    expect(made).toEqual(['line']);
    clock.stop();
  },
);
