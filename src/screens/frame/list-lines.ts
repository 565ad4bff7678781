// A list's rows as lines: each is drawn once, when somebody first asks for it.
import {once} from '../../review/once.js';
import {canSelect, type Row} from '../../session/rows.js';
import {drawRow, type RowContext} from '../rows/index.js';
import {type Hidden, type LineOfRow, linesUpTo, type Window, windowOf} from './list-window.js';
import {type Span, widthOfSpans, withFound} from './spans.js';

/** The column of the selection mark. */
const MARGIN = 3;

/**
 * The rows of the terminal that a list has, and whether its end shows where nothing is selected; `columns` where it has
 * not the whole width, `skips` where so many rows before its own stand elsewhere on the page, `isSpaced` where an empty
 * line stands between its rows.
 */
export type ListPlace = {height: number; fromEnd: boolean; columns?: number; skips?: number; isSpaced?: boolean};

/** `firstLineOf`: with which of its lines a row begins, the empty one before a heading being none of its own. */
export type ListLines = {
  count: number;
  linesOf: (row: number) => Span[][];
  heightOf: (row: number) => number;
  firstLineOf: (row: number) => number;
};

/**
 * The lines of these rows, an empty one before each heading but the first, or between all rows of a spaced list but a
 * heading and its first. Where all of them fit into `height` nothing of them is shortened; where they fit in short, the rows that are free make as many whole as they can, the selected
 * one first.
 */
export function listLines(rows: readonly Row[], context: RowContext, height: number, selectedId?: string): ListLines {
  const short = linesIn(rows, context, selectedId);
  if (rows.length > height) return short;
  const whole = linesIn(rows, {...context, isRoomy: true}, selectedId);
  if (linesUpTo(height + 1, whole) <= height) return whole;
  const wholeRows = thoseWhole(
    short,
    whole,
    height,
    rows.findIndex(({id}) => id === selectedId),
  );
  return fromRows(short.count, (row) => (wholeRows.has(row) ? whole : short));
}

/** The rows that are whole, by their number: the selected one first, then from the top on. */
function thoseWhole(short: ListLines, whole: ListLines, height: number, selected: number): Set<number> {
  let free = height - linesUpTo(height + 1, short);
  const chosen = new Set<number>();
  const others = Array.from({length: short.count}, (_, row) => row).filter((row) => row !== selected);
  for (const row of selected === -1 ? others : [selected, ...others]) {
    const more = whole.heightOf(row) - short.heightOf(row);
    if (more > free) continue;
    chosen.add(row);
    free -= more;
  }
  return chosen;
}

const fromRows = (count: number, listOf: (row: number) => ListLines): ListLines => ({
  count,
  linesOf: (row) => listOf(row).linesOf(row),
  heightOf: (row) => listOf(row).heightOf(row),
  firstLineOf: (row) => listOf(row).firstLineOf(row),
});

function linesIn(rows: readonly Row[], context: RowContext, selectedId?: string): ListLines {
  const inner = {...context, columns: context.columns - MARGIN - 1};
  // What stands at the right of a heading ends where it does for the rows below.
  const wider = {...inner, columns: inner.columns + MARGIN - 1};
  const drawn = new Map<number, Span[][]>();
  const linesOf = (index: number): Span[][] => {
    const row = rows[index];
    const known = drawn.get(index);
    if (known || !row) return known ?? [];
    const sought = canSelect(row) && !context.aloud ? (context.sought ?? []) : [];
    const drawnRow = drawRow(row, isHeading(row) ? wider : inner).map((spans) =>
      sought.length > 0 ? withFound(spans, sought) : spans,
    );
    const isSelected = row.id === selectedId;
    const own = drawnRow.map((spans, line) => [mark(row, line === 0 && isSelected, context), ...spans]);
    const seen = isSelected && hasKeys(context) ? own.map((spans) => selected(spans, context.columns)) : own;
    const before = rows[index - 1];
    const isApart = isHeading(row) || (context.isSpaced && before && !isHeading(before));
    const lines = isApart && index > 0 ? [[], ...seen] : seen;
    drawn.set(index, lines);
    return lines;
  };
  return {
    count: rows.length,
    linesOf,
    heightOf: (index) => linesOf(index).length,
    firstLineOf: (index) => (linesOf(index)[0]?.length === 0 ? 1 : 0),
  };
}

