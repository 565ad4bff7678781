// A moment of the timeline in one line: its time, on the day that is meant, and its words.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {cleanText} from '../../src/review/text.js';
import {readTypedLine} from '../../src/review/typed-line.js';
import {
  beginsWithTime,
  momentAsTyped,
  momentByHand,
  readTypedMoment,
  whenInWords,
} from '../../src/review/typed-moment.js';
import type {Incident, Review} from '../../src/review/types.js';
import {DAY} from '../../src/review/units.js';
import {foldInOrder, smallReview} from '../support/arbitrary-change.js';

const now = Date.UTC(2018, 9, 30, 12);

const reviewOf = (incident: Partial<Incident>): Review => ({
  ...smallReview(),
  zone: 'UTC',
  incident: {startedAt: null, resolvedAt: null, keywords: [], ...incident},
});

const overnight = reviewOf({startedAt: '2018-10-21T22:52:00Z', resolvedAt: '2018-10-22T06:30:00Z'});

const when = (typed: string, review: Review) => whenInWords(readTypedMoment(typed, review, now), review);

describe('a time alone is of the day on which it lies nearest to the incident', () => {
  it.each([
    ['22:52 the link is lost', 'Sun 21 Oct 2018 22:52'],
    ['22:40 a deployment', 'Sun 21 Oct 2018 22:40'],
    ['0:05 a plan', 'Mon 22 Oct 2018 00:05'],
    ['07:15 all is well', 'Mon 22 Oct 2018 07:15'],
  ])('%s', (typed, says) => {
    expect(when(typed, overnight)).toBe(says);
  });

  it('of what the timeline tells where the incident has no times', () => {
    const review = foldInOrder(reviewOf({}), [
      momentByHand('h1', {at: Date.UTC(2018, 9, 21, 22, 52), text: 'the link'}),
    ]);
    expect(when('23:09 yellow', review)).toBe('Sun 21 Oct 2018 23:09');
  });

  it('and else the last one', () => {
    expect(when('11:00 before', reviewOf({}))).toBe('Tue 30 Oct 2018 11:00');
    expect(when('13:00 before', reviewOf({}))).toBe('Mon 29 Oct 2018 13:00');
  });

  it('in the zone of the timeline', () => {
    const review = {...overnight, timelineZone: 'America/New_York'};
    expect(readTypedMoment('18:52 the link is lost', review, now).at).toBe(Date.UTC(2018, 9, 21, 22, 52));
  });
});

it('a day before the time is that day', () => {
  expect(when('2018-10-22 22:52 still there', overnight)).toBe('Mon 22 Oct 2018 22:52');
});

it.each(['25:00 x', '9:75 x', '3.5 GB', 'at 9:30 x', '12:301 x', '2018-02-30 9:30 x'])(
  '%s begins with no time',
  (typed) => {
    expect(beginsWithTime(typed)).toBe(false);
    expect(readTypedMoment(typed, overnight, now)).toEqual({at: null, text: typed});
  },
);

it('@ before a time is a moment, and before anything else an idea', () => {
  expect(readTypedLine('@ 23:09 the page is yellow')).toMatchObject({
    becomes: 'timeline',
    text: '23:09 the page is yellow',
  });
  expect(readTypedLine('@ rehearse it')).toMatchObject({becomes: 'action'});
  expect(readTypedLine('@23:09 x')).toMatchObject({becomes: 'note'});
});

it('what is shown for mending gives the same moment again, whenever it was', () => {
  const anyAt = fc.integer({min: Date.UTC(2018, 9, 1) / 1000, max: Date.UTC(2018, 10, 30) / 1000});
  const anyText = fc.string({unit: 'grapheme', minLength: 1}).map((text) => cleanText(text).trim());
  fc.assert(
    fc.property(anyAt, anyText, (seconds, text) => {
      fc.pre(text !== '');
      const moment = {at: seconds * 1000, text};
      const review = foldInOrder(overnight, [momentByHand('h1', moment)]);
      expect(readTypedMoment(momentAsTyped(review, moment), review, now + DAY)).toEqual(moment);
    }),
  );
});
