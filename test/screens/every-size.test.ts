// The layout at every size from 1x1 to 500x200, and pages at some: no row is wider than the window, nor are there too many.
import {expect, test} from 'vitest';
import {layoutOf, pageIn} from '../../src/screens/frame/layout.js';
import {widthOf} from '../../src/screens/frame/spans.js';
import {isTooSmall} from '../../src/screens/frame/too-small.js';
import {railWidths} from '../../src/screens/rails/widths.js';
import {drawScene, scenes} from '../support/scenes.js';
import {seeded} from '../support/seeded.js';

test('what is beside the page and the page itself share the columns, at every size', () => {
  for (let columns = 1; columns <= 500; columns += 1) {
    const {agenda, question, waiting} = railWidths(columns);
    for (const width of [agenda, question, waiting]) expect(width).toBeGreaterThanOrEqual(0);
    for (let rows = 1; rows <= 200; rows += 1) {
      const size = {columns, rows};
      const page = pageIn(size);
      if (page.columns < 1 || page.columns + agenda + waiting > columns) throw new Error(`${columns}x${rows}`);
      const {bodyRow, bodyRows, dockRow} = layoutOf(size, {coach: 0, followUp: 0, dock: 2, message: 1, keys: 1});
      if (bodyRows < 0 || (!isTooSmall(size) && bodyRow + bodyRows > dockRow)) throw new Error(`${columns}x${rows}`);
    }
  }
});

test('a page of any scene keeps to its window, at sizes from all over', () => {
  const random = seeded(7);
  const corners = [
    [1, 1],
    [1, 200],
    [500, 1],
    [500, 200],
    [59, 15],
    [60, 16],
  ] as const;
  const others = Array.from({length: 60}, () => [1 + random.below(500), 1 + random.below(200)] as const);
  for (const [columns, rows] of [...corners, ...others]) {
    const scene = scenes[random.below(scenes.length)];
    if (!scene) throw new Error('there are no scenes');
    const lines = drawScene(scene, {columns, rows}).split('\n');
    expect(lines.length, `${scene.name} at ${columns}x${rows}`).toBeLessThanOrEqual(rows);
    for (const line of lines) expect(widthOf(line), `${scene.name} at ${columns}x${rows}`).toBeLessThanOrEqual(columns);
  }
});
