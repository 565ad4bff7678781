// The minutes of topics: they add up to their stage's, and picking moves them without making the meeting longer.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {allQuestions} from '../../src/review/agenda.js';
import {applyChange} from '../../src/review/changes/index.js';
import {plannedInAll, plannedMinutes} from '../../src/review/clock.js';
import {minutesTaken, minutesToCome, pickTopics, shared, topicMinutes} from '../../src/review/topic-minutes.js';
import type {Review} from '../../src/review/types.js';
import {arbitraryReview, foldInOrder, smallReview, smallStart} from '../support/arbitrary-change.js';

const pick = (review: Review, ...ids: string[]): Review => {
  const change = pickTopics(review, new Set(ids), smallStart);
  return (change && applyChange(review, change, {at: smallStart, by: 'facilitator'})) ?? review;
};

const stageMinutes = (review: Review) => review.agenda.stages.map((stage) => plannedMinutes(review, stage));

describe('minutes of topics', () => {
  it('are those of the agenda where it gives them, and the rest in equal parts where it does not', () => {
    expect(topicMinutes(smallReview())).toEqual(
      new Map([
        ['q2', 10],
        ['q3', 10],
        ['q4', 12],
        ['q5', 8],
      ]),
    );
  });

  it('follow the minutes that their stage is given, and leave out what is skipped', () => {
    const given = foldInOrder(smallReview(), [
      {type: 'minutes-moved', stageId: 's3', minutes: 5, fromStageId: null},
      {type: 'question-marked', questionId: 'q5', state: 'skipped'},
    ]);
    expect([...topicMinutes(given)].slice(2)).toEqual([['q4', 25]]);
  });

  it('add up to those of their stage, whatever happened', () => {
    fc.assert(
      fc.property(arbitraryReview, (review) => {
        const minutes = topicMinutes(review);
        for (const stage of review.agenda.stages.filter(({kind}) => kind === 'questions')) {
          const its = stage.questions.filter(({state}) => state !== 'skipped').map(({id}) => minutes.get(id) ?? 0);
          if (its.length === 0) continue;
          expect(its.reduce((all, each) => all + each, 0)).toBe(Math.max(0, Math.round(plannedMinutes(review, stage))));
        }
      }),
    );
  });
});

describe('in the meeting', () => {
  const MINUTE = 60_000;
  const within = foldInOrder(smallReview(), [
    {type: 'meeting-started'},
    {type: 'question-opened', questionId: 'q2'},
    {type: 'question-opened', questionId: 'q3'},
  ]);
  const [, began = 0, next = 0] = within.clock.opened.map(({at}) => at);
  const late = (minutes: number): Review => ({
    ...within,
    clock: {
      ...within.clock,
      opened: within.clock.opened.map((opened) =>
        opened.questionId === 'q3' ? {...opened, at: began + minutes * MINUTE} : opened,
      ),
    },
  });

  it('what a topic took longer is what the rest of its stage has less, and the plan stays', () => {
    const review = late(14);
    const now = began + 15 * MINUTE;
    expect(minutesTaken(review, now)).toEqual(new Map([['q2', 14]]));
    expect(Object.fromEntries(minutesToCome(review, now))).toEqual({q3: 6, q4: 12, q5: 8});
    expect(Object.fromEntries(topicMinutes(review))).toEqual({q2: 10, q3: 10, q4: 12, q5: 8});
  });

  it('a look at a topic is none of its minutes, and one that is past its stage’s takes none of the next', () => {
    expect([...minutesTaken(late(0.5), next)]).toEqual([]);
    expect(Object.fromEntries(minutesToCome(late(30), began + 31 * MINUTE))).toEqual({q3: 0, q4: 12, q5: 8});
  });

  it('before it all is to come, and behind it nothing is', () => {
    expect(minutesToCome(smallReview(), smallStart)).toEqual(topicMinutes(smallReview()));
    const closed = foldInOrder(late(14), [{type: 'review-closed'}]);
    expect(minutesToCome(closed, closed.clock.closedAt ?? 0).size).toBe(0);
  });

  it('picking leaves what is behind as it was, whatever is picked', () => {
    const review = late(14);
    const now = began + 15 * MINUTE;
    const change = pickTopics(review, new Set(['q3']), now);
    const picked = (change && applyChange(review, change, {at: now, by: 'facilitator'})) ?? review;
    expect(minutesTaken(picked, now)).toEqual(new Map([['q2', 14]]));
    expect(Object.fromEntries(minutesToCome(picked, now))).toEqual({q3: 10, q4: 10, q5: 6});
    expect(stageMinutes(picked)).toEqual([10, 24, 16, 10]);
  });

  it('is together the stage’s as long as that has any left, whatever happened', () => {
    fc.assert(
      fc.property(arbitraryReview, fc.integer({min: 0, max: 90}), (review, minutes) => {
        const now = smallStart + minutes * MINUTE;
        const [taken, coming] = [minutesTaken(review, now), minutesToCome(review, now)];
        for (const stage of review.agenda.stages.filter(({kind}) => kind === 'questions')) {
          const sumOf = (by: Map<string, number>) => stage.questions.reduce((all, {id}) => all + (by.get(id) ?? 0), 0);
          if (!stage.questions.some(({id}) => coming.has(id))) continue;
          const planned = plannedMinutes(review, stage);
          expect(sumOf(coming)).toBe(Math.max(0, Math.round(planned - sumOf(taken))));
        }
      }),
    );
  });
});

