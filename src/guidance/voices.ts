// Whose voice has been heard in the meeting: who was marked so, and who is named at the head of a note.
import {liveNotes} from '../review/notes.js';
import {attendees, personMeant} from '../review/people.js';
import type {Person, Review} from '../review/types.js';

/** `Database engineer: the replica was …` */
const head = /^@?([^:\n]{2,60}):\s/u;

/** Those whom notes name as who said them, by their ids. */
function namedInNotes({people}: Review, notes: readonly {text: string}[]): Set<string> {
  const heads = new Set(notes.flatMap(({text}) => head.exec(text)?.[1]?.trim() ?? []));
  return new Set([...heads].flatMap((name) => personMeant(people, name)?.id ?? []));
}

/** Everybody who has been heard, by their ids. */
export function heardIn(review: Review): Set<string> {
  const marked = review.people.flatMap(({id, spoke}) => (spoke ? [id] : []));
  return new Set([...marked, ...namedInNotes(review, liveNotes(review))]);
}

/** Who is here and has not been heard; facilitator and note-taker are there to listen. */
export function notHeard(review: Review): Person[] {
  const heard = heardIn(review);
  return attendees(review).filter(({id, role, leftEarly}) => role === null && !leftEarly && !heard.has(id));
}

/** How many of those who were there to speak, for all of it or a part, have been heard. */
export function voicesIn(review: Review): {heard: number; of: number} {
  const heard = heardIn(review);
  const there = attendees(review).filter(({role}) => role === null);
  return {heard: there.filter(({id}) => heard.has(id)).length, of: there.length};
}
