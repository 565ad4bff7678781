// The clock: what the header says at any moment, read from facts alone, as a facilitator would check it on paper.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {openStage} from '../../src/review/agenda.js';
import type {Change} from '../../src/review/changes/index.js';
import {
  baseline,
  isPaused,
  plannedMinutes,
  readClock,
  stageThatCanGive,
  timeByQuestion,
  timeByStage,
} from '../../src/review/clock.js';
import type {Review} from '../../src/review/types.js';
import {
  arbitraryChanges,
  arbitraryReview,
  fold,
  type Stamped,
  smallReview,
  smallStart,
} from '../support/arbitrary-change.js';
import {sampleNow, sampleReview} from '../support/sample-review.js';

const MINUTE = 60_000;
const at = (minutes: number) => smallStart + minutes * MINUTE;
const start: [number, Change] = [0, {type: 'meeting-started'}];
const opens = (minutes: number, questionId: string): [number, Change] => [
  minutes,
  {type: 'question-opened', questionId},
];
const pauses = (minutes: number): [number, Change] => [minutes, {type: 'paused'}];
const resumes = (minutes: number): [number, Change] => [minutes, {type: 'resumed'}];
const moves = (minutes: number, stageId: string, fromStageId: string | null, given = 5): [number, Change] => [
  minutes,
  {type: 'minutes-moved', stageId, minutes: given, fromStageId},
];
const skips = (minutes: number, questionId: string): [number, Change] => [
  minutes,
  {type: 'question-marked', questionId, state: 'skipped'},
];

/** The small review's meeting: 10, 20, 20 and 10 minutes for s1 (q1), s2 (q2, q3), s3 (q4, q5) and s4 (q6). */
const meeting = (...changes: [number, Change][]): Review =>
  fold(
    smallReview(),
    changes.map(([minutes, change]) => ({change, stamp: {at: at(minutes), by: 'facilitator'}})),
  );

/** The reading in minutes, the end as minutes after the start. */
function reading(review: Review, minutes: number) {
  const {paused, stage, meeting: whole, endsAt, over} = readClock(review, at(minutes));
  return {
    paused,
    stage: `${stage.spent / MINUTE} of ${stage.planned / MINUTE}`,
    meeting: `${whole.spent / MINUTE} of ${whole.planned / MINUTE}`,
    ends: (endsAt - smallStart) / MINUTE,
    over: over / MINUTE,
  };
}

const total = (times: Map<string, number>) => [...times.values()].reduce((sum, time) => sum + time, 0);

describe('the header', () => {
  test('before the meeting shows the whole plan, as if it began now', () => {
    expect(reading(smallReview(), 7)).toEqual({paused: false, stage: '0 of 10', meeting: '0 of 60', ends: 67, over: 0});
  });

  test('follows the plan while the meeting does', () => {
    const review = meeting(start, opens(10, 'q2'));
    expect(reading(review, 15)).toEqual({paused: false, stage: '5 of 20', meeting: '15 of 60', ends: 60, over: 0});
  });

  test('brings the end forward once a stage ends early', () => {
    expect(reading(meeting(start, opens(6, 'q2')), 8)).toMatchObject({stage: '2 of 20', ends: 56, over: -4});
  });

  test('moves the end on with each minute of overtime', () => {
    const review = meeting(start, opens(10, 'q2'));
    expect(reading(review, 30)).toMatchObject({stage: '20 of 20', ends: 60, over: 0});
    expect(reading(review, 36)).toMatchObject({stage: '26 of 20', meeting: '36 of 60', ends: 66, over: 6});
  });

  test('counts hours of overtime on', () => {
    const review = meeting(start, opens(10, 'q6'));
    expect(reading(review, 320)).toMatchObject({stage: '310 of 10', meeting: '320 of 60', ends: 320, over: 260});
  });

  test('counts one stage as one, however many questions and returns it took', () => {
    const review = meeting(start, opens(10, 'q2'), opens(14, 'q3'), opens(20, 'q2'));
    expect(reading(review, 25).stage).toBe('15 of 20');
  });

  test('goes back to the earlier stage’s own time, and keeps what the later one has left', () => {
    const review = meeting(start, opens(8, 'q2'), opens(13, 'q1'));
    expect(reading(review, 14)).toEqual({paused: false, stage: '9 of 10', meeting: '14 of 60', ends: 60, over: 0});
    expect(reading(review, 20)).toMatchObject({stage: '15 of 10', ends: 65, over: 5});
  });

  test('counts a stage that was jumped over as finished', () => {
    expect(reading(meeting(start, opens(10, 'q4')), 10)).toMatchObject({stage: '0 of 20', ends: 40, over: -20});
  });

  test('leaves out a later stage whose questions are all skipped', () => {
    expect(reading(meeting(start, skips(1, 'q4')), 5).ends).toBe(60);
    expect(reading(meeting(start, skips(1, 'q4'), skips(1, 'q5')), 5)).toMatchObject({ends: 40, over: -20});
  });

  test('after the meeting says when it ended, and how far past the plan', () => {
    const review = meeting(start, opens(10, 'q2'), [25, {type: 'review-closed'}]);
    expect(reading(review, 500)).toEqual({paused: false, stage: '15 of 20', meeting: '25 of 60', ends: 25, over: -35});
  });

  test('says the end of the sample meeting as its people would read it on the wall', () => {
    const {endsAt, over} = readClock(sampleReview('close'), sampleNow('close'));
    expect(new Date(endsAt).toISOString()).toBe('2018-11-01T15:38:00.000Z');
    expect(over).toBe(3 * MINUTE);
  });
});

