// Making a review out of answers, for `debrief new` and for the screen.

import {createReview} from '../review/create.js';
import {cleanLine} from '../review/text.js';
import type {NewReviewFields} from '../session/start.js';
import {createReviewFolder} from '../store/shelf/create-folder.js';
import {fullPath, makeHome} from '../store/shelf/home.js';
import {StoreError} from '../store/types.js';
import {allAgendas} from './all-agendas.js';
import {freshId, freshReviewId} from './fresh-id.js';
import type {Surroundings} from './surroundings.js';

/** Makes the review and answers its folder. `id` is for reviews that must be found again by it. */
export async function createReviewFrom(
  fields: NewReviewFields,
  {home, config, preferences}: Surroundings,
  {by, id = freshReviewId()}: {by: string; id?: string},
): Promise<string> {
  const {agendas} = await allAgendas(config);
  const agenda = agendas.find((available) => available.agenda.id === fields.agenda)?.agenda;
  if (!agenda) throw new StoreError(`There is no agenda ${fields.agenda}: choose one of ${agendaIds(agendas)}.`);
  const change = createReview({
    id,
    reference: cleanLine(fields.reference),
    title: cleanLine(fields.title),
    severity: fields.severity,
    incident: fields.incident,
    folder: fields.folder === '' ? '' : fullPath(fields.folder),
    recording: cleanLine(fields.recording),
    people: fields.people.map((person) => ({...person, name: cleanLine(person.name), id: freshId()})),
    agenda,
    ...(fields.minutes === null ? {} : {minutes: fields.minutes}),
    actionLimit: preferences.actionLimit,
  });
  await makeHome(home);
  return createReviewFolder({home, change, by});
}

const agendaIds = (agendas: {agenda: {id: string}}[]) => agendas.map(({agenda}) => agenda.id).join(', ');

/** A new review as the preferences have it, before anything is known of the incident. */
export const defaultFields = ({preferences}: Surroundings): NewReviewFields => ({
  reference: '',
  title: '',
  severity: 'minor',
  folder: preferences.folder,
  recording: '',
  minutes: preferences.minutes,
  agenda: preferences.agenda,
  people: [],
  incident: {startedAt: null, resolvedAt: null, keywords: []},
});
