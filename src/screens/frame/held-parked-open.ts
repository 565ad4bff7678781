// What waits for the end of the meeting, counted on every screen of a review: held ideas, parked topics, open
// questions.
import {heldActions} from '../../review/actions.js';
import {openQuestions} from '../../review/open-questions.js';
import {topicsToPlace} from '../../review/parking.js';
import type {Review} from '../../review/types.js';

/** `2 held · 1 parked · 1 open question`, as the close calls them; what there is none of is left out. */
export function heldParkedOpen(review: Review): string {
  const open = openQuestions(review).length;
  const counts = [
    [heldActions(review).length, 'held'],
    [topicsToPlace(review).length, 'parked'],
    [open, open === 1 ? 'open question' : 'open questions'],
  ] as const;
  return counts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(' · ');
}
