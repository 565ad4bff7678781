// The clock that a meeting on several machines goes by.
import {expect, it} from 'vitest';
import {DAY, HOUR, MINUTE} from '../../../src/review/units.js';
import {ServerClock} from '../../../src/store/relay/server-clock.js';

const here = Date.UTC(2026, 10, 28, 15, 42);
const clock = () => new ServerClock(() => here);

it('is this machine’s while the two are within a minute', () => {
  const one = clock();
  expect([one.measured(here + MINUTE - 1), one.now(), one.notices]).toEqual([false, here, []]);
});

it('is the server’s where they are further apart, which is said, and again this machine’s once they are together', () => {
  const one = clock();
  expect(one.measured(here + 5 * MINUTE)).toBe(true);
  expect(one.now()).toBe(here + 5 * MINUTE);
  expect(one.notices).toEqual([
    'This machine’s clock is 5 minutes behind the server’s: the meeting goes by the server’s.',
  ]);
  // A measuring is never quite right, and a clock that is set right in steps goes through the limit.
  expect(one.measured(here + 5 * MINUTE + 1_000)).toBe(false);
  expect([one.measured(here + MINUTE - 1), one.now()]).toEqual([true, here + MINUTE - 1]);
  expect([one.measured(here + 1_000), one.now(), one.notices]).toEqual([true, here, []]);
});

it.each([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN, 8.64e15, here + 2 * DAY, here - 2 * DAY])(
  'follows no clock that is broken: %s',
  (there) => {
    const one = clock();
    expect([one.measured(there), one.now()]).toEqual([true, here]);
    expect(one.notices).toEqual(['The server’s clock is more than a day off: the meeting goes by this machine’s.']);
    expect(one.measured(there)).toBe(false);
    expect([one.measured(here), one.notices]).toEqual([true, []]);
  },
);

it('counts a day’s difference in minutes, as much as a meeting can use', () => {
  const one = clock();
  one.measured(here - 3 * HOUR);
  expect(one.notices).toEqual([
    'This machine’s clock is 180 minutes ahead of the server’s: the meeting goes by the server’s.',
  ]);
});
