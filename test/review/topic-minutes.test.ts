// The minutes of topics: they add up to their stage's, and picking moves them without making the meeting longer.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {findQuestion, hasTopics} from '../../src/review/agenda.js';
import {builtInAgendas} from '../../src/review/agendas/index.js';
import {applyChange, type Change, undoOf} from '../../src/review/changes/index.js';
import {plannedInAll, plannedMinutes} from '../../src/review/clock.js';
import {minutesTaken, minutesToCome} from '../../src/review/minutes-to-come.js';
import {togglePick} from '../../src/review/picking.js';
import {shared} from '../../src/review/shares.js';
import {topicMinutes} from '../../src/review/topic-minutes.js';
import type {Agenda, Review} from '../../src/review/types.js';
import {arbitraryReview, foldInOrder, smallReview, smallStart} from '../support/arbitrary-change.js';
import {creationOf} from '../support/creation.js';

const change = (review: Review, id: string, now = smallStart) => {
  const topic = findQuestion(review, id);
  if (!topic) throw new Error(`no topic ${id}`);
  return togglePick(review, topic, now);
};

const pick = (review: Review, id: string, now = smallStart): Review =>
  applyChange(review, change(review, id, now), {at: now, by: 'facilitator'}) ?? review;

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
    const picked = pick(review, 'q3', now);
    expect(minutesTaken(picked, now)).toEqual(new Map([['q2', 14]]));
    expect(Object.fromEntries(minutesToCome(picked, now))).toEqual({q3: 9, q4: 10, q5: 7});
    expect(stageMinutes(picked)).toEqual([10, 23, 17, 10]);
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

  it.each(builtInAgendas)('leaves no picked one with less than without, whichever are picked in $id', (agenda) => {
    const review = applyChange(null, creationOf({id: 'r1', agenda}), {at: smallStart, by: 'facilitator'}) as Review;
    const without = minutesToCome(review, smallStart);
    fc.assert(
      fc.property(fc.shuffledSubarray([...without.keys()], {minLength: 1}), (ids) => {
        const after = ids.reduce((sofar, id) => pick(sofar, id), review);
        expect(plannedInAll(after)).toBe(plannedInAll(review));
        const minutes = minutesToCome(after, smallStart);
        for (const id of ids) expect(minutes.get(id)).toBeGreaterThanOrEqual(without.get(id) ?? 0);
      }),
    );
  });

  it('leaves the only topic of its stage more than it had, though three of another stage are picked behind it', () => {
    const [agenda] = builtInAgendas as [Agenda];
    const review = applyChange(null, creationOf({id: 'r1', agenda}), {at: smallStart, by: 'facilitator'}) as Review;
    const [[alone], [first, second, third]] = review.agenda.stages
      .filter(hasTopics)
      .map(({questions}) => questions.map(({id}) => id)) as [[string], [string, string, string]];
    const without = minutesToCome(review, smallStart).get(alone) ?? 0;
    const orders = [
      [alone, first, second, third],
      [first, second, third, alone],
    ];
    for (const ids of orders) {
      const after = ids.reduce((sofar, id) => pick(sofar, id), review);
      expect(minutesToCome(after, smallStart).get(alone)).toBeGreaterThan(without);
    }
  });

  it('takes nothing of what the meeting has behind it, and leaves the open stage what it has used', () => {
    const running = foldInOrder(smallReview(), [
      {type: 'meeting-started'},
      {type: 'question-opened', questionId: 'q4'},
    ]);
    expect(stageMinutes(pick(running, 'q2'))).toEqual(stageMinutes(running));
  });

  it('gives the picked one no less, also while the open one is far over its own', () => {
    const review = foldInOrder(smallReview(), [{type: 'meeting-started'}, {type: 'question-opened', questionId: 'q2'}]);
    for (const minutes of [0, 5, 12, 19, 40]) {
      const now = smallStart + minutes * 60_000;
      for (const id of ['q2', 'q3', 'q4', 'q5']) {
        const before = minutesToCome(review, now).get(id) ?? 0;
        expect(minutesToCome(pick(review, id, now), now).get(id)).toBeGreaterThanOrEqual(before);
      }
    }
  });

  it('lets go of what was picked as if it had never been, whatever happened', () => {
    fc.assert(
      fc.property(arbitraryReview, fc.integer({min: 0, max: 90}), (review, minutes) => {
        fc.pre(review.status !== 'closed' && stageMinutes(review).every(Number.isInteger));
        const now = smallStart + minutes * 60_000;
        for (const {id} of review.agenda.stages.filter(hasTopics).flatMap(({questions}) => questions)) {
          if (findQuestion(review, id)?.picked) continue;
          const picked = pick(review, id, now);
          expect(plannedInAll(picked)).toBe(plannedInAll(review));
          expect(stageMinutes(picked).every((its) => its >= 0)).toBe(true);
          expect(stageMinutes(pick(picked, id, now))).toEqual(stageMinutes(review));
        }
      }),
    );
  });

  it('keeps the whole as long as it was when two terminals pick at once, and one takes its own back', () => {
    const review = smallReview();
    const ids = ['q2', 'q3', 'q4', 'q5'];
    for (const [one, other] of ids.flatMap((id) => ids.filter((each) => each !== id).map((each) => [id, each]))) {
      const [mine, theirs] = [change(review, one ?? ''), change(review, other ?? '')];
      const after = foldInOrder(review, [mine]);
      const both = foldInOrder(after, [theirs]);
      expect(plannedInAll(both)).toBe(plannedInAll(review));
      const undo = undoOf(mine, review, both);
      const undone = foldInOrder(both, 'changes' in undo ? undo.changes : []);
      expect(stageMinutes(undone)).toEqual(stageMinutes(foldInOrder(review, [theirs])));
    }
  });

  it('reads what earlier versions planned with a pick', () => {
    const picked = foldInOrder(smallReview(), [
      {
        type: 'topics-picked',
        topics: [{questionId: 'q4', picked: true}],
        stages: [
          {stageId: 's2', minutes: 15},
          {stageId: 's3', minutes: 25},
        ],
      },
    ]);
    expect(stageMinutes(picked)).toEqual([10, 15, 25, 10]);
  });

  it('is part of the plan once somebody plans a stage, and undone as it was', () => {
    const picked = pick(smallReview(), 'q4');
    const plan: Change = {type: 'stages-planned', stages: [{stageId: 's2', minutes: 10}]};
    const planned = foldInOrder(picked, [plan]);
    expect(stageMinutes(planned)).toEqual([10, 10, 25, 10]);
    const undo = undoOf(plan, picked, planned);
    const undone = foldInOrder(planned, 'changes' in undo ? undo.changes : []);
    expect(undone.agenda).toEqual(picked.agenda);
  });
});
