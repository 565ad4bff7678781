// `debrief list`: the reviews of this home.
import {localDay} from '../../review/days.js';
import type {ListedReview} from '../../review/summary.js';
import {listReviews} from '../../store/shelf/library.js';
import type {CallOf} from '../command-table.js';
import {answer, warn} from '../streams/printing.js';
import {surroundings} from '../surroundings.js';

/** Reviews on standard output, folders that could not be read on standard error. */
export async function run({options}: CallOf<'list'>): Promise<undefined> {
  const {home} = surroundings(options);
  const {reviews, problems} = await listReviews(home);
  const shown = options.all ? reviews : reviews.filter(({status}) => status !== 'closed');
  answer(options, shown, inWords(shown, reviews.length - shown.length));
  problems.forEach(warn);
}

function inWords(reviews: ListedReview[], closed: number): string[] {
  const rows = reviews.map((review) => [
    review.id,
    review.reference,
    review.severity,
    review.status,
    localDay(review.createdAt),
    `${review.covered}/${review.questions} covered`,
    review.title,
  ]);
  const lines = inColumns(rows);
  if (rows.length === 0) lines.push(closed > 0 ? 'No review is open.' : 'No review yet: debrief new starts one.');
  if (closed > 0) lines.push(`${closed} closed: debrief list --all shows ${closed === 1 ? 'it' : 'them'} too.`);
  return lines;
}

function inColumns(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const padded = (row: string[]) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
  return rows.map((row) => padded(row).join('  ').trimEnd());
}
