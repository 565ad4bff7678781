// What is said of an export: while it waits, of what came of it, and at the end where it has not come to one.
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {createExporting} from '../../src/app/exporting.js';
import type {Services} from '../../src/app/services.js';
import type {ReviewStore} from '../../src/store/types.js';
import {sampleReview} from '../support/sample-review.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A terminal whose exports end when they are told to. */
function atAnExport({hasFolder = true} = {}) {
  const said: string[] = [];
  const behind: boolean[] = [];
  let ends = {written: (_: {says: string}) => {}, failed: (_: Error) => {}};
  const exportReview = () =>
    new Promise<{says: string}>((written, failed) => {
      ends = {written, failed};
    });
  const store = {folder: '/reviews/one', getState: () => ({review: sampleReview('closed')})} as unknown as ReviewStore;
  const services = {hasFolder: () => hasFolder, exportReview} as unknown as Services;
  const exporting = createExporting(services, {store}, (event) => {
    if (event.kind === 'said') said.push(event.text);
    if (event.kind === 'exported') behind.push(event.isBehind);
  });
  return {
    said,
    behind,
    exporting,
    written: () => ends.written({says: 'Wrote review.md.'}),
    failed: () => ends.failed(new Error('/srv/lock is in the way: move it away.')),
  };
}

const soon = () => vi.advanceTimersByTimeAsync(1000);

describe('at the close', () => {
  test('an export that waits says so, and then what was written', async () => {
    const {said, exporting, written} = atAnExport();
    const running = exporting.run({kind: 'export', atClose: true});
    await soon();
    expect(said).toEqual(['Closed. The export is under way; the result will show here.']);
    written();
    await running;
    expect(said.at(-1)).toBe('Closed. Thank you all. Wrote review.md.');
  });

  test('one that is quick or fails says only that', async () => {
    const quick = atAnExport();
    const running = quick.exporting.run({kind: 'export', atClose: true});
    quick.written();
    await running;
    await soon();
    expect(quick.said).toEqual(['Closed. Thank you all. Wrote review.md.']);
    const failing = atAnExport();
    const failed = failing.exporting.run({kind: 'export', atClose: true});
    failing.failed();
    await failed;
    expect(failing.said).toEqual(['Closed. /srv/lock is in the way: move it away.']);
  });
});

describe('behind the close', () => {
  test('words that came late are exported again, and that is said', async () => {
    const {said, exporting, written} = atAnExport();
    const running = exporting.run({kind: 'export', late: 'text'});
    written();
    await running;
    expect(said).toEqual(['Saved; the review is closed, so its export was written again.']);
  });

  test('an export that fails says first what came and that the folder is behind, until one succeeds', async () => {
    const {said, behind, exporting, written, failed} = atAnExport();
    for (const late of ['text', 'elsewhere', 'reason'] as const) {
      const running = exporting.run({kind: 'export', late});
      failed();
      await running;
      expect(said.at(-1)).toMatch(
        /^(Saved|Something was added elsewhere|Your reason is in the record), but the export /,
      );
      expect(said.at(-1)?.indexOf('is behind: /srv/lock')).toBeLessThan(70);
    }
    const again = exporting.run({kind: 'export'});
    written();
    await again;
    expect(behind).toEqual([true, true, true, false]);
    expect(await exporting.left(500)).toBeNull();
  });

  test('on leaving, what failed is tried once more, and said where it fails again', async () => {
    const {exporting, written, failed} = atAnExport();
    const running = exporting.run({kind: 'export', late: 'text'});
    failed();
    await running;
    const left = exporting.left(500);
    failed();
    expect(await left).toMatch(/^\/srv\/lock .* The export in the folder is behind: debrief export \S+ writes it\.$/);
    const later = exporting.left(500);
    written();
    expect(await later).toBeNull();
  });

  test('without a folder the key is named', async () => {
    const {said, exporting} = atAnExport({hasFolder: false});
    await exporting.run({kind: 'export', late: 'text'});
    await exporting.run({kind: 'export', atClose: true});
    expect(said).toEqual([
      'Saved; the review is closed: x exports it.',
      'Closed. Thank you all. No incident folder yet: x makes one beside the review.',
    ]);
  });
});

describe('leaving', () => {
  test('waits a moment for what is under way, and says what to do where that has no end', async () => {
    const {exporting} = atAnExport();
    void exporting.run({kind: 'export', atClose: true});
    const left = exporting.left(500);
    await soon();
    expect(await left).toMatch(/^nothing has been exported yet; debrief export \S+ does it\.$/);
  });

  test('says why where it fails in that moment, and nothing where all is written', async () => {
    const failing = atAnExport();
    void failing.exporting.run({kind: 'export'});
    const left = failing.exporting.left(500);
    failing.failed();
    expect(await left).toBe('/srv/lock is in the way: move it away.');
    const {exporting, written} = atAnExport();
    expect(await exporting.left(500)).toBeNull();
    void exporting.run({kind: 'export'});
    const none = exporting.left(500);
    written();
    expect(await none).toBeNull();
  });
});
