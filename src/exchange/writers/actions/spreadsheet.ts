// Writes the actions as a spreadsheet, one row each.
import {actionStatuses} from '../../../review/vocabulary.js';
import type {Source} from '../../source.js';
import {actionItems} from './action-item.js';
import {csv, EXCEL_MARK} from './csv.js';

const columns = ['reference', 'title', 'owner', 'due', 'done when', 'isms', 'status', 'reason'];

/** The title stands without the reference, which has a column of its own. */
export const spreadsheetCsv = (source: Source): string =>
  EXCEL_MARK +
  csv(
    columns,
    actionItems(source).map((item) => [
      source.review.reference,
      item.words,
      item.owner?.name ?? '',
      item.due ?? '',
      item.doneWhen,
      item.isms ? 'yes' : 'no',
      actionStatuses[item.status].name,
      item.reason,
    ]),
  );
