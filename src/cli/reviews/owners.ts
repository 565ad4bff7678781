// Whose an action is that the shell adds: by --owner, or by the name that its words end in.
import {ownerIn, saidOfNames} from '../../review/owner-in-words.js';
import {isSameName, meansTwo, newPerson, onTheListNow, peopleNamed} from '../../review/people.js';
import type {TypedLine} from '../../review/typed-line.js';
import {nameMeant} from '../../review/typed-people.js';
import type {Person, Review} from '../../review/types.js';
import {idOfPerson} from '../fresh-id.js';
import {note} from '../streams/printing.js';
import {UsageError} from '../usage-error.js';

const isName = (typed: string): boolean => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(typed);

/** `name`: what was typed for it, without an address and what they do. */
export type OwnerNamed = {name: string; person: Person; isNew: boolean};

/**
 * Whom `--owner` names. Whoever is not on the list joins it as away: an owner was hardly in the room then. Throws a
 * UsageError where it is no name, or several people's.
 */
export async function ownerNamed(review: Review, letters: string): Promise<OwnerNamed> {
  const name = nameMeant(review.people, letters);
  const twice = meansTwo(review.people, name);
  if (twice) throw new UsageError(twice);
  if (name === '') throw new UsageError('--owner is empty.');
  if (!isName(name)) throw new UsageError(`--owner ${letters} is no name.`);
  const named = peopleNamed(review.people, name);
  const [first, ...others] = named;
  const names = named.map((person) => person.name).join(', ');
  if (!first) return {name, person: newPerson(await idOfPerson(review, name), {name}, false), isNew: true};
  if (others.length > 0) throw new UsageError(`--owner ${letters} fits ${names}: write more of the name.`);
  return {name, person: first, isNew: false};
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
