// The page of a break: large, and when everybody is back, or since when.
import {openStage} from '../../review/agenda.js';
import {backAt} from '../../review/clock.js';
import {timeOfDay} from '../../review/days.js';
import type {Instant, Review} from '../../review/types.js';
import type {PictureProps} from '../frame/record.js';
import type {Span} from '../frame/spans.js';
import {bigRows, bigText} from './big-characters.js';
import {inTheMiddle} from './shared-clock.js';

/** Where nobody has said when it goes on, only its beginning is known. It never ends by itself. */
function when(review: Review, now: Instant): string {
  const until = backAt(review);
  if (until !== undefined) return now < until ? `back at ${timeOfDay(until)}` : 'time to go on';
  const from = review.clock.pauses.at(-1)?.from;
  return from === undefined ? '' : `since ${timeOfDay(from)}`;
}

/** In a line, for a small window and for whoever has the screen read aloud. */
export const spokenBreak = (review: Review, now: Instant): string => `Break · ${when(review, now)}`;

export function breakPage(
  review: Review,
  now: Instant,
  {columns, height}: Pick<PictureProps, 'columns' | 'height'>,
): Span[][] {
  const said = when(review, now);
  const large = [...bigRows('BREAK'), '', ...(bigText(said, columns - 8) ?? [said])];
  const rows = large.length + 2 <= height ? large : [spokenBreak(review, now)];
  const title = inTheMiddle(columns, openStage(review)?.title ?? '', 'quiet');
  const before = Math.max(1, Math.floor((height - rows.length) / 2) - 1);
  const empty = Array.from({length: before}, (): Span[] => []);
  return [title, ...empty, ...rows.map((row) => inTheMiddle(columns, row, 'strong'))];
}
