// The roster: who was there, who does what, and finding a name by a few letters.
import type {Involvement, Person, Review, Role} from './types.js';

export const involvements: {involvement: Involvement; name: string}[] = [
  {involvement: 'responder', name: 'responded'},
  {involvement: 'client', name: 'works with the client'},
  {involvement: 'tech', name: 'tech team'},
  {involvement: 'senior', name: 'senior, from outside the response'},
  {involvement: 'other', name: 'other'},
];

export const personWith = (review: Review, role: Role): Person | undefined =>
  review.people.find((person) => person.role === role);

/** People whose name has every typed word at the start of one of its own words; best match first. */
export function matchPeople(people: Person[], typed: string): Person[] {
  const wanted = words(typed);
  const starts = (person: Person) => {
    const own = words(person.name);
    return wanted.every((word) => own.some((name) => name.startsWith(word)));
  };
  const within = (person: Person) => wanted.every((word) => letters(person.name).includes(word));
  return [...people.filter(starts), ...people.filter((person) => !starts(person) && within(person))];
}

// Without accents: a name is found on any keyboard.
const letters = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const words = (text: string): string[] =>
  letters(text)
    .split(/[\s-]+/)
    .filter(Boolean);
