// Whose an action is that the shell adds: by --owner, or by the name that its words end in.
import type {Change} from '../../review/changes/index.js';
import {isNumbered} from '../../review/numbered-names.js';
import {ownerIn, saidOfNames} from '../../review/owner-in-words.js';
import {isSameName, meansTwo, newPerson, onTheListNow, peopleNamed} from '../../review/people.js';
import type {TypedLine} from '../../review/typed-line.js';
import {nameMeant} from '../../review/typed-people.js';
import type {Action, Person, Review} from '../../review/types.js';
import type {ReviewStore} from '../../store/types.js';
import {freshId} from '../fresh-id.js';
import {note} from '../streams/printing.js';
import {UsageError} from '../usage-error.js';

const isName = (typed: string): boolean => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(typed);

/** `name`: what was typed for it, without an address and what they do. */
export type OwnerNamed = {name: string; person: Person; isNew: boolean};

/**
 * Whom `--owner` names. Whoever is not on the list joins it as away: an owner was hardly in the room then. Throws a
 * UsageError where it is no name, or several people's.
 */
export function ownerNamed(review: Review, letters: string): OwnerNamed {
  const name = nameMeant(review.people, letters);
  const twice = meansTwo(review.people, name);
  if (twice) throw new UsageError(twice);
  if (name === '') throw new UsageError('--owner is empty.');
  if (!isName(name)) throw new UsageError(`--owner ${letters} is no name.`);
  const named = peopleNamed(review.people, name);
  const [first, ...others] = named;
  const names = named.map((person) => person.name).join(', ');
  if (!first) return {name, person: newPerson(freshId(), {name}, false), isNew: true};
  if (others.length > 0) throw new UsageError(`--owner ${letters} fits ${names}: write more of the name.`);
  return {name, person: first, isNew: false};
}

/**
 * Where several were given this name at the same moment, each by a call of its own, they are made one: what the others
 * own goes to whoever has the name. Each call looks once its own change is on the disk, so the last one sees all.
 */
export async function oneOwner(
  store: Pick<ReviewStore, 'catchUp' | 'commit' | 'getState'>,
  before: Review,
  {person}: OwnerNamed,
  actionIds: readonly string[],
): Promise<void> {
  await store.catchUp();
  const {people, actions} = store.getState().review;
  const first = people.find(({name}) => isSameName(name, person.name));
  const isThere = new Set(before.people.map(({id}) => id));
  // Whoever was here, or has a role, was added by a hand that meant somebody.
  const isTheSame = (other: Person) =>
    !isThere.has(other.id) && isNumbered(other.name, person.name) && !other.attended && other.role === null;
  const same = people.filter(isTheSame).map(({id}) => id);
  const isMoved = ({id, ownerId}: Action) => (ownerId === null ? actionIds.includes(id) : same.includes(ownerId));
  if (!first) return;
  const changes: Change[] = [
    ...actions.filter(isMoved).map(({id}): Change => ({type: 'action-edited', id, fields: {ownerId: first.id}})),
    ...same.map((id): Change => ({type: 'person-removed', id})),
  ];
  if (changes.length > 0) await store.commit(changes);
}

/** What is said of an owner by `--owner`: whether they are new, and who it is where that is not what was typed. */
export function saidOfOwner({name, person, isNew}: OwnerNamed): string {
  if (isNew) return onTheListNow(person.name);
  return isSameName(person.name, name) ? '' : itsOwner(person);
}

const itsOwner = ({name}: Person): string => `Its owner is ${name}.`;

/** An idea without the name at the end of its words, and whose it is by that. */
export function ownerOfWords({people}: Review, {becomes, text}: TypedLine): {text: string; ownerId?: string} {
  const {words, owner} = becomes === 'action' ? ownerIn(people, text) : {words: text};
  return {text: words, ...(owner && {ownerId: owner.id})};
}

export function noteOwner({people}: Review, {becomes, text}: TypedLine): void {
  if (becomes !== 'action') return;
  const {owner} = ownerIn(people, text);
  const says = [owner ? itsOwner(owner) : '', saidOfNames(people, text)].filter(Boolean).join(' ');
  if (says !== '') note(says);
}
