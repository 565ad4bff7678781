// Lines for somebody at a terminal: broken at words, and what goes on below stands further in. A pipe gets whole lines.
import wrapAnsi from 'wrap-ansi';
import {widthOf} from './columns.js';
import {isRead} from './has-terminal.js';

/** Columns that a text keeps at least beside what it hangs from. */
const LEAST = 28;
/** How far in goes on what has no column of its own. */
const INDENT = 4;

/** The rows of a line in so many columns, those behind the first `indent` in; only what is wider than a row is cut. */
export function hanging(given: string, columns: number, indent = INDENT): string[] {
  if (widthOf(given) <= columns) return [given];
  // As wrap-ansi gives it back, so that what is left can be told by its length.
  const line = given.normalize();
  const [first = ''] = wrapAnsi(line, columns, {hard: true, trim: false}).split('\n');
  const rest = line.slice(first.length).trimStart();
  const blanks = Math.max(0, Math.min(columns - LEAST >= indent ? indent : INDENT, columns - 2));
  const rows = rest === '' ? [] : wrapAnsi(rest, columns - blanks, {hard: true, trim: true}).split('\n');
  return [first.trimEnd(), ...rows.map((row) => `${' '.repeat(blanks)}${row.trim()}`)];
}

/** As a terminal of this width shows them; whole where nobody sits at one, or its width is not known. */
export const broken =
  (indent?: number) =>
  (line: string): string[] => {
    const columns = isRead() ? process.stdout.columns : 0;
    return columns > 0 ? hanging(line, columns, indent) : [line];
  };
