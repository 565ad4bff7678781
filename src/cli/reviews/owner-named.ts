// The owner that --owner names.
import {isSameName, matchPeople, meansTwo, newPerson} from '../../review/people.js';
import {nameMeant} from '../../review/typed-people.js';
import type {Person, Review} from '../../review/types.js';
import {freshId} from '../fresh-id.js';
import {UsageError} from '../usage-error.js';

const isName = (typed: string): boolean => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(typed);

/**
 * Whoever is not on the list joins it as away: an owner was hardly in the room then. Throws a UsageError where the name
 * is none, or fits several.
 */
export function ownerNamed(review: Review, letters: string): {person: Person; isNew: boolean} {
  const name = nameMeant(review.people, letters);
  const twice = meansTwo(review.people, name);
  if (twice) throw new UsageError(twice);
  if (name === '') throw new UsageError('--owner is empty.');
  if (!isName(name)) throw new UsageError(`--owner ${letters} is no name.`);
  const matches = matchPeople(review.people, name);
  const exact = matches.find((person) => isSameName(person.name, name));
  const [first, ...others] = exact ? [exact] : matches;
  const names = (people: Person[]) => people.map(({name}) => name).join(', ');
  if (!first) return {person: newPerson(freshId(), {name}, false), isNew: true};
  if (others.length > 0) throw new UsageError(`--owner ${letters} fits ${names(matches)}: write more of the name.`);
  return {person: first, isNew: false};
}
