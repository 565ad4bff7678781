// When an incident began, as people type it.
import {describe, expect, test} from 'vitest';
import {incidentTimeInWords} from '../../src/review/days.js';
import {readIncidentTime} from '../../src/review/incident-times.js';

/** A Thursday, at half past ten here. */
const now = new Date(2026, 0, 15, 10, 30).getTime();
const here = (...of: [year: number, month: number, day: number, hours: number, minutes: number]): string =>
  new Date(...of).toISOString().replace('.000Z', 'Z');

describe('a typed time', () => {
  test.for<[string, string]>([
    ['2026-01-02 14:00', here(2026, 0, 2, 14, 0)],
    [' 2026-01-02T04:05 ', here(2026, 0, 2, 4, 5)],
    ['9:30', here(2026, 0, 15, 9, 30)],
    ['11:00', here(2026, 0, 14, 11, 0)],
    ['today 10:00', here(2026, 0, 15, 10, 0)],
    ['Yesterday 23:59', here(2026, 0, 14, 23, 59)],
    ['fri 0:05', here(2026, 0, 9, 0, 5)],
    ['thursday 8:00', here(2026, 0, 8, 8, 0)],
    ['2018-10-21T22:52:00Z', '2018-10-21T22:52:00Z'],
    ['2018-10-21T22:52:07+02:00', '2018-10-21T20:52:07Z'],
  ])('%j', ([typed, meant]) => {
    expect(readIncidentTime(typed, now)).toBe(meant);
  });

  test.for(['', 'soon', '2026-01-02', '24:00', '9:60', '9', '2026-02-31 9:00', 'someday 9:00', '2018-13-21T22:52:00Z'])(
    '%j is none',
    (typed) => {
      expect(readIncidentTime(typed, now)).toBeUndefined();
    },
  );
});

test('a time is said as it would be typed, and comes back as the same', () => {
  const said = incidentTimeInWords('2018-10-21T22:52:00Z');
  expect(readIncidentTime(said, now)).toBe('2018-10-21T22:52:00Z');
  expect(incidentTimeInWords('in the night')).toBe('in the night');
  expect(incidentTimeInWords(null)).toBe('');
});
