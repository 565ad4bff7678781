// A window with too little room for a page, and what it says then: how large it must be and how large it is.
import type {Size} from './layout.js';
<<<<<<< HEAD
import {type Span, widthOf, wrapText} from './spans.js';
=======
import {type Span, wrapText} from './spans.js';
>>>>>>> wheel

const FEWEST_COLUMNS = 60;
const FEWEST_ROWS = 16;

export const isTooSmall = ({columns, rows}: Size): boolean => columns < FEWEST_COLUMNS || rows < FEWEST_ROWS;

<<<<<<< HEAD
/** From the longest to the shortest; each tells the size that is needed. */
const wordings = ({columns, rows}: Size) => [
  `debrief needs ${FEWEST_COLUMNS} by ${FEWEST_ROWS}; this is ${columns} by ${rows}`,
  `${needed} at least.`,
  needed,
];

/** The longest wording that stands whole in this window, a row each. */
export function tooSmallRows(size: Size): Span[][] {
  const {columns, rows} = size;
  const fits = (wording: string) =>
    wording.split(' ').every((word) => widthOf(word) <= columns) && wrapText(wording, columns).length <= rows;
  return wrapText(wordings(size).find(fits) ?? needed, columns)
    .slice(0, Math.max(1, rows))
    .map((text) => [{text}]);
}
=======
/** A row each, short enough for a window of 20 columns and three rows. */
export const tooSmallRows = ({columns, rows}: Size): Span[][] =>
  wrapText(`debrief needs ${FEWEST_COLUMNS} by ${FEWEST_ROWS}; this is ${columns} by ${rows}`, columns)
    .slice(0, rows)
    .map((text) => [{text}]);
>>>>>>> wheel
