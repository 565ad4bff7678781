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
    onSecond: () => undefined,
    onLine: () => undefined,
  });
  clock.keep();
  expect(vi.getTimerCount()).toBe(1);
  clock.stop();
  clock.keep();
  expect(vi.getTimerCount()).toBe(0);
});
