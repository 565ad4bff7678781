// What is said where a new review has the reference of another, and how to tell the two apart.
import type {Review} from '../../review/types.js';
import {reviewsWithReference} from '../../store/shelf/library.js';

/** One sentence; undefined where no other review has this reference. Never throws. */
export async function usedTwice(
  home: string,
  {id, reference}: Pick<Review, 'id' | 'reference'>,
): Promise<string | undefined> {
  const all = await reviewsWithReference(home, reference).catch(() => []);
  const others = all.filter((review) => review.id !== id).map((review) => review.id);
  if (others.length === 0) return undefined;
  const who = others.length === 1 ? 'Another review is' : `${others.length} other reviews are`;
  return `${who} ${reference}, too (${others.join(', ')}): name this one by its id, ${id}.`;
}
