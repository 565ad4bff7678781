// What is said of a text that went into a review: which review, and how the text begins.
import {beginningOf, cleanLine} from '../../review/text.js';
import type {Review} from '../../review/types.js';

/** Longest beginning of a text that is said again, in characters. */
const BEGINNING = 60;

export const addedTo = ({reference}: Review, text: string): string =>
  `Added to ${reference}: ${beginningOf(cleanLine(text), BEGINNING)}`;
