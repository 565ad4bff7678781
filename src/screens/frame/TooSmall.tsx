// One line for a terminal that is too small to show what is needed; nothing is lost meanwhile.

import {Line} from './Line.js';
import {FEWEST_COLUMNS, FEWEST_ROWS} from './layout.js';
import {cutSpans} from './spans.js';

export function TooSmall({columns}: {columns: number}) {
  const text = `A little more room, please: ${FEWEST_COLUMNS}x${FEWEST_ROWS} at least.`;
  return <Line spans={cutSpans([{text}], columns)} />;
}
