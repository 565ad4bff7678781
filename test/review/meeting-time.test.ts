// When a meeting is to be, as people type it and as it is told.
import {describe, expect, it} from 'vitest';
import {meetingInWords, readMeetingTime} from '../../src/review/meeting-time.js';
import {MINUTE} from '../../src/review/units.js';

/** A Saturday in November, 15:00 in London. */
const now = Date.parse('2026-11-28T15:00:00Z');
const zone = 'Europe/London';
const at = (typed: string, where = zone): string => {
  const read = readMeetingTime(typed, now, where);
  return 'at' in read ? new Date(read.at).toISOString().slice(0, 16) : read.why;
};

describe('a time is read as people type it', () => {
  it.each([
    ['2026-12-01 14:00', '2026-12-01T14:00'],
    ['2026-12-01T14:00Z', '2026-12-01T14:00'],
    ['2026-12-01 14:00 America/New_York', '2026-12-01T19:00'],
    ['tomorrow 14:00', '2026-11-29T14:00'],
    ['tomorrow at 2pm', '2026-11-29T14:00'],
    ['Tue, 9.30', '2026-12-01T09:30'],
    ['fri 9:30 a.m.', '2026-12-04T09:30'],
    ['next fri 12 pm', '2026-12-04T12:00'],
    ['14:00 tomorrow', '2026-11-29T14:00'],
    ['2 pm on 1 dec', '2026-12-01T14:00'],
    ['in 2 weeks 10:00', '2026-12-12T10:00'],
    ['18:30', '2026-11-28T18:30'],
    ['at 9:00', '2026-11-29T09:00'],
  ])('%s', (typed, meant) => expect(at(typed)).toBe(meant));

  it('is told in the zone of the meeting', () => {
    expect(at('tomorrow 14:00', 'Pacific/Auckland')).toBe('2026-11-30T01:00');
    expect(at('tomorrow 14:00', 'America/New_York')).toBe('2026-11-29T19:00');
  });

  it.each([
    ['tomorrow', 'A time of day is needed as well, as in tomorrow 14:00'],
    ['soon', 'No time is read from that: tomorrow 14:00'],
    ['tomorrow 14', 'No time is read from that'],
    ['tomorrow 25:00', 'No time is read from that'],
    ['13 pm', 'No time is read from that'],
    ['2026-11-27 14:00', 'Fri 27 Nov 2026 14:00 is behind: a time to come is needed.'],
    ['today 14:00', 'Sat 28 Nov 2026 14:00 is behind'],
    ['1/12/2026 14:00', '1/12/2026 is 1 Dec 2026 or 12 Jan 2026: write the month as a word.'],
    ['30 feb 14:00', '30 feb is not in the calendar.'],
  ])('%s is none, and why is said', (typed, says) => expect(at(typed)).toContain(says));
});

describe('around a change of the clocks', () => {
  it('takes the first of a time that is there twice, and says which one is left out', () => {
    expect(at('2027-10-31 01:30')).toBe('2027-10-31T00:30');
    const says = 'Clocks go forward that night, and 01:30 is left out: 02:30 is the time that there is.';
    for (const typed of ['2027-03-28 01:30', '2027-03-28 1:30', '28 mar 2027 1.30 am']) expect(at(typed)).toBe(says);
    expect(at('2027-03-28T01:30Z')).toBe('2027-03-28T01:30');
  });

  it('lasts as long as it does, and tells both names of the zone', () => {
    const long = {at: Date.parse('2027-10-30T23:30:00Z'), minutes: 120, zone};
    expect(meetingInWords(long)).toBe('Sun 31 Oct 2027, 00:30 GMT+1 to 01:30 GMT');
  });
});

it('names the second day where the meeting goes past midnight', () => {
  const late = {at: Date.parse('2026-12-01T23:30:00Z'), minutes: 60, zone};
  expect(meetingInWords(late)).toBe('Tue 1 Dec 2026, 23:30 to Wed 2 Dec 2026, 00:30 GMT');
  expect(meetingInWords({...late, at: late.at - 60 * MINUTE})).toBe('Tue 1 Dec 2026, 22:30 to 23:30 GMT');
});
