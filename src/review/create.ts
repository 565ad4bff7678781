// Making a new review out of an agenda and what is known of the incident.
import {fitMinutes, freshChecklist, freshStages} from './agenda.js';
import type {Change} from './changes/index.js';
import type {Agenda, Incident, Involvement, Person, Role, Severity} from './types.js';

export type NewReview = {
  id: string;
  reference: string;
  title: string;
  severity: Severity;
  incident?: Incident;
  folder?: string;
  recording?: string;
  people: {id: string; name: string; involvement: Involvement; role: Role | null}[];
  agenda: Agenda;
  /** Planned length in minutes; the agenda's own where it is left out. */
  minutes?: number;
  actionLimit: number;
};

/** The change that creates this review. */
export function createReview(wanted: NewReview): Extract<Change, {type: 'review-created'}> {
  const {agenda} = wanted;
  const minutes = wanted.minutes ?? agenda.minutes;
  const people: Person[] = wanted.people.map((person) => ({...person, attended: true, thanked: false}));
  return {
    type: 'review-created',
    review: {
      id: wanted.id,
      reference: wanted.reference,
      title: wanted.title,
      severity: wanted.severity,
      incident: wanted.incident ?? {startedAt: null, resolvedAt: null, keywords: []},
      folder: wanted.folder ?? '',
      recording: wanted.recording ?? '',
      people,
      agenda: {id: agenda.id, title: agenda.title, minutes, stages: fitMinutes(freshStages(agenda), minutes)},
      actionLimit: wanted.actionLimit,
      checklist: freshChecklist(agenda),
    },
  };
}
