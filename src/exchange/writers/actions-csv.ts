// Writes the actions as a spreadsheet: those with a slot first, then what was held and what was let go.
import Papa from 'papaparse';
import {ownerOf} from '../../review/actions.js';
import {actionsNotParked} from '../../review/parked-ideas.js';
import {cleanText} from '../../review/text.js';
import type {Review} from '../../review/types.js';
import {type ActionStatus, actionStatuses} from '../../review/vocabulary.js';

const columns = ['reference', 'title', 'owner', 'due', 'done when', 'isms', 'status', 'reason'];

const place: Record<ActionStatus, number> = {chosen: 0, done: 1, held: 2, 'not-now': 3};

// Papa's own pattern lets a formula through that has a line end in it; some spreadsheets take full-width signs as well.
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;

/**
 * An idea that stands in the parking lot has no row. Begins with the mark by which Excel knows UTF-8. Comma separated,
 * every cell in quotes, lines ended by CRLF as RFC 4180 and Excel have it. A cell that a spreadsheet would run as a
 * formula gets a `'` before it.
 */
export function actionsCsv(review: Review): string {
  const rows = actionsNotParked(review)
    .toSorted((a, b) => place[a.status] - place[b.status])
    .map((action) => [
      review.reference,
      action.title,
      ownerOf(review, action)?.name ?? '',
      action.due ?? '',
      action.doneWhen,
      action.isms ? 'yes' : 'no',
      actionStatuses[action.status].name,
      action.reason,
    ]);
  const data = rows.map((row) => row.map(cleanText));
  return `\ufeff${Papa.unparse([columns, ...data], {quotes: true, newline: '\r\n', escapeFormulae: formula})}\r\n`;
}
