// A window with too little room for a page, and what it says then.
import type {Size} from './layout.js';

const FEWEST_COLUMNS = 60;
const FEWEST_ROWS = 16;

export const isTooSmall = ({columns, rows}: Size): boolean => columns < FEWEST_COLUMNS || rows < FEWEST_ROWS;

export const tooSmall = `A little more room, please: ${FEWEST_COLUMNS}x${FEWEST_ROWS} at least.`;
