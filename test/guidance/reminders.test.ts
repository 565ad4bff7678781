// What is due when: hands at a third and at two thirds, unheard voices in the middle, each no longer than it is needed.
import {describe, expect, it} from 'vitest';
import {builtInLists} from '../../src/guidance/lists.js';
import {reminderAt} from '../../src/guidance/reminders.js';
import type {Change} from '../../src/review/changes/index.js';
import {applyChange} from '../../src/review/changes/index.js';
import {newPerson} from '../../src/review/people.js';
import type {Review} from '../../src/review/types.js';
import {MINUTE} from '../../src/review/units.js';
import {heardIn, notHeard} from '../../src/review/voices.js';
import {sampleReview} from '../support/sample-review.js';

const people = [
  newPerson('f', {name: 'Facilitator', role: 'facilitator'}),
  newPerson('t', {name: 'Note-taker', role: 'note-taker'}),
  newPerson('d', {name: 'Database engineer'}),
  newPerson('s', {name: 'Head of support'}),
  newPerson('a', {name: 'Product owner'}, false),
];
const prepared: Review = {...sampleReview('preparing'), people};
const startedAt = prepared.createdAt + 60 * MINUTE;

/** The meeting of ninety minutes, with what happened so many minutes after its start. */
const meeting = (...happened: [number, Change][]): Review =>
  ([[0, {type: 'meeting-started'}], ...happened] as [number, Change][]).reduce(
    (review, [minutes, change]) =>
      applyChange(review, change, {at: startedAt + minutes * MINUTE, by: 'facilitator'}) ?? review,
    prepared,
  );
const at = (review: Review, minutes: number, times = builtInLists.reminders) =>
  reminderAt(review, startedAt + minutes * MINUTE, times);
const hands = (id: string): Change => ({type: 'pulse-counted', id, hands: 4});

const note = (text: string): Change => ({
  type: 'note-added',
  note: {id: `n-${text}`, questionId: 'purpose', kind: 'note', aspects: [], text},
});
const spoke = (id: string, spoke = true): Change => ({type: 'person-edited', id, fields: {spoke}});

describe('a reminder', () => {
  it('comes at its time, and goes by itself', () => {
    const review = meeting();
    const told = [29, 30, 44, 45, 59, 60, 74, 75, 200].map((minutes) => at(review, minutes));
    expect(told).toEqual([
      undefined,
      'firstPulse',
      'firstPulse',
      'voices',
      'voices',
      'secondPulse',
      'secondPulse',
      undefined,
      undefined,
    ]);
  });

  it('of the pulse is done once hands were counted in that half of the meeting', () => {
    const once = meeting([20, hands('u1')]);
    expect([at(once, 30), at(once, 60)]).toEqual([undefined, 'secondPulse']);
    expect(at(meeting([20, hands('u1')], [61, hands('u2')]), 62)).toBeUndefined();
  });

  it('waits with the clock: a break comes between the count and the next time', () => {
    const review = meeting([31, hands('u1')], [32, {type: 'paused'}], [92, {type: 'resumed'}]);
    expect([at(review, 60), at(review, 93), at(review, 121)]).toEqual([undefined, undefined, 'secondPulse']);
  });

  it('of voices is done once everybody was heard', () => {
    expect(at(meeting([5, spoke('d')], [6, note('Head of support: it was quiet')]), 46)).toBeUndefined();
    expect(at(meeting([5, spoke('d')]), 46)).toBe('voices');
  });

  it('comes when a list of one’s own says so, with its halves parted in the same place', () => {
    const own = {firstPulse: 10, voices: 20, secondPulse: 30, end: 40};
    expect([8, 9, 18, 27, 36].map((minutes) => at(meeting(), minutes, own))).toEqual([
      undefined,
      'firstPulse',
      'voices',
      'secondPulse',
      undefined,
    ]);
    const both = meeting([10, hands('u1')], [28, hands('u2')]);
    expect([at(both, 11, own), at(both, 29, own)]).toEqual([undefined, undefined]);
    expect(at(meeting([10, hands('u1')]), 29, own)).toBe('secondPulse');
  });

  it('is of no meeting that has not begun', () => {
    expect(at(prepared, 30)).toBeUndefined();
  });
});

describe('voices', () => {
  it('are those of people who are here and have no role in the meeting', () => {
    expect(notHeard(meeting()).map(({id}) => id)).toEqual(['d', 's']);
  });

  it('are heard by a mark, which can be taken back, or by a name at the head of a note', () => {
    const heard = (...changes: Change[]) => [
      ...heardIn(meeting(...changes.map((each): [number, Change] => [1, each]))),
    ];
    expect(heard(spoke('d'))).toEqual(['d']);
    expect(heard(spoke('d'), spoke('d', false))).toEqual([]);
    expect(heard(note('Database engineer: the replica was behind'))).toEqual(['d']);
    expect(heard(note('@database engineer: the replica was behind'))).toEqual(['d']);
    expect(heard(note('Database: the replica was behind'))).toEqual([]);
    expect(heard(note('Data: 40 GB were lost'))).toEqual([]);
    expect(heard(note('Support: tickets doubled by noon'))).toEqual([]);
    expect(heard(note('The database engineer said: wait'))).toEqual([]);
    expect(heard(note('At 10:30 the head of support called'))).toEqual([]);
  });

  it('are heard by a first name or a family name that only one has, and by no two letters of it', () => {
    const named = ['Rebecca Lund', 'Noah Lund', 'Will Berg', 'Peter Pan', 'Jo Smith', 'Hopper, Grace'].map((name) =>
      newPerson(name, {name}),
    );
    const heard = (text: string) => {
      const review = meeting([1, note(text)]);
      return [...heardIn({...review, people: named})];
    };
    expect(heard('rebecca: the alarm was off')).toEqual(['Rebecca Lund']);
    expect(heard('Will: the alarm was off')).toEqual(['Will Berg']);
    expect(heard('Lund: the alarm was off')).toEqual([]);
    expect(heard('Peter: the alarm was off')).toEqual(['Peter Pan']);
    expect(heard('Jo: the alarm was off')).toEqual(['Jo Smith']);
    expect(heard('Grace: the alarm was off')).toEqual(['Hopper, Grace']);
    expect(heard('Re: the deploy, nobody knew')).toEqual([]);
    expect(heard('No: we had no alert')).toEqual([]);
  });
});
