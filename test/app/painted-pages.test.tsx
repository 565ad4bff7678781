// Pages as they are painted, one over the other: cell by cell what Ink would have drawn.
import {Writable} from 'node:stream';
import xterm from '@xterm/headless';
import fc from 'fast-check';
import {type RenderOptions, render} from 'ink';
import {expect, test} from 'vitest';
import {Rows} from '../../src/app/App.js';
import {createCanvas} from '../../src/app/paint/canvas.js';
import type {Overlay} from '../../src/app/paint/over-page.js';
import {createTitle} from '../../src/app/paint/title.js';
import type {Size} from '../../src/screens/frame/layout.js';
import {drawPage} from '../../src/screens/frame/page.js';
import {type Palette, palettes} from '../../src/screens/frame/theme.js';
import {modelAt} from '../../src/session/model.js';
import {homeAt} from '../../src/session/situation.js';
import {viewAt} from '../../src/session/view.js';
import {arbitraryReview} from '../support/arbitrary-review.js';
import {type Scene, scenes} from '../support/scenes.js';

/** A terminal that nobody sees: what is written to it, and its cells after that. */
function terminalOf({columns, rows}: Size) {
  let bytes = '';
  const stream = new Writable({
    write(data, _encoding, done) {
      // As a terminal's driver does it.
      bytes += String(data).replaceAll('\n', '\r\n');
      done();
    },
  });
  return {
    stdout: Object.assign(stream, {columns, rows, isTTY: true}) as unknown as NodeJS.WriteStream,
    written: () => bytes,
    async cells(): Promise<string[]> {
      const emulator = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
      await new Promise<void>((resolve) => emulator.write(`\u001b[?7l${bytes}`, resolve));
      return Array.from({length: rows}, (_, row) => cellsOfRow(emulator, row, columns));
    },
  };
}

/** Between two cells of a row: no terminal shows it. */
const BETWEEN = '\u0000';

/** Each with its colours and styles; of an empty one only what can be seen of them. */
function cellsOfRow(emulator: xterm.Terminal, row: number, columns: number): string {
  const line = emulator.buffer.active.getLine(row);
  const cells = Array.from({length: columns}, (_, column) => {
    const cell = line?.getCell(column);
    if (!cell) return ' ';
    const text = cell.getChars() || (cell.getWidth() === 0 ? '' : ' ');
    const ground = `${cell.getBgColorMode()}/${cell.getBgColor()}${cell.isInverse()}${cell.isUnderline()}`;
    return text === ' '
      ? ` ${ground}`
      : `${text}${cell.getFgColorMode()}/${cell.getFgColor()}${cell.isBold()}${ground}`;
  });
  return cells.join(BETWEEN);
}

const options: RenderOptions = {
  alternateScreen: true,
  incrementalRendering: true,
  interactive: true,
  exitOnCtrlC: false,
  patchConsole: false,
};

/** What Ink alone draws. */
async function cellsOfInk(rows: readonly string[], size: Size): Promise<string[]> {
  const terminal = terminalOf(size);
  const ink = render(<Rows rows={rows} />, {...options, stdout: terminal.stdout});
  const cells = await terminal.cells();
  ink.unmount();
  return cells;
}

/** A page of ours, and what comes after it. */
function painting(size: Size, first: readonly string[]) {
  const terminal = terminalOf(size);
  const over: Overlay = {rows: new Map(), cursor: null};
  const canvas = createCanvas(
    terminal.stdout,
    () => ({...over, rows: new Map(over.rows)}),
    () => undefined,
    {
      ...{mouse: false, title: createTitle(false, {}), asks: () => '', wrote: () => ''},
      ...{onScreen: () => undefined, inkDraws: false},
    },
  );
  canvas.page(first);
  return {...terminal, canvas, over};
}

const rowsOf = ({model, now}: Scene, size: Size, palette: Palette): string[] =>
  drawPage({model, now, size, palette, painted: true}).rows;

/** Where two pages differ first, which is shorter to read than both. */
function difference(ours: readonly string[], theirs: readonly string[]): string {
  const row = theirs.findIndex((line, index) => line !== ours[index]);
  if (row === -1) return '';
  const [one = [], other = []] = [ours[row], theirs[row]].map((line) => line?.split(BETWEEN));
  const column = other.findIndex((cell, index) => cell !== one[index]);
  const near = (cells: string[]) => cells.slice(Math.max(0, column - 3), column + 12).join(' ');
  return `row ${row}, column ${column}: ${near(one)} for ${near(other)}`;
}

