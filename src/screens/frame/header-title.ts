// What is under review, as the header's first words: a long reference leaves its title room.
import {oddKindInWords} from '../../review/review-kind.js';
import type {Review} from '../../review/types.js';
import {cutText, type Span, widthOf} from './spans.js';

/** A shorter reference is never cut for its title. */
const LEAST_REFERENCE = 20;

/** A title that is cut shorter says nothing: first what is reviewed gives way. */
const LEAST_TITLE = 12;

/**
 * Reference and title in `columns`, and between them quietly what is reviewed where that is no incident like any and
 * leaves the title room; where both are long the reference has a third of them, and what is cut ends in “…”.
 */
export function titleSpans(review: Pick<Review, 'reference' | 'title' | 'kind' | 'security'>, columns: number): Span[] {
  const odd = oddKindInWords(review);
  const kind = odd === '' ? '' : ` · ${odd}`;
  const beside = cutTo(review, columns - widthOf(kind));
  const hasRoom = widthOf(beside.title) >= Math.min(LEAST_TITLE, widthOf(review.title));
  const {reference, title} = hasRoom ? beside : cutTo(review, columns);
  const between: Span[] = kind === '' || !hasRoom ? [] : [{text: kind, tone: 'quiet'}];
  const behind: Span[] = title === '' ? [] : [{text: ` · ${title}`, tone: 'title'}];
  return [{text: reference, tone: 'title'}, ...between, ...behind];
}

function cutTo({reference, title}: {reference: string; title: string}, columns: number) {
  if (widthOf(`${reference} · ${title}`) <= columns) return {reference, title};
  const forTitle = Math.min(widthOf(title), columns - Math.max(LEAST_REFERENCE, Math.floor(columns / 3)) - 3);
  const cut = cutText(reference, Math.max(LEAST_REFERENCE, columns - forTitle - 3));
  return {reference: cut, title: cutText(title, Math.max(0, columns - widthOf(cut) - 3))};
}
