// Who hears of the incident, from whom and when: what was noted of it, wherever it was asked.
import {pointOf} from './agenda.js';
import {asAgenda, liveNotes} from './notes.js';
import type {Note, Review} from './types.js';

/** The questions and points, by id, under which is noted who hears of the incident, from whom and when. */
const plansOfCommunication: readonly string[] = ['client-plan', 'communication-plan'];

/** What was noted of it at any of them, in the agenda's order. */
export function communicationPlan(review: Review): Note[] {
  const isOfPlan = (note: Note) =>
    [note.questionId, pointOf(review, note)?.id ?? ''].some((id) => plansOfCommunication.includes(id));
  return asAgenda(review, liveNotes(review).filter(isOfPlan));
}
