// A moment of the timeline in one line: its time, on the day that is meant, and its words.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {cleanText} from '../../src/review/text.js';
import {readTypedLine} from '../../src/review/typed-line.js';
import {
  beginsWithTime,
  impossibleTime,
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

it.each(['~23:09 yellow', 'around 11:09 pm, yellow', '~2018-10-21 23:09 yellow'])(
  '“%s” is only about then',
  (typed) => {
    expect(when(typed, overnight)).toBe('Sun 21 Oct 2018 ~23:09');
    expect(readTypedMoment(typed, overnight, now)).toMatchObject({approximate: true, text: 'yellow'});
  },
);

it('a day before the time is that day', () => {
  expect(when('2018-10-22 22:52 still there', overnight)).toBe('Mon 22 Oct 2018 22:52');
});

it.each([
  '25:00 x',
  '9:75 x',
  '3.5 GB',
  '12.50 GB were lost',
  '20.04.1 is old',
  '20.04 is out of support',
  '22.04 and 23.10 were tried',
  '1h30 of sleep',
  '1:30 hours of sleep',
  '12:301 x',
  '+1 engineer',
  '1:1 with Ops',
  '2018-02-30 9:30 x',
])('%s begins with no time', (typed) => {
  expect(beginsWithTime(typed)).toBe(false);
  expect(readTypedMoment(typed, overnight, now)).toEqual({at: null, text: typed});
});

describe('is read as the lines of timelines are', () => {
  it.each([
    ['11:05 pm Support called', 'Sun 21 Oct 2018 23:05', 'Support called'],
    ['1:05 am the client was called', 'Mon 22 Oct 2018 01:05', 'the client was called'],
    ['9 pm the load grows', 'Sun 21 Oct 2018 21:00', 'the load grows'],
    ['23:05 pm Support called', 'Sun 21 Oct 2018 23:05', 'Support called'],
    ['23h30 a restart', 'Sun 21 Oct 2018 23:30', 'a restart'],
    ['~23:25 a restart', 'Sun 21 Oct 2018 ~23:25', 'a restart'],
    ['at 23:25 a restart', 'Sun 21 Oct 2018 23:25', 'a restart'],
    ['23.26 a restart', 'Sun 21 Oct 2018 23:26', 'a restart'],
    ['23:05-23:10 a restart', 'Sun 21 Oct 2018 23:05–23:10', 'a restart'],
    ['23:50 – 0:10 a restart', 'Sun 21 Oct 2018 23:50–00:10', 'a restart'],
    ['mon 00:20 a restart', 'Mon 22 Oct 2018 00:20', 'a restart'],
    ['Monday 23:20 a restart', 'Mon 22 Oct 2018 23:20', 'a restart'],
    ['22 Oct 9:30 a restart', 'Mon 22 Oct 2018 09:30', 'a restart'],
    ['23:05 BST a restart', 'Sun 21 Oct 2018 22:05', 'a restart'],
    ['+30m a restart', 'Sun 21 Oct 2018 23:22', 'a restart'],
  ])('%s', (typed, says, words) => {
    expect(readTypedLine(`@ ${typed}`)).toMatchObject({becomes: 'timeline', text: typed});
    expect([when(typed, overnight), readTypedMoment(typed, overnight, now).text]).toEqual([says, words]);
  });

  it('so long after a beginning that nobody knows is no time yet', () => {
    expect(readTypedMoment('+30m a restart', reviewOf({}), now)).toEqual({at: null, text: '+30m a restart'});
  });
});

it.each([
  ['25:99 a restart', '25:99'],
  ['9:75 pm a restart', '9:75 pm'],
  ['2018-02-30 9:30 x', '2018-02-30 9:30'],
  ['25 pm x', '25 pm'],
  ['9:30 x', undefined],
  ['rehearse it at 25:99', undefined],
  ['3.5 GB', undefined],
  ['1h30 of sleep', undefined],
])('of %s the impossible time is %s', (typed, time) => {
  expect(impossibleTime(typed)).toBe(time);
});

it.each(['pm Support called', '- x', 'UTC is meant', '-23:10 x', ': x', '2 Oct is meant', '+02:00'])(
  'a moment of the words “%s” is mended as it is',
  (text) => {
    const moment = {at: Date.UTC(2018, 9, 21, 11, 5), text};
    expect(readTypedMoment(momentAsTyped(overnight, moment), overnight, now, moment.at)).toEqual(moment);
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
  const isAbout = fc.constantFrom({}, {approximate: true});
  const anyText = fc.string({unit: 'grapheme', minLength: 1}).map((text) => cleanText(text).trim());
  fc.assert(
    fc.property(anyAt, anyText, isAbout, (seconds, text, about) => {
      fc.pre(text !== '');
      const moment = {at: seconds * 1000, ...about, text};
      const review = foldInOrder(overnight, [momentByHand('h1', moment)]);
      expect(readTypedMoment(momentAsTyped(review, moment), review, now + DAY)).toEqual(moment);
    }),
  );
});