describe('sharing', () => {
  it('gives whole minutes that add up, in proportion, and none to nobody while there are enough', () => {
    const weightsOf = fc.array(fc.double({min: 0.1, max: 60, noNaN: true}), {minLength: 1, maxLength: 12});
    fc.assert(
      fc.property(fc.integer({min: 0, max: 240}), weightsOf, (minutes, weights) => {
        const parts = [...shared(minutes, new Map(weights.map((weight, at) => [`${at}`, weight]))).values()];
        expect(parts.reduce((all, each) => all + each, 0)).toBe(minutes);
        expect(parts.every((part) => Number.isInteger(part) && part >= (minutes >= weights.length ? 1 : 0))).toBe(true);
      }),
    );
  });
});

describe('picking topics', () => {
  it('gives them twice their weight, in their stage and of the stages that are left', () => {
    const picked = pick(smallReview(), 'q4');
    expect(stageMinutes(picked)).toEqual([10, 15, 25, 10]);
    expect(Object.fromEntries(topicMinutes(picked))).toEqual({q2: 8, q3: 7, q4: 19, q5: 6});
  });

  it('takes nothing of what the meeting has behind it, and leaves the open stage what it has used', () => {
    const running = foldInOrder(smallReview(), [
      {type: 'meeting-started'},
      {type: 'question-opened', questionId: 'q4'},
    ]);
    expect(stageMinutes(pick(running, 'q2'))).toEqual(stageMinutes(running));
    const within = foldInOrder(smallReview(), [{type: 'meeting-started'}, {type: 'question-opened', questionId: 'q2'}]);
    const later = pickTopics(within, new Set(['q4', 'q5']), smallStart + 20 * 60_000);
    expect(later?.stages.map(({stageId, minutes}) => [stageId, minutes])).toEqual([
      ['s2', 19],
      ['s3', 21],
    ]);
  });

  it('makes the meeting no longer or shorter, and is taken back as it was', () => {
    const ids = allQuestions(smallReview()).map(({id}) => id);
    fc.assert(
      fc.property(arbitraryReview, fc.subarray(ids), (review, picked) => {
        const stages = stageMinutes(review);
        fc.pre(review.status !== 'closed' && stages.every(Number.isInteger));
        const next = pick(review, ...picked);
        expect(plannedInAll(next)).toBeCloseTo(plannedInAll(review));
        const now = allQuestions(next).filter((question) => question.picked);
        expect(now.every(({id}) => picked.includes(id))).toBe(true);
      }),
    );
  });
});
