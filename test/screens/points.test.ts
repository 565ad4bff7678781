// However small the page: each point of a topic has its row, or is among those that are said to be hidden.
import {describe, expect, test} from 'vitest';
import {atTheKeys} from '../support/at-the-keys.js';
import {sampleNow, sampleReview} from '../support/sample-review.js';
import {drawScene} from '../support/scenes.js';
import {withPoints} from '../support/with-points.js';

/** The points on the page, and how many are said to be hidden, above the count of the notes or behind it. */
function pointsOn(role: 'facilitator' | 'note-taker', count: number, size: {columns: number; rows: number}) {
  const me = atTheKeys(withPoints(sampleReview('after'), 'decisions', count), {role});
  // The field of the note-taker takes letters.
  me.press(...(role === 'note-taker' ? ['esc', '|', 'n'] : ['|']));
  const rows = drawScene({name: '', model: me.told, now: sampleNow('after')}, size).split('\n');
  const above = rows.slice(
    0,
    rows.findIndex((row) => /^ {2}\d+ notes/.test(row)),
  );
  const shown = above.filter((row) => /^ {3}\d \[ \] /.test(row)).length;
  const [, below, behind] =
    /↓ (\d+) more below|(\d+) points? hidden/.exec(rows.slice(0, above.length + 1).join('\n')) ?? [];
  return {all: rows, shown, hidden: Number(below ?? behind ?? 0)};
}

describe.each(['facilitator', 'note-taker'] as const)('before the %s', (role) => {
  test.each([
    [60, 16],
    [60, 18],
    [60, 20],
    [80, 24],
    [120, 16],
    [160, 50],
  ])('at %i by %i', (columns, rows) => {
    for (const count of [1, 3, 6]) {
      const {all, shown, hidden} = pointsOn(role, count, {columns, rows});
      expect([count, shown + hidden]).toEqual([count, count]);
      expect(shown).toBeGreaterThan(0);
      expect(all.some((row) => row.startsWith('  Next: '))).toBe(true);
      if (rows >= 24) expect(hidden).toBe(0);
    }
  });
});

test('without points nothing stands between the question and its notes', () => {
  const {model, now} = {model: atTheKeys('after').told, now: sampleNow('after')};
  expect(drawScene({name: '', model, now}, {columns: 80, rows: 24})).not.toMatch(/\[ \]|↳/);
});
