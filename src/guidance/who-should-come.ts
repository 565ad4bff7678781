// Who should come to the meeting and why, in groups: those who are down for it, and whom it needs and nobody is yet.
import {attendees} from '../review/people.js';
import type {Person, Review} from '../review/types.js';
import type {Concern, Involvement} from '../review/vocabulary.js';
import {openFindings, type ReadinessLists} from './readiness.js';
import {actorsIn} from './who-is-in-it.js';

/** `people`: each is in one group only; empty where nobody is down for what the meeting needs, and `why` says that. */
export type Asked = {who: string; why: string; people: Person[]; need: Need};

/** Whether the meeting goes without them. */
type Need = 'needed' | 'welcome';

type Group = {
  who: string;
  why: string;
  has(person: Person, acted: ReadonlySet<string>): boolean;
  /** What is open where the meeting needs somebody of them, and why it does; missing where it goes without. */
  needed?: {by: Concern; why: string};
  /** @default 'needed' */
  need?: Need;
};

const are =
  (involvement: Involvement): Group['has'] =>
  (person) =>
    person.involvement === involvement;

// Who leads first, then who must, should and can be there.
const groups: readonly Group[] = [
  {who: 'Facilitator', why: 'asks, keeps time and takes no side', has: ({role}) => role === 'facilitator'},
  {
    who: 'Note-taker',
    why: 'writes, and does nothing else',
    has: ({role}) => role === 'note-taker',
    needed: {by: 'no-note-taker', why: 'somebody who does nothing else keeps more'},
  },
  {
    who: 'Incident manager',
    why: 'knows how it was handled as a whole',
    has: ({incidentManager}) => incidentManager ?? false,
    needed: {by: 'incident-manager-missing', why: 'one belongs there'},
  },
  {
    who: 'Responders',
    why: 'saw it from where they were, which is what we learn from',
    has: are('responder'),
    needed: {by: 'responders-missing', why: 'whoever responded needs to be there'},
  },
  {
    who: 'Had a part in it',
    why: 'the timeline tells of what they did',
    has: ({id, involvement}, acted) => involvement !== 'senior' && acted.has(id),
  },
  {
    who: 'With the client',
    why: 'know what it meant there',
    has: are('client'),
    needed: {by: 'client-missing', why: 'needed if a client noticed it'},
  },
  {
    who: 'Delivery manager',
    why: 'knows what it meant for the work',
    has: are('delivery-manager'),
    needed: {by: 'delivery-manager-missing', why: 'needed if a client noticed it'},
  },
  {who: 'Sprint team', why: 'go on with the work', has: are('sprint-team')},
  {who: 'Suppliers', why: 'provide a part of what it was about', has: are('supplier')},
  {
    who: 'Senior, from outside the response',
    why: 'hears it first-hand',
    has: are('senior'),
    needed: {by: 'senior-missing', why: 'needed for a major one'},
  },
  {
    who: 'Tech team',
    why: 'know the systems, and learn for the next time',
    has: are('tech'),
    needed: {by: 'tech-missing', why: 'whoever is free is welcome'},
    need: 'welcome',
  },
  {who: 'Others', why: 'everyone can learn from it', has: () => true, need: 'welcome'},
];

export function whoShouldCome(review: Review, lists: ReadinessLists | null): Asked[] {
  const acted = actorsIn(review, lists?.['words-as-names']);
  const open = new Set(openFindings(review, lists).map(({concern}) => concern));
  const groupOf = (person: Person) => groups.find(({has}) => has(person, acted));
  const coming = attendees(review).map((person) => ({person, group: groupOf(person)}));
  return groups.flatMap((group) => {
    const {who, why, needed, need = 'needed'} = group;
    const people = coming.filter((one) => one.group === group).map(({person}) => person);
    if (people.length > 0) return [{who, why, people, need}];
    return needed && open.has(needed.by) ? [{who, why: needed.why, people, need}] : [];
  });
}
