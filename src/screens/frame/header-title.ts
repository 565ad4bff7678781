// What is under review, as the header's first words: a long reference leaves its title room.
import {cutText, widthOf} from './spans.js';

/** A shorter reference is never cut for its title. */
const LEAST_REFERENCE = 20;

/**
 * Reference and title in `columns`; where both are long the reference has a third of them, and what is cut ends in “…”.
 */
export function titleInWords({reference, title}: {reference: string; title: string}, columns: number): string {
  const whole = `${reference} · ${title}`;
  if (widthOf(whole) <= columns) return whole;
  const forTitle = Math.min(widthOf(title), columns - Math.max(LEAST_REFERENCE, Math.floor(columns / 3)) - 3);
  return cutText(`${cutText(reference, Math.max(LEAST_REFERENCE, columns - forTitle - 3))} · ${title}`, columns);
}
