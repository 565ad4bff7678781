// `debrief export`: writes the incident folder of one review, for the screen as well.
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {exportInWords} from '../../exchange/export-in-words.js';
import {incidentFolderFiles} from '../../exchange/incident-folder.js';
import type {Instant, Review} from '../../review/types.js';
import {withRoles} from '../../review/with-roles.js';
import {type WrittenFolder, writeIncidentFolder} from '../../store/export/incident-folder.js';
import {fullPath} from '../../store/shelf/home.js';
import {readReview} from '../../store/shelf/read-review.js';
import {StoreError} from '../../store/types.js';
import type {CallOf} from '../command-table.js';
import {reviewMeant} from '../reviews/review-meant.js';
import {answer, note, warn} from '../streams/printing.js';
import {surroundings} from '../surroundings.js';
import {UsageError} from '../usage-error.js';

/** Of a terminal of 80, with a margin on either side. */
const COLUMNS = 78;

/** Prints each file that now holds the export. */
export async function run({words: [name], options}: CallOf<'export'>): Promise<undefined> {
  if (options.to?.trim() === '') throw new UsageError('--to takes a folder, and it is empty.');
  if (options.roles && !options.to) {
    throw new UsageError('--roles needs --to: beside the files with names it would take their place.');
  }
  const {home, preferences} = surroundings(options);
  const reviewFolder = await reviewMeant(home, name);
  const {review, notices} = await readReview(reviewFolder);
  const withNames = review.folder || preferences.folder;
  if (options.roles && options.to && withNames && fullPath(options.to) === fullPath(withNames)) {
    throw new UsageError(`--roles needs another folder than ${withNames}, which is for the files with names.`);
  }
  const places = {reviewFolder, preferred: preferences.folder, ...(options.to ? {to: options.to} : {})};
  const report = await exportReview(options.roles ? withRoles(review) : review, places, Date.now());
  const {says, ...facts} = report;
  answer(options, {review: review.id, reference: review.reference, ...facts}, report.written);
  if (!options.json) note(`Written for ${review.reference} (${review.id}).`);
  if (!options.json && report.kept.length > 0) note(says);
  if (report.damaged) {
    warn(`${report.damaged} was damaged: what was in the folder stays, so compare it with the new files there.`);
  }
  notices.forEach(warn);
}

/**
 * Writes every file of the incident folder. It goes where the review says, else where the preferences say, else beside
 * the review's own files in `reviewFolder`; `to` wins over all of them. What was typed on a screen may begin with `~`.
 * `says` is one line on a terminal of 80 columns. Throws a StoreError where the folder takes no files.
 */
export async function exportReview(
  review: Review,
  places: {reviewFolder: string; preferred: string; to?: string},
  now: Instant,
): Promise<WrittenFolder & {folder: string; says: string}> {
  const named = places.to || review.folder || places.preferred;
  // Nobody wants half a review where its folder was before somebody renamed it.
  if (!named && !existsSync(places.reviewFolder)) {
    throw new StoreError(`${places.reviewFolder} is not there any more: open the review anew, then export again.`);
  }
  const folder = fullPath(named || join(places.reviewFolder, 'incident-folder'));
  const report = {folder, ...(await writeIncidentFolder(folder, incidentFolderFiles(review, now)))};
  return {...report, says: exportInWords(review.reference, report, COLUMNS)};
}
