// When an incident began, as people type it.
import fc from 'fast-check';
import {afterEach, describe, expect, test} from 'vitest';
import {localDay, momentOf, timeOfDay} from '../../src/review/days.js';
import {readIncidentTime} from '../../src/review/incident-times.js';
import {incidentTimeInWords} from '../../src/review/written-times.js';

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
    ['24 nov 22:58', here(2025, 10, 24, 22, 58)],
    ['14 Jan. at 9:30', here(2026, 0, 14, 9, 30)],
    ['Wed, 14 January 2026, 9:30', here(2026, 0, 14, 9, 30)],
    ['15 jan 9:30', here(2026, 0, 15, 9, 30)],
    ['29 feb 12:00', here(2024, 1, 29, 12, 0)],
    ['the 3rd 8:00', here(2026, 0, 3, 8, 0)],
    ['2018-10-21T22:52:00Z', '2018-10-21T22:52:00Z'],
    ['2018-10-21T22:52:07+02:00', '2018-10-21T20:52:07Z'],
  ])('%j', ([typed, meant]) => {
    expect(readIncidentTime(typed, now, undefined)).toBe(meant);
  });

  test('alone, of the end, is the first such time after the beginning', () => {
    const began = new Date(2026, 0, 2, 22, 52).getTime();
    const meant = (typed: string) => readIncidentTime(typed, now, undefined, began);
    expect(['23:39', '0:10', '22:52', 'sat 9:30'].map(meant)).toEqual([
      here(2026, 0, 2, 23, 39),
      here(2026, 0, 3, 0, 10),
      here(2026, 0, 2, 22, 52),
      here(2026, 0, 10, 9, 30),
    ]);
  });

  test.for<[string, began: number[], typed: string, meant: number[]]>([
    ['a slip of minutes', [15, 9, 45], '9:30', [15, 9, 30]],
    ['a slip, of an incident of the night', [14, 23, 0], '22:30', [14, 22, 30]],
    ['what has not come yet', [15, 9, 45], '10:31', [14, 10, 31]],
    ['this very minute', [15, 9, 45], '10:30', [15, 10, 30]],
  ])('alone, of the end, is never still to come: %s', ([_, [day = 0, hour = 0, minute = 0], typed, meant]) => {
    const [onDay = 0, atHour = 0, atMinute = 0] = meant;
    const began = new Date(2026, 0, day, hour, minute).getTime();
    expect(readIncidentTime(typed, now, undefined, began)).toBe(here(2026, 0, onDay, atHour, atMinute));
  });

  test.for(['9:45', 'today 9:45'])('of the end, in the minute of the beginning, is the beginning: %j', (typed) => {
    const began = new Date(2026, 0, 15, 9, 45, 30).getTime();
    expect(readIncidentTime(typed, now, undefined, began)).toBe(new Date(began).toISOString().replace('.000Z', 'Z'));
  });

  test.for([
    '',
    'soon',
    '2026-01-02',
    '24:00',
    '9:60',
    '9',
    '2026-02-31 9:00',
    'someday 9:00',
    '3/4 9:00',
    '31 feb 9:00',
    '2018-13-21T22:52:00Z',
  ])('%j is none', (typed) => {
    expect(readIncidentTime(typed, now, undefined)).toBeUndefined();
  });
});

test('a time is said as it would be typed, and comes back as the same', () => {
  const said = incidentTimeInWords('2018-10-21T22:52:00Z', undefined);
  expect(readIncidentTime(said, now, undefined)).toBe('2018-10-21T22:52:00Z');
  expect(incidentTimeInWords('in the night', undefined)).toBe('in the night');
  expect(incidentTimeInWords(null, undefined)).toBe('');
});

describe('in the zone of the meeting, whatever machine it is typed at', () => {
  const machine = process.env.TZ;
  afterEach(() => {
    process.env.TZ = machine ?? 'UTC';
  });
  const at = Date.parse('2026-03-09T20:00Z');

  test.for([
    ['America/Los_Angeles', '2026-03-07 14:00', '2026-03-07T22:00:00Z'],
    ['America/Los_Angeles', '2026-03-08 14:00', '2026-03-08T21:00:00Z'],
    ['America/Los_Angeles', '2026-03-08 02:30', '2026-03-08T10:30:00Z'],
    ['America/Los_Angeles', '2025-11-02 01:30', '2025-11-02T08:30:00Z'],
    ['America/Los_Angeles', '9:30', '2026-03-09T16:30:00Z'],
    ['America/Los_Angeles', 'yesterday 1:30', '2026-03-08T09:30:00Z'],
    ['Pacific/Auckland', '9:30', '2026-03-09T20:30:00Z'],
    ['Pacific/Auckland', 'today 8:00', '2026-03-09T19:00:00Z'],
    ['Pacific/Auckland', '2026-04-05 02:30', '2026-04-04T13:30:00Z'],
    ['Pacific/Auckland', '2025-09-28 02:30', '2025-09-27T14:30:00Z'],
    ['Pacific/Auckland', '2025-09-28 03:30', '2025-09-27T14:30:00Z'],
  ])('%s, %s', ([zone, typed = '', meant]) => {
    // Ten in the morning of Tuesday in Auckland, one in the afternoon of Monday in Los Angeles.
    for (const [here, now] of [
      ['Pacific/Auckland', at + 3_600_000],
      ['America/Los_Angeles', at + 3_600_000],
      ['Asia/Kolkata', at + 3_600_000],
    ] as const) {
      process.env.TZ = here;
      expect(readIncidentTime(typed, now, zone)).toBe(meant);
    }
  });

  test('what is said of a time is read as the same time, but for the hour that a clock shows twice', () => {
    const zone = fc.constantFrom(
      'Pacific/Auckland',
      'America/Los_Angeles',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
      'UTC',
    );
    const minute = fc.integer({min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2029, 0, 1) / 60_000});
    fc.assert(
      fc.property(minute, zone, zone, (minutes, place, here) => {
        process.env.TZ = here;
        const moment = minutes * 60_000;
        const read = momentOf(localDay(moment, place), timeOfDay(moment, place), place);
        expect([0, 30, 60]).toContain((moment - read) / 60_000);
        expect([localDay(read, place), timeOfDay(read, place)]).toEqual([
          localDay(moment, place),
          timeOfDay(moment, place),
        ]);
      }),
      {numRuns: 500},
    );
  });
});
