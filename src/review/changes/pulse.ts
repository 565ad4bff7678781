// What happens to the counts of hands: who has learned something so far?

import {counted} from '../text.js';
import type {Pulse, Review} from '../types.js';
import {sides, withId} from './items.js';
import {back, kind, moved, type Undo} from './kind.js';
import {count, line, maybe, number, object, orNull} from './shape.js';

export const pulseShape = object<Pulse>({id: line, at: number, hands: count});

/** `hands`: null where it was not counted after all; `at`: when it was, where an undo brings it back. */
type Counted = {id: string; hands: number | null; at?: number};

const pulsesOf = ({pulses = []}: Review): Pulse[] => pulses;

const handsOf = (review: Review, id: string): number | null => withId(pulsesOf(review), id)?.hands ?? null;

export const pulseChanges = {
  'pulse-counted': kind<Counted>({id: line, hands: orNull(count), at: maybe(number)})({
    apply(review, {id, hands, at: given}, {at}) {
      if (handsOf(review, id) === hands) return review;
      const {pulses = [], ...rest} = review;
      const others = pulses.filter((pulse) => pulse.id !== id);
      const all = hands === null ? others : inOrder([...others, {id, at: given ?? at, hands}]);
      return all.length === 0 ? rest : {...review, pulses: all};
    },
    undo({id, hands}, {before, now}): Undo {
      if (handsOf(now, id) !== hands) return moved('That count');
      const former = withId(pulsesOf(before), id);
      return back({type: 'pulse-counted', id, hands: former?.hands ?? null, ...(former && {at: former.at})});
    },
    says({id}, {from, to}) {
      const hands = handsOf(to, id);
      return hands === null
        ? `the count of ${counted(handsOf(from, id) ?? 0, 'hand')} is taken back`
        : `${counted(hands, 'hand')} up: that many have learned something`;
    },
    difference(from, to) {
      const {added, removed, kept} = sides(pulsesOf(from), pulsesOf(to));
      return [
        ...removed.map(({id}) => ({id, hands: null})),
        ...[...added, ...kept.filter(({old, now}) => old.hands !== now.hands).map(({now}) => now)],
      ];
    },
  }),
};

const inOrder = (pulses: Pulse[]): Pulse[] =>
  pulses.toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
