// What the title of the terminal's window says: which review is open, and where its meeting is.
import {openStage} from '../../review/agenda.js';
import {cleanLine} from '../../review/text.js';
import type {Review} from '../../review/types.js';
import {asDrawn} from './signs-shown.js';
import {cutText} from './spans.js';

/** Columns that any window shows at most, and any terminal takes. */
const MOST = 120;

/** `INC-7 · Before the event · Checkout unavailable`: tabs show the beginning alone. */
export function windowTitle(review: Review | undefined): string {
  if (!review) return 'debrief';
  const where = {preparing: 'Preparing', running: openStage(review)?.title ?? '', closed: 'Closed'}[review.status];
  const words = [review.reference, where, review.title].map(cleanLine).filter(Boolean).join(' · ');
  return asDrawn(cutText(words, MOST));
}
