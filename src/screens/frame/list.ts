// A list that scrolls: the selected row is always among those shown, and what is above and below is counted.
import type {Row} from '../../session/rows.js';
import type {RowContext} from '../rows/index.js';
import {
  contextAt,
  hiddenInWords,
  type ListPlace,
  listedAt,
  listLines,
  placeInList,
  windowInList,
} from './list-lines.js';
import {hasArrows} from './signs-shown.js';
import {cutSpans, filled, type Span, widthOf, widthOfSpans} from './spans.js';
import type {LineOfRow} from './window.js';

type Listed = {
  rows: readonly Row[];
  selectedId: string | undefined;
  /** The line that it was scrolled to. */
  top: LineOfRow | null;
  context: RowContext;
};

/** As many lines as its place has rows. */
export function listIn({rows: given, selectedId, top: scrolled, context: ofPage}: Listed, place: ListPlace): Span[][] {
  const {height} = place;
  const context = contextAt(place, ofPage);
  const {rows, top} = listedAt(place, {rows: given, top: scrolled});
  const list = listLines(rows, context, height, selectedId);
  const window = windowInList(list, {...place, selected: placeInList(place, given, selectedId), top});
  const {above, below} = hiddenInWords(given, place, list, window);
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
