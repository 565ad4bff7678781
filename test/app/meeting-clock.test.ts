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
    onTimeUp: () => undefined,
    onGap: () => undefined,
    paintsHeader: () => () => undefined,
    onSecond: () => undefined,
    onLine: () => undefined,
    needsFrame: () => false,
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
    onTimeUp: () => undefined,
    onGap: (from, to) => gaps.push([from, to]),
    paintsHeader: () => () => undefined,
    onSecond: () => undefined,
    onLine: () => undefined,
    needsFrame: () => false,
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
      onTimeUp: () => undefined,
      onGap: () => made.push('gap'),
      paintsHeader: () => () => undefined,
      onSecond: () => made.push('second'),
      onLine: () => made.push('line'),
      needsFrame: () => false,
    });
    clock.keep();
    vi.advanceTimersToNextTimer();
    now -= back;
    vi.advanceTimersToNextTimer();
    expect(made).toEqual(['second', 'line']);
    clock.stop();
  },
);

/** A clock over what is changed meanwhile, and what it told to be up. */
function timesUp() {
  const up: string[] = [];
  const meeting = {now: sampleNow('after'), review: sampleReview('after')};
  const clock = createMeetingClock({
    now: () => meeting.now,
    review: () => meeting.review,
    columns: () => 80,
    onOvertime: () => undefined,
    onTimeUp: ({name}) => up.push(name ?? 'break'),
    onGap: () => undefined,
    paintsHeader: () => () => undefined,
    onSecond: () => undefined,
    onLine: () => undefined,
    needsFrame: () => false,
  });
  return {up, meeting, clock};
}

it('tells once that the time of a stage is up, and not where it was before', () => {
  const {up, meeting, clock} = timesUp();
  clock.keep();
  meeting.now += 60 * 60_000;
  vi.advanceTimersToNextTimer();
  expect(up).toEqual(['After the event']);
  meeting.now += 5 * 60_000;
  vi.advanceTimersToNextTimer();
  clock.keep();
  expect(up).toHaveLength(1);
  clock.stop();
  const reopened = timesUp();
  reopened.meeting.now += 60 * 60_000;
  reopened.clock.keep();
  vi.advanceTimersToNextTimer();
  expect(reopened.up).toEqual([]);
  reopened.clock.stop();
});

it('tells that a break is over, in its minute', () => {
  const {up, meeting, clock} = timesUp();
  const {now, review} = meeting;
  meeting.review = {...review, clock: {...review.clock, pauses: [{from: now, to: null, until: now + 5_000}]}};
  clock.keep();
  meeting.now += 5_000;
  vi.advanceTimersByTime(5_000);
  expect(up).toEqual(['break']);
  vi.advanceTimersByTime(60_000);
  expect(up).toHaveLength(1);
  clock.stop();
});

it('goes by what was made ready ahead, and says the same as a line made anew', () => {
  const painted: number[] = [];
  let now = sampleNow('before');
  let lines = 0;
  const clock = createMeetingClock({
    now: () => now,
    review: () => sampleReview('before'),
    columns: () => 80,
    onOvertime: () => undefined,
    onTimeUp: () => undefined,
    onGap: () => undefined,
    paintsHeader:
      ({from, until}) =>
      (at) => {
        expect(at).toBeGreaterThanOrEqual(from);
        expect(at).toBeLessThan(until);
        painted.push(at);
      },
    onSecond: () => undefined,
    onLine: () => {
      lines += 1;
    },
    needsFrame: () => false,
  });
  clock.keep();
  vi.advanceTimersToNextTimer();
  for (let second = 0; second < 120; second += 1) {
    now += 1_000;
    vi.advanceTimersByTime(1_001);
  }
  clock.stop();
  expect(painted.length + lines).toBe(1 + 120);
  expect(lines).toBeLessThan(4);
});

it.each(['keep', 'forget'] as const)('goes on by one timer where what paints a second has it %s', (deed) => {
  let now = sampleNow('before');
  let painted = 0;
  const clock = createMeetingClock({
    now: () => now,
    review: () => sampleReview('before'),
    columns: () => 80,
    onOvertime: () => undefined,
    onTimeUp: () => undefined,
    onGap: () => undefined,
    paintsHeader() {
      // What was typed ahead comes true before the page is asked for.
      clock[deed]();
      return () => {
        painted += 1;
      };
    },
    onSecond: () => clock[deed](),
    onLine: () => undefined,
    needsFrame: () => false,
  });
  clock.keep();
  for (let second = 0; second < 90; second += 1) {
    now += 1000;
    vi.advanceTimersToNextTimer();
    expect(vi.getTimerCount()).toBe(1);
  }
  if (deed === 'forget') expect(painted).toBeGreaterThan(80);
});
