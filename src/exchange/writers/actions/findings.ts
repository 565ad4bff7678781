// What affects information security, as rows for the tracker of findings, whose columns each organisation calls its own.
import {type FindingColumn, findingColumns, type Source} from '../../source.js';
import {dayOf} from '../times-in-words.js';
import {actionItems, statusInWords} from './action-item.js';
import {csv, EXCEL_MARK} from './csv.js';

export function findingsCsv(source: Source): string {
  const {review, columns} = source;
  const rows = actionItems(source)
    .filter(({isms}) => isms)
    .map(
      (item): Record<FindingColumn, string> => ({
        date: dayOf(review.clock.startedAt ?? review.createdAt, review),
        reference: review.reference,
        finding: review.title,
        source: 'incident review',
        action: item.words,
        owner: item.owner?.name ?? '',
        due: item.due ?? '',
        status: statusInWords[item.status],
        link: item.links.join(' '),
      }),
    );
  return (
    EXCEL_MARK +
    csv(
      findingColumns.map((name) => columns[name]),
      rows.map((row) => findingColumns.map((name) => row[name])),
    )
  );
}