describe('breaks', () => {
  test('stop the stage and the meeting, and move the end', () => {
    const review = meeting(start, opens(10, 'q2'), pauses(15), resumes(22));
    expect(reading(review, 25)).toEqual({paused: false, stage: '8 of 20', meeting: '18 of 60', ends: 67, over: 0});
  });

  test('that still go on move the end with the time of day', () => {
    const review = meeting(start, pauses(5));
    expect(reading(review, 12)).toEqual({paused: true, stage: '5 of 10', meeting: '5 of 60', ends: 67, over: 0});
    expect(isPaused(review)).toBe(true);
  });

  test('hold on while another question is opened', () => {
    const review = meeting(start, pauses(5), opens(8, 'q2'), resumes(12));
    expect(total(timeByQuestion(review, at(15)))).toBe(8 * MINUTE);
    expect(timeByQuestion(review, at(15)).get('q2')).toBe(3 * MINUTE);
  });

  test('of any number leave exactly their own time out', () => {
    const review = meeting(start, pauses(1), resumes(2), pauses(3), resumes(5), pauses(8), resumes(12));
    expect(readClock(review, at(20)).meeting.spent).toBe(13 * MINUTE);
  });

  test('are no breaks once the review is closed', () => {
    const review = meeting(start, pauses(5), [9, {type: 'review-closed'}]);
    expect(reading(review, 60)).toMatchObject({paused: false, meeting: '5 of 60', ends: 9});
  });
});

describe('a review that is opened again', () => {
  const again = meeting(start, opens(10, 'q2'), [20, {type: 'review-closed'}], [1460, {type: 'review-reopened'}]);

  test('goes on where it was, the hours in between left out', () => {
    expect(reading(again, 1465)).toEqual({
      paused: false,
      stage: '15 of 20',
      meeting: '25 of 60',
      ends: 1500,
      over: 0,
    });
  });
});

