// What stands over the page as it was last painted, and the bytes that make it something else: only what has changed.
import {isPlain} from '../../review/plain-text.js';
import type {Part} from './painter.js';

/** Cells of a row that the page leaves empty, and the text in them; what stands beside them is the page's. */
export type Piece = {column: number; columns: number; text: string};

/** What stands over the page: a piece by row (0 at the top), and the cursor, which is hidden where that is null. */
export type Overlay = {rows: Map<number, Piece>; cursor: {row: number; column: number} | null};

/** Each gives what is to be written for it, and counts that as painted. */
export type OverPage = {
  /** All of it, as over a page that was painted whole. */
  all(next: Overlay): string;
  /** What is another since, and all that stood over these rows of the page, which were painted anew; empty where nothing is. */
  above(rows: readonly number[], next: Overlay): string;
  /** The rows that have a piece now and none then: what the page has there is seen again. */
  bare(next: Overlay): ReadonlySet<number>;
  /** Where the cursor is. */
  cursor(): string;
  /** What is another since; empty where nothing is. */
  changes(next: Overlay, part: Part): string;
  /** These rows as they are now; the others and the cursor stay. */
  rows(rows: ReadonlyMap<number, Piece>): string;
  /** A few cells of a row that is painted; the row is painted whole when it next changes. */
  cells(row: number, column: number, text: string): string;
  /** Whether this text can stand at the cursor as it is, with nothing else to be painted. */
  typeAhead(text: string): boolean;
  /** Nothing stands there any more. */
  forget(): void;
};

const ESC = '\u001b';
export const hideCursor = `${ESC}[?25l`;
export const showCursor = `${ESC}[?25h`;
export const at = (row: number, column: number): string => `${ESC}[${row + 1};${column + 1}H`;
const erase = (columns: number): string => `${ESC}[0m${ESC}[${columns}X`;
const emptied = (row: number, {column, columns}: Piece): string => at(row, column) + erase(columns);
const placeCursor = ({cursor}: Overlay): string => (cursor ? at(cursor.row, cursor.column) + showCursor : hideCursor);
/** What a row holds of which a part was painted over: equal to no text. */
const UNKNOWN = '\u0000';

export function createOverPage(): OverPage {
  let painted: Overlay = {rows: new Map(), cursor: null};

  const gone = ({rows}: Overlay): string =>
    Array.from(painted.rows, ([row, piece]) => (rows.has(row) ? '' : emptied(row, piece))).join('');

  const changes = (next: Overlay, part: Part): string => {
    let output = part === 'all' ? gone(next) : '';
    for (const [row, piece] of next.rows) {
      const {column, text} = piece;
      const old = painted.rows.get(row);
      if (old?.text === text && old.column === column) continue;
      // Text that only grew at its end costs the bytes that are new.
      const grown = old?.column === column && text.startsWith(old.text) && isPlain(text);
      output += grown ? at(row, column + old.text.length) + text.slice(old.text.length) : emptied(row, piece) + text;
    }
    const moved = painted.cursor?.row !== next.cursor?.row || painted.cursor?.column !== next.cursor?.column;
    painted = part === 'all' ? next : {rows: new Map([...painted.rows, ...next.rows]), cursor: next.cursor};
    return output !== '' || moved ? output + placeCursor(next) : '';
  };

  return {
    all(next) {
      painted = next;
      const rows = Array.from(next.rows, ([row, piece]) => emptied(row, piece) + piece.text).join('');
      return rows + placeCursor(next);
    },
    above(rows, next) {
      for (const row of rows) painted.rows.delete(row);
      return changes(next, 'all') || (rows.length > 0 ? placeCursor(next) : '');
    },
    bare: ({rows}) => new Set([...painted.rows.keys()].filter((row) => !rows.has(row))),
    cursor: () => placeCursor(painted),
    changes,
    rows: (rows) => changes({rows: new Map(rows), cursor: painted.cursor}, 'typed'),
    cells(row, column, text) {
      const {rows, cursor} = painted;
      const piece = rows.get(row);
      if (!piece) return '';
      if (piece.text !== UNKNOWN) rows.set(row, {...piece, text: UNKNOWN});
      return at(row, column) + text + (cursor ? at(cursor.row, cursor.column) : '');
    },
    typeAhead(text) {
      const {cursor, rows} = painted;
      const piece = cursor ? rows.get(cursor.row) : undefined;
      if (!cursor || !piece || !isPlain(piece.text)) return false;
      if (piece.column + piece.text.length !== cursor.column) return false;
      if (cursor.column + text.length > piece.column + piece.columns - 2) return false;
      rows.set(cursor.row, {...piece, text: piece.text + text});
      painted = {rows, cursor: {row: cursor.row, column: cursor.column + text.length}};
      return true;
    },
    forget() {
      painted = {rows: new Map(), cursor: null};
    },
  };
}
