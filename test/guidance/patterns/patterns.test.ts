// Patterns of one's own: lists within lists are read once, however often one names another; and where they may be found.
import {expect, test} from 'vitest';
import {wrongPatterns} from '../../../src/exchange/readers/hints-schema.js';
import {type Hints, hintOn} from '../../../src/guidance/hints/hints.js';
import {mayHold} from '../../../src/guidance/patterns/finder.js';
import {listsOfNames, readerOf} from '../../../src/guidance/patterns/patterns.js';

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

test.for([
  ['time-line', 'The Time-line'],
  ['time-line', 'Time line'],
  ['time line', 'Time-line'],
  ["didn't|weren't look", 'They didn’t look'],
  ["didn't look", 'They didnt look'],
  ["channel's topic", 'the CHANNEL’S topic'],
  ['[a] call*', 'a caller'],
  ['<name> left', 'Ask @name: she left'],
])('the letters alone say that %j may be in %j, however it is written', ([pattern = '', text = '']) => {
  const patterns = [readerOf(listsOfNames)(pattern)];
  expect(mayHold(patterns)(text)).toBe(true);
  expect(mayHold([readerOf({})('zebra crossing')])(text)).toBe(false);
});