describe('moved minutes', () => {
  test('from a later stage change neither the sum of the plan nor the end', () => {
    const review = meeting(start, opens(10, 'q2'), moves(31, 's2', 's3'));
    expect(reading(review, 31)).toEqual({paused: false, stage: '21 of 25', meeting: '31 of 60', ends: 60, over: 0});
    expect(plannedMinutes(review, stageIn(review, 's3'))).toBe(15);
  });

  test('from nowhere make the plan longer and count as over what was agreed', () => {
    const review = meeting(start, opens(10, 'q2'), moves(31, 's2', null));
    expect(reading(review, 31)).toEqual({paused: false, stage: '21 of 25', meeting: '31 of 65', ends: 65, over: 5});
    expect(baseline(review)).toBe(60 * MINUTE);
  });

  test('and taken back leave the plan as it was', () => {
    const review = meeting(start, moves(1, 's1', 's4'), moves(2, 's1', 's4', -5));
    expect(plannedMinutes(review, stageIn(review, 's1'))).toBe(10);
    expect(plannedMinutes(review, stageIn(review, 's4'))).toBe(10);
  });

  test('keep the sum of the plan whatever happens, but for what came from nowhere', () => {
    fc.assert(
      fc.property(arbitraryReview, (review) => {
        const fromNowhere = review.clock.moved.reduce(
          (sum, {minutes, fromStageId}) => (fromStageId === null ? sum + minutes : sum),
          0,
        );
        const planned = review.agenda.stages.map((stage) => plannedMinutes(review, stage) * MINUTE);
        expect(Math.min(...planned)).toBeGreaterThanOrEqual(0);
        expect(planned.reduce((sum, time) => sum + time, 0)).toBeCloseTo(baseline(review) + fromNowhere * MINUTE);
      }),
    );
  });
});

describe('the stage that can give minutes', () => {
  const giver = (review: Review, stageId: string, minutes: number, now: number) =>
    stageThatCanGive(review, stageId, minutes, at(now))?.id;

  test('is the later one with most time left, the earlier of equals', () => {
    expect(giver(meeting(start), 's1', 5, 3)).toBe('s2');
    expect(giver(meeting(start, opens(1, 'q2'), opens(4, 'q1')), 's1', 5, 5)).toBe('s3');
  });

  test('keeps some of its time', () => {
    expect(giver(meeting(start), 's3', 5, 3)).toBe('s4');
    expect(giver(meeting(start), 's3', 10, 3)).toBeUndefined();
    expect(giver(meeting(start, moves(1, 's1', 's4'), moves(2, 's1', 's4')), 's3', 5, 3)).toBeUndefined();
  });

  test('is nobody after the last stage, or for a stage that nobody knows', () => {
    expect(giver(meeting(start), 's4', 5, 3)).toBeUndefined();
    expect(giver(meeting(start), 'nowhere', 5, 3)).toBeUndefined();
  });

  test('leaves the end where it is though a topic took more than its stage had', () => {
    const taken = meeting(start, opens(0, 'q4'));
    const stages = taken.agenda.stages.map((stage) => ({
      ...stage,
      questions: stage.questions.map((question) =>
        question.id === 'q6' ? {...question, picked: true, takes: [{stageId: 's1', minutes: 20}]} : question,
      ),
    }));
    const review = {...taken, agenda: {...taken.agenda, stages}};
    expect(giver(review, 's3', 5, 16)).toBe('s4');
    const given = fold(review, [
      {
        change: {type: 'minutes-moved', stageId: 's3', minutes: 5, fromStageId: 's4'},
        stamp: {at: at(16), by: 'facilitator'},
      },
    ]);
    expect(readClock(given, at(16)).endsAt).toBe(readClock(review, at(16)).endsAt);
  });

  test('never makes the end later by giving', () => {
    fc.assert(
      fc.property(arbitraryReview, fc.integer({min: 0, max: 200}), (review, minutes) => {
        const stage = openStage(review);
        const from = stage && stageThatCanGive(review, stage.id, 5, at(minutes));
        if (!stage || !from || review.status !== 'running') return;
        const given = fold(review, [
          {
            change: {type: 'minutes-moved', stageId: stage.id, minutes: 5, fromStageId: from.id},
            stamp: {at: at(minutes), by: 'facilitator'},
          },
        ]);
        const skipped = from.questions.every(({state}) => state === 'skipped');
        if (!skipped)
          expect(readClock(given, at(minutes)).endsAt).toBeLessThanOrEqual(readClock(review, at(minutes)).endsAt);
      }),
    );
  });
});

