// What all reviews of a home have left, and which of it is meant by an id or the start of one.
import {type AllAfterwards, allAfterwards, type OfReview, stillLeft} from '../../review/afterwards.js';
import {letters} from '../../review/letters.js';
import {findReviewFolder, reviewsWithMeetings} from '../../store/shelf/library.js';
import {reviewsElsewhere} from '../../store/shelf/reviews-elsewhere.js';
import {StoreError} from '../../store/types.js';

/** `shown`: what a list shows of it; `problems`: a sentence for each review that could not be read, and the like. */
export async function leftInAll(
  home: string,
  {review, all}: {review?: string; all?: true},
): Promise<{left: AllAfterwards; shown: AllAfterwards; problems: string[]}> {
  const folder = review === undefined ? undefined : await findReviewFolder(home, review);
  const {reviews, problems} = await reviewsWithMeetings(home);
  const wanted = folder === undefined ? reviews : reviews.filter((each) => each.review.folder === folder);
  const left = allAfterwards(wanted);
  // Whoever names an archived review has not forgotten it.
  const shown = all ? left : stillLeft(left, folder !== undefined);
  return {left, shown, problems: [...problems, ...(await reviewsElsewhere(home, 'glance'))]};
}

/** Throws a StoreError where there is none, or more than one. */
export function leftMeant<Left extends OfReview<{id: string}>>(
  lefts: readonly Left[],
  typed: string,
  noun: string,
): Left {
  const wanted = letters(typed).trim();
  const exact = lefts.filter(({id}) => letters(id) === wanted);
  const found = exact.length > 0 || wanted === '' ? exact : lefts.filter(({id}) => letters(id).startsWith(wanted));
  const [only, ...others] = found;
  if (!only) throw new StoreError(`There is no ${noun} ${typed}; the list has the id of each in front.`);
  if (others.length === 0) return only;
  const isOneId = others.every(({id}) => id === only.id);
  const ids = isOneId ? 'name its review with --review' : `name one by its id (${found.map(({id}) => id).join(', ')})`;
  throw new StoreError(`${typed} can mean ${found.length} ${noun}s: ${ids}.`);
}
