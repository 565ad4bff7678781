// How much of a review some entries cover: counted at once, however great the numbers are.
import fc from 'fast-check';
import {expect, it} from 'vitest';
import {Coverage, countOf, MOST_ENTRIES, placesOf} from '../../../src/store/journal/coverage.js';

const arbitraryPlaces = fc.array(
  fc.record({writer: fc.constantFrom('a', 'b', 'constructor'), number: fc.integer({min: 1, max: 40})}),
);

it('counts as many places as there are', () => {
  fc.assert(
    fc.property(arbitraryPlaces, (places) => {
      const coverage = new Coverage();
      for (const place of places) coverage.add(place);
      const fields = coverage.fields();
      expect(countOf(fields)).toBe([...placesOf(fields)].length);
      expect(countOf(fields)).toBe(new Set(places.map(({writer, number}) => `${writer} ${number}`)).size);
    }),
  );
});

it('counts millions without going through them, and none beyond what anybody writes', () => {
  const covers = Object.fromEntries(Array.from({length: 10_000}, (_, at) => [`w${at}`, MOST_ENTRIES * 5]));
  expect(countOf({covers, gaps: {w0: [[1, MOST_ENTRIES - 1]]}})).toBe(10_000 * MOST_ENTRIES - MOST_ENTRIES + 1);
});

it('knows up to which number all of a writer is there', () => {
  const coverage = new Coverage({a: 3});
  coverage.add({writer: 'a', number: 5});
  expect([coverage.upTo('a'), coverage.upTo('b')]).toEqual([3, 0]);
  coverage.add({writer: 'a', number: 4});
  expect(coverage.upTo('a')).toBe(5);
});
