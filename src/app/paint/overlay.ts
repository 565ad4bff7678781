// What is painted over the page that was painted last: the clock's line, and the dock while something is typed.
import {dockRows, rowsAboveText, typedRows} from '../../screens/frame/dock-rows.js';
import {drawnLine} from '../../screens/frame/drawn-line.js';
import {filterRow} from '../../screens/frame/filter-row.js';
import {clockLine, untold} from '../../screens/frame/header-clock.js';
import {headerRule} from '../../screens/frame/header-rule.js';
import {layoutOf, pageIn, type Size, type Taken} from '../../screens/frame/layout.js';
import type {Span} from '../../screens/frame/spans.js';
import type {Palette} from '../../screens/frame/theme.js';
import {isTooSmall} from '../../screens/frame/too-small.js';
import type {RailWidths} from '../../screens/rails/widths.js';
import {screens} from '../../screens/registry.js';
import {sharedClock} from '../../screens/watch/shared-clock.js';
import {sharedReview} from '../../screens/watch/shown.js';
import type {Model} from '../../session/model.js';
import type {Overlay, Piece} from './over-page.js';
import type {Part} from './painter.js';

/** What the page on the screen left room for; `beside`: the rails that stand in it. */
export type Drawn = {
  size: Size;
  taken: Taken;
  beside: RailWidths;
  clock: boolean;
  typing: boolean;
  filtering: boolean;
};

type Told = {drawn: Drawn; model: Model; now: number; palette: Palette};

/** The rows of this part; `typed` leaves those of the clock and the label as they are. */
export function overlayFor(told: Told, part: Part): Overlay {
  const {drawn, model, now} = told;
  const {view, state} = model;
  const {size, beside} = drawn;
  if (isTooSmall(size)) return {rows: new Map(), cursor: null};
  const layout = layoutOf(size, drawn.taken);
  const rows = part === 'all' ? headerRows(told) : new Map<number, Piece>();
  const text = textIn(told);
  const page = pageIn(size);
  const onPage = (spans: Span[]): Piece => ({column: beside.agenda, columns: page.columns, text: text(spans)});
  const cursorAt = (row: number, column: number) => ({row, column: beside.agenda + column});
  if (drawn.filtering && view.filter !== null && !view.dialog) {
    return {rows, cursor: cursorAt(layout.dockRow + 1, filterRow(view, page.columns).cursor)};
  }
  if (!drawn.typing || view.dialog?.kind !== 'write') return {rows, cursor: null};
  const above = rowsAboveText(view.dialog);
  if (part === 'all') {
    const dock = dockRows(view, {state, lists: model.lists, now}, page);
    const told = [dock?.label ?? [], ...(dock?.lines ?? [])];
    for (let index = 0; index < above; index += 1) rows.set(layout.dockRow + index, onPage(told[index] ?? []));
  }
  // The page's room counts, not the room that the text would take: one that has just grown waits for its page.
  const room = Math.max(1, drawn.taken.dock - above);
  const {lines, cursor} = typedRows(view.dialog, room, page);
  for (let index = 0; index < room; index += 1) rows.set(layout.dockRow + above + index, onPage(lines[index] ?? []));
  return {rows, cursor: cursor && cursorAt(layout.dockRow + above + cursor.row, cursor.column)};
}

const textIn =
  ({drawn, palette}: Told) =>
  (spans: Span[]): string =>
    drawnLine(palette, spans, drawn.size.columns);

/** The line of time and the rule below it, and on the shared screen the clock that all the room sees. */
export function headerRows(told: Told): Map<number, Piece> {
  const {drawn, model, now} = told;
  const {view, state} = model;
  const {size, beside} = drawn;
  const rows = new Map<number, Piece>();
  const isShared = view.screen === screens.shared;
  const review = state && (isShared ? sharedReview({review: state.review, view, lists: model.lists}) : state.review);
  if (!review || isTooSmall(size)) return rows;
  const layout = layoutOf(size, drawn.taken);
  const text = textIn(told);
  const across = (spans: Span[]): Piece => ({column: 0, columns: size.columns, text: text(spans)});
  const place = {columns: size.columns, height: layout.bodyRows, shared: view.shared};
  const clock = isShared ? sharedClock(review, now, place) : undefined;
  if (drawn.clock) {
    const toldBelow = clock?.tells ?? untold;
    rows.set(layout.clockRow, across(clockLine(review, now, size.columns, toldBelow)));
    const above = {isShared: model.role === 'watch', told: toldBelow, beside};
    rows.set(layout.ruleRow, across(headerRule(review, now, size.columns, above)));
  }
  for (const [index, spans] of (clock?.lines ?? []).entries()) {
    rows.set(layout.bodyRow + (clock?.row ?? 0) + index, across(spans));
  }
  return rows;
}
