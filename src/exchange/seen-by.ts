// A review as each audience gets it.
import {hasSlot} from '../review/actions.js';
import type {AccountsOf} from '../review/listed-accounts.js';
import {isLesson} from '../review/notes.js';
import {topicOf} from '../review/parked-ideas.js';
import {capital} from '../review/text.js';
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
  const roles = withRoles(its, words, accountsOf);
  return {
    ...roles,
    people: [],
    notes: roles.notes.map((note, at) => ({...note, text: begunAs(its.notes[at]?.text, note.text)})),
    actions: roles.actions.map((action, at) => ({...action, title: begunAs(its.actions[at]?.title, action.title)})),
    ...(roles.summary !== undefined && {summary: begunAs(its.summary, roles.summary)}),
    ...(roles.impact !== undefined && {impact: begunAs(its.impact, roles.impact)}),
  };
}

/** With a capital letter where a role stands in place of a name that a text begins with. */
const begunAs = (before: string | undefined, after: string): string =>
  before?.charAt(0) === after.charAt(0) ? after : capital(after);

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
