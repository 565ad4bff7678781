// The minutes of topics: they add up to their stage's, and picking moves them without making the meeting longer.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {allQuestions} from '../../src/review/agenda.js';
import {applyChange} from '../../src/review/changes/index.js';
import {plannedInAll, plannedMinutes} from '../../src/review/clock.js';
import {pickTopics, shared, topicMinutes} from '../../src/review/topic-minutes.js';
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
