// Writes the actions as a spreadsheet, one row each.
import type {Source} from '../../source.js';
import {type ActionItem, actionItems, statusInWords} from './action-item.js';
import {csv, EXCEL_MARK} from './csv.js';

const columns = [
  'reference',
  'title',
  'owner',
  'due',
  'done when',
  'affects information security',
  'status',
  'reason',
  'for a client',
];

export const spreadsheetCsv = (source: Source): string =>
  spreadsheetOf(actionItems(source).map((item) => ({reference: source.review.reference, item})));

/** Of whatever reviews they are. The title stands without the reference, which has a column of its own. */
export const spreadsheetOf = (rows: readonly {reference: string; item: ActionItem}[]): string =>
  EXCEL_MARK +
  csv(
    columns,
    rows.map(({reference, item}) => [
      reference,
      item.words,
      item.owner?.name ?? '',
      item.due ?? '',
      item.doneWhen,
      item.isms ? 'yes' : 'no',
      statusInWords[item.status],
      item.reason,
      item.forClient ? 'yes' : 'no',
    ]),
  );
