// What is said of a text that went into a review: which review, its beginning, and what it became where asked.
import {beginningOf, cleanLine} from '../../review/text.js';
import type {TypedLine} from '../../review/typed-line.js';
import type {Review} from '../../review/types.js';
import {noteKinds} from '../../review/vocabulary.js';

/** Longest beginning of a text that is said again, in characters. */
const BEGINNING = 60;

const nameOf = (becomes: TypedLine['becomes']): string => {
  if (becomes === 'parked') return 'parked';
  return becomes === 'action' ? 'action idea' : noteKinds[becomes].name;
};

export const addedTo = ({reference}: Review, text: string, as?: TypedLine['becomes']): string =>
  `Added to ${reference}${as ? ` (${nameOf(as)})` : ''}: ${beginningOf(cleanLine(text), BEGINNING)}`;
