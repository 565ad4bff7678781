// Calendar days: the local one, and the one in UTC.
import {expect, it} from 'vitest';
import {dayBegan, isDay, localDay} from '../../src/review/days.js';

it('names the day that it is here, from its first minute to its last', () => {
  expect(localDay(new Date(2026, 0, 5, 0, 1).getTime(), undefined)).toBe('2026-01-05');
  expect(localDay(new Date(2026, 0, 5, 23, 59).getTime(), undefined)).toBe('2026-01-05');
});

it('goes back to the midnight in UTC, before 1970, too', () => {
  expect(dayBegan(Date.UTC(2026, 0, 5, 13, 7))).toBe(Date.UTC(2026, 0, 5));
  expect(dayBegan(Date.UTC(1969, 11, 31, 13, 7))).toBe(Date.UTC(1969, 11, 31));
});

it.each(['2026-12-01', '2028-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true);
});

it.each([
  '',
  'soon',
  '2026-99-99',
  '2026-02-29',
  '2026-02-30',
  '2026-00-10',
  '2026-13-01',
  '0000-01-01',
  '2026-1-1',
  '٢٠٢٦-١٢-٠١',
])('%j is none', (text) => {
  expect(isDay(text)).toBe(false);
});
