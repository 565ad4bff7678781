// A text being typed: pure editing of whole characters, words and lines.
import {boundaryFrom, cellsOf, characterEnd, characterEnds, characterStart} from './characters.js';
import {wordEnd, wordStart} from './words.js';
import {wrapField} from './wrapping.js';

/** `cursor` counts UTF-16 units and always stands between two whole characters. */
export type Field = {text: string; cursor: number};

export const emptyField: Field = {text: '', cursor: 0};
export const fieldWith = (text: string): Field => ({text, cursor: text.length});

export const insert = ({text, cursor}: Field, added: string): Field =>
  joined(text.slice(0, cursor) + added, text.slice(cursor));

/** Two parts of a text made one, the cursor between them: what joins to one character stands before it. */
function joined(before: string, after: string): Field {
  const text = before + after;
  return {text, cursor: boundaryFrom(text, before.length)};
}

const cut = ({text}: Field, from: number, to: number): Field => joined(text.slice(0, from), text.slice(to));

export const left = (field: Field): Field => ({...field, cursor: characterStart(field.text, field.cursor)});
export const right = (field: Field): Field => ({...field, cursor: characterEnd(field.text, field.cursor)});
export const wordLeft = (field: Field): Field => ({...field, cursor: wordStart(field.text, field.cursor)});
export const wordRight = (field: Field): Field => ({...field, cursor: wordEnd(field.text, field.cursor)});
export const lineStart = ({text, cursor}: Field): Field => ({text, cursor: startOfLine(text, cursor)});
export const lineEnd = ({text, cursor}: Field): Field => ({text, cursor: endOfLine(text, cursor)});
export const textStart = ({text}: Field): Field => ({text, cursor: 0});
export const textEnd = ({text}: Field): Field => ({text, cursor: text.length});

export const deleteLeft = (field: Field): Field => cut(field, left(field).cursor, field.cursor);
export const deleteRight = (field: Field): Field => cut(field, field.cursor, right(field).cursor);
export const deleteWordLeft = (field: Field): Field => cut(field, wordLeft(field).cursor, field.cursor);
export const deleteWordRight = (field: Field): Field => cut(field, field.cursor, wordRight(field).cursor);

/** To the start of the line; at its start, the line break before it. */
export function deleteToLineStart(field: Field): Field {
  const start = lineStart(field).cursor;
  return start === field.cursor ? deleteLeft(field) : cut(field, start, field.cursor);
}

/** To the end of the line; at its end, the line break after it. */
export function deleteToLineEnd(field: Field): Field {
  const end = lineEnd(field).cursor;
  return end === field.cursor ? deleteRight(field) : cut(field, field.cursor, end);
}

/** `lastIndexOf` takes a place before the text for its start, where a line break may stand. */
const startOfLine = (text: string, cursor: number): number =>
  cursor === 0 ? 0 : text.lastIndexOf('\n', cursor - 1) + 1;

const endOfLine = (text: string, cursor: number): number => {
  const end = text.indexOf('\n', cursor);
  return end === -1 ? text.length : end;
};

/** One screen row up or down, in the same column; at the first or last row, the text's start or end. */
export function verticalMove(field: Field, by: -1 | 1, width: number): Field {
  const rows = wrapField(field.text, width);
  const at = cursorCell(field, width);
  const row = rows[at.row + by];
  if (!row) return by === -1 ? textStart(field) : textEnd(field);
  // The end of a row that wraps is the start of the next one: the cursor stays before its last character.
  const wraps = rows[at.row + by + 1]?.start === row.end;
  let cursor = row.start;
  let column = 0;
  for (const end of characterEnds(field.text, cursor)) {
    column += cellsOf(field.text, cursor, end);
    if (column > at.column || end > row.end || (wraps && end === row.end)) break;
    cursor = end;
  }
  return {...field, cursor};
}

/** Where the cursor stands: the row of `wrapField`, and the column in cells. */
export function cursorCell({text, cursor}: Field, width: number): {row: number; column: number} {
  const rows = wrapField(text, width);
  const row = rows.findLastIndex(({start}) => start <= cursor);
  let at = rows[row]?.start ?? 0;
  let column = 0;
  for (const end of characterEnds(text, at)) {
    if (end > cursor) break;
    column += cellsOf(text, at, end);
    at = end;
  }
  return {row, column};
}
