// The roles of the list while a meeting is handed over, taken over and given back: everybody knows the same ones.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Change} from '../../src/review/changes/index.js';
import {applyChange} from '../../src/review/changes/index.js';
import {haveChangedPlaces, inRoles, takingOf} from '../../src/review/facilitation.js';
import type {Review} from '../../src/review/types.js';
import {type Role, roles} from '../../src/review/vocabulary.js';
import {newEntries} from '../../src/store/journal/entry.js';
import {Fold} from '../../src/store/journal/fold.js';
import type {Entry} from '../../src/store/types.js';
import {smallReview, smallStart} from '../support/arbitrary-change.js';

const taken = (taker: string, follows: string | null, rolesStay = false): Change => ({
  type: 'facilitation-taken',
  id: taker,
  taker,
  follows,
  rolesStay,
});

const inRole = (id: string, role: Role | null): Change => ({type: 'person-edited', id, fields: {role}});

const after = (...changes: Change[]): Review =>
  changes.reduce<Review>(
    (review, change) => applyChange(review, change, {at: smallStart, by: 'facilitator'}) as Review,
    smallReview(),
  );

const begun = {facilitator: 'p1', 'note-taker': 'p2'};
const swapped = {facilitator: 'p2', 'note-taker': 'p1'};

describe('facilitator and note-taker of the list', () => {
  test.for([
    ['change places', [taken('a', null)], swapped, true],
    ['are those of before once it is given back', [taken('a', null), taken('b', 'a')], begun, false],
    ['change places again', [taken('a', null), taken('b', 'a'), taken('c', 'b')], swapped, true],
    ['have changed places while it is offered again', [taken('a', null), offered('b')], swapped, true],
    ['and kept', [taken('a', null), offered('b'), {type: 'facilitation-kept', id: 'b'}], swapped, true],
    ['and led alone', [taken('a', null), taken('b', 'a', true)], swapped, true],
    ['stay where somebody leads alone', [taken('a', null, true)], begun, false],
    ['are others by hand', [taken('a', null), inRole('p3', 'facilitator')], {...swapped, facilitator: 'p3'}, false],
    ['are put right by hand', [taken('a', null), inRole('p2', null), ...back()], begun, false],
    ['and taken over again', [taken('a', null), ...back(), taken('b', 'a')], swapped, true],
    [
      'change places with a third',
      [inRole('p3', 'facilitator'), taken('a', null)],
      {facilitator: 'p2', 'note-taker': 'p3'},
      true,
    ],
    ['may be one', [inRole('p2', null), taken('a', null)], {facilitator: null, 'note-taker': 'p1'}, true],
  ] as const)('%s', ([, changes, people, changed]) => {
    const review = after(...(changes as readonly Change[]));
    expect([inRoles(review), haveChangedPlaces(review)]).toEqual([people, changed]);
  });
});

function offered(id: string): Change {
  return {type: 'facilitation-offered', id};
}

function back(): Change[] {
  return [inRole('p1', 'facilitator'), inRole('p2', 'note-taker')];
}

test('are the same to all, in whatever order they hear of up to four who take it and change roles by hand', () => {
  const step = fc.record({
    who: fc.nat(3),
    does: fc.constantFrom('take', 'take', 'alone', 'offer', 'role', 'hear'),
    person: fc.constantFrom('p1', 'p2', 'p3'),
    role: fc.constantFrom(null, ...roles),
    whom: fc.nat(3),
    passes: fc.constantFrom(-1_000, 0, 1, 5_000),
  });
  let contested = 0;
  fc.assert(
    fc.property(fc.array(step, {minLength: 5, maxLength: 30}), fc.integer(), (steps, turns) => {
      const restored = {type: 'review-restored', review: smallReview(), covers: {}, gaps: {}} as const;
      const first: Entry = {writer: 'before', number: 1, order: 0, at: smallStart, by: 'before', change: restored};
      const seats = ['a', 'b', 'c', 'd'].map((writer) => ({writer, fold: new Fold(), own: [] as Entry[]}));
      for (const {fold} of seats) fold.add([first]);
      let at = smallStart;
      for (const [index, {who, does, person, role, whom, passes}] of steps.entries()) {
        at += passes;
        const [me, other] = [seats[who], seats[whom]] as [(typeof seats)[0], (typeof seats)[0]];
        if (does === 'hear') {
          me.fold.add(other.own);
          continue;
        }
        const follows = takingOf(me.fold.review as Review);
        const change = {
          take: taken(`t${index}`, follows),
          alone: taken(`t${index}`, follows, !haveChangedPlaces(me.fold.review as Review)),
          offer: offered(`t${index}`),
          role: inRole(person, role),
        }[does];
        const number = me.own.length + 1;
        const entries = newEntries([change], {writer: me.writer, number, at, by: me.writer, order: me.fold.nextOrder});
        me.own.push(...entries);
        me.fold.add(entries);
      }
      const told = seats.map(({fold}, seat) => {
        for (const step of seats.keys()) fold.add(seats[(Math.abs(turns) + seat + step) % 4]?.own ?? []);
        return fold.review as Review;
      });
      expect(new Set(told.map(({people, handover}) => JSON.stringify([people, handover]))).size).toBe(1);
      const [review] = told as [Review];
      const held = review.people.flatMap(({role}) => role ?? []);
      expect(new Set(held).size).toBe(held.length);
      contested += takingOf(review) === null ? 0 : 1;
    }),
    {numRuns: 300},
  );
  expect(contested).toBeGreaterThan(100);
});
