// Patterns of one's own: lists within lists are read once, however often one names another.
import {expect, test} from 'vitest';
import {wrongPatterns} from '../../../src/exchange/readers/hints-schema.js';
import {type Hints, hintOn} from '../../../src/guidance/hints/hints.js';

const families: Hints['families'] = [
  {family: 'own', severity: 'nudge', question: 'Why?', patterns: {any: ['<one>']}, guards: [], notFor: []},
];
const often = (name: string): string[] => [Array(100).fill(`<${name}>`).join('|'), ...Array(100).fill(`<${name}>`)];
const nested = (last: string[]) => ({
  one: often('two'),
  two: often('three'),
  three: often('four'),
  four: often('five'),
  five: last,
});

test('lists that name each other a hundred times are read, and found', () => {
  const hints = {words: nested(['zebra crossing', 'zebra*']), families};
  expect(wrongPatterns(hints)).toEqual([]);
  expect(hintOn('There was a zebra crossing there', {as: 'note'}, hints)?.match).toBe('zebra crossing');
});

test('a list that stands within itself is too deep, and so is one more', () => {
  for (const last of [['<one>'], ['<six>']]) {
    const words = {...nested(last), six: ['zebra']};
    expect(wrongPatterns({words, families})[0]?.message).toBe('lists stand too deep within lists here');
  }
});
