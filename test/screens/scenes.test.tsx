// Every screen from sample data, as a picture at three widths.
import {describe, expect, test} from 'vitest';
import {screens} from '../../src/screens/registry.js';
import {drawScene, type Scene, scenes} from '../support/scenes.js';

const sizes = [
  {columns: 60, rows: 20},
  {columns: 80, rows: 24},
  {columns: 120, rows: 40},
  {columns: 160, rows: 50},
];

/** The screens of a review, which a wide terminal has more to show beside; the others are there as they are narrower. */
const isOfReview = ({model}: Scene): boolean => model.state !== null;

test('each screen is among the scenes', () => {
  const drawn = scenes.map(({model}) => model.view.screen);
  expect(Object.keys(screens.all).filter((name) => !drawn.includes(name))).toEqual([]);
});

describe.each(sizes)('at $columns columns', (size) => {
  test.each(size.columns < 160 ? scenes : scenes.filter(isOfReview))('$name', (scene) => {
    const drawn = drawScene(scene, size);
    expect(drawn).toMatchSnapshot();
    // Nothing is wider or higher than the terminal.
    const lines = drawn.split('\n');
    expect(lines.length).toBe(size.rows);
    expect(lines.filter((line) => [...line].length > size.columns)).toEqual([]);
  });
});

test.each([
  [50, 12, 'debrief needs 60 by 16; this is 50 by 12. Ctrl+C\nleaves.'],
  [120, 15, 'debrief needs 60 by 16; this is 120 by 15. Ctrl+C leaves.'],
  [40, 8, 'debrief needs 60 by 16; this is 40 by 8.\nCtrl+C leaves.'],
  [30, 3, 'debrief needs 60 by 16; this\nis 30 by 3. Ctrl+C leaves.'],
  [20, 3, 'debrief needs 60 by\n16; this is 20 by 3.\nCtrl+C leaves.'],
  [20, 200, 'debrief needs 60 by\n16; this is 20 by\n200. Ctrl+C leaves.'],
])('at %i by %i the whole of what is needed can be read', (columns, rows, shown) => {
  const [scene] = scenes;
  if (!scene) throw new Error('no scenes');
  expect(drawScene(scene, {columns, rows})).toBe(shown);
});
