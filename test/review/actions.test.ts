// Actions: who holds a slot, what a chosen one lacks, what may still be chosen.
import {describe, expect, test} from 'vitest';
import {nextSlot, slotFor, withinSlots} from '../../src/review/action-slots.js';
import {chosenActions, heldActions, liveActions, missingFrom, ownerOf} from '../../src/review/actions.js';
import {applyChange, shapedChange, shapedReview} from '../../src/review/changes/index.js';
import {destinationName, liveTopics, topicsToPlace} from '../../src/review/parking.js';
import {summaryOf} from '../../src/review/summary.js';
import type {Action, Review} from '../../src/review/types.js';
import {type ActionStatus, destinations, keysOf} from '../../src/review/vocabulary.js';
import {smallReview} from '../support/arbitrary-change.js';
import {sampleReview} from '../support/sample-review.js';

const blank: Action = {
  id: 'a1',
  questionId: 'q2',
  title: 'idea',
  ownerId: null,
  due: null,
  doneWhen: '',
  isms: false,
  status: 'held',
  reason: '',
  by: 'facilitator',
  at: 0,
  deleted: false,
};

/** The small review with one action for each status: a1, a2 and so on. */
const withActions = (...statuses: ActionStatus[]): Review => ({
  ...smallReview(),
  actions: statuses.map((status, index) => ({...blank, id: `a${index + 1}`, status})),
});
const ids = (actions: Action[]) => actions.map(({id}) => id);

describe('the lists', () => {
  test('tell held from chosen, and hide what was deleted', () => {
    const review = withActions('held', 'chosen', 'not-now', 'done', 'chosen');
    const hidden = {...review, actions: review.actions.map((action) => ({...action, deleted: action.id === 'a5'}))};
    expect(ids(liveActions(hidden))).toEqual(['a1', 'a2', 'a3', 'a4']);
    expect(ids(chosenActions(hidden))).toEqual(['a2', 'a4']);
    expect(ids(heldActions(hidden))).toEqual(['a1']);
  });
});

test('a list counts the actions that were chosen, done or not, and none of the ideas beside them', () => {
  expect(summaryOf(withActions('held', 'chosen', 'not-now', 'done', 'not-now')).actions).toBe(2);
});

describe('a slot', () => {
  test.for<[ActionStatus[], ReturnType<typeof slotFor>]>([
    [['held'], 'free'],
    [['held', 'chosen', 'done'], 'free'],
    [['held', 'chosen', 'chosen', 'done'], 'needs-reason'],
    [['held', 'not-now', 'chosen', 'chosen', 'done'], 'needs-reason'],
    [['held', 'chosen', 'chosen', 'chosen', 'done'], 'full'],
    [['chosen', 'chosen', 'chosen'], 'free'],
  ])('for the first of %j is %s', ([statuses, slot]) => {
    expect(slotFor(withActions(...statuses), 'a1')).toBe(slot);
  });

  test('follows the limit of the review', () => {
    expect(slotFor({...withActions('held'), actionLimit: 0}, 'a1')).toBe('needs-reason');
    expect(slotFor({...withActions('held', 'chosen', 'chosen', 'chosen'), actionLimit: 5}, 'a1')).toBe('free');
    const aimingAt = (actions: number, review: Review): Review => ({...review, agenda: {...review.agenda, actions}});
    expect(slotFor(aimingAt(1, withActions('held', 'chosen')), 'a1')).toBe('needs-reason');
    expect(slotFor(aimingAt(1, withActions('held', 'chosen', 'chosen')), 'a1')).toBe('full');
    expect(withinSlots(aimingAt(1, withActions('chosen', 'chosen')))).toBe(false);
  });

  test('is behind all others, also behind a number by hand that an earlier version took over', () => {
    const stamp = {at: 1, by: 'facilitator'};
    const choose = (review: Review, id: string, slot: number) => {
      const change = shapedChange({type: 'action-chosen', id, reason: '', slot});
      return (change && applyChange(review, change, stamp)) ?? review;
    };
    const huge = choose(withActions('held', 'held', 'held'), 'a1', Number.MAX_SAFE_INTEGER);
    const next = choose(huge, 'a2', nextSlot(huge));
    expect(ids(chosenActions(choose(next, 'a3', nextSlot(next))))).toEqual(['a1', 'a2', 'a3']);
    expect(shapedReview(next)).toEqual(next);
    const low = choose(withActions('held', 'held'), 'a2', 4);
    expect(ids(chosenActions(choose(low, 'a1', nextSlot(low))))).toEqual(['a2', 'a1']);
  });

  test('beyond the limit holds where one action says why', () => {
    const review = withActions('chosen', 'chosen', 'chosen', 'chosen');
    expect(withinSlots(review)).toBe(false);
    const [first, ...others] = review.actions;
    if (!first) throw new Error('four actions were made');
    expect(withinSlots({...review, actions: [{...first, reason: 'the client waits'}, ...others]})).toBe(true);
  });
});

describe('a chosen action', () => {
  test('says all that it lacks', () => {
    expect(missingFrom(blank)).toEqual(['an owner', 'a due date', 'what done looks like']);
    expect(missingFrom({...blank, ownerId: 'p1', due: '2026-12-01', doneWhen: ' '})).toEqual(['what done looks like']);
    expect(missingFrom({...blank, ownerId: 'p1', due: '2026-12-01', doneWhen: 'It runs'})).toEqual([]);
  });

  test('has an owner from the roster', () => {
    const review = sampleReview('actions');
    expect(chosenActions(review).map((action) => ownerOf(review, action)?.name)).toEqual([
      'Database engineer',
      'First responder',
      'Communications lead',
    ]);
    expect(ownerOf(review, blank)).toBeUndefined();
  });
});

describe('the parking lot', () => {
  test('lists what nobody has found a place for', () => {
    expect(topicsToPlace(sampleReview('close')).map(({id}) => id)).toEqual(['topic-2']);
    expect(topicsToPlace(sampleReview('closed'))).toEqual([]);
    expect(liveTopics(sampleReview('closed'))).toHaveLength(2);
  });

  test('names each destination, and where there is none', () => {
    expect(keysOf(destinations).map(destinationName)).toEqual(Object.values(destinations).map(({name}) => name));
    expect(destinationName(null)).toBe('no destination yet');
  });
});
