// A text being typed: pure editing of whole characters, words and lines, and how it wraps into rows.
import stringWidth from 'string-width';

/** `cursor` counts UTF-16 units and always stands between two whole characters. */
export type Field = {text: string; cursor: number};

/** One screen row of a field: its text, and where it starts and ends in the whole. */
export type FieldRow = {text: string; start: number; end: number};

const characters = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
const plain = /^[ -~]*$/;

export const emptyField: Field = {text: '', cursor: 0};
export const fieldWith = (text: string): Field => ({text, cursor: text.length});

export function insert({text, cursor}: Field, added: string): Field {
  const joined = text.slice(0, cursor) + added + text.slice(cursor);
  const wanted = cursor + added.length;
  // A combining mark or a joiner makes one character with its neighbours: the cursor goes behind it.
  return {
    text: joined,
    cursor: plain.test(added) && !joinsNext(joined, wanted) ? wanted : boundaryFrom(joined, wanted),
  };
}

const joinsNext = (text: string, at: number): boolean => /^[\p{M}\u200d]/u.test(text.slice(at, at + 2));

export const left = (field: Field): Field => ({...field, cursor: before(field.text, field.cursor)});
export const right = (field: Field): Field => ({...field, cursor: after(field.text, field.cursor)});
export const wordLeft = (field: Field): Field => ({...field, cursor: wordStart(field)});
export const wordRight = (field: Field): Field => ({...field, cursor: wordEnd(field)});
export const lineStart = ({text, cursor}: Field): Field => ({text, cursor: text.lastIndexOf('\n', cursor - 1) + 1});
export const lineEnd = ({text, cursor}: Field): Field => ({text, cursor: endOfLine(text, cursor)});
export const textStart = ({text}: Field): Field => ({text, cursor: 0});
export const textEnd = ({text}: Field): Field => ({text, cursor: text.length});

export const deleteLeft = (field: Field): Field => cut(field, before(field.text, field.cursor), field.cursor);
export const deleteRight = (field: Field): Field => cut(field, field.cursor, after(field.text, field.cursor));
export const deleteWordLeft = (field: Field): Field => cut(field, wordStart(field), field.cursor);
export const deleteWordRight = (field: Field): Field => cut(field, field.cursor, wordEnd(field));

/** To the start of the line; at its start, the line break before it. */
export function deleteToLineStart(field: Field): Field {
  const start = lineStart(field).cursor;
  return start === field.cursor ? deleteLeft(field) : cut(field, start, field.cursor);
}

/** To the end of the line; at its end, the line break after it. */
export function deleteToLineEnd(field: Field): Field {
  const end = endOfLine(field.text, field.cursor);
  return end === field.cursor ? deleteRight(field) : cut(field, field.cursor, end);
}

/** One screen row up or down, in the same column; at the first or last row, the text's start or end. */
export function verticalMove(field: Field, by: -1 | 1, width: number): Field {
  const rows = wrapField(field.text, width);
  const at = cursorCell(field, width);
  const row = rows[at.row + by];
  if (!row) return by === -1 ? textStart(field) : textEnd(field);
  let cursor = row.start;
  for (const {segment} of characters.segment(row.text)) {
    if (stringWidth(row.text.slice(0, cursor - row.start + segment.length)) > at.column) break;
    cursor += segment.length;
  }
  return {...field, cursor};
}

/**
 * The rows of a text in `width` columns: broken at spaces where a word fits, elsewhere anywhere between characters.
 * The last column stays free for the cursor. There is always at least one row.
 */
export function wrapField(text: string, width: number): FieldRow[] {
  const room = Math.max(1, width - 1);
  const rows: FieldRow[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    for (const row of wrapLine(line, room)) {
      rows.push({text: row.text, start: start + row.start, end: start + row.start + row.text.length});
    }
    start += line.length + 1;
  }
  return rows;
}

