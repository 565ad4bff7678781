// Where half-written texts are kept: a second one for the same has a place of its own, and is read as what it is.
import {expect, test} from 'vitest';
import {freePlace, placeOfAnother, placesInUse, readPlace, takesOneText} from '../../src/review/draft-places.js';

test('another text for the same is beside the first, in the order in which they came', () => {
  const texts = new Map([
    ['another 10, note:q', 'tenth'],
    ['another 2, note:q', 'second'],
    ['note:q', ''],
    ['another 2, note:q/n1', 'of a note'],
  ]);
  expect(placesInUse(texts, 'note:q')).toEqual(['another 2, note:q', 'another 10, note:q']);
  expect(placesInUse(texts, 'another 3, note:q')).toEqual(placesInUse(texts, 'note:q'));
  expect(freePlace(texts, 'another 2, note:q')).toBe('note:q');
  expect(freePlace(new Map([...texts, ['note:q', 'first']]), 'note:q')).toBe('another 3, note:q');
});

test('a place says what it is for, whatever ids there are', () => {
  for (const place of ['note:q', 'note:another 2, q', 'note:', '__proto__']) {
    expect(readPlace(place)).toEqual({place});
    expect(placeOfAnother(place, undefined)).toBe(place);
    expect(readPlace(placeOfAnother(place, 7))).toEqual({place, another: 7});
  }
});

test('a fact has one text, and what is written has as many as there are', () => {
  expect(['from an editor, review:title', 'note:q'].map(takesOneText)).toEqual([true, false]);
});