/** Rows of the terminal that this list could use, no more than `most`. */
export const rowsWanted = (rows: readonly Row[], context: RowContext, most: number): number =>
  linesUpTo(Math.max(0, most), listLines(rows, context, Math.max(0, most)));

/** What stands before the selected row where the screen is read aloud. */
export const SELECTED = 'selected: ';

const isHeading = (row: Row): boolean => row.kind === 'heading' || row.kind === 'stage';

/** A list that waits for a field or an answer shows where it goes on, and nothing louder. */
const hasKeys = ({aloud, waits}: RowContext): boolean => !aloud && !waits;

function mark(row: Row, isSelected: boolean, {aloud, waits}: RowContext): Span {
  if (!isSelected) return {text: isHeading(row) ? ' ' : '   '};
  return {text: aloud ? SELECTED : ' ❯ ', tone: waits ? 'strong' : 'mark'};
}

/** A line of the selected row, to the edge of its list: the look of its mark goes down all lines, a blank beside it. */
function selected([margin = {text: ''}, ...spans]: Span[], columns: number): Span[] {
  const [mark, blank] = [margin.text.slice(0, -1), margin.text.slice(-1)];
  const line: Span[] = [{text: mark, tone: 'mark'}, {text: blank}, ...spans];
  const rest = {text: ' '.repeat(Math.max(0, columns - widthOfSpans(line)))};
  return [...line, rest].map((span) => ({...span, isSelected: true}));
}

/** `selected`: the selected row, -1 where none is; without one the list shows its start, or its end. */
type Seen = ListPlace & {selected: number; top: LineOfRow | null};

export function windowInList(list: ListLines, {height, fromEnd, selected, top}: Seen): Window {
  const anchor = selected === -1 ? (fromEnd ? list.count - 1 : 0) : selected;
  return windowOf(list, height, top ? {top} : {anchor});
}

/**
 * What is hidden above and below, in words: `2 lines and 3 more`; empty where nothing is. What is counted is what can be
 * selected, so that headings are none of it; where that is nothing at all, every row.
 */
export function hiddenInWords(
  rows: readonly Row[],
  {skips = 0}: ListPlace,
  list: ListLines,
  {shown, above, below}: Window,
): {above: string; below: string} {
  const isGap = ({row, line}: LineOfRow) => line < list.firstLineOf(row);
  const [first, last] = [shown[0], shown.at(-1)];
  const begins = first && first.line > 0 && isGap({...first, line: 0});
  const behind = last && isGap(last) ? {rows: below.rows + 1, lines: 0} : below;
  const counted = selectableBefore(rows);
  const between = (from: number, to: number) => (counted[skips + to] ?? 0) - (counted[skips + from] ?? 0);
  const isAny = between(0, list.count) > 0;
  const told = ({lines}: Hidden, from: number, to: number): string => {
    const count = isAny ? between(from, to) : to - from;
    const others = Array.from(
      {length: count > 0 ? 0 : to - from},
      (_, row) => list.heightOf(from + row) - list.firstLineOf(from + row),
    );
    return inWords({rows: count, lines: others.reduce((all, height) => all + height, lines)});
  };
  return {
    above: told(begins ? {...above, lines: above.lines - 1} : above, 0, above.rows),
    below: told(behind, list.count - behind.rows, list.count),
  };
}

/** How many rows before each place, and before the end, can be selected. */
const selectableBefore = once((rows: readonly Row[]): Uint32Array => {
  const counts = new Uint32Array(rows.length + 1);
  for (const [place, row] of rows.entries()) counts[place + 1] = (counts[place] ?? 0) + (canSelect(row) ? 1 : 0);
  return counts;
});

function inWords({rows, lines}: Hidden): string {
  const ofRow = lines === 1 ? '1 line' : `${lines} lines`;
  return [lines > 0 && ofRow, rows > 0 && `${rows} more`].filter(Boolean).join(' and ');
}
