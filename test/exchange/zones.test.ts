// One rule for every day that leaves the program: the day at the place of the meeting, whichever machine writes files.
import fc from 'fast-check';
import {afterEach, describe, expect, test} from 'vitest';
import {incidentFolderFiles} from '../../src/exchange/incident-folder.js';
import {sourceOf} from '../../src/exchange/source.js';
import {spanInWords} from '../../src/exchange/writers/times-in-words.js';
import {applyChange, type Change, shapedChange} from '../../src/review/changes/index.js';
import {dayHere, localDay} from '../../src/review/days.js';
import type {Review} from '../../src/review/types.js';
import {creationOf} from '../support/creation.js';
import {sampleAgenda} from '../support/sample-review.js';

const here = process.env.TZ;
const at = (zone: string) => {
  process.env.TZ = zone;
};
afterEach(() => at(here ?? 'UTC'));

const zones = [
  'Pacific/Auckland',
  'America/Los_Angeles',
  'Pacific/Kiritimati',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Asia/Beirut',
  'Europe/London',
  'UTC',
];
const zone = fc.constantFrom(...zones);
/**
 * Five years, so that clocks are changed both ways in each zone that changes them. The very beginning of a day says that
 * day alone, as a comment in a file does, and no moment: it is the same day wherever it is read.
 */
const moment = fc
  .integer({min: Date.UTC(2024, 0, 1), max: Date.UTC(2029, 0, 1)})
  .filter((now) => now % 86_400_000 !== 0);

/** A review whose meeting begins at `now`, with a comment handed in and a topic parked at that moment. */
function held(now: number, place: string): Review {
  const comment = {id: 'c1', questionId: null, text: 'from outside'};
  const changes: Change[] = [
    creationOf({id: 'r1', agenda: sampleAgenda, zone: place}),
    {type: 'meeting-started'},
    {type: 'comment-added', comment},
    {type: 'topic-parked', topic: {id: 't1', questionId: 'purpose', text: 'Which pager for whom'}},
  ];
  const review = changes.reduce(
    (sofar: Review | null, change) => applyChange(sofar, change, {at: now, by: 'facilitator'}),
    null,
  );
  if (!review) throw new Error('the first change makes the review');
  return review;
}

const textsOf = (review: Review, now: number) => incidentFolderFiles(sourceOf(review, now)).files.map(({text}) => text);

/** What a clock there says, by a machine that stands there. */
function dayThere(now: number, place: string): string {
  const before = process.env.TZ;
  at(place);
  const date = new Date(now);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  at(before ?? 'UTC');
  return day;
}

describe('whatever machine writes them', () => {
  test('front matter, parking lot, meeting and comments name the day of the place', () => {
    fc.assert(
      fc.property(moment, zone, zone, (now, place, machine) => {
        at(machine);
        const day = dayThere(now, place);
        const [, record = '', parking = '', json = ''] = textsOf(held(now, place), now);
        expect(record).toContain(`\nreview_date: "${day}"\n`);
        expect(record).toMatch(new RegExp(`from outside.*\\(${day}\\)`));
        expect(record).toMatch(new RegExp(`Review:\\*\\* ${day} \\d\\d:\\d\\d `));
        expect(parking).toContain(`incident review of ${day}`);
        expect(JSON.parse(json)).toMatchObject({zone: place, comments: [{at: day}]});
      }),
      {numRuns: 60},
    );
  });

  test('the files are the same to the letter', () => {
    fc.assert(
      fc.property(moment, zone, zone, zone, (now, place, one, other) => {
        at(one);
        const there = textsOf(held(now, place), now);
        at(other);
        expect(textsOf(held(now, place), now)).toEqual(there);
      }),
      {numRuns: 40},
    );
  });

  test('a day is the one that a clock there shows', () => {
    fc.assert(
      fc.property(moment, zone, zone, (now, place, machine) => {
        at(machine);
        expect(localDay(now, place)).toBe(dayThere(now, place));
      }),
    );
  });
});

test('a comment is kept by its day alone, also where it was handed in by that day already', () => {
  fc.assert(
    fc.property(moment, zone, (now, place) => {
      const day = dayHere(now, place);
      expect(day % 86_400_000).toBe(0);
      expect(new Date(day).toISOString().slice(0, 10)).toBe(localDay(now, place));
      expect(dayHere(day, place)).toBe(day);
      expect(held(day, place).comments[0]?.at).toBe(day);
    }),
  );
});

test.for([
  ['Pacific/Auckland', '2026-11-30T20:00Z', '2026-12-01'],
  ['America/Los_Angeles', '2026-12-01T05:00Z', '2026-11-30'],
])('in %s it is at %s the day %s', ([place = '', now = '', day]) => {
  expect(textsOf(held(Date.parse(now), place), Date.parse(now))[0]).toContain(`review_date: "${day}"\n`);
});

test('a span names both zones where the clocks were changed within it, and one otherwise', () => {
  const span = (from: string, to: string) =>
    spanInWords({from: Date.parse(from), to: Date.parse(to)}, {zone: 'America/Los_Angeles'});
  expect(span('2026-03-08T09:30Z', '2026-03-08T10:30Z')).toBe('2026-03-08 01:30 PST to 03:30 PDT');
  expect(span('2026-03-09T06:30Z', '2026-03-09T07:30Z')).toBe('2026-03-08 23:30 to 2026-03-09 00:30 PDT');
});

describe('a review without a zone, as earlier versions wrote it', () => {
  const {zone: _, ...old} = held(Date.parse('2026-11-30T20:00Z'), 'UTC');

  test('is told in the zone of whoever reads it', () => {
    at('Pacific/Auckland');
    expect(textsOf(old, Date.parse('2026-11-30T21:00Z'))[0]).toContain('review_date: "2026-12-01"\n');
    at('America/Los_Angeles');
    expect(textsOf(old, Date.parse('2026-11-30T21:00Z'))[0]).toContain('review_date: "2026-11-30"\n');
  });

  test('is made by a change that still has its shape', () => {
    const {review, type} = creationOf({id: 'r1', agenda: sampleAgenda});
    const {zone: __, ...seed} = review;
    expect(shapedChange({type, review: seed})).toEqual({type, review: seed});
    expect(shapedChange({type, review})).toEqual({type, review});
  });

  test('a zone that nobody knows is no obstacle', () => {
    const odd = {...old, zone: 'Atlantis/Harbour'};
    expect(textsOf(odd, Date.parse('2026-11-30T21:00Z'))[0]).toContain('review_date: "2026-11-30"\n');
  });
});
