// Which point somebody else has just ticked: whoever hears the same answer is about to tick it, too.
import {allQuestions} from '../review/agenda.js';
import type {Review} from '../review/types.js';

/** By its id, as the review becomes `now`; the last of several. */
export function newlyTicked(was: Review | undefined, now: Review): string | undefined {
  if (!was || was.agenda === now.agenda) return undefined;
  const ticked = (review: Review) =>
    allQuestions(review).flatMap(({points = []}) => points.flatMap(({id, state}) => (state === 'covered' ? [id] : [])));
  const before = new Set(ticked(was));
  return ticked(now).findLast((id) => !before.has(id));
}
