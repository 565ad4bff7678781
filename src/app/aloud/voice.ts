// Writes downwards for whoever has the terminal read aloud: lines, and below them the text being typed. Nothing that
// was written is taken away again but letters that somebody deletes.

import {isPlain} from '../../review/plain-text.js';
import {wrapText} from '../../screens/frame/spans.js';
import {cursorCell, type Field} from '../../session/field/field.js';
import {commonStart, wrapField} from '../../session/field/wrapping.js';

export type Voice = {
  /** Writes these lines; a text being typed is written again below them. */
  say(lines: readonly string[]): void;
  /** The text being typed as it is now; null where none is. */
  typed(field: Field | null): void;
  /** Another program had the screen: what is typed stands nowhere any more. */
  lost(): void;
  /** The next line begins at the left. */
  end(): void;
};

type Block = {rows: readonly string[]; cursor: {row: number; column: number}};

const ESC = '\u001b';
const END = '\r\n';

/** `columns` is asked for at every write. */
export function createVoice(write: (text: string) => void, columns: () => number): Voice {
  /** What is typed, as it stands in the terminal; null where nothing is open. */
  let block: Block | null = null;
  let field: Field | null = null;

  const blockOf = (of: Field): Block => {
    const width = Math.max(20, columns());
    return {rows: wrapField(of.text, width).map(({text}) => text), cursor: cursorCell(of, width)};
  };

  const whole = ({rows, cursor}: Block): string => rows.join(END) + moved({row: rows.length - 1, column: null}, cursor);

  /** From the first row that is another one; a row that only grew or shrank at its end costs that end. */
  function changes(from: Block, to: Block): string {
    const first = to.rows.findIndex((row, index) => row !== from.rows[index]);
    const isShorter = to.rows.length < from.rows.length;
    if (first === -1 && !isShorter) return moved(from.cursor, to.cursor);
    const at = first === -1 ? to.rows.length - 1 : first;
    const [old = '', row = ''] = [from.rows[at], to.rows[at]];
    const kept = first === -1 ? row.length : commonStart(old, row);
    const isLast = at === to.rows.length - 1 && at >= from.rows.length - 1;
    const rest = to.rows.slice(at + 1);
    const column = endOf(row.slice(0, kept)) ?? 0;
    const tail = row.slice(column) + (isLast && row.startsWith(old) ? '' : `${ESC}[J`);
    const written = moved(from.cursor, {row: Math.min(at, from.rows.length - 1), column});
    const begun = at >= from.rows.length ? END : '';
    const last = {row: to.rows.length - 1, column: rest.length > 0 ? null : endOf(row)};
    const begins = written + begun + tail + rest.map((text) => END + text).join('');
    return begins + moved(last, to.cursor);
  }

  return {
    say(lines) {
      const text = lines.flatMap((line) => wrapText(line, Math.max(20, columns() - 1))).join(END);
      if (text === '') return;
      if (!block) return write(text + END);
      const last = block.rows.length - 1;
      const below = moved(block.cursor, {row: last, column: block.cursor.column});
      const isEmpty = block.rows.join('') === '';
      write(`${isEmpty ? '\r' : below + END}${text}${END}${whole(block)}`);
    },
    typed(next) {
      if (next === field) return;
      const before = block;
      field = next;
      block = next ? blockOf(next) : null;
      if (before && block) {
        const text = changes(before, block);
        if (text !== '') write(text);
      } else if (block) write(whole(block));
      else if (before) write(endingOf(before));
    },
    lost() {
      block = null;
      field = null;
    },
    end() {
      if (block) write(endingOf(block));
      block = null;
      field = null;
    },
  };
}

/** Below a text; an empty one leaves its row to what follows. */
const endingOf = ({rows, cursor}: Block): string =>
  rows.join('') === '' ? '\r' : moved(cursor, {row: rows.length - 1, column: cursor.column}) + END;

type Cell = {row: number; column: number | null};

/** Column null: wherever a row of unknown width ended. */
function moved(from: Cell, to: {row: number; column: number}): string {
  const rows = to.row - from.row;
  const vertical = rows === 0 ? '' : `${ESC}[${Math.abs(rows)}${rows < 0 ? 'A' : 'B'}`;
  if (from.column === to.column) return vertical;
  if (from.column !== null && to.column === from.column - 1) return `${vertical}\b`;
  return `${vertical}\r${to.column > 0 ? `${ESC}[${to.column}C` : ''}`;
}

/** The column behind a row; null where its width is not its length. */
const endOf = (row: string): number | null => (isPlain(row) ? row.length : null);