const printed = (bytes: string) => bytes.replace(/\u001b(?:\[[0-?]*[ -/]*[@-~]|[78])/gu, '');

const sizes = fc.record({columns: fc.integer({min: 1, max: 220}), rows: fc.integer({min: 1, max: 60})});
const usual = fc.record({columns: fc.integer({min: 60, max: 220}), rows: fc.integer({min: 16, max: 60})});
const anySize = fc.oneof({weight: 1, arbitrary: sizes}, {weight: 3, arbitrary: usual});
const anyPalette = fc.constantFrom(...(Object.keys(palettes) as Palette[]));

/** A review that anything may have happened to, on any of the screens that every review has. */
const anyMeeting = fc
  .record({
    reviewed: arbitraryReview,
    screen: fc.constantFrom('agenda' as const, 'overview' as const, 'notes' as const, 'parking' as const),
    role: fc.constantFrom('facilitator' as const, 'note-taker' as const),
  })
  .map(({reviewed: {review, now}, screen, role}): Scene => {
    const [{model}] = scenes.filter((scene) => scene.model.state !== null) as [Scene];
    const view = viewAt(screen, model.view.look);
    const state = model.state && {...model.state, review};
    return {name: screen, now, model: {...modelAt(view, homeAt('~', [])), state, role}};
  });

/** A failure names it. */
const anyScene = fc
  .oneof(fc.constantFrom(...scenes), anyMeeting)
  .map((scene) => ({...scene, [fc.toStringMethod]: () => scene.name}));

test('a page of ours has the cells that Ink gives it, on every screen', async () => {
  const random = fc.sample(fc.tuple(anySize, anyPalette), {numRuns: scenes.length, seed: 13});
  for (const [index, scene] of scenes.entries()) {
    const [size, palette] = random[index] ?? [{columns: 80, rows: 24}, 'dark'];
    const rows = rowsOf(scene, size, palette);
    const ours = await painting(size, rows).cells();
    expect(
      difference(ours, await cellsOfInk(rows, size)),
      `${scene.name}, ${size.columns}x${size.rows}, ${palette}`,
    ).toBe('');
  }
});

test('any page follows any other, and costs only the rows that are others', async () => {
  await fc.assert(
    fc.asyncProperty(anyScene, anyScene, anySize, anyPalette, async (one, other, size, palette) => {
      const [first, next] = [rowsOf(one, size, palette), rowsOf(other, size, palette)];
      const {canvas, cells, written} = painting(size, first);
      expect(difference(await cells(), await cellsOfInk(first, size))).toBe('');
      const before = written().length;
      canvas.page([...first]);
      expect(written().slice(before)).toBe('');
      canvas.page(next);
      expect(difference(await cells(), await cellsOfInk(next, size))).toBe('');
      const touched = next.filter((row, index) => row !== first[index]).length;
      expect(
        written()
          .slice(before)
          .match(/\u001b\[\d*K/gu) ?? [],
      ).toHaveLength(touched);
      canvas.page(first);
      expect(difference(await cells(), await cellsOfInk(first, size))).toBe('');
    }),
    {numRuns: 60, seed: 7},
  );
});

test('what stands over a page is seen there, whatever changes below it, and the page again once that is gone', async () => {
  const pieces = fc.array(fc.tuple(fc.nat({max: 59}), fc.nat({max: 20})), {maxLength: 6});
  await fc.assert(
    fc.asyncProperty(anyScene, anyScene, usual, pieces, async (one, other, size, places) => {
      const [first, next] = [rowsOf(one, size, 'dark'), rowsOf(other, size, 'dark')];
      const {canvas, cells, over} = painting(size, first);
      for (const [row, column] of places) {
        if (row < size.rows) over.rows.set(row, {column, columns: 10, text: 'typed'});
      }
      canvas.refresh('all');
      canvas.page(next);
      const shown = await cells();
      for (const [row, {column}] of over.rows) {
        const text = shown[row]?.split(BETWEEN).slice(column, column + 5);
        expect(text?.map((cell) => cell[0]).join('')).toBe('typed');
      }
      over.rows.clear();
      canvas.page([...next]);
      expect(difference(await cells(), await cellsOfInk(next, size))).toBe('');
    }),
    {numRuns: 40, seed: 9},
  );
});

test('Ink beside it is neither seen nor heard, and gives the screen away and takes it again', async () => {
  await fc.assert(
    fc.asyncProperty(anyScene, usual, anyPalette, async (scene, size, palette) => {
      const rows = rowsOf(scene, size, palette);
      const {canvas, cells, written} = painting(size, rows);
      const before = written().length;
      const ink = render(<Rows rows={['what nobody sees']} />, {...options, stdout: canvas.stdout});
      expect(printed(written().slice(before))).toBe('');
      expect(difference(await cells(), await cellsOfInk(rows, size))).toBe('');
      const away = written().length;
      canvas.stdout.write('\u001b[?1049l');
      canvas.page(rows);
      expect(printed(written().slice(away))).toBe('');
      canvas.stdout.write('\u001b[?1049h');
      canvas.page(rows);
      expect(difference(await cells(), await cellsOfInk(rows, size))).toBe('');
      ink.unmount();
    }),
    {numRuns: 20, seed: 8},
  );
});
