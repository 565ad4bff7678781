// The row in which a word is typed that narrows a list: of a long one, what is around the cursor.
import {cellsOf, characterEnd, characterEnds} from '../../session/field/characters.js';
import {filterField} from '../../session/keys/filter.js';
import type {View} from '../../session/view.js';

/** What is shown in so many columns, one blank before it, and in which of them the cursor stands, from 0. */
export function filterRow(view: View, columns: number): {text: string; cursor: number} {
  const {text, cursor} = filterField(view);
  const room = Math.max(1, columns - 2);
  let start = 0;
  // The last cell is the cursor's.
  while (start < cursor && cellsOf(text, start, cursor) > room - 1) start = characterEnd(text, start);
  let end = start;
  for (const next of characterEnds(text, start)) {
    if (cellsOf(text, start, next) > room) break;
    end = next;
  }
  return {text: ` ${text.slice(start, end)}`, cursor: 1 + cellsOf(text, start, cursor)};
}
