// The page that stands while Ink is loaded, and how Ink goes on from it: cell by cell what Ink alone would have drawn.
import {Writable} from 'node:stream';
import xterm from '@xterm/headless';
import fc from 'fast-check';
import {type Instance, type RenderOptions, render} from 'ink';
import {expect, test} from 'vitest';
import {Rows} from '../../src/app/App.js';
import {createCanvas} from '../../src/app/paint/canvas.js';
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
  const listeners = new Set<() => void>();
  const stream = new Writable({
    write(data, _encoding, done) {
      // As a terminal's driver does it.
      bytes += String(data).replaceAll('\n', '\r\n');
      for (const listener of listeners) listener();
      done();
    },
  });
  return {
    stdout: Object.assign(stream, {columns, rows, isTTY: true}) as unknown as NodeJS.WriteStream,
    written: () => bytes,
    /** Resolves once a whole frame has come behind these bytes. */
    frameBehind: (from: number) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (bytes.slice(from).includes('\u001b[?2026l')) resolve();
        };
        listeners.add(look);
        look();
      }),
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

/** A page of ours, which Ink goes on from with another, and then with a third. */
function goingOn(size: Size, first: readonly string[]) {
  const terminal = terminalOf(size);
  let rows = first;
  const canvas = createCanvas(
    terminal.stdout,
    () => ({rows: new Map(), cursor: null}),
    () => rows,
    () => undefined,
    {mouse: false, title: createTitle(false, {}), asks: () => '', wrote: () => ''},
  );
  let ink: Instance | undefined;
  canvas.page(first);
  return {
    cells: terminal.cells,
    written: terminal.written,
    async draw(next: readonly string[]) {
      const before = terminal.written().length;
      rows = next;
      if (ink) {
        ink.rerender(<Rows rows={next} />);
        await terminal.frameBehind(before);
      } else ink = render(<Rows rows={next} />, {...options, stdout: canvas.stdout});
    },
    end: () => ink?.unmount(),
  };
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

test('a page of ours has the cells that Ink alone gives it, on every screen', async () => {
  const random = fc.sample(fc.tuple(anySize, anyPalette), {numRuns: scenes.length, seed: 13});
  for (const [index, scene] of scenes.entries()) {
    const [size, palette] = random[index] ?? [{columns: 80, rows: 24}, 'dark'];
    const rows = rowsOf(scene, size, palette);
    const ours = await goingOn(size, rows).cells();
    expect(
      difference(ours, await cellsOfInk(rows, size)),
      `${scene.name}, ${size.columns}x${size.rows}, ${palette}`,
    ).toBe('');
  }
});

test('Ink goes on from any page with any other, and from the same page without drawing it again', async () => {
  await fc.assert(
    fc.asyncProperty(anyScene, anyScene, anySize, anyPalette, async (one, other, size, palette) => {
      const first = rowsOf(one, size, palette);
      const next = rowsOf(other, size, palette);
      const pages = goingOn(size, first);
      try {
        expect(difference(await pages.cells(), await cellsOfInk(first, size))).toBe('');
        const before = pages.written().length;
        await pages.draw(first);
        expect(printed(pages.written().slice(before)).trim()).toBe('');
        expect(pages.written().slice(before)).not.toMatch(/\u001b\[\d*[JK]/u);
        if (first.join('\n') !== next.join('\n')) await pages.draw(next);
        expect(difference(await pages.cells(), await cellsOfInk(next, size))).toBe('');
      } finally {
        pages.end();
      }
    }),
    {numRuns: 40, seed: 7},
  );
});

test('a page that has changed by the time Ink is there is drawn anew', async () => {
  await fc.assert(
    fc.asyncProperty(anyScene, anyScene, anySize, anyPalette, async (one, other, size, palette) => {
      const next = rowsOf(other, size, palette);
      const pages = goingOn(size, rowsOf(one, size, palette));
      try {
        await pages.draw(next);
        expect(difference(await pages.cells(), await cellsOfInk(next, size))).toBe('');
      } finally {
        pages.end();
      }
    }),
    {numRuns: 40, seed: 8},
  );
});
