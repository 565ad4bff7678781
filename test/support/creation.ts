// The change that makes a review, from the few facts that a test is about.
import {createReview, type Known, type NewPerson} from '../../src/review/new-review.js';
import type {Agenda} from '../../src/review/types.js';

type Wanted = Omit<Known, 'agenda' | 'people'> & {
  id: string;
  people?: (NewPerson & {id: string})[];
  agenda: Agenda;
  actionLimit?: number;
  zone?: string;
};

/** People keep the ids that the test gives them. */
export function creationOf({id, people = [], agenda, actionLimit = 3, zone = 'UTC', ...known}: Wanted) {
  const ids = people.map((person) => person.id);
  const form = {
    reference: 'INC-1',
    title: 'Mail was late',
    severity: 'minor' as const,
    folder: '',
    recording: '',
    minutes: null,
    incident: {startedAt: null, resolvedAt: null, keywords: []},
    ...known,
    agenda: agenda.id,
    people,
  };
  return createReview(form, {id, agenda, actionLimit, zone, freshId: () => ids.shift() ?? ''});
}
