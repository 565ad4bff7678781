// A clock that is hours or days ahead while a key is pressed: what was ahead is set back, and the rest counts on.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Change} from '../../src/review/changes/index.js';
import {undoOf} from '../../src/review/changes/index.js';
import {readClock, timeByQuestion} from '../../src/review/clock.js';
import {aheadBy} from '../../src/review/doubtful-times.js';
import {sittings} from '../../src/review/sittings.js';
import type {Review} from '../../src/review/types.js';
import {fold, smallReview, smallStart} from '../support/arbitrary-change.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const at = (minutes: number) => smallStart + minutes * MINUTE;

/** What was pressed at which minute, and by how much (ms) the clock was ahead then. */
type Press = [minutes: number, change: Change, ahead?: number];
const opens = (minutes: number, questionId: string, ahead = 0): Press => [
  minutes,
  {type: 'question-opened', questionId},
  ahead,
];
const begins = (ahead = 0): Press => [0, {type: 'meeting-started'}, ahead];

const meeting = (...presses: Press[]): Review =>
  fold(
    smallReview(),
    presses.map(([minutes, change, ahead = 0]) => ({change, stamp: {at: at(minutes) + ahead, by: 'facilitator'}})),
  );

/** Minutes by question, as a person would read them at this minute. */
const minutes = (review: Review, now: number) =>
  Object.fromEntries([...timeByQuestion(review, at(now))].map(([id, ms]) => [id, ms / MINUTE]));

describe('one key while the clock is days ahead', () => {
  const review = meeting(begins(), opens(10, 'q2', 3 * DAY));

  test('does not show in the header, before and after the next key', () => {
    expect(readClock(review, at(12)).meeting.spent).toBe(12 * MINUTE);
    const after = meeting(begins(), opens(10, 'q2', 3 * DAY), opens(15, 'q3'));
    expect(readClock(after, at(20)).meeting.spent).toBe(20 * MINUTE);
  });

  test('leaves the questions that follow their own time, without anybody’s doing', () => {
    const after = meeting(begins(), opens(10, 'q2', 3 * DAY), opens(15, 'q3'), opens(22, 'q4'));
    expect(minutes(after, 30)).toEqual({q1: 15, q2: 0, q3: 7, q4: 8});
    expect(sittings(after, at(30))).toEqual([{from: at(0), to: at(30)}]);
  });

  test('says which times were corrected', () => {
    const after = meeting(begins(), opens(10, 'q2', 3 * DAY), opens(15, 'q3'));
    expect(after.clock.corrected).toEqual([{from: at(10) + 3 * DAY, to: at(15), since: at(0)}]);
    expect(aheadBy(review, at(12))).toBe(3 * DAY - 2 * MINUTE);
    expect(aheadBy(after, at(16))).toBeUndefined();
  });

  test.for([
    ['the meeting’s first', [begins(3 * DAY), opens(10, 'q2')] as Press[], {q1: 0, q2: 10}],
    ['a break', [begins(), [5, {type: 'paused'}, 3 * DAY], [10, {type: 'resumed'}]] as Press[], {q1: 20}],
    [
      'the end of a break',
      [begins(), [5, {type: 'paused'}], [8, {type: 'resumed'}, 3 * DAY], opens(10, 'q2')] as Press[],
      {q1: 5, q2: 10},
    ],
    [
      'several keys',
      [begins(), opens(4, 'q2', 3 * DAY), opens(8, 'q3', 3 * DAY), opens(10, 'q4')] as Press[],
      {q1: 6, q2: 4, q3: 0, q4: 10},
    ],
  ] as const)('counts nothing of the jump where it is %s', ([, presses, expected]) => {
    expect(minutes(meeting(...presses), 20)).toEqual(expected);
  });

  test('that closes the review is put right by what opens it again', () => {
    const again = meeting(begins(), [20, {type: 'review-closed'}, 3 * DAY], [25, {type: 'review-reopened'}]);
    expect(readClock(again, at(30)).meeting.spent).toBeLessThanOrEqual(30 * MINUTE);
    expect(readClock(again, at(30)).meeting.spent).toBeGreaterThanOrEqual(5 * MINUTE);
  });

  test('takes no absence for one that only the clock saw', () => {
    const absence = {from: at(10), to: at(10) + 3 * DAY};
    const counted = meeting(
      begins(),
      [10, {type: 'absence-noticed', ...absence}, 3 * DAY],
      [10, {type: 'absence-settled', ...absence, isBreak: true}, 3 * DAY],
      opens(15, 'q2'),
    );
    expect(minutes(counted, 20)).toEqual({q1: 15, q2: 5});
  });
});

