// Tables as CSV, as RFC 4180 has it and spreadsheets take it.
import Papa from 'papaparse';
import {cleanText} from '../../../review/text.js';

// Papa's own pattern lets a formula through that has a line end in it; some spreadsheets take full-width signs as well.
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;

/** The mark by which Excel knows UTF-8. */
export const EXCEL_MARK = '\ufeff';

/**
 * Comma separated, every cell in quotes, lines ended by CRLF. A cell that a spreadsheet would run as a formula gets a `'`
 * before it. `cleaned`: what of a cell is written.
 */
export const csv = (head: readonly string[], rows: readonly string[][], cleaned = cleanText): string =>
  `${Papa.unparse(
    [[...head], ...rows].map((row) => row.map(cleaned)),
    {
      quotes: true,
      newline: '\r\n',
      escapeFormulae: formula,
    },
  )}\r\n`;
