// Times that a hand has typed into a copy of a review: those without a zone are of the place of the meeting.
import fc from 'fast-check';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {shapedReview} from '../../src/review/changes/index.js';
import {withTimesRead} from '../../src/review/edited-times.js';
import {asIsoTime, incidentTimeInWords, instantWritten, isNoTime} from '../../src/review/written-times.js';
import {smallReview} from '../support/arbitrary-change.js';
import {arbitraryReview} from '../support/arbitrary-review.js';

const machine = process.env.TZ;
afterEach(() => {
  process.env.TZ = machine ?? 'UTC';
});

describe.each(['America/Los_Angeles', 'Asia/Kolkata', 'UTC'])('at a machine in %s', (place) => {
  beforeEach(() => {
    process.env.TZ = place;
  });

  test.for<[typed: string, meant: string]>([
    ['2026-12-01 14:00', '2026-12-01T01:00:00Z'],
    ['2026-12-01T14:00', '2026-12-01T01:00:00Z'],
    ['2026-12-01t14:00:30', '2026-12-01T01:00:30Z'],
    [' 2026-12-01  9:05 ', '2026-11-30T20:05:00Z'],
    ['2026-7-1 14:00', '2026-07-01T02:00:00Z'],
    ['2026-12-01 14:00:30.250', '2026-12-01T01:00:30.250Z'],
    ['2026-04-05 02:30', '2026-04-04T13:30:00Z'],
    ['2026-12-01T14:00:00Z', '2026-12-01T14:00:00Z'],
    ['2026-12-01 14:00 UTC', '2026-12-01T14:00:00Z'],
    ['2026-12-01 14:00 +02', '2026-12-01T12:00:00Z'],
    ['2026-12-01T14:00-0330', '2026-12-01T17:30:00Z'],
    ['2026-12-01 14:00 Europe/Paris', '2026-12-01T13:00:00Z'],
  ])('%j in Auckland is one instant', ([typed, meant]) => {
    expect(instantWritten(typed, 'Pacific/Auckland')).toBe(Date.parse(meant));
    expect(Date.parse(asIsoTime(typed, 'Pacific/Auckland'))).toBe(Date.parse(meant));
  });

  test.for<[typed: string, iso: string]>([
    ['2026-12-01T14:00-0230', '2026-12-01T14:00:00-02:30'],
    ['2026-12-01 14:00 -0230', '2026-12-01T14:00:00-02:30'],
    ['2026-12-01T14:00-02', '2026-12-01T14:00:00-02:00'],
    ['2026-12-01 14:00 UTC+05:30', '2026-12-01T14:00:00+05:30'],
    ['2026-12-1 9:05:30.250 +0545', '2026-12-01T09:05:30.250+05:45'],
    ['2026-12-01T14:00:00+00:00', '2026-12-01T14:00:00+00:00'],
    ['2026-12-01T14:00Z', '2026-12-01T14:00Z'],
    ['2026-12-01T14:00:00.5+02:00', '2026-12-01T14:00:00.5+02:00'],
    ['2026-12-01t14:00z', '2026-12-01T14:00:00Z'],
    ['2026-12-01 14:00 UTC', '2026-12-01T14:00:00Z'],
    ['2026-12-01 14:00:00,5 GMT', '2026-12-01T14:00:00.500Z'],
    ['2026-12-01 14:00 Europe/Paris', '2026-12-01T13:00:00Z'],
    ['2026-12-01 14:00', '2026-12-01T01:00:00Z'],
  ])('%j is written as %j, as ISO 8601 has it', ([typed, iso]) => {
    expect(asIsoTime(typed, 'Pacific/Auckland')).toBe(iso);
    expect(asIsoTime(iso, 'Pacific/Auckland')).toBe(iso);
  });

  test.for([
    '2026-12-01',
    'in the night',
    '',
    '5',
    '2026-12-01 2pm',
    '1 Dec 2026 14:00',
    '2026-12-01 14:00 Atlantis',
    // Britain’s, which is Bangladesh’s to the system.
    '2026-07-01 14:00 BST',
    '2026-12-01 14:00 IST',
    '2026-12-01T14:00+15:00',
    '2026-12-01T14:00+01:60',
  ])('%j is no time, and stays the words that it is', (typed) => {
    expect(instantWritten(typed, 'Pacific/Auckland')).toBeUndefined();
    expect(incidentTimeInWords(typed, 'Pacific/Auckland')).toBe(typed);
    expect(asIsoTime(typed, 'Pacific/Auckland')).toBe(typed);
  });

  test('each time of a review is read where the meeting is, and a comment keeps its day', () => {
    const typed = {
      ...smallReview(),
      zone: 'Pacific/Auckland',
      createdAt: '2026-12-01 14:00',
      incident: {startedAt: '2026-12-01 09:30', resolvedAt: '2026-12-01T10:00:00Z', keywords: ['2026-12-01 14:00']},
      notes: [{at: '2026-12-01', text: '2026-12-01 14:00'}],
      comments: [{at: '2026-12-01 09:30'}, {at: '2026-12-01'}],
      actions: [{due: '2026-12-01 17:00'}, {due: '2026-12-01T20:00:00Z'}, {due: '2026-12-01'}, {due: 'soon'}],
      clock: {startedAt: '2026-12-01 14:00', pauses: [{from: '2026-12-01 14:10', to: '2026-12-01 14:20'}]},
    };
    const {review, zone} = withTimesRead(typed, undefined);
    expect(zone).toBe('Pacific/Auckland');
    expect(review).toMatchObject({
      createdAt: Date.parse('2026-12-01T01:00Z'),
      incident: {
        startedAt: '2026-11-30T20:30:00Z',
        resolvedAt: '2026-12-01T10:00:00Z',
        keywords: ['2026-12-01 14:00'],
      },
      notes: [{at: Date.parse('2026-11-30T11:00Z'), text: '2026-12-01 14:00'}],
      comments: [{at: Date.parse('2026-12-01')}, {at: Date.parse('2026-12-01')}],
      actions: [{due: '2026-12-01'}, {due: '2026-12-02'}, {due: '2026-12-01'}, {due: 'soon'}],
      clock: {
        startedAt: Date.parse('2026-12-01T01:00Z'),
        pauses: [{from: Date.parse('2026-12-01T01:10Z'), to: Date.parse('2026-12-01T01:20Z')}],
      },
    });
  });

  test('where a review has no zone it is that of the machine, which is named', () => {
    const {zone: _, ...without} = smallReview();
    const typed = {...without, createdAt: '2026-12-01 14:00'};
    const {review, zone} = withTimesRead(typed, undefined);
    expect(review).toMatchObject({createdAt: new Date(2026, 11, 1, 14).getTime()});
    expect(zone).toMatch(/^(America\/Los_Angeles|Asia\/(Kolkata|Calcutta)|UTC)$/);
  });
});

