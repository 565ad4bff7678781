// A window with too little room for a page, and what it says then.
import type {Size} from './layout.js';
import {widthOf, wrapText} from './spans.js';

const FEWEST_COLUMNS = 60;
const FEWEST_ROWS = 16;
const needed = `${FEWEST_COLUMNS}x${FEWEST_ROWS}`;

export const isTooSmall = ({columns, rows}: Size): boolean => columns < FEWEST_COLUMNS || rows < FEWEST_ROWS;

/** From the longest to the shortest; each tells the size that is needed. */
const wordings = [`A little more room, please: ${needed} at least.`, `${needed} at least.`, needed];

/** The longest wording that stands whole in this window, line by line. */
export function tooSmallIn({columns, rows}: Size): string[] {
  const fits = (wording: string) =>
    wording.split(' ').every((word) => widthOf(word) <= columns) && wrapText(wording, columns).length <= rows;
  return wrapText(wordings.find(fits) ?? needed, columns).slice(0, Math.max(1, rows));
}
