// What a meeting leaves to be compared by: its time, the hands, the voices and what becomes of its actions.
import {expect, test} from 'vitest';
import {applyChange, type Change} from '../../src/review/changes/index.js';
import {meetingFigures} from '../../src/review/meeting-figures.js';
import {newPerson} from '../../src/review/people.js';
import type {Review} from '../../src/review/types.js';
import {MINUTE} from '../../src/review/units.js';
import {sampleReview} from '../support/sample-review.js';

const people = [
  newPerson('f', {name: 'Facilitator', role: 'facilitator'}),
  newPerson('t', {name: 'Note-taker', role: 'note-taker'}),
  newPerson('d', {name: 'Database engineer'}),
  {...newPerson('s', {name: 'Head of support'}), leftEarly: true},
  newPerson('a', {name: 'Product owner'}, false),
];
const prepared: Review = {...sampleReview('preparing'), people};
const startedAt = prepared.createdAt + 60 * MINUTE;

/** The figures of a review in which this happened so many minutes after its meeting began. */
const figuresOf = (...happened: [number, Change][]) =>
  meetingFigures(
    happened.reduce(
      (review, [minutes, change]) =>
        applyChange(review, change, {at: startedAt + minutes * MINUTE, by: 'facilitator'}) ?? review,
      prepared,
    ),
  );
const begun: [number, Change] = [0, {type: 'meeting-started'}];
const closed = (minutes: number): [number, Change] => [minutes, {type: 'review-closed'}];

test('its time is known once a meeting that was held is closed, breaks left out', () => {
  const pause: [number, Change][] = [
    [30, {type: 'paused'}],
    [45, {type: 'resumed'}],
  ];
  expect(figuresOf()).toMatchObject({plannedMinutes: 90, spentMinutes: null});
  expect(figuresOf(begun).spentMinutes).toBeNull();
  expect(figuresOf(begun, ...pause, closed(100)).spentMinutes).toBe(85);
  expect(figuresOf(closed(5)).spentMinutes).toBeNull();
  expect(figuresOf(begun, closed(50), [60, {type: 'review-reopened'}]).spentMinutes).toBeNull();
});

test('what was planned stays as everybody was invited, whatever was moved', () => {
  const more: Change = {type: 'minutes-moved', stageId: 'opening', minutes: 5, fromStageId: null};
  expect(figuresOf(begun, [5, more]).plannedMinutes).toBe(90);
});

test('hands are those that still count, in their order', () => {
  const hands = (id: string, hands: number | null): Change => ({type: 'pulse-counted', id, hands});
  const counted: [number, Change][] = [
    [30, hands('u1', 3)],
    [60, hands('u2', 6)],
    [61, hands('u3', 7)],
    [62, hands('u2', null)],
  ];
  expect(figuresOf(begun, ...counted).hands).toEqual([3, 7]);
  expect(figuresOf(begun).hands).toEqual([]);
});

test('voices are those of who was there to be heard, for a part of it too', () => {
  const spoke = (id: string): [number, Change] => [9, {type: 'person-edited', id, fields: {spoke: true}}];
  expect(figuresOf(begun)).toMatchObject({heard: 0, present: 2});
  expect(figuresOf(begun, spoke('f'), spoke('s'), spoke('a'))).toMatchObject({heard: 1, present: 2});
});

test('actions are those that have a slot, done or not', () => {
  const held = (id: string): [number, Change] => [
    1,
    {type: 'action-held', action: {id, questionId: 'signs', title: id}},
  ];
  const chosen = (id: string): [number, Change] => [2, {type: 'action-chosen', id, reason: ''}];
  const actions = figuresOf(
    begun,
    ...['a1', 'a2', 'a3'].map(held),
    ...['a1', 'a2'].map(chosen),
    [3, {type: 'action-edited', id: 'a1', fields: {due: '2026-12-01'}}],
    [4, {type: 'action-done', id: 'a2'}],
  ).actions;
  expect(actions).toEqual([
    {due: '2026-12-01', done: false},
    {due: null, done: true},
  ]);
});
