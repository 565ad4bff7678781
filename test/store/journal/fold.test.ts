// The fold: one review for every order of arrival, and undo that takes back one's own step.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Change} from '../../../src/review/changes/index.js';
import {namesTwice} from '../../../src/review/names-twice.js';
import {newPerson} from '../../../src/review/people.js';
import {entryLine, readLine} from '../../../src/store/journal/entry.js';
import {Fold} from '../../../src/store/journal/fold.js';
import type {Entry} from '../../../src/store/types.js';
import {smallStart} from '../../support/arbitrary-change.js';
import {arbitraryEntries, first, inAnyOrder} from '../attacks/any-order.js';
import {note, noteIds} from '../support/small-store.js';

const foldOf = (entries: readonly Entry[]) => {
  const fold = new Fold();
  fold.add(entries);
  return fold;
};

describe('folding', () => {
  it('gives one valid review for any order of arrival, any duplicates, and any number of looks in between', () => {
    inAnyOrder({numRuns: 200});
  });

  it('gives the same people for any order of arrival, and no two of one name', () => {
    const id = fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5');
    const name = fc.constantFrom('Zoë', 'ZOE', 'Zoë (2)', 'Anna', '@Anna');
    const change: fc.Arbitrary<Change> = fc.oneof(
      fc.record({id, name}).map(({id: added, name: called}): Change => {
        return {type: 'person-added', person: newPerson(added, {name: called}), apart: true};
      }),
      fc.record({id, name}).map(({id: edited, name: called}): Change => {
        return {type: 'person-edited', id: edited, fields: {name: called}, apart: true};
      }),
      id.map((removed): Change => ({type: 'person-removed', id: removed})),
    );
    fc.assert(
      fc.property(fc.array(change, {maxLength: 12}), fc.infiniteStream(fc.nat()), (changes, dice) => {
        const entries = [first, ...changes.map((made, index) => entryOf(index + 2, made))];
        const shuffled = entries
          .map((entry) => ({entry, place: dice.next().value ?? 0}))
          .sort((a, b) => a.place - b.place);
        const fold = new Fold();
        for (const {entry} of shuffled) fold.add([entry]);
        expect(fold.review?.people).toEqual(foldOf(entries).review?.people);
        expect(namesTwice(fold.review ?? never())).toEqual([]);
      }),
      {numRuns: 300},
    );
  });

  it('gives the same review from the journal lines as from the entries themselves', () => {
    fc.assert(
      fc.property(arbitraryEntries, (entries) => {
        const read = entries.flatMap((entry) => {
          const line = readLine(entryLine(entry).slice(0, -1));
          return line.kind === 'entry' ? [line.entry] : [];
        });
        expect(read).toEqual(entries);
      }),
    );
  });

  it('knows the review before each entry, also where that is far back', () => {
    const notes = Array.from({length: 700}, (_, index) => entryOf(index + 2, note(`n${index + 2}`)));
    const fold = foldOf([first, ...notes]);
    for (const number of [2, 255, 256, 257, 600, 701]) {
      const entry = notes[number - 2];
      expect(entry && noteIds(fold.reviewBefore(entry) ?? foldOf([first]).review ?? never())).toHaveLength(number - 2);
    }
  });

  it('takes time that grows as the notes do, edited or not, and one that comes late does not change that', () => {
    const timeOf = (count: number) => {
      const entries = Array.from({length: count}, (_, at) => [
        entryOf(2 * at + 2, note(`n${at}`)),
        entryOf(2 * at + 3, {type: 'note-edited', id: `n${at >> 1}`, fields: {text: 'reworded'}}),
      ]).flat();
      const late = entries.splice(count, 1);
      const started = performance.now();
      const fold = foldOf([first, ...entries]);
      expect(noteIds(fold.review ?? never())).toHaveLength(count - 1);
      fold.add(late);
      expect(noteIds(fold.review ?? never())).toHaveLength(count);
      return performance.now() - started;
    };
    timeOf(4_000);
    // Five times as many: with a copy for each change it would be twenty-five times as long. The shortest of several,
    // since a busy machine makes any of them longer.
    const times = Array.from({length: 4}, () => ({few: timeOf(4_000), many: timeOf(20_000)}));
    const ratio = Math.min(...times.map(({many}) => many)) / Math.min(...times.map(({few}) => few));
    expect(ratio).toBeLessThan(15);
  });

  it('gives the same review wherever a late entry belongs in a long one', () => {
    const notes = Array.from({length: 3_000}, (_, at) => entryOf(at + 2, note(`n${at}`)));
    const whole = foldOf([first, ...notes]).review;
    for (const at of [0, 1, 254, 255, 256, 1_000, 2_047, 2_900, 2_999]) {
      const fold = foldOf([first, ...notes.toSpliced(at, 1)]);
      expect(fold.review?.notes).toHaveLength(2_999);
      fold.add(notes.slice(at, at + 1));
      expect(fold.review).toEqual(whole);
    }
  });

  it('starts from a restored copy, whatever of its entries arrives late', () => {
    const entries = [first, ...[2, 3, 4].map((n) => entryOf(n, note(`n${n}`)))];
    const copy = foldOf(entries.slice(0, 3));
    const restored: Entry = {
      ...entryOf(1, {type: 'review-restored', review: copy.review ?? never(), ...copy.coverage()}),
      writer: 'b',
      order: 0,
    };
    const without = foldOf([restored, ...entries.slice(3)]);
    expect(without.review).toEqual(foldOf(entries).review);
    without.add(entries);
    expect(without.review).toEqual(foldOf(entries).review);
  });
});

const entryOf = (n: number, change: Change): Entry => ({
  writer: 'a',
  number: n,
  order: n,
  at: smallStart + n,
  by: 'facilitator',
  change,
});

function never(): never {
  throw new Error('there is no review');
}
