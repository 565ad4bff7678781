// `debrief new`: starts a review from options and an incident file; what is missing is asked on the screen.

import {withUsual} from '../../review/choose-agenda.js';
import {meant} from '../../review/did-you-mean.js';
import type {Known} from '../../review/new-review.js';
import {
  missingFields,
  type NewReviewField,
  newReviewFieldNames,
  newReviewFields,
} from '../../review/new-review-form.js';
import {isSameName, personWith} from '../../review/people.js';
import {shellName} from '../../review/shell-name.js';
import {cleanLine} from '../../review/text.js';
import {hasMail, MAIL_LEFT_OUT} from '../../review/typed-people.js';
import type {Review} from '../../review/types.js';
import {minutesInWords} from '../../review/units.js';
import {involvements, keysOf, type Role, reviewKinds} from '../../review/vocabulary.js';
import {zoneMeant} from '../../review/zone-names.js';
import {fullPath} from '../../store/shelf/home.js';
import {readReview} from '../../store/shelf/read-review.js';
import {agendaToBegin} from '../agendas/named.js';
import type {CallOf} from '../command-table.js';
import {allAgendas} from '../reviews/agendas.js';
import {createReviewFrom, defaultForm, knownFromFile} from '../reviews/create-review.js';
import {alongWith} from '../reviews/timeline-along.js';
import {usedTwice} from '../reviews/used-twice.js';
import {hasTerminal, isRead} from '../streams/has-terminal.js';
import {answered, note, print, printJson, warn} from '../streams/printing.js';
import {surroundings} from '../surroundings.js';
import {asSentence, UsageError} from '../usage-error.js';

type Options = CallOf<'new'>['options'];

/** Prints the new review's id, in a terminal what was made and what comes next, or with --json the whole review. */
export async function run({options, packageFolder}: CallOf<'new'>): Promise<number> {
  const around = surroundings(options, {makes: true});
  const {facts: file, timeline}: FromFile =
    options.from === undefined ? {facts: {}} : await knownFromFile(options.from);
  const {known, wrong} = withOptions(withoutRolesIn(file, options), options);
  const begins = known.agenda ? await agendaToBegin(known.agenda, around.config) : undefined;
  if (begins && 'wrong' in begins) {
    begins.unread.forEach(warn);
    wrong.push(...begins.wrong);
  } else if (begins) known.agenda = begins.called;
  const missing = missingFields(known).map((field) => `--${field}`);
  const ask = missing.length > 0 && wrong.length === 0 && !options['no-input'] && hasTerminal() && !options.json;
  if (ask) {
    const {interact} = await import('../interactive/interact.js');
    const along = timeline && (await alongWith(timeline, known));
    return interact({at: 'new', known: along?.known ?? known}, around, packageFolder, along?.bring);
  }
  if (missing.length > 0) wrong.unshift(`a new review still needs ${missing.join(', ')}`);
  if (wrong.length > 0) throw new UsageError(asSentence(wrong));
  const by = options.by ?? (around.preferences.by || 'shell');
  const read = begins && 'agenda' in begins ? begins.agenda : undefined;
  const along = timeline && (await alongWith(timeline, known));
  const form = withUsual(along?.known ?? known, defaultForm(around), (await allAgendas(around.config)).agendas);
  const folder = await createReviewFrom(form, around, {by, read});
  const brought = await along?.bring(folder, by);
  const {review} = await readReview(folder);
  const twice = await usedTwice(around.home, review);
  if (twice && !options.quiet) note(twice);
  if (brought && !options.quiet) brought.forEach(note);
  if (!options.quiet) noteRoles(file, review);
  const people = [options.facilitator, options['note-taker'], options.person].flat();
  if (people.some((each) => each && hasMail(each)) && !options.quiet) note(MAIL_LEFT_OUT);
  const document = options.json ? await documentOf(review) : null;
  answered(() => {
    if (document) printJson('review', document);
    else if (isRead() && !options.quiet) madeInWords(review, twice !== undefined).forEach(print);
    else print(review.id);
  });
  return 0;
}

