// Bringing people whom a document names onto the list of a review that stands already.
import type {Change} from '../../review/changes/index.js';
import type {NewPerson} from '../../review/new-review.js';
import {newPerson, personWith} from '../../review/people.js';
import {firstOf, inSeries} from '../../review/text.js';
import {NOT_ALL_THANKED, thanksTicked} from '../../review/thanks.js';
import {onTheListAs} from '../../review/typed-people.js';
import type {Person, Review} from '../../review/types.js';
import {onceListed} from '../../store/journal/once-listed.js';
import {idOfPerson} from '../fresh-id.js';

/** `says`: what else there is to say of it, a sentence each. */
type Joining = {people: Person[]; changes: Change[]; says: string[]};

/**
 * Those who are new. Whoever was taken off the list stays off, and once the meeting runs they join as away: a document
 * does not tell who is in the room.
 */
export async function joining(review: Review, folder: string, named: readonly NewPerson[]): Promise<Joining> {
  const missing = named.filter((person) => !onTheListAs(review.people, person));
  const before = missing.length > 0 ? await onceListed(folder) : [];
  const people: Person[] = [];
  const takenOff: string[] = [];
  for (const person of missing) {
    const known = onTheListAs(before, person);
    if (known) {
      if (!review.people.some(({id}) => id === known.id)) takenOff.push(person.name);
      continue;
    }
    const role = person.role && personWith(review, person.role) ? null : person.role;
    const id = await idOfPerson(review, person.name);
    people.push(newPerson(id, {...person, role}, review.clock.startedAt === null));
  }
  const thanks = thanksTicked(review, [...review.people, ...people]);
  return {
    people,
    changes: [...people.map((person): Change => ({type: 'person-added', person, apart: true})), ...thanks],
    says: [...(takenOff.length > 0 ? [stayOffInWords(takenOff)] : []), ...(thanks.length > 0 ? [NOT_ALL_THANKED] : [])],
  };
}

const NAMED = 5;

const stayOffInWords = (names: readonly string[]): string => {
  const [were, stay] = names.length === 1 ? ['was', 'stays'] : ['were', 'stay'];
  return `${inSeries(firstOf(names, NAMED))} ${were} taken off the list of people, and ${stay} off.`;
};