/** Where the cursor stands: the row of `wrapField`, and the column in cells. */
export function cursorCell({text, cursor}: Field, width: number): {row: number; column: number} {
  const rows = wrapField(text, width);
  const row = Math.max(
    0,
    rows.findLastIndex(({start}) => start <= cursor),
  );
  const {start = 0, text: shown = ''} = rows[row] ?? {};
  const ahead = shown.slice(0, cursor - start);
  return {row, column: plain.test(ahead) ? ahead.length : stringWidth(ahead)};
}

type Piece = {text: string; start: number};

/** Lines do not change while others are typed in, so their rows are kept: the newest few thousand of them. */
const wrapped = new Map<string, Piece[]>();
const KEPT_LINES = 2000;

function wrapLine(line: string, room: number): Piece[] {
  if (plain.test(line) && line.length <= room) return [{text: line, start: 0}];
  const key = `${room}:${line}`;
  const known = wrapped.get(key);
  if (known) return known;
  if (wrapped.size >= KEPT_LINES) wrapped.clear();
  const pieces = plain.test(line) ? wrapCells(line, [...line], room, () => 1) : wrapWide(line, room);
  wrapped.set(key, pieces);
  return pieces;
}

const wrapWide = (line: string, room: number): Piece[] => {
  const parts = Array.from(characters.segment(line), ({segment}) => segment);
  return wrapCells(line, parts, room, (part) => (part.length === 1 && plain.test(part) ? 1 : stringWidth(part)));
};

function wrapCells(line: string, parts: string[], room: number, widthOf: (part: string) => number): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let at = 0;
  let cells = 0;
  let breakAt = -1;
  let cellsAtBreak = 0;
  for (const part of parts) {
    const width = widthOf(part);
    if (cells + width > room && at > start) {
      const to = breakAt > start ? breakAt : at;
      pieces.push({text: line.slice(start, to), start});
      cells = breakAt > start ? cells - cellsAtBreak : 0;
      start = to;
      breakAt = -1;
    }
    at += part.length;
    cells += width;
    if (part === ' ') {
      breakAt = at;
      cellsAtBreak = cells;
    }
  }
  pieces.push({text: line.slice(start), start});
  return pieces;
}

const cut = ({text}: Field, from: number, to: number): Field => ({
  text: text.slice(0, from) + text.slice(to),
  cursor: from,
});

const endOfLine = (text: string, cursor: number): number => {
  const end = text.indexOf('\n', cursor);
  return end === -1 ? text.length : end;
};

/** Far enough around the cursor for any character: families of emoji have some thirty units. */
const REACH = 128;

function before(text: string, cursor: number): number {
  if (cursor <= 0) return 0;
  const from = Math.max(0, cursor - REACH);
  const near = text.slice(from, cursor);
  if (plain.test(near.slice(-2))) return cursor - 1;
  let last = 0;
  for (const {index} of characters.segment(near)) last = index;
  return from + last;
}

function after(text: string, cursor: number): number {
  if (cursor >= text.length) return text.length;
  const near = text.slice(cursor, cursor + REACH);
  if (plain.test(near.slice(0, 2))) return cursor + 1;
  const first = characters.segment(near)[Symbol.iterator]().next().value;
  return cursor + (first?.segment.length ?? 1);
}

/** The first boundary between characters at or after `wanted`. */
function boundaryFrom(text: string, wanted: number): number {
  const from = Math.max(0, text.lastIndexOf('\n', wanted - 1), wanted - REACH);
  let at = from;
  for (const {segment} of characters.segment(text.slice(from, wanted + REACH))) {
    if (at >= wanted) break;
    at += segment.length;
  }
  return Math.max(at, wanted);
}

function wordStart({text, cursor}: Field): number {
  const ahead = text.slice(0, cursor).trimEnd();
  return Math.max(ahead.lastIndexOf(' '), ahead.lastIndexOf('\n')) + 1;
}

function wordEnd({text, cursor}: Field): number {
  return cursor + (/^\s*\S*/u.exec(text.slice(cursor, cursor + 4096))?.[0].length ?? 0);
}