type FromFile = Awaited<ReturnType<typeof knownFromFile>>;

/** What was made, and what to do next: two lines for whoever reads them. */
function madeInWords(review: Review, isTwice: boolean): string[] {
  const {id, reference, title, agenda} = review;
  const leads = personWith(review, 'facilitator')?.name;
  const facts = [minutesInWords(agenda.minutes), ...(leads ? [`${leads} facilitates`] : [])].join(', ');
  // What stands for two is no name to give it.
  const name = isTwice ? id : shellName(review);
  return [`Made ${reference}: ${title} (${id}), ${facts}.`, `debrief run ${name} prepares and holds its meeting.`];
}

async function documentOf(review: Review) {
  const {reviewDocument} = await import('../../exchange/writers/review-json.js');
  const {listsToReadBy} = await import('../reviews/lists.js');
  return reviewDocument({review, now: Date.now(), lists: await listsToReadBy()});
}

/** Of `ROLE:techh` what it is that a person is. */
const lastWord = (typed: string): string => typed.slice(typed.lastIndexOf(':') + 1).trim();

/** What was probably meant, of the zones that there are or of the few that an option takes. */
const meantBy = (field: NewReviewField, typed: string): string | undefined =>
  field === 'zone' ? zoneMeant(typed) : meant(lastWord(typed), valuesOf(field));

/** What stands for one of a few where its row calls it otherwise, or has none to choose from. */
const ids: {[Field in NewReviewField]?: readonly string[]} = {person: keysOf(involvements), kind: keysOf(reviewKinds)};

/** What an option takes where that is one of a few. */
const valuesOf = (field: NewReviewField): readonly string[] => ids[field] ?? newReviewFields[field].choices?.([]) ?? [];

/** The options laid over what a file says, and a clause for each that cannot be used. */
function withOptions(file: Known, options: Options): {known: Known; wrong: string[]} {
  let known = file;
  const wrong: string[] = [];
  for (const field of newReviewFieldNames) {
    const {takes, mayBeNone, read, clash} = newReviewFields[field];
    for (const given of [options[field] ?? []].flat()) {
      // A switch says yes by being there.
      const typed = given === true ? 'yes' : given;
      const isEmpty = cleanLine(typed) === '';
      const answer = read(field === 'folder' && !isEmpty ? fullPath(typed) : typed, known);
      const clashes = clash?.(typed, known);
      if (field === 'folder' && typed.trim() === '-') wrong.push('--folder takes a folder, and - is none');
      else if (isEmpty && !mayBeNone) wrong.push(`--${field} is empty`);
      else if (!answer) {
        const likely = meantBy(field, typed);
        wrong.push(`--${field} takes ${takes}, not ${typed}${likely ? `, did you mean ${likely}?` : ''}`);
      } else if (clashes) wrong.push(`--${field}: ${clashes}`);
      else known = {...known, ...answer};
    }
  }
  return {known, wrong};
}

/** What a file says of a role gives way to an option that names somebody else for it. */
function withoutRolesIn(file: Known, options: Options): Known {
  const {people = []} = file;
  const ofPeople = (options.person ?? []).flatMap((typed) => newReviewFields.person.read(typed, {})?.people ?? []);
  const isGiven = (role: Role) => options[role] !== undefined || ofPeople.some((person) => person.role === role);
  const given = people.map((each) => (each.role && isGiven(each.role) ? {...each, role: null} : each));
  return file.people ? {...file, people: given} : file;
}

/** Whoever has a role in the file, and none in the review, is named. */
function noteRoles({people = []}: Known, review: Review): void {
  for (const {name, role} of people) {
    const now = role && review.people.find((person) => isSameName(person.name, name));
    if (now && now.role === null) note(`One person is the ${role}: ${now.name} has no role.`);
  }
}
