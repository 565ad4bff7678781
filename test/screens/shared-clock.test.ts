// The shared screen's time: where it stands at each stage, and that what paints it and the frame agree on the rows.
import {describe, expect, test} from 'vitest';
import {type Drawn, overlayFor} from '../../src/app/paint/overlay.js';
import {bodyOf} from '../../src/screens/frame/body.js';
import {noRails} from '../../src/screens/rails/widths.js';
import {drawScene, scenes} from '../support/scenes.js';

const sizes = [
  {columns: 60, rows: 16},
  {columns: 80, rows: 24},
  {columns: 160, rows: 50},
];

describe.each(sizes)('at $columns columns', (size) => {
  test.for(scenes.filter(({name}) => name.startsWith('watch')))('$name: painted rows are those of a frame', (scene) => {
    const {model, now} = scene;
    const {taken} = bodyOf(model, now, size, true);
    const drawn: Drawn = {size, taken, beside: noRails, clock: true, typing: false, filtering: false};
    const {rows} = overlayFor({drawn, model, now, palette: 'bare'}, 'all');
    const frame = drawScene(scene, size).split('\n');
    for (const [row, {text}] of rows) expect([row, text.trimEnd()]).toEqual([row, (frame[row] ?? '').trimEnd()]);
    // The header's line and its rule, and, while a stage's time runs, the shared screen's own.
    const runs = model.state?.review.status === 'running' && !scene.name.includes('break');
    expect([...rows.values()].filter(({text}) => text.trim() !== '').length > 2).toBe(runs);
  });
});
