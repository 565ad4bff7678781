// What is said of a text that went into a review: which review, and how the text begins.
import {cleanLine} from '../../review/text.js';
import type {Review} from '../../review/types.js';

/** Longest beginning of a text that is said again, in characters. */
const BEGINNING = 60;

export function addedTo({reference}: Review, text: string): string {
  const characters = [...cleanLine(text)];
  const said =
    characters.length > BEGINNING
      ? `${characters
          .slice(0, BEGINNING - 1)
          .join('')
          .trimEnd()}…`
      : text;
  return `Added to ${reference}: ${cleanLine(said)}`;
}
