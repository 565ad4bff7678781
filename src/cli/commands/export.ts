// `debrief export`: writes the incident folder of one review.
import {inSeries} from '../../review/text.js';
import type {Review} from '../../review/types.js';
import {namesLeft, withRoles} from '../../review/with-roles.js';
import type {WordsAsNames} from '../../review/words-as-names.js';
import {fullPath} from '../../store/shelf/home.js';
import {readReview} from '../../store/shelf/read-review.js';
import type {CallOf} from '../command-table.js';
import {exportReview} from '../reviews/export-review.js';
import {listsToReadBy} from '../reviews/lists.js';
import {reviewMeant} from '../reviews/review-meant.js';
import {answerWritten, note, noteWait, warn} from '../streams/printing.js';
import {surroundings} from '../surroundings.js';
import {UsageError} from '../usage-error.js';

/** Prints each file that now holds the export. */
export async function run({words: [name], options}: CallOf<'export'>): Promise<undefined> {
  if (options.to?.trim() === '-') {
    throw new UsageError('--to takes a folder, and - is none: debrief show --json prints a review.');
  }
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
  const lists = await listsToReadBy();
  const words = options.roles ? lists['words-as-names'] : undefined;
  const newest = async () => {
    const {review: now, missing} = await readReview(reviewFolder);
    return {review: words ? withRoles(now, words) : now, missing};
  };
  const report = await exportReview(newest, places, Date.now(), lists, noteWait);
  const {says, ...facts} = report;
  const value = {review: review.id, reference: review.reference, ...facts};
  answerWritten('export', options, value, report.written, [review.id]);

  if (!options.json && !options.quiet) note(`Written for ${review.reference} (${review.id}).`);
  if (!options.json && report.kept.length > 0) note(says);
  if (words && !options.quiet) tellNamesLeft(review, words);
  if (report.damaged) {
    warn(`${report.damaged} was damaged: what was in the folder stays, so compare it with the new files there.`);
  }
  notices.forEach(warn);
}

/** Whoever sends the files reads these texts first. */
function tellNamesLeft(review: Review, words: WordsAsNames): void {
  const names = namesLeft(review, words);
  if (names.length === 0) return;
  const [stay, mean] = names.length === 1 ? ['stays', 'it may mean'] : ['stay', 'they may mean'];
  note(`Still in the text: ${inSeries(names)} ${stay} as written, since ${mean} somebody or something else.`);
}
