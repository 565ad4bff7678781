// `debrief export`: writes the incident folder of one review, for the screen as well.
import {join} from 'node:path';
import {incidentFolderFiles} from '../../exchange/incident-folder.js';
import type {Instant, Review} from '../../review/types.js';
import {type WrittenFolder, writeIncidentFolder} from '../../store/export/incident-folder.js';
import {fullPath} from '../../store/shelf/home.js';
import {readReview} from '../../store/shelf/read-review.js';
import type {CallOf} from '../command-table.js';
import {reviewMeant} from '../reviews/review-meant.js';
import {answerWritten, note, warn} from '../streams/printing.js';
import {surroundings} from '../surroundings.js';
import {UsageError} from '../usage-error.js';

/** Prints each file that now holds the export. */
export async function run({words: [name], options}: CallOf<'export'>): Promise<undefined> {
  if (options.to?.trim() === '') throw new UsageError('--to takes a folder, and it is empty.');
  const {home, preferences} = surroundings(options);
  const reviewFolder = await reviewMeant(home, name);
  const {review, notices} = await readReview(reviewFolder);
  const places = {reviewFolder, preferred: preferences.folder, ...(options.to ? {to: options.to} : {})};
  const report = await exportReview(review, places, Date.now());
  answerWritten(options, {review: review.id, reference: review.reference, ...report}, report.written, []);
  if (!options.json && !options.quiet) note(`Written for ${review.reference} (${review.id}).`);
  for (const {file, beside} of options.json ? [] : report.kept) {
    warn(`${file} was edited by hand and stays as it is; the new text is in ${beside}.`);
  }
  notices.forEach(warn);
}

/**
 * Writes every file of the incident folder. It goes where the review says, else where the preferences say, else beside
 * the review's own files in `reviewFolder`; `to` wins over all of them. What was typed on a screen may begin with `~`.
 */
export async function exportReview(
  review: Review,
  places: {reviewFolder: string; preferred: string; to?: string},
  now: Instant,
): Promise<WrittenFolder & {folder: string}> {
  const folder = fullPath(
    places.to || review.folder || places.preferred || join(places.reviewFolder, 'incident-folder'),
  );
  return {folder, ...(await writeIncidentFolder(folder, incidentFolderFiles(review, now)))};
}
