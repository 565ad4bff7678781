// The rule below the header's line of time, and in it the time for each question that the stage has left.
import {type Pace, paceOf} from '../../review/pace.js';
import type {Instant, Review} from '../../review/types.js';
import type {Model} from '../../session/model.js';
import {minutesAndSeconds} from './header-clock.js';
import {type Span, widthOf} from './spans.js';

/** `2:40 each for 9 more`, `under 0:10 each for 9 more`. */
export const paceInWords = ({each, more}: Pace): string =>
  `${each === 0 ? 'under 0:10' : minutesAndSeconds(each)} each for ${more} more`;

/** The review whose pace is told; the shared screen has the time alone. */
export const pacedReview = ({state, role}: Pick<Model, 'state' | 'role'>): Review | null =>
  role === 'watch' ? null : (state?.review ?? null);

export function headerRule(review: Review | null, now: Instant, columns: number): Span[] {
  const pace = review && paceOf(review, now);
  const words = pace ? ` ${paceInWords(pace)} ` : '';
  const start = 2;
  const rest = Math.max(0, columns - start - widthOf(words));
  return [{text: `${'─'.repeat(start)}${words}${'─'.repeat(rest)}`, tone: 'quiet'}];
}
