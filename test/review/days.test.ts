// Calendar days: the local one, and the one in UTC.
import {expect, it} from 'vitest';
import {dayBegan, localDay} from '../../src/review/days.js';

it('names the day that it is here, from its first minute to its last', () => {
  expect(localDay(new Date(2026, 0, 5, 0, 1).getTime())).toBe('2026-01-05');
  expect(localDay(new Date(2026, 0, 5, 23, 59).getTime())).toBe('2026-01-05');
});

it('goes back to the midnight in UTC, before 1970, too', () => {
  expect(dayBegan(Date.UTC(2026, 0, 5, 13, 7))).toBe(Date.UTC(2026, 0, 5));
  expect(dayBegan(Date.UTC(1969, 11, 31, 13, 7))).toBe(Date.UTC(1969, 11, 31));
});
