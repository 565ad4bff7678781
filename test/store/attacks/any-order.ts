// The entries of three writers arrive in any order, some of them twice: the review must be the same one, and valid.
import {deepStrictEqual} from 'node:assert';
import fc from 'fast-check';
import {brokenRules} from '../../../src/review/broken-rules.js';
import {shapedChange} from '../../../src/review/changes/index.js';
import {Fold} from '../../../src/store/journal/fold.js';
import type {Entry} from '../../../src/store/types.js';
import {arbitraryChanges, smallStart} from '../../support/arbitrary-change.js';
import {creation} from '../support/small-store.js';

export const first: Entry = {writer: 'a', number: 1, order: 1, at: smallStart, by: 'facilitator', change: creation};

/** Entries of three writers whose logical clocks often tie. */
export const arbitraryEntries: fc.Arbitrary<Entry[]> = fc
  .record({
    changes: arbitraryChanges(),
    writers: fc.array(fc.constantFrom('a', 'b', 'c'), {minLength: 40, maxLength: 40}),
  })
  .map(({changes, writers}) => {
    const counts = new Map([['a', 1]]);
    const entries = changes.flatMap(({change, stamp}, index) => {
      const clean = shapedChange(change);
      if (!clean) return [];
      const writer = writers[index] ?? 'a';
      const number = (counts.get(writer) ?? 0) + 1;
      counts.set(writer, number);
      return [{writer, number, order: 2 + (index >> 1), ...stamp, change: clean}];
    });
    return [first, ...entries];
  });

/** Throws with the smallest entries for which it does not hold. */
export function inAnyOrder(how: {numRuns: number; seed?: number}): void {
  fc.assert(
    fc.property(arbitraryEntries, fc.infiniteStream(fc.nat()), (entries, dice) => {
      const sorted = new Fold();
      sorted.add(entries);
      const shuffled = [...entries, ...entries.slice(0, 5)]
        .map((entry) => ({entry, place: dice.next().value ?? 0}))
        .sort((a, b) => a.place - b.place);
      const fold = new Fold();
      for (const {entry, place} of shuffled) {
        fold.add([entry]);
        if (place % 3 === 0 && fold.review) deepStrictEqual(brokenRules(fold.review), []);
      }
      deepStrictEqual(fold.review, sorted.review);
    }),
    how,
  );
}
