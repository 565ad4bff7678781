// Actions of several reviews as one calendar or one table, as each review's own export has them.
import {type ActionItem, actionItems} from '../../exchange/writers/actions/action-item.js';
import {calendarOf} from '../../exchange/writers/actions/calendar.js';
import {spreadsheetOf} from '../../exchange/writers/actions/spreadsheet.js';
import {unfinished} from '../../exchange/writers/actions/unfinished.js';
import type {LeftAction, OfReview} from '../../review/afterwards.js';
import {lastChange} from '../../store/shelf/last-change.js';
import {readReview} from '../../store/shelf/read-review.js';
import type {actionFormats} from '../command-options.js';
import {note, warn} from '../streams/printing.js';
import type {Surroundings} from '../surroundings.js';
import {exportSettings} from './export-source.js';

/** Only reviews that have any of them are read. */
export async function actionsAsFile(
  format: (typeof actionFormats)[number],
  lefts: readonly OfReview<LeftAction>[],
  around: Surroundings,
): Promise<string> {
  const {settings, problems} = await exportSettings(around, true);
  problems.forEach(warn);
  const items = new Map<string, ActionItem>();
  for (const {folder, id} of new Set(lefts.map(({review}) => review))) {
    const {review} = await readReview(folder);
    const changedAt = lastChange(folder);
    for (const item of actionItems({...settings, review, audience: 'team', now: Date.now(), changedAt}))
      items.set(`${id}/${item.id}`, item);
  }
  const rows = lefts.flatMap(({id, review}) => {
    const item = items.get(`${review.id}/${id}`);
    return item ? [{reference: review.reference, item}] : [];
  });
  const listed = rows.map(({item}) => item);
  unfinished(listed).forEach(note);
  return format === 'ics' ? calendarOf(listed) : spreadsheetOf(rows);
}
