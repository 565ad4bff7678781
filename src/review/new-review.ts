// A new review: all that is said of it before it is made, and the change that makes it.
import {agendaWith, fitMinutes, freshChecklist, freshStages} from './agenda.js';
import {withoutUnsaid} from './changes/details.js';
import type {Change, ReviewSeed} from './changes/index.js';
import {newPerson} from './people.js';
import type {Agenda, Person, Review} from './types.js';

export type NewPerson = Pick<Person, 'name' | 'involvement' | 'role' | 'incidentManager'>;

/** All that a person says of a review before it is made. */
export type NewReview = Pick<
  Review,
  'reference' | 'title' | 'severity' | 'folder' | 'recording' | 'incident' | 'kind' | 'security' | 'summary' | 'impact'
> & {
  people: NewPerson[];
  /** An agenda's id. */
  agenda: string;
  /** Planned length in minutes; null: as the agenda has it. */
  minutes: number | null;
  /** Where the meeting is, an IANA name such as `Pacific/Auckland`; missing where it is where this machine is. */
  zone?: string;
};

/** What is known of a new review so far. */
export type Known = Partial<NewReview>;

/** `freshId` gives each person an id; `agenda` is the one that the form names, `zone` that of this machine. */
export type Making = {id: string; freshId: () => string; agenda: Agenda; actionLimit: number; zone: string};

/** The change that makes the review. */
export function createReview(
  form: NewReview,
  {id, freshId, agenda, actionLimit, zone: here}: Making,
): Extract<Change, {type: 'review-created'}> {
  const {people: named, agenda: _, minutes: wanted, zone = here, ...facts} = form;
  // A fact of the form that a review has no place for does not compile.
  const kept: Pick<ReviewSeed, keyof typeof facts> = withoutUnsaid(facts);
  const minutes = wanted ?? agenda.minutes;
  const people: Person[] = named.map((person) => newPerson(freshId(), person));
  const stages = fitMinutes(freshStages(agenda), minutes);
  return {
    type: 'review-created',
    review: {
      ...kept,
      id,
      people,
      agenda: agendaWith(agenda, stages, minutes),
      actionLimit,
      checklist: freshChecklist(agenda),
      zone,
    },
  };
}
