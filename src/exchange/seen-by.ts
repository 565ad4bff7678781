// A review as each audience gets it.
import {hasSlot} from '../review/actions.js';
import type {AccountsOf} from '../review/listed-accounts.js';
import {isLesson} from '../review/notes.js';
import {topicOf} from '../review/parked-ideas.js';
import type {Action, Note, Person, Review} from '../review/types.js';
import {withRoles} from '../review/with-roles.js';
import {type WordsAsNames, wordsThatComeAlong} from '../review/words-as-names.js';
import type {Audience} from './audiences.js';
import {isLocal} from './writers/recording-page.js';

const told: Record<Audience, (review: Review) => Review> = {
  team: (review) => review,
  company: forCompany,
  client: forClient,
};

/** What of a review goes to this audience, still with the names of its people. */
export const toldTo = (review: Review, audience: Audience): Review => told[audience](review);

/** The same as it is sent: to a client without people, and with roles in place of their names and accounts. */
export function seenBy(
  review: Review,
  audience: Audience,
  accountsOf: AccountsOf = () => [],
  words: WordsAsNames = wordsThatComeAlong,
): Review {
  const its = toldTo(review, audience);
  if (audience !== 'client') return its;
  return {...withRoles(its, words, accountsOf), people: []};
}

function forCompany({pulses: _, setAside: __, ...review}: Review): Review {
  const held = review.actions.filter(({status}) => status === 'held');
  // A topic that became such an idea is no topic any more.
  const theirs = new Set(held.map((action) => topicOf(review, action)?.id));
  return {
    ...review,
    parked: review.parked.filter(({id}) => !theirs.has(id)),
    recording: isLocal(review.recording) ? '' : review.recording,
    people: review.people.map(({spoke: ___, ...person}): Person => person),
    actions: review.actions.filter((action) => !held.includes(action)),
    comments: [],
    nudges: [],
    handover: null,
  };
}

/** Named one by one, so that what a review may hold one day stays at home. */
const clientFields = [
  'id',
  'createdAt',
  'title',
  'reference',
  'severity',
  'kind',
  'security',
  'status',
  'incident',
  'summary',
  'impact',
  'people',
  'clock',
  'zone',
  'actionLimit',
] as const satisfies (keyof Review)[];

function forClient(review: Review): Review {
  const told = Object.fromEntries(clientFields.map((field) => [field, review[field]])) as unknown as Pick<
    Review,
    (typeof clientFields)[number]
  >;
  return {
    ...told,
    // What a meeting went through is its own; its questions are what notes are known by.
    agenda: {...review.agenda, id: '', title: ''},
    notes: review.notes.filter(isForClient),
    actions: review.actions.filter((action) => action.forClient && hasSlot(action)).map(withoutOwner),
    folder: '',
    recording: '',
    open: null,
    parked: [],
    checklist: [],
    comments: [],
    nudges: [],
    handover: null,
  };
}

const isForClient = (note: Note): boolean => note.kind === 'well' || note.kind === 'better' || isLesson(note);

const withoutOwner = (action: Action): Action => ({...action, ownerId: null, isms: false, reason: '', by: ''});
