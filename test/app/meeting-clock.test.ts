// The meeting's clock: one timer while time passes, and none once the terminal is left.
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import type {Desk} from '../../src/app/desk.js';
import {createMeetingClock} from '../../src/app/meeting-clock.js';
import {sampleNow, sampleReview} from '../support/sample-review.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('stands still for good once it is stopped, whatever news still arrives', () => {
  const desk = {
    state: {review: sampleReview('before')},
    services: {now: () => sampleNow('before'), bell: false},
    overtime: false,
    notify: () => undefined,
  };
  const clock = createMeetingClock(desk as unknown as Desk, {
    columns: () => 80,
    onSecond: () => undefined,
    onLine: () => undefined,
  });
  clock.keep();
  expect(vi.getTimerCount()).toBe(1);
  clock.stop();
  clock.keep();
  expect(vi.getTimerCount()).toBe(0);
});
