// `debrief export`: writes the incident folder of one review.
import type {Format} from '../../exchange/formats.js';
import type {Source} from '../../exchange/source.js';
import {inSeries} from '../../review/text.js';
import type {Review} from '../../review/types.js';
import {namesLeft, withRoles} from '../../review/with-roles.js';
import type {WordsAsNames} from '../../review/words-as-names.js';
import {fullPath} from '../../store/shelf/home.js';
import {readReview} from '../../store/shelf/read-review.js';
import type {CallOf} from '../command-table.js';
import {exportReview} from '../reviews/export-review.js';
import {exportSettings, formatsNamed} from '../reviews/export-source.js';
import {listsToReadBy} from '../reviews/lists.js';
import {reviewMeant} from '../reviews/review-meant.js';
import {answerWritten, note, noteWait, printText, warn} from '../streams/printing.js';
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
  const {home, config, preferences} = surroundings(options);
  const reviewFolder = await reviewMeant(home, name);
  const {review, notices} = await readReview(reviewFolder);
  const withNames = review.folder || preferences.folder;
  if (options.roles && options.to && withNames && fullPath(options.to) === fullPath(withNames)) {
    throw new UsageError(`--roles needs another folder than ${withNames}, which is for the files with names.`);
  }
  const places = {reviewFolder, preferred: preferences.folder, ...(options.to ? {to: options.to} : {})};
  const words = options.roles ? (await listsToReadBy())['words-as-names'] : undefined;
  const formats = formatsNamed(options.format, preferences.formats);
  const {settings, problems} = await exportSettings({config, preferences}, options['all-actions']);
  problems.forEach(warn);
  const seen = words ? withRoles(review, words) : review;
  if (options.stdout) return printOne({...settings, review: seen, now: Date.now()}, formats, options);
  if (!options.quiet) await tellUnfinished({...settings, review: seen, now: Date.now()});
  const newest = async () => {
    const {review: now, missing} = await readReview(reviewFolder);
    return {review: words ? withRoles(now, words) : now, missing};
  };
  const report = await exportReview(newest, places, {formats, settings}, Date.now(), noteWait);
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

/** The text of one format as it is, for a pipe. */
async function printOne(
  source: Source,
  formats: readonly Format[],
  options: CallOf<'export'>['options'],
): Promise<undefined> {
  const [format, ...others] = formats;
  if (!options.format || others.length > 0 || !format) {
    throw new UsageError('--stdout prints one format: name it with --format.');
  }
  for (const clash of ['to', 'json', 'quiet'] as const) {
    if (options[clash]) throw new UsageError(`--stdout prints a format as it is: leave --${clash} out.`);
  }
  const {writers} = await import('../../exchange/writers/by-format.js');
  printText(writers[format](source));
}

/** What a tracker would not take as it is, before it is written. */
async function tellUnfinished(source: Source): Promise<void> {
  const {actionItems, unfinished} = await import('../../exchange/writers/actions/action-item.js');
  unfinished(actionItems(source)).forEach(note);
}

/** Whoever sends the files reads these texts first. */
function tellNamesLeft(review: Review, words: WordsAsNames): void {
  const names = namesLeft(review, words);
  if (names.length === 0) return;
  const [stay, mean] = names.length === 1 ? ['stays', 'it may mean'] : ['stay', 'they may mean'];
  note(`Still in the text: ${inSeries(names)} ${stay} as written, since ${mean} somebody or something else.`);
}
