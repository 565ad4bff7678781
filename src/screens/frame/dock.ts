// The place above the footer where something is typed or asked: a label, then its rows.
import {cutSpans, cutText, type Span, widthOf, widthOfSpans} from './spans.js';

/**
 * What a text is about: the beginning of a name, and what stands around it. `rest`: as much of this as there is room
 * for.
 */
export type About = {before: string; name: string; after: string; rest?: string};

/** The fewest columns that tell one name from another, and the most that one is given. */
const LEAST_OF_A_NAME = 12;
const MOST_OF_A_NAME = 50;

/**
 * The label's line: what is asked, whom or what it is about, what the text would become, and the two keys that end it.
 * Where not all of it fits, the end of the name gives way first, then the keys but for what `stays` of them, and the
 * reading of what is typed last.
 */
export function dockLabel(
  label: string,
  echo: readonly Span[],
  right: string,
  columns: number,
  about?: About,
  stays = '',
): Span[] {
  const needed = widthOf(label) + (echo.length === 0 ? 0 : widthOfSpans(echo) + 3) + 4;
  const {before = '', name = '', after = ''} = about ?? {};
  const around = widthOf(before) + widthOf(after) + 3;
  const least = Math.min(LEAST_OF_A_NAME, widthOf(name));
  const keys = needed + (about ? around + least : 0) + widthOf(right) + 4 <= columns ? right : stays;
  const end: Span[] = keys === '' ? [] : [{text: ` ${keys} `, tone: 'quiet'}];
  const edge: Span = {text: '──', tone: 'focus'};
  const room = Math.max(0, columns - widthOfSpans([...end, edge]));
  const forName = room - needed - around;
  const most = about?.rest ? LEAST_OF_A_NAME : MOST_OF_A_NAME;
  const shownName = about && forName >= least ? cutText(name, Math.min(most, forName)) : '';
  const left: Span[] = [
    {text: `── ${label}`, tone: 'focus'},
    ...(shownName === '' ? [] : [{text: ` · ${before}${shownName}${after}`}]),
    ...(echo.length === 0 ? [] : [{text: ' · ', tone: 'quiet' as const}, ...echo]),
    ...(about?.rest ? [{text: ` · ${about.rest}`}] : []),
    {text: ' '},
  ];
  const shown = cutSpans(left, room);
  const rule = '─'.repeat(Math.max(0, room - widthOfSpans(shown)));
  return [...shown, {text: rule, tone: 'focus'}, ...end, edge];
}

/** Columns that are left between a label, the least of a name and what stands at its right. */
export const roomForEcho = (label: string, right: string, columns: number, about?: About): number =>
  columns - widthOf(label) - widthOf(right) - 11 - (about ? LEAST_OF_A_NAME + 5 : 0);
