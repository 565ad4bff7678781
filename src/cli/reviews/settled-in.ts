// Settles what reviews have left: each is opened for a moment and changed as by any other hand, a closed one too.
import {type Change, undoOf} from '../../review/changes/index.js';
import {type Deed, type Settling, settling} from '../../review/settling.js';
import type {Review} from '../../review/types.js';
import {openReviewStore} from '../../store/review-store.js';
import {refuseCopies} from '../../store/shelf/copies.js';

/** `review`: as it is then; `takesBack`: what undoes it, or why nothing does, of the review as it is by that time. */
export type Settled = {says: string; review: Review; takesBack: (now: Review) => Settling} | {why: string};

export const settledIn = (folder: string, by: string, id: string, deed: Deed): Promise<Settled> =>
  changedIn(folder, by, (review) => settling(review, id, deed));

export async function changedIn(folder: string, by: string, make: (review: Review) => Settling): Promise<Settled> {
  await refuseCopies(folder);
  const store = await openReviewStore({folder, by, role: 'shell'});
  try {
    const before = store.getState().review;
    const made = make(before);
    if ('why' in made) return made;
    const {
      changes: [change],
      says,
    } = made;
    await store.commit([change]);
    return {says, review: store.getState().review, takesBack: (now) => takenBack(change, before, now)};
  } finally {
    await store.close();
  }
}

function takenBack(change: Change, before: Review, now: Review): Settling {
  const undo = undoOf(change, before, now);
  if ('why' in undo) return {why: `${undo.why}.`};
  if ('since' in undo) return {why: `${undo.since}: it stays as it is.`};
  const [first] = undo.changes;
  return first ? {changes: [first], says: 'Taken back.'} : {why: 'There is nothing to take back.'};
}
