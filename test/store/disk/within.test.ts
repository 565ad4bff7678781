// Waits that have an end: for what comes in time, for what comes late, and for what fails.
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {orSoon, SOON, tellingIfSlow} from '../../../src/store/disk/slow.js';
import {within} from '../../../src/store/disk/within.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never = new Promise<void>(() => undefined);

it('gives what comes in time, fails as it does, and leaves no timer', async () => {
  expect(await within(Promise.resolve('there'), 100, 'late')).toBe('there');
  await expect(within(Promise.reject(new Error('disk full')), 100, 'late')).rejects.toThrow('disk full');
  expect(vi.getTimerCount()).toBe(0);
});

it('gives what is said of one that is late, and no sooner', async () => {
  let said: string | undefined;
  const waiting = within(never, 100, 'late').then((late) => {
    said = String(late);
  });
  await vi.advanceTimersByTimeAsync(99);
  expect(said).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  await waiting;
  expect(said).toBe('late');
});

it('goes on soon, whether the disk fails or gives no answer', async () => {
  await orSoon(Promise.reject(new Error('disk full')));
  const waiting = orSoon(never);
  await vi.advanceTimersByTimeAsync(SOON);
  await waiting;
  expect(vi.getTimerCount()).toBe(0);
});

it('tells once of what takes longer, and waits for it all the same', async () => {
  const tell = vi.fn();
  let answer = (_: string): void => undefined;
  const slow = new Promise<string>((resolve) => {
    answer = resolve;
  });
  const waiting = tellingIfSlow(slow, tell);
  await vi.advanceTimersByTimeAsync(10 * SOON);
  expect(tell).toHaveBeenCalledTimes(1);
  answer('there');
  expect(await waiting).toBe('there');
});
