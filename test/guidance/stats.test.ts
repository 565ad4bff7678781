// How the meetings of a home went, beside one another: in their order, each once, and what is usual of those that are closed.
import {describe, expect, it} from 'vitest';
import {actionSums, mediansOf, statsOfEach} from '../../src/guidance/stats.js';
import type {MeetingFigures} from '../../src/review/meeting-figures.js';
import {type ReviewWithMeeting, summaryOf} from '../../src/review/summary.js';
import {DAY} from '../../src/review/units.js';
import {sampleReview} from '../support/sample-review.js';

const now = Date.UTC(2026, 10, 28, 12);

const figures: MeetingFigures = {
  plannedMinutes: 90,
  spentMinutes: 80,
  hands: [],
  heard: 0,
  present: 0,
  actions: [],
  nextTime: null,
};

/** A review whose meeting was so many days ago. */
function held(id: string, daysAgo: number, its: Partial<MeetingFigures & {covered: number; questions: number}> = {}) {
  const {covered = 0, questions = 0, ...meeting} = its;
  const startedAt = now - daysAgo * DAY;
  const listed = {folder: id, changedAt: startedAt, archived: false, zone: 'UTC'};
  return {
    review: {...summaryOf(sampleReview('closed')), id, reference: id, startedAt, covered, questions, ...listed},
    meeting: {...figures, ...meeting},
  } satisfies ReviewWithMeeting;
}

const medians = (...reviews: ReviewWithMeeting[]) => mediansOf(statsOfEach(reviews, now));

describe('the meetings of a home', () => {
  it('stand in the order in which they were held, each on its day', () => {
    const each = statsOfEach([held('c', 1), held('a', 30), held('b', 2)], now);
    expect(each.map(({id, day}) => [id, day])).toEqual([
      ['a', '2026-10-29'],
      ['b', '2026-11-26'],
      ['c', '2026-11-27'],
    ]);
  });

  it('are told once where a review lies in two folders, as the newer says', () => {
    const [newer, older] = [held('a', 1, {covered: 8}), held('a', 1, {covered: 5})];
    expect(statsOfEach([newer, older], now)).toMatchObject([{id: 'a', covered: 8}]);
  });

  it('tell which of their actions are done and which are overdue now, where the meeting was', () => {
    const actions = [
      {due: '2026-11-27', done: true},
      {due: '2026-11-27', done: false},
      {due: '2026-11-28', done: false},
      {due: null, done: false},
    ];
    const told = {actions: 4, done: 1, overdue: 1};
    expect(statsOfEach([held('a', 9, {actions})], now)).toMatchObject([told]);
    const there = held('a', 9, {actions});
    const ahead = {...there, review: {...there.review, zone: 'Pacific/Auckland'}};
    expect(statsOfEach([ahead], now)).toMatchObject([{...told, overdue: 2}]);
  });
});

it('counts the actions of all, where most meetings left none too', () => {
  const [one, two] = [
    [{due: '2026-11-27', done: false}],
    [
      {due: null, done: true},
      {due: '2026-11-01', done: false},
    ],
  ];
  const reviews = [held('a', 4, {actions: one}), held('b', 3), held('c', 2), held('d', 1, {actions: two})];
  expect(actionSums(statsOfEach(reviews, now))).toEqual({actions: 3, done: 1, overdue: 2});
  expect(actionSums([])).toEqual({actions: 0, done: 0, overdue: 0});
});

describe('a median', () => {
  it('is the one in the middle, or half-way between two', () => {
    const three = [30, 200, 50].map((spentMinutes, index) => held(`${index}`, index, {spentMinutes}));
    expect(medians(...three)).toMatchObject({of: 3, spentMinutes: 50, plannedMinutes: 90});
    expect(medians(...three, held('3', 3, {spentMinutes: 55}))).toMatchObject({of: 4, spentMinutes: 52.5});
  });

  it('is of closed meetings alone', () => {
    const open = held('b', 0, {spentMinutes: null, hands: [9], covered: 1, questions: 9});
    expect(medians(held('a', 1, {hands: [4]}), open)).toMatchObject({of: 1, hands: [4], coveredShare: null});
  });

  it('of a part is of those that have a whole', () => {
    const [half, all] = [
      {covered: 4, questions: 8, heard: 1, present: 2},
      {covered: 3, questions: 3, heard: 3, present: 3},
    ];
    expect(medians(held('a', 1, half), held('b', 2, all), held('c', 3))).toMatchObject({
      coveredShare: 0.75,
      heardShare: 0.75,
    });
  });

  it('of hands is of each count in its turn, where it was taken', () => {
    const hands = [[2, 6], [4], [6, 8], []].map((each, index) => held(`${index}`, index, {hands: each}));
    expect(medians(...hands)).toMatchObject({hands: [4, 7]});
  });

  it('of nothing is none', () => {
    expect(medians()).toEqual({
      of: 0,
      plannedMinutes: null,
      spentMinutes: null,
      coveredShare: null,
      hands: [],
      heardShare: null,
    });
  });
});
