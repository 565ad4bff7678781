// New ids: short, easy to type and to read out, and unlikely to meet twice. They are no secrets, and Node's secure
// randomness takes longer to load than a note to save.
import {customAlphabet} from 'nanoid/non-secure';

// No vowels and no letters or digits that look alike, so that no word comes out by chance.
const alphabet = '23456789bcdfghjkmnpqrstvwxyz';

/** For a note, a topic, an action, a person or a question. */
export const freshId = customAlphabet(alphabet, 10);

/** For a review, whose id people type. */
export const freshReviewId = customAlphabet(alphabet, 8);
