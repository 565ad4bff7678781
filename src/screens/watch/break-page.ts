// The page of a break: large, and when everybody is back, or since when.
import {openStage} from '../../review/agenda.js';
import type {Instant, Review} from '../../review/types.js';
import type {PictureProps} from '../frame/record.js';
import type {Span} from '../frame/spans.js';
import {BREAK_ALOUD, breakInWords, spokenBreak} from '../meeting/break.js';
import {bigRows, bigText} from './big-characters.js';
import {inTheMiddle} from './shared-clock.js';

export function breakPage(
  review: Review,
  now: Instant,
  {columns, height}: Pick<PictureProps, 'columns' | 'height'>,
): Span[][] {
  const said = breakInWords(review, now);
  const large = [
    ...bigRows(BREAK_ALOUD),
    '',
    ...(bigText(said, columns - 8) ?? fitting(bigRows(said.toUpperCase()), columns) ?? [said]),
  ];
  const rows = large.length + 2 <= height ? large : [spokenBreak(review, now)];
  const title = inTheMiddle(columns, openStage(review)?.title ?? '', 'quiet');
  const before = Math.max(1, Math.floor((height - rows.length) / 2) - 1);
  const empty = Array.from({length: before}, (): Span[] => []);
  return [title, ...empty, ...rows.map((row) => inTheMiddle(columns, row, 'loud'))];
}

const fitting = (rows: string[], columns: number): string[] | undefined =>
  rows.length > 0 && rows.every((row) => row.length <= columns) ? rows : undefined;
