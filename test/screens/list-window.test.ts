// Which lines of a list show, for lists and terminals of any size.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Hidden, type LineOfRow, linesUpTo, type Window, windowOf} from '../../src/screens/frame/list-window.js';

const listOf = (heights: number[]) => ({
  count: heights.length,
  heightOf: (row: number) => heights[row] ?? 0,
  firstLineOf: () => 0,
});

const allLines = (heights: number[]): LineOfRow[] =>
  heights.flatMap((lines, row) => Array.from({length: lines}, (_, line) => ({row, line})));

const heights = fc.array(fc.oneof(fc.integer({min: 1, max: 4}), fc.integer({min: 1, max: 200})), {maxLength: 40});

/** A list, a height, and a row of the list. */
const anyList = fc.record({heights, height: fc.integer({min: 1, max: 60}), pick: fc.nat()}).map((any) => ({
  ...any,
  anchor: any.heights.length === 0 ? 0 : any.pick % any.heights.length,
}));

/** Rows of the terminal that say what is hidden. */
function markers({above, below}: Window, height: number): number {
  const ends = [above, below].filter(({rows, lines}) => rows + lines > 0).length;
  return height < 3 ? Math.min(ends, height - 1, 1) : ends;
}

const hiddenLines = ({rows, lines}: Hidden, whole: number[]): number =>
  lines + whole.slice(0, rows).reduce((sum, own) => sum + own, 0);

test('no line is hidden while a row is free', () => {
  fc.assert(
    fc.property(anyList, ({heights: own, height, anchor}) => {
      const window = windowOf(listOf(own), height, {anchor});
      expect(window.shown.length + markers(window, height)).toBe(Math.min(height, allLines(own).length));
    }),
  );
});

test('the selected row is in sight, whole where it fits and from its first line where it does not', () => {
  fc.assert(
    fc.property(anyList, ({heights: own, height, anchor}) => {
      fc.pre(own.length > 0);
      const {shown} = windowOf(listOf(own), height, {anchor});
      const inSight = shown.filter(({row}) => row === anchor).map(({line}) => line);
      const least = Math.min(own[anchor] ?? 0, Math.max(1, height - 2));
      expect(inSight.slice(0, least)).toEqual(Array.from({length: least}, (_, line) => line));
    }),
  );
});

test('what shows is one piece of the list, and what is cut of it is said to the line', () => {
  fc.assert(
    fc.property(anyList, fc.nat(), fc.boolean(), ({heights: own, height, anchor}, line, scrolls) => {
      fc.pre(own.length > 0);
      const at = scrolls ? {top: {row: anchor, line: line % (own[anchor] ?? 1)}} : {anchor};
      const {shown, above, below} = windowOf(listOf(own), height, at);
      const before = hiddenLines(above, own);
      const behind = hiddenLines(below, own.toReversed());
      const all = allLines(own);
      expect(shown).toEqual(all.slice(before, before + shown.length));
      expect(before + shown.length + behind).toBe(all.length);
    }),
  );
});

test('it begins with a row’s first line, but where it fills its rows up to the list’s end', () => {
  fc.assert(
    fc.property(anyList, ({heights: own, height, anchor}) => {
      fc.pre(own.length > 0 && height >= 3);
      const {shown, below} = windowOf(listOf(own), height, {anchor});
      const isEnd = below.rows + below.lines === 0;
      expect(isEnd || shown[0]?.line === 0).toBe(true);
    }),
  );
});

test('a window that was scrolled begins where it was scrolled to, but for the list’s end', () => {
  fc.assert(
    fc.property(anyList, fc.nat(), ({heights: own, height, anchor}, line) => {
      fc.pre(own.length > 0 && height >= 3);
      const top = {row: anchor, line: line % (own[anchor] ?? 1)};
      const {shown, below} = windowOf(listOf(own), height, {top});
      const isEnd = below.rows + below.lines === 0;
      expect(isEnd || shown.some(({row, line: at}) => row === top.row && at === top.line)).toBe(true);
    }),
  );
});

test('only rows near the window are measured, however long the list is', () => {
  const asked = new Set<number>();
  const heightOf = (row: number) => {
    asked.add(row);
    return 2;
  };
  windowOf({count: 10_000, heightOf, firstLineOf: () => 0}, 10, {anchor: 5_000});
  expect(asked.size).toBeLessThan(60);
  expect(linesUpTo(7, {count: 10_000, heightOf})).toBe(7);
});

test('a list that is empty, or has no room, shows nothing', () => {
  expect(windowOf(listOf([]), 5, {anchor: 0}).shown).toEqual([]);
  expect(windowOf(listOf([1, 1]), 0, {anchor: 0})).toEqual({
    shown: [],
    above: {rows: 0, lines: 0},
    below: {rows: 2, lines: 0},
  });
});