describe('what is no such jump', () => {
  test('a clock that stepped back an hour leaves the times as they were given', () => {
    const review = meeting(begins(), opens(10, 'q2'), opens(20, 'q3', -HOUR));
    expect([review.clock.corrected, minutes(review, 25)]).toEqual([undefined, {q1: 10, q2: 0, q3: 15}]);
  });

  test('a meeting that goes on after days is as long as it was', () => {
    const days = 3 * 24 * 60;
    const review = meeting(begins(), [20, {type: 'paused'}], [days, {type: 'resumed'}], opens(days + 5, 'q2'));
    expect([review.clock.corrected, minutes(review, days + 10)]).toEqual([undefined, {q1: 25, q2: 5}]);
  });

  test('two machines of which one has the time of another place agree on all but the change between them', () => {
    const review = meeting(begins(), opens(10, 'q2', -8 * HOUR), opens(20, 'q3'), opens(30, 'q4'));
    expect(review.clock.corrected).toBeUndefined();
    expect(minutes(review, 40)).toEqual({q1: 0, q2: 20, q3: 10, q4: 10});
  });
});

describe('times that are ahead by less', () => {
  const review = meeting(begins(), opens(10, 'q2', 2 * HOUR));
  const set: Change = {type: 'times-set-back', to: at(12)};

  test('are doubtful, and set back by somebody’s word', () => {
    expect(aheadBy(review, at(12))).toBe(2 * HOUR - 2 * MINUTE);
    const right = fold(review, [{change: set, stamp: {at: at(12), by: 'facilitator'}}]);
    expect(minutes(right, 20)).toEqual({q1: 12, q2: 8});
    expect(aheadBy(right, at(12))).toBeUndefined();
  });

  test('and back again by an undo, and on by a redo', () => {
    const stamp = {at: at(12), by: 'facilitator'};
    const right = fold(review, [{change: set, stamp}]);
    const undo = undoOf(set, review, right);
    const changes = 'changes' in undo ? undo.changes : [];
    const former = fold(
      right,
      changes.map((change) => ({change, stamp})),
    );
    expect(former.clock).toEqual(review.clock);
    const redo = undoOf(changes[0] as Change, right, former);
    const again = fold(former, 'changes' in redo ? redo.changes.map((change) => ({change, stamp})) : []);
    expect(again.clock).toEqual(right.clock);
  });

  test('within five minutes are nobody’s concern', () => {
    expect(aheadBy(meeting(begins(), opens(10, 'q2', 4 * MINUTE)), at(10))).toBeUndefined();
  });
});

const questions = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'] as const;

test('wherever in a meeting the clock is ahead for a while, the whole is right and each question after it', () => {
  const lengths = fc.array(fc.integer({min: 1, max: 40}), {minLength: 4, maxLength: 12});
  fc.assert(
    fc.property(lengths, fc.nat(), fc.nat(), fc.integer({min: 24, max: 400}), (gaps, first, count, hours) => {
      let now = 0;
      const times = [0, ...gaps.map((gap) => (now += gap))];
      const from = 1 + (first % (gaps.length - 2));
      const to = Math.min(from + (count % 3), gaps.length - 2);
      const presses = times.map((time, index): Press => {
        const ahead = index >= from && index <= to ? hours * HOUR : 0;
        return index === 0 ? begins() : opens(time, questions[index % questions.length] as string, ahead);
      });
      const jumped = meeting(...presses);
      const right = meeting(...presses.map(([time, change]): Press => [time, change]));
      const end = now + 5;
      expect(readClock(jumped, at(end)).meeting.spent).toBe(end * MINUTE);
      const spent = minutes(jumped, end);
      expect(Object.values(spent).reduce((sum, each) => sum + each, 0)).toBeCloseTo(end);
      const last = questions[gaps.length % questions.length] as string;
      const once = presses.filter(([, change]) => 'questionId' in change && change.questionId === last).length === 1;
      if (once && last !== 'q1') expect(spent[last]).toBe(minutes(right, end)[last]);
    }),
  );
});

test('whatever clocks say, no time is less than none and the questions make up the meeting', () => {
  const press = fc.record({
    at: fc.integer({min: -20 * DAY, max: 20 * DAY}),
    change: fc.oneof(
      fc.constantFrom(...questions).map((questionId): Change => ({type: 'question-opened', questionId})),
      fc.constantFrom<Change>({type: 'paused'}, {type: 'resumed'}, {type: 'review-closed'}, {type: 'review-reopened'}),
      fc.integer({min: -DAY, max: DAY}).map((to): Change => ({type: 'times-set-back', to: smallStart + to})),
    ),
  });
  fc.assert(
    fc.property(fc.array(press, {maxLength: 20}), fc.integer({min: -20 * DAY, max: 20 * DAY}), (presses, later) => {
      const stamped = presses.map(({at: when, change}) => ({change, stamp: {at: smallStart + when, by: 'x'}}));
      const review = fold(smallReview(), [
        {change: {type: 'meeting-started'}, stamp: {at: smallStart, by: 'x'}},
        ...stamped,
      ]);
      const {meeting: whole} = readClock(review, smallStart + later);
      const spent = [...timeByQuestion(review, smallStart + later).values()];
      expect(Math.min(0, ...spent, whole.spent)).toBe(0);
      expect(spent.reduce((sum, each) => sum + each, 0)).toBeCloseTo(whole.spent, -1);
    }),
    {numRuns: 300},
  );
});
