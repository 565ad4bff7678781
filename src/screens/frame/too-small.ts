// A window with too little room for a page, and what it says then: how large it must be and how large it is.
import type {Size} from './layout.js';
import {type Span, wrapText} from './spans.js';

const FEWEST_COLUMNS = 60;
const FEWEST_ROWS = 16;

export const isTooSmall = ({columns, rows}: Size): boolean => columns < FEWEST_COLUMNS || rows < FEWEST_ROWS;

/** A size that is not. */
export const withRoom = ({columns, rows}: Size): Size => ({
  columns: Math.max(columns, FEWEST_COLUMNS),
  rows: Math.max(rows, FEWEST_ROWS),
});

/** A row each, short enough for a window of 20 columns and three rows. */
export const tooSmallRows = ({columns, rows}: Size): Span[][] =>
  wrapText(`debrief needs ${FEWEST_COLUMNS} by ${FEWEST_ROWS}; this is ${columns} by ${rows}. Ctrl+C leaves.`, columns)
    .slice(0, rows)
    .map((text) => [{text}]);
