// Settles what a review has left: it is opened for a moment and changed as by any other hand, a closed one too.
import type {ReviewState} from '../../review/review-state.js';
import {type Settled, type Settling, takenBack} from '../../review/settling.js';
import type {Review} from '../../review/types.js';
import {openReviewStore} from '../../store/review-store.js';
import {copiesOf} from '../../store/shelf/copies.js';
import {StoreError} from '../../store/types.js';

/** `onClosed`: told how the review stands once all of it is saved. */
export async function settledIn(
  folder: string,
  by: string,
  make: (review: Review) => Settling,
  onClosed: (state: ReviewState) => void = () => undefined,
): Promise<Settled> {
  // Said of this review alone: another one may have been changed just before.
  const copies = await copiesOf(folder);
  if (copies) throw new StoreError(copies.says);
  const store = await openReviewStore({folder, by, role: 'shell'});
  try {
    const before = store.getState().review;
    const made = make(before);
    if ('why' in made) return made;
    await store.commit(made.changes);
    return {
      says: made.says,
      review: store.getState().review,
      takesBack: takenBack(made.changes[0], before),
    };
  } finally {
    await store.close();
    onClosed(store.getState());
  }
}
