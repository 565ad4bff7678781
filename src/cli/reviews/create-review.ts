// Making a review out of a filled form, for `debrief new` and for the screen, and what an incident file fills in.
import {whyTooShort} from '../../review/agenda.js';
import {zoneOfThisMachine} from '../../review/days.js';
import {createReview, type Known, type NewReview} from '../../review/new-review.js';
import {capital} from '../../review/text.js';
import type {Agenda} from '../../review/types.js';
import {readTextFile} from '../../store/disk/text-file.js';
import {createReviewFolder} from '../../store/shelf/create-folder.js';
import {fullPath, makeHome} from '../../store/shelf/home.js';
import {StoreError} from '../../store/types.js';
import {agendaToBegin} from '../agendas/named.js';
import {freshId, freshReviewId} from '../fresh-id.js';
import {warn} from '../streams/printing.js';
import {standardInput} from '../streams/standard-input.js';
import type {Surroundings} from '../surroundings.js';
import {asSentence} from '../usage-error.js';
import {placeOf, type TimelineFile, timelineOfText} from './timeline-file.js';
import {leftInWords} from './timeline-in.js';

/**
 * Makes the review and answers its folder. `id` is for reviews that must be found again by it, `read` is the agenda of
 * the form where that was read already.
 */
export async function createReviewFrom(
  form: NewReview,
  {home, config, preferences: {actionLimit}}: Surroundings,
  {by, id = freshReviewId(), read}: {by: string; id?: string; read?: Agenda | undefined},
): Promise<string> {
  const agenda = read ?? (await agendaOf(form, config));
  const tooShort = form.minutes !== null && whyTooShort(agenda.stages, form.minutes);
  if (tooShort) throw new StoreError(`The agenda ${agenda.id} takes ${tooShort}, not ${form.minutes}.`);
  const folder = form.folder === '' ? '' : fullPath(form.folder);
  const change = createReview({...form, folder}, {id, freshId, agenda, actionLimit, zone: zoneOfThisMachine()});
  await makeHome(home);
  return createReviewFolder({home, change, by});
}

/** The agenda that the form names by its id, or by the path of a file that lies elsewhere. */
async function agendaOf({agenda}: NewReview, config: string): Promise<Agenda> {
  const begins = await agendaToBegin(agenda, config);
  if ('wrong' in begins) throw new StoreError(capital(asSentence(begins.wrong)));
  return begins.agenda;
}

/** A new review as the preferences have it, before anything is known of the incident. */
export const defaultForm = ({preferences: {folder, minutes, agenda}}: Surroundings): NewReview => ({
  reference: '',
  title: '',
  severity: 'minor',
  kind: 'incident',
  folder,
  recording: '',
  minutes,
  agenda,
  people: [],
  incident: {startedAt: null, resolvedAt: null, keywords: []},
  zone: zoneOfThisMachine(),
});

/**
 * What an incident file says, or a timeline, which comes along; `-` reads the pipe. Throws a StoreError with one sentence
 * where the file cannot be read or understood; warns of what has no place.
 */
export async function knownFromFile(file: string): Promise<{facts: Known; timeline?: TimelineFile}> {
  const {readIncidentFile, taken} = await import('../../exchange/readers/incident-file.js');
  const place = placeOf(file);
  const text = await (file === '-' ? standardInput(taken) : readTextFile(place.name, taken));
  const read = readIncidentFile(text, place.name);
  if ('facts' in read) {
    read.notices.forEach(warn);
    return {facts: read.facts};
  }
  const {listsToReadBy} = await import('./lists.js');
  const lists = await listsToReadBy();
  const timeline = await timelineOfText(text, place, lists);
  if (timeline) return {facts: timeline.read.facts, timeline};
  const {readAccount} = await import('../../exchange/readers/timeline/read-timeline.js');
  const account = readAccount(text, lists);
  if (!account) throw new StoreError(read.problem);
  const left = [leftInWords(account.beside), ...account.says].filter(Boolean);
  warn([`${place.name} has no timeline that could be read.`, ...left].join(' '));
  return {facts: account.facts};
}
