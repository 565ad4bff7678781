// Due dates as people type them, read as calendar days of wherever the meeting is.
import fc from 'fast-check';
import {afterEach, describe, expect, test} from 'vitest';
import {dueInWords} from '../../src/review/days.js';
import {readDue} from '../../src/review/due.js';

const zone = process.env.TZ;

afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** A moment by the local clock; the day is a Saturday. */
const saturday = () => new Date(2026, 10, 21, 15, 30).getTime();

describe('what is typed', () => {
  test.for([
    ['2026-12-01', '2026-12-01'],
    [' 2026-12-01 ', '2026-12-01'],
    ['2028-02-29', '2028-02-29'],
    ['today', '2026-11-21'],
    ['tomorrow', '2026-11-22'],
    ['Tomorrow', '2026-11-22'],
    ['fri', '2026-11-27'],
    ['FRIDAY', '2026-11-27'],
    ['thurs', '2026-11-26'],
    ['sun', '2026-11-22'],
    ['sat', '2026-11-28'],
    ['2w', '2026-12-05'],
    ['1 week', '2026-11-28'],
    ['+10d', '2026-12-01'],
    ['10 days', '2026-12-01'],
    ['0d', '2026-11-21'],
    ['1m', '2026-12-21'],
    ['2 months', '2027-01-21'],
    ['in 2 weeks', '2026-12-05'],
    ['in a week', '2026-11-28'],
    ['in 3 days', '2026-11-24'],
    ['in two weeks', '2026-12-05'],
    ['2 wks', '2026-12-05'],
    ['10days', '2026-12-01'],
    ['1-dec', '2026-12-01'],
    ['1dec', '2026-12-01'],
    ['01-Dec-2026', '2026-12-01'],
    ['by the end of the week', '2026-11-27'],
    ['end of next week', '2026-11-27'],
    ['the day after tomorrow', '2026-11-23'],
    ['1 dec', '2026-12-01'],
    ['1 Dec', '2026-12-01'],
    ['01 december', '2026-12-01'],
    ['dec 1', '2026-12-01'],
    ['December 1st', '2026-12-01'],
    ['1st of December', '2026-12-01'],
    ['by 1 dec', '2026-12-01'],
    ['1 dec 2027', '2027-12-01'],
    ['Dec 1, 2027', '2027-12-01'],
    ['Tue 1 Dec', '2026-12-01'],
    ['Tue 1 Dec 2026', '2026-12-01'],
    ['3 sept', '2027-09-03'],
    ['21 nov', '2026-11-21'],
    ['20 nov', '2027-11-20'],
    ['29 feb', '2028-02-29'],
    ['eow', '2026-11-27'],
    ['end of week', '2026-11-27'],
    ['eom', '2026-11-30'],
    ['EOM', '2026-11-30'],
    ['end of the month', '2026-11-30'],
    ['eoq', '2026-12-31'],
    ['eoy', '2026-12-31'],
    ['by fri', '2026-11-27'],
    ['this fri', '2026-11-27'],
    ['next fri', '2026-11-27'],
    ['Next  Monday', '2026-11-23'],
    ['next week', '2026-11-23'],
    ['next month', '2026-12-21'],
  ])('%j means %s', ([typed = '', day]) => {
    expect(readDue(typed, saturday())).toBe(day);
  });

  test.for([
    '',
    ' ',
    'soon',
    'fr',
    'friyay',
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-1-1',
    '01/12/2026',
    '0000-01-01',
    '-3d',
    '1000d',
    '2donths',
    '2 y',
    '٣d',
    'constructor',
    '2026-12-01T10:00',
    '2026-99-99',
    '31 nov',
    '30 feb',
    '0 dec',
    '1 de',
    '1 december 26',
    'mon 1 dec',
    '1 dec at noon',
    'dec',
    'dec 2026',
    '1',
    'a week',
    'next',
    'next 1 dec',
    'next fr',
    'by',
    'by by fri',
    'tostring',
  ])('%j means no day', (typed) => {
    expect(readDue(typed, saturday())).toBeUndefined();
  });

  test('stays within the month that a month later is', () => {
    expect(readDue('1m', new Date(2027, 0, 31, 12).getTime())).toBe('2027-02-28');
    expect(readDue('1m', new Date(2028, 0, 31, 12).getTime())).toBe('2028-02-29');
    expect(readDue('1d', new Date(2026, 11, 31, 12).getTime())).toBe('2027-01-01');
  });

  test.for([
    ['2026-11-25T12:00', 'next fri', '2026-12-04'],
    ['2026-11-27T12:00', 'next fri', '2026-12-04'],
    ['2026-11-29T12:00', 'next fri', '2026-12-04'],
    ['2026-11-29T12:00', 'next sun', '2026-12-06'],
    ['2026-11-27T12:00', 'eow', '2026-11-27'],
    ['2026-11-25T12:00', 'eow', '2026-11-27'],
    ['2026-11-29T12:00', 'eow', '2026-12-04'],
    ['2026-11-30T23:59', 'eom', '2026-11-30'],
    ['2026-12-31T23:59', 'eoy', '2026-12-31'],
    ['2026-12-31T23:59', '1 jan', '2027-01-01'],
    ['2097-03-01T12:00', '29 feb', '2104-02-29'],
  ])('at %s, %j means %s', ([moment = '', typed = '', day]) => {
    expect(readDue(typed, new Date(moment).getTime())).toBe(day);
  });

  test('means nothing where the clock itself does not', () => {
    expect(readDue('2w', Number.NaN)).toBeUndefined();
  });
});

