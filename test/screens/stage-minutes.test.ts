// The chart of a meeting: a bar for each stage, told apart without colour, and words alone where it is read aloud.
import {expect, test} from 'vitest';
import {widthOfSpans} from '../../src/screens/frame/spans.js';
import {drawRow, type RowContext} from '../../src/screens/rows/index.js';
import {stageMinutesRows} from '../../src/session/rows.js';

const rows = stageMinutesRows([
  {id: 'a', title: 'Opening', planned: 10, spent: 5},
  {id: 'b', title: 'A stage with quite a long name of its own', planned: 20, spent: 40},
  {id: 'c', title: 'Actions', planned: 10, spent: 0},
  {id: 'd', title: 'Close', planned: 0, spent: 10},
]);
const drawn = (context: Partial<RowContext> = {}): string[] =>
  rows.map((row) =>
    drawRow(row, {columns: 76, review: null, saving: new Set(), ...context})
      .flat()
      .map(({text}) => text)
      .join(''),
  );

test('a bar is as long as the plan, or goes on past the end of it as a line', () => {
  expect(drawn()).toEqual([
    'Opening             █████░░░░░  5 of 10 min',
    'A stage with quite… ████████████████████━━━━━━━━━━━━━━━━━━━━  40 of 20 min',
    'Actions             ░░░░░░░░░░  0 of 10 min',
    'Close               ━━━━━━━━━━  10 of 0 min',
  ]);
});

test('it fits into few columns, and is words alone read aloud', () => {
  for (const columns of [24, 30, 40, 56]) {
    const widest = Math.max(
      ...rows.flatMap((row) => drawRow(row, {columns, review: null, saving: new Set()}).map(widthOfSpans)),
    );
    expect(widest).toBeLessThanOrEqual(columns);
  }
  expect(drawn({aloud: true})[1]).toBe('A stage with quite a long name of its own: 40 of 20 min');
});

test('a meeting that took no time at all has no bars', () => {
  const [row] = stageMinutesRows([{id: 'a', title: 'Opening', planned: 0, spent: 0}]);
  expect(
    row &&
      drawRow(row, {columns: 76, review: null, saving: new Set()})
        .flat()
        .map(({text}) => text)
        .join(''),
  ).toBe('Opening               0 of 0 min');
});
