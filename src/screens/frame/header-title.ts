// What is under review, as the header's first words: a long reference leaves its title room.
import {oddKindInWords} from '../../review/review-kind.js';
import type {Review} from '../../review/types.js';
import {cutText, type Span, widthOf} from './spans.js';

/** A shorter reference is never cut for its title. */
const LEAST_REFERENCE = 20;

/**
 * Reference and title in `columns`, and between them quietly what is reviewed where that is no incident like any; where
 * both are long the reference has a third of them, and what is cut ends in “…”.
 */
export function titleSpans(review: Pick<Review, 'reference' | 'title' | 'kind' | 'security'>, columns: number): Span[] {
  const kind = oddKindInWords(review);
  const room = columns - (kind === '' ? 0 : widthOf(` · ${kind}`));
  const {reference, title} = cutTo(review, room);
  const between: Span[] = kind === '' ? [] : [{text: ` · ${kind}`, tone: 'quiet'}];
  return [{text: reference, tone: 'title'}, ...between, {text: ` · ${title}`, tone: 'title'}];
}

function cutTo({reference, title}: {reference: string; title: string}, columns: number) {
  if (widthOf(`${reference} · ${title}`) <= columns) return {reference, title};
  const forTitle = Math.min(widthOf(title), columns - Math.max(LEAST_REFERENCE, Math.floor(columns / 3)) - 3);
  const cut = cutText(reference, Math.max(LEAST_REFERENCE, columns - forTitle - 3));
  return {reference: cut, title: cutText(title, Math.max(0, columns - widthOf(cut) - 3))};
}
