// New ids: short, easy to type and to read out, and unlikely to meet twice. They are no secrets, and Node's secure
// randomness takes longer to load than a note to save.
import {customAlphabet} from 'nanoid/non-secure';
import {nameKey} from '../review/people.js';
import type {Review} from '../review/types.js';

// No vowels and no letters or digits that look alike, so that no word comes out by chance.
const alphabet = '23456789bcdfghjkmnpqrstvwxyz';

const LENGTH = 10;

/** For a note, a topic, an action, a person or a question. */
export const freshId = customAlphabet(alphabet, LENGTH);

/** For a review, whose id people type. */
export const freshReviewId = customAlphabet(alphabet, 8);

/** The same id for the same name in a review. */
export async function idOfName(reviewId: string, name: string): Promise<string> {
  const {createHash} = await import('node:crypto');
  const bytes = createHash('sha256').update(`${reviewId}\n${name}`).digest().subarray(0, LENGTH);
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');
}

/** The id that the name makes, so that calls at one moment add one person; a fresh one where it is somebody else's. */
export async function idOfPerson({id, people}: Review, name: string): Promise<string> {
  const made = await idOfName(id, nameKey(name));
  return people.some((person) => person.id === made) ? freshId() : made;
}
