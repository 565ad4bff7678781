// What is said of a text that went into a review: which review, its beginning, its day, and what it became where asked.
import {beginningOf, cleanLine} from '../../review/text.js';
import type {TypedLine} from '../../review/typed-line.js';
import type {Review} from '../../review/types.js';
import {isNoteKind, noteKinds} from '../../review/vocabulary.js';

/** Longest beginning of a text that is said again, in characters. */
const BEGINNING = 60;

const others = {parked: 'parked', action: 'action idea', timeline: 'moment of the timeline'} as const;

const nameOf = (becomes: TypedLine['becomes']): string =>
  isNoteKind(becomes) ? noteKinds[becomes].name : others[becomes];

/** `when` is what a time or a day was read as, in words: it may be another one than was meant. */
export function addedTo({reference}: Review, text: string, as?: TypedLine['becomes'], when?: string): string {
  const facts = [as && nameOf(as), when].filter(Boolean).join(', ');
  return `Added to ${reference}${facts && ` (${facts})`}: ${beginningOf(cleanLine(text), BEGINNING)}`;
}
