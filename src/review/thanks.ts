// Thanking people by name: whoever is the last of all who were there ticks that item of the checklist along with it.
import type {Change} from './changes/index.js';
import {notThanked} from './people.js';
import type {Person, Review} from './types.js';
import {type Attendance, attendances} from './vocabulary.js';

/** The item of the guides' checklist that says whether everyone has been thanked. */
const EVERYONE_THANKED = 'everyone-thanked';

/** What is said of it where somebody who comes to the list is still to be thanked. */
export const NOT_ALL_THANKED = 'Not everyone is thanked yet; the checklist says so, too.';

/** The person is thanked, or is not after all: one step with the item of the checklist that it makes true or not. */
export const thanking = (review: Review, person: Person): Change[] =>
  withPerson(review, person, {thanked: !person.thanked});

/** Whoever is here, or was for a part of the meeting, waits for thanks, and whoever is away does not. */
export const attending = (review: Review, person: Person, attendance: Attendance): Change[] =>
  withPerson(review, person, attendances[attendance].fields);

function withPerson(review: Review, {id}: Person, fields: Partial<Omit<Person, 'id'>>): Change[] {
  const people = review.people.map((each) => (each.id === id ? {...each, ...fields} : each));
  return [{type: 'person-edited', id, fields}, ...thanksTicked(review, people)];
}

/**
 * The item of the checklist as these people make it true, or true no more. An item that somebody ticked before is left
 * as it is for as long as anybody waited for thanks, and nobody is thanked by being away.
 */
export function thanksTicked(review: Review, people: Person[]): Change[] {
  const waited = notThanked(review).length > 0;
  const waits = notThanked({...review, people}).length > 0;
  const done = !waits && people.some(({attended, thanked}) => attended && thanked);
  const item = review.checklist.find(({id}) => id === EVERYONE_THANKED);
  return !item || waited === waits || item.done === done
    ? []
    : [{type: 'checklist-ticked', id: EVERYONE_THANKED, done}];
}
