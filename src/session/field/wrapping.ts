// How a typed text wraps into rows; after an edit only the rows that it touches are wrapped again.
import {cellsOf, characterEnds} from './characters.js';

/** One screen row of a field: its text, and where it starts and ends in the whole. */
export type FieldRow = {text: string; start: number; end: number};

type Wrapped = {text: string; room: number; rows: FieldRow[]};

/** The text that was wrapped last: the one being typed, which the next key changes in one place. */
let last: Wrapped = {text: '', room: 0, rows: []};

/**
 * The rows of a text in `width` columns: broken at spaces where a word fits, elsewhere anywhere between characters.
 * The last column stays free for the cursor. There is always at least one row.
 */
export function wrapField(text: string, width: number): FieldRow[] {
  const room = Math.max(1, width - 1);
  if (last.room !== room) last = {text: '', room, rows: []};
  else if (last.text === text) return last.rows;
  last = {text, room, rows: rewrap(last, text)};
  return last.rows;
}

/** A row's break depends on the word behind it: rows this near before an edit are wrapped again, too. */
const ROWS_BEFORE = 3;

function rewrap(before: Wrapped, text: string): FieldRow[] {
  const head = commonStart(before.text, text);
  const tail = commonEnd(before.text, text, Math.min(before.text.length, text.length) - head);
  const grown = text.length - before.text.length;
  const touched = before.rows.findIndex(({end}) => end >= head);
  const kept = Math.max(0, (touched === -1 ? before.rows.length : touched) - ROWS_BEFORE);
  const rows = before.rows.slice(0, kept);
  let start = before.rows[kept]?.start ?? 0;
  let old = kept;
  for (;;) {
    while ((before.rows[old]?.start ?? Number.POSITIVE_INFINITY) + grown < start) old += 1;
    // Behind the edit, from a row that starts where one started before, all is as it was.
    if (start >= text.length - tail && (before.rows[old]?.start ?? -1) + grown === start) {
      return rows.concat(before.rows.slice(old).map((row) => moved(row, grown)));
    }
    const end = rowEnd(text, start, before.room);
    rows.push({text: text.slice(start, end), start, end});
    if (end >= text.length) return rows;
    start = text[end] === '\n' ? end + 1 : end;
  }
}

const moved = ({text, start, end}: FieldRow, by: number): FieldRow => ({text, start: start + by, end: end + by});

/** Where the row that begins at `start` ends: at a line break, or where `room` cells are full. */
function rowEnd(text: string, start: number, room: number): number {
  let at = start;
  let cells = 0;
  let behindSpace = start;
  for (const end of characterEnds(text, start)) {
    if (text[at] === '\n') return at;
    cells += cellsOf(text, at, end);
    if (cells > room && at > start) return behindSpace > start ? behindSpace : at;
    if (text[at] === ' ' && end === at + 1) behindSpace = end;
    at = end;
  }
  return at;
}

/** How many UTF-16 units two texts begin with alike. */
export function commonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let count = 0;
  while (count < most && one.charCodeAt(count) === other.charCodeAt(count)) count += 1;
  return count;
}

function commonEnd(one: string, other: string, most: number): number {
  let count = 0;
  while (count < most && one.charCodeAt(one.length - 1 - count) === other.charCodeAt(other.length - 1 - count)) {
    count += 1;
  }
  return count;
}
