// What waits for the end of the meeting, counted on every screen of a review: held ideas, parked topics, open
// questions.
import {heldActions} from '../../review/actions.js';
import {liveNotes} from '../../review/notes.js';
import {topicsToPlace} from '../../review/parking.js';
import type {Review} from '../../review/types.js';

/** `2 held · 1 parked · 1 open`; what there is none of is left out. */
export function heldParkedOpen(review: Review): string {
  const counts = {
    held: heldActions(review).length,
    parked: topicsToPlace(review).length,
    open: liveNotes(review).filter(({kind}) => kind === 'question').length,
  };
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${count} ${word}`)
    .join(' · ');
}
