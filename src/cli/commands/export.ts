// `debrief export`: writes the incident folder of one review.
import {type Audience, audienceNames} from '../../exchange/audiences.js';
import {damagedInWords} from '../../exchange/export-in-words.js';
import {type Format, isForTools, isPrinted} from '../../exchange/formats.js';
import {toldTo} from '../../exchange/seen-by.js';
import {accountsBy, type Source, sourceFor} from '../../exchange/source.js';
import {inSeries} from '../../review/text.js';
import type {Instant, Review} from '../../review/types.js';
import {withRoles} from '../../review/with-roles.js';
import {fullPath} from '../../store/shelf/home.js';
import {lastChange} from '../../store/shelf/last-change.js';
import {readReview} from '../../store/shelf/read-review.js';
import type {CallOf} from '../command-table.js';
import {exportSettings} from '../reviews/export-source.js';
import {formatsNamed, onlyFormat} from '../reviews/formats-named.js';
import {tellNamesLeft} from '../reviews/names-left.js';
import {reviewMeant} from '../reviews/review-meant.js';
import {bringInStep} from '../reviews/with-others.js';
import {isRead} from '../streams/has-terminal.js';
import {answerWritten, note, noteWait, printText, warn} from '../streams/printing.js';
import {stopping} from '../streams/stopping.js';
import {surroundings} from '../surroundings.js';
import {perhaps, UsageError} from '../usage-error.js';

/** Prints each file that now holds the export. */
export async function run({words: [name], options}: CallOf<'export'>): Promise<undefined> {
  if (options.to?.trim() === '-') {
    throw new UsageError('--to takes a folder, and - is none: debrief show --json prints a review.');
  }
  const audience = audienceNamed(options.audience);
  // A client is told no names in any case.
  const byRoles = options.roles && audience !== 'client';
  if (byRoles && !options.to) {
    throw new UsageError('--roles needs --to: beside the files with names it would take their place.');
  }
  const {home, config, preferences} = surroundings(options);
  const reviewFolder = await reviewMeant(home, name);
  await bringInStep(reviewFolder);
  const {review, notices} = await readReview(reviewFolder);
  const withNames = review.folder || preferences.folder;
  if (byRoles && options.to && withNames && fullPath(options.to) === fullPath(withNames)) {
    throw new UsageError(`--roles needs another folder than ${withNames}, which is for the files with names.`);
  }
  const places = {reviewFolder, preferred: preferences.folder, ...(options.to ? {to: options.to} : {})};
  const formats = formatsNamed(options.format, preferences.formats, audience);
  const tellsRoles = byRoles || audience === 'client';
  const {settings, problems} = await exportSettings({config, preferences}, options['all-actions'], tellsRoles);
  problems.forEach(warn);
  const words = settings.lists['words-as-names'];
  const accounts = accountsBy(settings.handlesOf);
  const source = (whole: Review, now: Instant): Source =>
    sourceFor(audience, {
      ...settings,
      audience,
      review: byRoles ? withRoles(whole, words, accounts) : whole,
      now,
      changedAt: lastChange(reviewFolder),
    });
  if (!options.quiet && audience !== 'client' && isForTools(formats)) {
    await tellUnfinished(source(review, Date.now()));
  }
  if (options.stdout) {
    await printOne(source(review, Date.now()), formats, options);
    if (tellsRoles) tellNamesLeft(toldTo(review, audience), words);
    return;
  }
  // Whoever names formats gets these alone; a recording shows and names people.
  const what = {formats, withRecording: options.format === undefined && !byRoles, source};
  const {exportReview, wentAlong} = await import('../reviews/export-review.js');
  const wish = stopping(() => undefined);
  const exporting = exportReview(() => readReview(reviewFolder), places, what, Date.now(), noteWait, wish.signal);
  const {says, ...report} = await exporting.finally(wish.end);
  const value = {review: review.id, reference: review.reference, formats: [...formats], ...report};
  answerWritten('export', options, value, report.written, [review.id]);

  if (!options.json && !options.quiet) {
    const isAsBefore = report.changed === 0 && report.kept.length === 0;
    note(`${isAsBefore ? 'Nothing has changed' : 'Written'} for ${review.reference} (${review.id}).`);
  }
  if (!options.json && report.kept.length > 0) note(says);
  else if (!options.json && !options.quiet) wentAlong(report).forEach(note);
  if (tellsRoles && !options.quiet) tellNamesLeft(toldTo(review, audience), words);
  if (report.damaged) warn(damagedInWords(report.damaged));
  if (!options.json && report.kept.length === 0) report.unprinted.forEach(warn);
  notices.forEach(warn);
}

function audienceNamed(given = 'team'): Audience {
  const wanted = given.trim().toLowerCase();
  const found = audienceNames.find((name) => name === wanted);
  if (found) return found;
  const all = `: ${inSeries(audienceNames, 'or')}.`;
  throw new UsageError(`there is no audience ${given}${perhaps(wanted, audienceNames) || all}`);
}

/** The text of one format as it is, for a pipe. */
async function printOne(
  source: Source,
  formats: readonly Format[],
  options: CallOf<'export'>['options'],
): Promise<void> {
  const format = onlyFormat(formats, options, ['to', 'json', 'quiet']);
  if (isPrinted(format) && isRead()) {
    throw new UsageError(`--stdout prints the bytes of a ${format}: send them through a pipe or into a file.`);
  }
  const {contentOf} = await import('../reviews/export-review.js');
  printText(await contentOf(source, format));
}

/** What a tracker would not take as it is, before it is written. */
async function tellUnfinished(source: Source): Promise<void> {
  const [{actionItems}, {unfinished}] = await Promise.all([
    import('../../exchange/writers/actions/action-item.js'),
    import('../../exchange/writers/actions/unfinished.js'),
  ]);
  unfinished(actionItems(source)).forEach(note);
}
