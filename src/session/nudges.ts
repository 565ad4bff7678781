// Nudges: one line from the note-taker that only the facilitator sees.
import type {Nudge, Review} from '../review/types.js';

/** The nudges that one digit sends. */
export const readyNudges = [
  'Somebody has not spoken yet',
  'We are drifting from the question',
  'That question was not answered yet',
  'That sounded like blame: how and what?',
  'A look at the time',
];

/** What a typed nudge says: a digit alone is one of the ready ones. */
export const nudgeText = (typed: string): string => readyNudges[Number(typed.trim()) - 1] ?? typed.trim();

export const openNudges = (review: Review): Nudge[] => review.nudges.filter(({answered}) => !answered);
