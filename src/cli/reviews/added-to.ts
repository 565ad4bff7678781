// What is said of a text that went into a review: which review, its beginning, its day, and what it became where asked.
import {dueInWords} from '../../review/days.js';
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

/** `due` is a day such as `2026-12-01`: what was typed for it may have been read as another one than was meant. */
export function addedTo({reference}: Review, text: string, as?: TypedLine['becomes'], due?: string): string {
  const facts = [as && nameOf(as), due && `due ${dueInWords(due)}`].filter(Boolean).join(', ');
  return `Added to ${reference}${facts && ` (${facts})`}: ${beginningOf(cleanLine(text), BEGINNING)}`;
}
