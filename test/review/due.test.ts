// Due dates as people type them, read as calendar days of wherever the meeting is.
import fc from 'fast-check';
import {afterEach, describe, expect, test} from 'vitest';
import {dueInWords, isDay, isPast} from '../../src/review/days.js';
import {noDueInWords, readDue, whyNoDue} from '../../src/review/due.js';

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
    ['12m', '2027-11-21'],
    ['18 months', '2028-05-21'],
    ['30.11', '2026-11-30'],
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
    ['weds', '2026-11-25'],
    ['Weds.', '2026-11-25'],
    ['tues', '2026-11-24'],
    ['this weds', '2026-11-25'],
    ['coming thurs', '2026-11-26'],
    ['fortnight', '2026-12-05'],
    ['a fortnight', '2026-12-05'],
    ['in a fortnight', '2026-12-05'],
    ['2 fortnights', '2026-12-19'],
    ['a week', '2026-11-28'],
    ["in a week's time", '2026-11-28'],
    ["in two weeks' time", '2026-12-05'],
    ['in two weeks’ time', '2026-12-05'],
    ['within ten days', '2026-12-01'],
    ['a couple of weeks', '2026-12-05'],
    ['3 weeks from now', '2026-12-12'],
    ['two months later', '2027-01-21'],
    ['1 year', '2027-11-21'],
    ['in a year', '2027-11-21'],
    ['2y', '2028-11-21'],
    ['1yr', '2027-11-21'],
    ['in a quarter', '2027-02-21'],
    ['3mo', '2027-02-21'],
    ['5 working days', '2026-11-27'],
    ['10 business days', '2026-12-04'],
    ['eod', '2026-11-21'],
    ['tonight', '2026-11-21'],
    ['end of day', '2026-11-21'],
    ['by close of business', '2026-11-21'],
    ['eod friday', '2026-11-27'],
    ['fri eod', '2026-11-27'],
    ['tomorrow by end of day', '2026-11-22'],
    ['cob on 1 dec', '2026-12-01'],
    ['2026-12-1', '2026-12-01'],
    ['2026-1-1', '2026-01-01'],
    ['2027/1/9', '2027-01-09'],
    ['2026.12.01', '2026-12-01'],
    ['20261201', '2026-12-01'],
    ['2026-dec-1', '2026-12-01'],
    ['2026 Dec 1', '2026-12-01'],
    ['1. dec', '2026-12-01'],
    ['1. Dec. 2026', '2026-12-01'],
    ['1st of dec', '2026-12-01'],
    ['the 1st of dec', '2026-12-01'],
    ['1st dec.', '2026-12-01'],
    ['1/dec/2026', '2026-12-01'],
    ['1dec2026', '2026-12-01'],
    ['dec1', '2026-12-01'],
    ['Tue. 1 Dec', '2026-12-01'],
    ['1 feb next year', '2027-02-01'],
    ['1 dec this year', '2026-12-01'],
    ['the 15th', '2026-12-15'],
    ['21st', '2026-11-21'],
    ['on the 31st', '2026-12-31'],
    ['13/1', '2027-01-13'],
    ['1/13', '2027-01-13'],
    ['12/31', '2026-12-31'],
    ['31.12.2026', '2026-12-31'],
    ['12/25/2026', '2026-12-25'],
    ['12/12', '2026-12-12'],
    ['29/2', '2028-02-29'],
    ['Mon 1/2', '2027-02-01'],
    ['until fri', '2026-11-27'],
    ['by the 1st', '2026-12-01'],
    ['monday week', '2026-11-30'],
    ['mon week', '2026-11-30'],
    ['Friday fortnight', '2026-12-11'],
    ['a week on monday', '2026-11-30'],
    ['week on monday', '2026-11-30'],
    ['a week from fri', '2026-12-04'],
    ['two weeks from tomorrow', '2026-12-06'],
    ['a week today', '2026-11-28'],
    ['tomorrow week', '2026-11-29'],
    ['fri next week', '2026-11-27'],
    ['friday of next week', '2026-11-27'],
    ['next week on thursday', '2026-11-26'],
    ['end of next month', '2026-12-31'],
    ['by the end of next month', '2026-12-31'],
    ['end of this month', '2026-11-30'],
    ['month end', '2026-11-30'],
    ['year end', '2026-12-31'],
    ['end of next quarter', '2027-03-31'],
    ['end of next year', '2027-12-31'],
    ['end of q1', '2027-03-31'],
    ['end of Q4', '2026-12-31'],
    ['end of q1 2028', '2028-03-31'],
    ['start of q1', '2027-01-01'],
    ['start of next week', '2026-11-23'],
    ['beginning of December', '2026-12-01'],
    ['end of nov', '2026-11-30'],
    ['end of oct', '2027-10-31'],
    ['end of february 2028', '2028-02-29'],
    ['last day of the month', '2026-11-30'],
    ['first day of next month', '2026-12-01'],
    ['end of 2027', '2027-12-31'],
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
    '01/12/2026',
    '0000-01-01',
    '-3d',
    '1000d',
    '2donths',
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
    'next',
    'next 1 dec',
    'next fr',
    'by',
    'by by fri',
    'tostring',
    'asap',
    'yesterday',
    'last fri',
    'before fri',
    'after the 15th',
    'mar',
    'sept',
    'week 49',
    '2026-W49',
    'w49',
    'fri 5pm',
    'fri 17:00',
    'noon',
    '1.5 weeks',
    '1 week 2 days',
    'next 2 weeks',
    'next mon week',
    'next fri next week',
    'week fri week',
    'week after next',
    'this week',
    'this month',
    'start of the month',
    'weekend',
    'end',
    'end of',
    'end of it',
    'end of now',
    'start of eom',
    'q5',
    '1 q',
    '15',
    '0th',
    '32nd',
    'dec 1 dec',
    '1 2 dec',
    '2026 1 dec 2027',
    '2026-12',
    '12/2026',
    '1/12/2026/3',
    '1/12-2026',
    '1//12',
    '20261301',
    '1 dez',
    '1 mai',
    'mardi',
    'weds weds',
    'wed thu',
    '1 dec to 3 dec',
    '1-3 dec',
    '10.30',
    'by 5.30',
    '30m',
    '90 m',
  ])('%j means no day', (typed) => {
    expect(readDue(typed, saturday())).toBeUndefined();
  });

  test.for([
    ['12/1', '12 Jan 2027 or 1 Dec 2026: write the month as a word'],
    ['1/12', '1 Dec 2026 or 12 Jan 2027: write the month as a word'],
    ['12.1.', '12 Jan 2027 or 1 Dec 2026: write the month as a word'],
    ['12-1', '12 Jan 2027 or 1 Dec 2026: write the month as a word'],
    ['tue 12/1', '12 Jan 2027 or 1 Dec 2026: write the month as a word'],
    ['by 1/2/2027', '1 Feb 2027 or 2 Jan 2027: write the month as a word'],
    ['1/12/26', 'a day whose year needs four digits'],
    ['31/12/26', 'a day whose year needs four digits'],
    ['1 dec 26', 'a day whose year needs four digits'],
    ["1 dec '26", 'a day whose year needs four digits'],
    ['31 nov', 'not in the calendar'],
    ['30/2', 'not in the calendar'],
    ['2026-02-30', 'not in the calendar'],
    ['29 feb 2027', 'not in the calendar'],
    ['32nd', 'not in the calendar'],
    ['mon 1 dec', 'Tue 1 Dec 2026, which is another day of the week'],
    ['thu 13/1', 'Wed 13 Jan 2027, which is another day of the week'],
    ['Q1', 'no single day: try end of q1'],
    ['dec', 'no single day: try end of dec'],
    ['December 2027', 'no single day: try end of december 2027'],
    ['next quarter', 'no single day: try end of next quarter'],
    ['next year', 'no single day: try end of next year'],
    ['this week', 'no single day: try end of this week'],
    ['2027', 'no single day: try end of 2027'],
  ])('%j is told to be %s', ([typed = '', why = '']) => {
    expect(readDue(typed, saturday())).toBeUndefined();
    expect(whyNoDue(typed, saturday())).toBe(why);
    const [, instead] = /try (.+)$/.exec(why) ?? [];
    if (instead) expect(readDue(instead, saturday())).toBeDefined();
  });

  test.for(['', 'soon', 'before fri', '1 dec at noon', 'fr'])('of %j nothing better is known', (typed) => {
    expect(whyNoDue(typed, saturday())).toBeUndefined();
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
    ['2026-11-25T12:00', 'weds', '2026-12-02'],
    ['2026-11-25T12:00', 'weds week', '2026-12-09'],
    ['2026-11-25T12:00', 'weds this week', '2026-11-25'],
    ['2026-11-25T12:00', 'mon this week', '2026-11-23'],
    ['2026-11-25T12:00', 'fri next week', '2026-12-04'],
    ['2026-11-25T12:00', 'end of next week', '2026-12-04'],
    ['2026-11-25T12:00', '3 working days', '2026-11-30'],
    ['2026-12-31T12:00', 'end of next month', '2027-01-31'],
    ['2027-01-31T12:00', 'end of next month', '2027-02-28'],
    ['2027-01-31T12:00', '30th', '2027-03-30'],
    ['2027-01-01T12:00', 'start of q1', '2028-01-01'],
    ['2026-12-31T23:59', 'end of q4', '2026-12-31'],
    ['2028-02-29T12:00', 'in a year', '2029-02-28'],
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
        expect(readDue(`${months} months`, day.getTime())).toBe(iso(wanted));
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

describe('never another day than was meant, without a word', () => {
  const moments = fc.integer({min: Date.UTC(2024, 0, 1), max: Date.UTC(2032, 0, 1)});

  test('of two numbers the one reading that there is, or both in words', () => {
    const number = fc.integer({min: 0, max: 33});
    const year = fc.constantFrom('', '2026', '2027', '2028');
    fc.assert(
      fc.property(number, number, year, fc.constantFrom('/', '.', '-'), moments, (one, other, years, sign, now) => {
        const two = (count: number) => String(count).padStart(2, '0');
        const today = readDue('today', now) ?? '';
        const ahead = Array.from({length: 9}, (_, index) => String(Number(today.slice(0, 4)) + index));
        const reading = (month: number, day: number) =>
          (years === '' ? ahead : [years])
            .map((each) => `${each}-${two(month)}-${two(day)}`)
            .find((each) => isDay(each) && (years !== '' || each >= today));
        const readings = [...new Set([reading(other, one), reading(one, other)])].filter((day) => day !== undefined);
        const typed = [one, other, ...(years === '' ? [] : [years])].join(sign);
        // With a dot and no year, what can only be read with the month first may be a time.
        const isTime = sign === '.' && years === '' && reading(other, one) === undefined;
        expect(readDue(typed, now)).toBe(readings.length === 1 && !isTime ? readings[0] : undefined);
        for (const day of readings.length === 2 ? readings : []) {
          expect(whyNoDue(typed, now)).toContain(dueInWords(day).slice('Tue '.length));
        }
      }),
    );
  });

  test('whatever words are put together, it is a day of the calendar, or why it is none; past only where typed so', () => {
    const words =
      'a an in 1 2 3 12 31 15th 1st week weeks fortnight month months year day days working on of the end start next ' +
      'this mon weds fri dec december feb q1 q3 2026 2031 eod eom eow tomorrow today from now time by until 12/1 13/1';
    const some = fc.array(fc.constantFrom(...words.split(' ')), {minLength: 1, maxLength: 5});
    fc.assert(
      fc.property(some, moments, (typed, now) => {
        const text = typed.join(' ');
        const day = readDue(text, now);
        if (day === undefined) return;
        expect(isDay(day), text).toBe(true);
        expect(whyNoDue(text, now), text).toBeUndefined();
        // What names no year and no day of this week by name is never past.
        if (!/20\d\d|this/.test(text)) expect(isPast(day, now, undefined), `${text}: ${day}`).toBe(false);
        // The echo means the same day again.
        expect(readDue(dueInWords(day), now), text).toBe(day);
      }),
      {numRuns: 3000},
    );
  });
});

test.for(['0206-12-01', '1 dec 3026', '999y', '1 dec 1026'])('%s has a wrong digit in its year', (typed) => {
  expect(readDue(typed, saturday())).toBeUndefined();
  expect(noDueInWords(typed, saturday())).toBe('That is more than a hundred years away.');
});

describe('in words', () => {
  test('leaves what is no day as it is', () => {
    expect(dueInWords('when it is ready')).toBe('when it is ready');
  });

  test('reads back every day that was read', () => {
    fc.assert(
      fc.property(fc.constantFrom('d', 'w', ' months'), fc.integer({min: 0, max: 99}), (unit, count) => {
        const day = readDue(`${count}${unit}`, saturday());
        expect(day && readDue(day, saturday())).toBe(day);
        expect(dueInWords(day ?? '')).toMatch(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} \w{3} \d{4}$/);
      }),
    );
  });
});
