// A list that scrolls: the selected row is always among those shown, and what is above and below is counted.
import {hiddenInWords, type ListPlace} from './list-lines.js';
import {hasArrows} from './signs-shown.js';
import {cutSpans, filled, type Span, widthOf, widthOfSpans} from './spans.js';
import {type Listed, listAt} from './standing-list.js';

/** As many lines as its place has rows. */
export function listIn(listed: Listed, place: ListPlace): Span[][] {
  const {height} = place;
  const {list, context, window} = listAt(place, listed);
  const {above, below} = hiddenInWords(listed.rows, place, list, window);
  const up = above === '' ? '' : `${arrow('↑')}${above} above`;
  const down = below === '' ? '' : `${arrow('↓')}${below} below`;
  const lines = window.shown.map(({row, line}) => list.linesOf(row)[line] ?? []);
  const all =
    height === 1 && up + down !== ''
      ? lines.map((line) => cutShort(line, context.columns))
      : height < 3
        ? [...lines, ...said([up, down])]
        : [...said([up]), ...lines, ...said([down])];
  return filled(all, height);
}

/** The only line that there is room for, where there is more. */
function cutShort(line: Span[], columns: number): Span[] {
  const mark: Span = {text: ' …', tone: 'quiet'};
  return [...cutSpans(line, Math.min(widthOfSpans(line), columns - widthOf(mark.text))), mark];
}

const arrow = (sign: '↑' | '↓'): string => (hasArrows() ? `${sign} ` : '');

/** What is hidden, on one line; no line where nothing is. */
function said(hidden: string[]): Span[][] {
  const text = hidden.filter(Boolean).join('  ');
  return text === '' ? [] : [[{text: `   ${text}`, tone: 'quiet'}]];
}