test('a zone that is typed beside a time counts for it, and one that nobody knows leaves that of before', () => {
  const typed = {createdAt: '2026-12-01 14:00'};
  const read = (zone: string) => withTimesRead({...typed, zone}, 'Asia/Tokyo');
  expect(read('America/New_York')).toMatchObject({review: {createdAt: Date.parse('2026-12-01T19:00Z')}});
  expect(read('Atlantis/Harbour')).toMatchObject({
    zone: 'Asia/Tokyo',
    review: {createdAt: Date.parse('2026-12-01T05:00Z')},
  });
});

test('what names its zone, or is no time, asks for none', () => {
  const typed = {createdAt: '2026-12-01T14:00:00Z', incident: {startedAt: 'in the night', resolvedAt: '2026-12-01'}};
  expect(withTimesRead(typed, 'Asia/Tokyo').zone).toBeNull();
});

/** Instants in place of what is later than any other number of a review can be, as texts that name their zone. */
function asTexts(value: unknown): unknown {
  if (typeof value === 'number' && value > 1e12 && value < 1e15) return new Date(value).toISOString();
  if (Array.isArray(value)) return value.map(asTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asTexts(each)]));
}

test('every instant of a review can be typed as a time', () => {
  fc.assert(
    fc.property(arbitraryReview, (review) => {
      const whole = JSON.parse(JSON.stringify(review));
      expect(shapedReview(withTimesRead(asTexts(whole), undefined).review)).toEqual(shapedReview(whole));
    }),
    {numRuns: 60},
  );
});

test.for(['2026-99-99', '2026-02-30T10:00:00Z', '2026-12-01 25:00', '2026-12-01T10:60:00Z'])('%j is none', (typed) => {
  expect(isNoTime(typed)).toBe(true);
});
test.for(['2026-12-01', '2026-12-01 14:00', '2026-12-01 2pm', 'in the night'])('%j may be one', (typed) => {
  expect(isNoTime(typed)).toBe(false);
});
