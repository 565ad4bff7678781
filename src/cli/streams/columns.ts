// Tables of text: columns that line up in a terminal, whatever script their cells are in.
import stringWidth from 'string-width';
import {isPlain} from '../../review/plain-text.js';
import {cleanLine} from '../../review/text.js';

/** Columns of a terminal that a text takes. */
export const widthOf = (text: string): number => (isPlain(text) ? text.length : stringWidth(text));

/** The text with blanks behind it, as wide as that many columns; a wider one stays as it is. */
export const padded = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - widthOf(text)));

/** Rows of cells as lines, two blanks between columns and none at the end. */
export function inColumns(rows: readonly (readonly string[])[]): string[] {
  const cleaned = rows.map((row) => row.map(cleanLine));
  const count = Math.max(0, ...cleaned.map(({length}) => length));
  const widths = Array.from({length: count}, (_, column) =>
    cleaned.reduce((most, row) => Math.max(most, widthOf(row[column] ?? '')), 0),
  );
  return cleaned.map((row) =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
