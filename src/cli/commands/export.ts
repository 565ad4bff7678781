// `debrief export`: writes the incident folder of one review.
import {findReviewFolder} from '../../store/shelf/library.js';
import {readReview} from '../../store/shelf/read-review.js';
import {exportReview} from '../reviews/export-review.js';
import {print, printJson, warn} from '../streams/printing.js';
import {surroundings} from '../surroundings.js';
import {UsageError} from '../usage-error.js';
import type {CallOf} from './table.js';

/** Prints each file that now holds the export. */
export async function run({words: [name], options}: CallOf<'export'>): Promise<undefined> {
  if (options.to?.trim() === '') throw new UsageError('--to takes a folder, and it is empty.');
  const {home, preferences} = surroundings(options);
  const reviewFolder = await findReviewFolder(home, name);
  const {review, notices} = await readReview(reviewFolder);
  const places = {reviewFolder, preferred: preferences.folder, ...(options.to ? {to: options.to} : {})};
  const report = await exportReview(review, places, Date.now());
  if (options.json) {
    printJson(report);
  } else {
    report.written.forEach(print);
    for (const {file, beside} of report.kept)
      warn(`${file} was edited by hand and stays as it is; the new text is in ${beside}.`);
  }
  notices.forEach(warn);
}