describe('wherever the meeting is', () => {
  const zones = [
    'UTC',
    'Europe/London',
    'America/New_York',
    'Asia/Kolkata',
    'Pacific/Kiritimati',
    'Asia/Beirut',
    'Australia/Lord_Howe',
  ];

  test.for(zones)('a day is a day, at any hour and across changes of the clock: %s', (tz) => {
    process.env.TZ = tz;
    const hours = fc.integer({min: 0, max: 24 * 366});
    fc.assert(
      fc.property(hours, fc.integer({min: 0, max: 400}), (hour, days) => {
        const now = new Date(2026, 0, 1, hour, 30);
        const expected = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + days));
        expect(readDue(`${days}d`, now.getTime())).toBe(expected.toISOString().slice(0, 10));
      }),
    );
  });

  test('counts from the local day, not from that in Greenwich', () => {
    const moment = Date.UTC(2026, 10, 21, 23, 30);
    process.env.TZ = 'Pacific/Kiritimati';
    expect(readDue('today', moment)).toBe('2026-11-22');
    process.env.TZ = 'America/New_York';
    expect(readDue('today', moment)).toBe('2026-11-21');
  });

  test.for(zones)('the day is that of the place it is asked for, whatever zone the machine is in: %s', (tz) => {
    const words = ['today', 'tomorrow', 'next fri', 'eow', 'eom', '1 dec', '2w', 'in 3 days', 'mon'];
    const moments = fc.integer({min: Date.UTC(2026, 0, 1), max: Date.UTC(2030, 0, 1)});
    fc.assert(
      fc.property(moments, fc.constantFrom(...words), fc.constantFrom(...zones), (moment, typed, place) => {
        process.env.TZ = place;
        const there = readDue(typed, moment);
        process.env.TZ = tz;
        expect(there).toBeDefined();
        expect(readDue(typed, moment, place)).toBe(there);
      }),
    );
  });

  test.for(zones)('shows the same day in words: %s', (tz) => {
    process.env.TZ = tz;
    expect(dueInWords('2026-12-01')).toBe('Tue 1 Dec 2026');
  });
});

/** Every day of eight years, leap days and year ends among them, at a time of day that moves along. */
const days = Array.from({length: 8 * 365 + 2}, (_, index) => new Date(2024, 0, 1 + index, index % 24, 30));
const named = (date: Date) => new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()));
const iso = (utc: Date) => utc.toISOString().slice(0, 10);
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

describe('on every day of eight years', () => {
  test('a weekday is the next one, a week ahead where it is that day already', () => {
    for (const [weekday, typed] of weekdays.entries()) {
      for (const day of days) {
        const wanted = named(day);
        do wanted.setUTCDate(wanted.getUTCDate() + 1);
        while (wanted.getUTCDay() !== weekday);
        expect([iso(named(day)), readDue(typed, day.getTime())]).toEqual([iso(named(day)), iso(wanted)]);
      }
    }
  });

  test('months later is the same day, or the last that the month has', () => {
    for (const months of [1, 2, 11, 12, 13]) {
      for (const day of days) {
        const last = new Date(Date.UTC(day.getFullYear(), day.getMonth() + months + 1, 0)).getUTCDate();
        const wanted = new Date(Date.UTC(day.getFullYear(), day.getMonth() + months, Math.min(day.getDate(), last)));
        expect(readDue(`${months}m`, day.getTime())).toBe(iso(wanted));
      }
    }
  });

  test('days and weeks later count over month and year ends', () => {
    for (const [typed, count] of [
      ['tomorrow', 1],
      ['1d', 1],
      ['2w', 14],
      ['+366d', 366],
    ] as const) {
      for (const day of days) {
        const wanted = named(day);
        wanted.setUTCDate(wanted.getUTCDate() + count);
        expect(readDue(typed, day.getTime())).toBe(iso(wanted));
      }
    }
  });

  test('the echo names weekday, day and month, and the year where it is another', () => {
    for (const day of days) {
      for (const typed of ['fri', '1m', '0d', 'next fri', 'eow', 'eom', '29 feb', '1 dec']) {
        const due = readDue(typed, day.getTime()) ?? '';
        const [year = '', , date] = due.split('-');
        const words = dueInWords(due, day.getTime());
        expect(words.split(' ')[0]?.toLowerCase()).toBe(weekdays[new Date(`${due}T00:00:00Z`).getUTCDay()]);
        expect(words.split(' ')[1]).toBe(String(Number(date)));
        expect(words.endsWith(` ${year}`)).toBe(Number(year) !== day.getFullYear());
        expect(readDue(words, day.getTime())).toBe(due);
      }
    }
  });
});

describe('in words', () => {
  test('leaves what is no day as it is', () => {
    expect(dueInWords('when it is ready')).toBe('when it is ready');
  });

  test('reads back every day that was read', () => {
    fc.assert(
      fc.property(fc.constantFrom('d', 'w', 'm'), fc.integer({min: 0, max: 99}), (unit, count) => {
        const day = readDue(`${count}${unit}`, saturday());
        expect(day && readDue(day, saturday())).toBe(day);
        expect(dueInWords(day ?? '')).toMatch(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} \w{3} \d{4}$/);
      }),
    );
  });
});
