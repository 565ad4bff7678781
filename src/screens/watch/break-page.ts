// The page of a break: large, and since when.
import {openStage} from '../../review/agenda.js';
import {timeOfDay} from '../../review/days.js';
import type {Review} from '../../review/types.js';
import type {Span} from '../frame/spans.js';
import {bigRows, bigText} from './big-characters.js';
import {inTheMiddle} from './shared-clock.js';

/** Nobody has said when it goes on, so that only its beginning is known. */
const sinceWhen = ({clock}: Review): string => {
  const from = clock.pauses.at(-1)?.from;
  return from === undefined ? '' : `since ${timeOfDay(from)}`;
};

/** In a line, for a small window and for whoever has the screen read aloud. */
export const spokenBreak = (review: Review): string => `Break · ${sinceWhen(review)}`;

export function breakPage(review: Review, columns: number, height: number): Span[][] {
  const since = sinceWhen(review);
  const large = [...bigRows('BREAK'), '', ...(bigText(since, columns - 8) ?? [since])];
  const rows = large.length + 2 <= height ? large : [spokenBreak(review)];
  const title = inTheMiddle(columns, openStage(review)?.title ?? '', 'quiet');
  const before = Math.max(1, Math.floor((height - rows.length) / 2) - 1);
  const empty = Array.from({length: before}, (): Span[] => []);
  return [title, ...empty, ...rows.map((row) => inTheMiddle(columns, row, 'strong'))];
}