describe('any facts, read at any moment', () => {
  const moment = fc.integer({min: -100, max: 3000}).map(at);

  test('give each minute of the meeting to one question and one stage', () => {
    fc.assert(
      fc.property(arbitraryReview, moment, (review, now) => {
        const {spent} = readClock(review, now).meeting;
        expect(total(timeByQuestion(review, now))).toBe(spent);
        const byStage = [...timeByStage(review, now).values()].map((time) => time.spent);
        expect(byStage.reduce((sum, time) => sum + time, 0)).toBe(spent);
      }),
      {numRuns: 500},
    );
  });

  test('are never negative, wherever a clock jumps to', () => {
    fc.assert(
      fc.property(arbitraryReview, moment, (review, now) => {
        const {stage, meeting: whole} = readClock(review, now);
        expect(Math.min(stage.spent, stage.planned, whole.spent, whole.planned)).toBeGreaterThanOrEqual(0);
        for (const time of timeByQuestion(review, now).values()) expect(time).toBeGreaterThanOrEqual(0);
      }),
      {numRuns: 500},
    );
  });

  test('go on with the time of day, or stand still: a suspended laptop’s time counts', () => {
    fc.assert(
      fc.property(arbitraryReview, moment, fc.integer({min: 0, max: 600}), (review, now, minutes) => {
        const pause = review.clock.pauses.at(-1);
        const absences = (review.clock.absences ?? []).map(({to}) => to);
        const last = Math.max(now, review.clock.opened.at(-1)?.at ?? now, pause?.to ?? pause?.from ?? now, ...absences);
        const before = readClock(review, last).meeting.spent;
        const after = readClock(review, last + minutes * MINUTE).meeting.spent;
        const runs = review.status === 'running' && !isPaused(review);
        expect(after - before).toBe(runs ? minutes * MINUTE : 0);
      }),
      {numRuns: 500},
    );
  });

  test('end the meeting no earlier than now, and as far past its plan as they say', () => {
    fc.assert(
      fc.property(arbitraryReview, moment, (review, now) => {
        const {endsAt, over, meeting: whole} = readClock(review, now);
        if (review.status === 'closed') expect(over).toBe(whole.spent - baseline(review));
        else expect(endsAt).toBeGreaterThanOrEqual(now);
      }),
      {numRuns: 500},
    );
  });

  test('read the same in both terminals, in whichever order the changes reached them', () => {
    type Numbered = Stamped & {l: number};
    const inOrder = (arrived: Numbered[]) => [...new Set(arrived)].sort((a, b) => a.l - b.l);
    const changes = arbitraryChanges().map((made) => made.map((change, l): Numbered => ({...change, l})));
    const twoArrivals = changes.chain((made) =>
      fc.tuple(fc.constant(made), fc.shuffledSubarray(made, {minLength: made.length}), fc.subarray(made)),
    );
    fc.assert(
      fc.property(twoArrivals, moment, ([made, shuffled, twice], now) => {
        const here = fold(smallReview(), inOrder(made));
        const there = fold(smallReview(), inOrder([...shuffled, ...twice]));
        expect(readClock(there, now)).toEqual(readClock(here, now));
      }),
    );
  });
});

describe('a clock that went back', () => {
  test('leaves no question with less than nothing', () => {
    const review = meeting(start, opens(10, 'q2'), opens(7, 'q3'));
    expect(Object.fromEntries(timeByQuestion(review, at(12)))).toEqual({q1: 10 * MINUTE, q2: 0, q3: 2 * MINUTE});
  });

  test('ends a pause no earlier than it began', () => {
    const review = meeting(start, pauses(10), resumes(8));
    expect(readClock(review, at(12)).meeting.spent).toBe(12 * MINUTE);
  });

  test('reads what was spent when it last knew better', () => {
    expect(reading(meeting(start, opens(10, 'q2')), 4)).toMatchObject({
      stage: '0 of 20',
      meeting: '10 of 60',
      ends: 60,
    });
  });
});

test('the time of a question that moves to another stage goes with it', () => {
  const review = meeting(start, opens(10, 'q2'), opens(15, 'q4'), [
    16,
    {type: 'question-moved', questionId: 'q2', stageId: 's3', afterId: null},
  ]);
  expect(timeByStage(review, at(20)).get('s3')?.spent).toBe(10 * MINUTE);
});

function stageIn(review: Review, id: string) {
  const stage = review.agenda.stages.find((candidate) => candidate.id === id);
  if (!stage) throw new Error(`the small review has no stage ${id}`);
  return stage;
}
