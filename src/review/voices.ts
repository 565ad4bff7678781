// Whose voice has been heard in the meeting: who was marked so, and who is named at the head of a note.
import {namedAlone} from './names-in.js';
import {liveNotes} from './notes.js';
import {once} from './once.js';
import {attendees} from './people.js';
import type {Person, Review} from './types.js';

/** `Database engineer: the replica was …` */
const head = /^@?([^:\n]{2,60}):\s/u;

/** Those whom notes name as who said them, by their ids. */
function namedInNotes({people}: Review, notes: readonly {text: string}[]): Set<string> {
  const heads = new Set(notes.flatMap(({text}) => head.exec(text)?.[1]?.trim() ?? []));
  const idOf = idsNamed(people);
  return new Set([...heads].flatMap((name) => idOf(name) ?? []));
}

/** With each note that comes all heads are asked for again. */
const idsNamed = once((people: readonly Person[]) => {
  const named = namedAlone(people);
  const ids = new Map<string, string | undefined>();
  return (name: string): string | undefined => {
    if (!ids.has(name)) ids.set(name, named(name)?.id);
    return ids.get(name);
  };
});

/** Everybody who has been heard, by their ids. */
export const heardIn = once((review: Review): ReadonlySet<string> => {
  const marked = review.people.flatMap(({id, spoke}) => (spoke ? [id] : []));
  return new Set([...marked, ...namedInNotes(review, liveNotes(review))]);
});

/** Who was there to be heard: facilitator and note-taker are there to listen. */
const speakers = (review: Review): Person[] => attendees(review).filter(({role}) => role === null);

/** Who is here and has not been heard. */
export function notHeard(review: Review): Person[] {
  const heard = heardIn(review);
  return speakers(review).filter(({id, leftEarly}) => !leftEarly && !heard.has(id));
}

/** How many of those who were there to be heard have been. */
export function voicesCounted(review: Review): {heard: number; present: number} {
  const heard = heardIn(review);
  const present = speakers(review);
  return {heard: present.filter(({id}) => heard.has(id)).length, present: present.length};
}
