// Which rows of a page are written: those that are others than the ones that stand there.
import stringWidth from 'string-width';
import {at} from './over-page.js';

const ESC = '\u001b';
const eraseRest = `${ESC}[K`;
const eraseRow = `${ESC}[2K`;

/** All of a page, on a screen where nothing stands. */
export const wholePage = (rows: readonly string[]): string => rows.map((row, index) => at(index, 0) + row).join('');

/**
 * The rows of this page that are others than those of the one `before`, counted from 0, and what writes them; those in
 * `bare`, over which something stood that is gone, are among them. `columns`: of the terminal.
 */
export function changedRows(
  before: readonly string[],
  rows: readonly string[],
  bare: ReadonlySet<number>,
  columns: number,
): {others: number[]; text: string} {
  const all = Array.from({length: Math.max(before.length, rows.length)}, (_, index) => index);
  const others = all.filter((index) => before[index] !== rows[index] || bare.has(index));
  return {others, text: others.map((index) => at(index, 0) + overWhatStood(rows[index] ?? '', columns)).join('')};
}

/** Nothing of what stood there before stays beside it; a full row has no cell behind it that could be emptied. */
const overWhatStood = (row: string, columns: number): string =>
  stringWidth(row) < columns ? row + eraseRest : eraseRow + row;
