// Which nudges wait for the facilitator, and which was answered just now.
import type {Nudge, Review} from './types.js';

export const openNudges = (review: Review): Nudge[] => review.nudges.filter(({answered}) => !answered);

/** The nudge that has been answered between these two states of a review; one that was taken back is not. */
export const newlyAnswered = (before: Review, after: Review): Nudge | undefined =>
  after.nudges.findLast(({id, reply}) => {
    if (reply === undefined) return false;
    return before.nudges.some((old) => old.id === id && old.reply !== reply);
  });
