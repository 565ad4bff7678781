// `debrief invite`: what goes out before a meeting, a calendar file that invites to it and a page to read.
import {basename} from 'node:path';
import {damagedInWords} from '../../exchange/export-in-words.js';
import {formats, invitationFile} from '../../exchange/formats.js';
import type {Invitation} from '../../exchange/readers/invitation-file.js';
import type {Source} from '../../exchange/source.js';
import {namesIn} from '../../exchange/writers/file-names.js';
import {type Edition, invitation, invited} from '../../exchange/writers/invite/invitation.js';
import {isoInstant} from '../../exchange/writers/times-in-words.js';
import {plannedInAll} from '../../review/clock.js';
import {type Meeting, meetingInWords} from '../../review/meeting-time.js';
import {personWith} from '../../review/people.js';
import {firstOf, inSeries} from '../../review/text.js';
import type {Person, Review} from '../../review/types.js';
import {minutesInWords} from '../../review/units.js';
import {writeIncidentFolder} from '../../store/export/incident-folder.js';
import {readReview} from '../../store/shelf/read-review.js';
import {type InviteFormat, inviteFormats} from '../command-options.js';
import type {CallOf} from '../command-table.js';
import {exportSettings} from '../reviews/export-source.js';
import {onlyFormat, ownFormatsNamed} from '../reviews/formats-named.js';
import {invitationIn} from '../reviews/invitation-in.js';
import {meetingMeant} from '../reviews/meeting-meant.js';
import {reviewMeant} from '../reviews/review-meant.js';
import {bringInStep} from '../reviews/with-others.js';
import {answerWritten, note, noteWait, printText, warn} from '../streams/printing.js';
import {surroundings} from '../surroundings.js';
import {UsageError} from '../usage-error.js';

/** Prints each file that now holds what goes out. */
export async function run({words: [name], options}: CallOf<'invite'>): Promise<undefined> {
  const chosen = ownFormatsNamed(options.format, inviteFormats);
  const single = options.stdout && onlyFormat(chosen, options, ['json', 'quiet']);
  const {home, config, preferences} = surroundings(options);
  const reviewFolder = await reviewMeant(home, name, {open: true});
  await bringInStep(reviewFolder);
  const newest = () => readReview(reviewFolder);
  const {review, notices} = await newest();
  if (review.status === 'closed') {
    throw new UsageError(`${review.reference} is closed, so there is no meeting to invite to.`);
  }
  const {settings, problems} = await exportSettings({config, preferences});
  const places = {reviewFolder, preferred: preferences.folder, ...(options.to ? {to: options.to} : {})};
  const {folderOf, listsOf} = await import('../reviews/export-review.js');
  const folder = await folderOf(newest, places);
  const before = await invitationIn(folder, review);
  const now = Date.now();
  const meeting = await meetingMeant(review, options, before?.meeting, now);
  const source = (of: Review): Source => ({...settings, audience: 'team', review: of, now, meeting});
  [...problems, ...notices].forEach(warn);

  if (single) {
    printText(await textOf(single, source(review), meeting, before));
    return;
  }
  const files = async () => {
    const {review: its, missing} = await newest();
    const earlier = await invitationIn(folder, its);
    const of = source(its);
    return {
      review: its.id,
      files: await Promise.all(
        chosen.map(async (format) => ({
          names: namesIn(its, 'team', fileOf(format)),
          text: await textOf(format, of, meeting, earlier),
        })),
      ),
      lists: listsOf(of),
      missing,
    };
  };
  const report = await writeIncidentFolder(folder, files, noteWait);
  const who = invited(source(review));
  const namesOf = (people: readonly Person[]) => people.map((person) => person.name);
  const value = {
    review: review.id,
    reference: review.reference,
    at: isoInstant(meeting.at),
    minutes: meeting.minutes,
    zone: meeting.zone,
    where: meeting.where,
    invited: who.by ? namesOf([who.by, ...who.others].map(({person}) => person)) : [],
    unreached: namesOf(who.unreached),
    folder,
    ...report,
  };
  answerWritten('invited', options, value, report.written, [review.id]);
  if (options.json || options.quiet) return;
  note(`${review.reference} (${review.id}): ${meetingInWords(meeting)} (${meeting.zone}).`);
  if (before) note(sinceThen(before.meeting, meeting));
  for (const {file, beside} of report.kept) note(`Kept ${file} as it was; the new one is ${beside}.`);
  if (report.damaged) warn(damagedInWords(report.damaged));
  if (chosen.includes('invitation')) whoIsInvited(source(review), fileOfInvitation(report.written)).forEach(note);
  const planned = plannedInAll(review);
  if (planned !== meeting.minutes) {
    note(`The agenda is planned for ${minutesInWords(planned)}; the invitation fits it into ${meeting.minutes}.`);
  }
}

const fileOf = (format: InviteFormat): string => (format === 'invitation' ? invitationFile.file : formats[format].file);

async function textOf(
  format: InviteFormat,
  source: Source,
  meeting: Meeting,
  before: Invitation | undefined,
): Promise<string> {
  if (format === 'invitation') return nextInvitation(source, meeting, before);
  const {contentOf} = await import('../reviews/export-review.js');
  // None of them is printed by a browser into bytes.
  return String(await contentOf(source, format));
}

/** The same as before where nothing of it is new, so that no calendar asks its people again. */
function nextInvitation(source: Source, meeting: Meeting, before: Invitation | undefined): string {
  const written = (edition: Edition) => invitation(source, meeting, edition);
  if (!before) return written({sequence: 0, stamp: source.now});
  const same = written(before.edition);
  // Git may have changed its line ends.
  if (same === before.text.replace(/\r?\n/g, '\r\n')) return same;
  return written({sequence: before.edition.sequence + 1, stamp: source.now});
}

/** What is new of the meeting, for whoever asks whether people are to hear of it. */
function sinceThen(before: Meeting, {at, minutes, where}: Meeting): string {
  if (before.at !== at || before.minutes !== minutes) return `Moved from ${meetingInWords(before)}.`;
  return before.where === where
    ? 'It is when and where it was before.'
    : `It was in another place: ${before.where || 'none was said'}.`;
}

/** Its name on the disk, which has a number where somebody edited the one before. */
const fileOfInvitation = (written: readonly string[]): string =>
  basename(written.find((file) => file.endsWith('.ics')) ?? invitationFile.file);

/** Nobody is invited by a file: it says from whom it goes to whom. */
function whoIsInvited(source: Source, file: string): string[] {
  const {by, others, unreached} = invited(source);
  if (!by) {
    const who = personWith(source.review, 'facilitator')?.name ?? 'a facilitator';
    return [`${file} names no guests, since no e-mail address is known for ${who}: send it to all who come.`];
  }
  const namesOf = (people: readonly Person[]) =>
    inSeries(
      firstOf(
        people.map((person) => person.name),
        MOST_NAMED,
      ),
    );
  return [
    others.length > 0
      ? `Send ${file} from the account of ${by.person.name}: it invites ${namesOf(others.map(({person}) => person))}.`
      : `${file} is from ${by.person.name} and invites nobody else yet: nobody who comes has an e-mail address in people.json.`,
    ...(unreached.length > 0 ? [`Without an e-mail address in people.json: ${namesOf(unreached)}.`] : []),
  ];
}

const MOST_NAMED = 6;
