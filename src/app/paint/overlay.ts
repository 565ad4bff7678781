// What is painted over the frame that was drawn last: the clock's line, and the dock while something is typed.
import {cleanText} from '../../review/text.js';
import {dockRows, rowsAboveText, typedRows} from '../../screens/frame/dock-rows.js';
import {filterRow} from '../../screens/frame/filter-row.js';
import {clockLine} from '../../screens/frame/header-clock.js';
import {headerRule} from '../../screens/frame/header-rule.js';
import {layoutOf, type Size, type Taken} from '../../screens/frame/layout.js';
import {asDrawn} from '../../screens/frame/signs-shown.js';
import type {Span} from '../../screens/frame/spans.js';
import {ansi, type Palette} from '../../screens/frame/theme.js';
import {isTooSmall} from '../../screens/frame/too-small.js';
import {screens} from '../../screens/registry.js';
import {sharedClock} from '../../screens/watch/shared-clock.js';
import {sharedReview} from '../../screens/watch/shown.js';
import type {Model} from '../../session/model.js';
import type {Overlay} from './canvas.js';
import type {Part} from './painter.js';

/** What the frame on screen left room for. */
export type Drawn = {size: Size; taken: Taken; clock: boolean; typing: boolean; filtering: boolean};

type Told = {drawn: Drawn; model: Model; now: number; palette: Palette};

/** The rows of this part; `typed` leaves those of the clock and the label as they are. */
export function overlayFor(told: Told, part: Part): Overlay {
  const {drawn, model, now, palette} = told;
  const {view, state} = model;
  const rows = new Map<number, string>();
  if (isTooSmall(drawn.size)) return {rows, cursor: null};
  const layout = layoutOf(drawn.size, drawn.taken);
  const text = (spans: Span[]) => spans.map((span) => ansi(palette, span.tone, asDrawn(cleanText(span.text)))).join('');
  const isShared = view.screen === screens.shared;
  const review = state && (isShared ? sharedReview({review: state.review, view}) : state.review);
  if (part === 'all' && drawn.clock && review) {
    rows.set(layout.clockRow, text(clockLine(review, now, drawn.size.columns)));
    rows.set(
      layout.ruleRow,
      text(headerRule(model.state?.review ?? null, now, drawn.size.columns, model.role === 'watch')),
    );
  }
  if (part === 'all' && isShared && review) {
    const place = {columns: drawn.size.columns, height: layout.bodyRows, shared: view.shared};
    const clock = sharedClock(review, now, place);
    for (const [index, spans] of clock.lines.entries()) rows.set(layout.bodyRow + clock.row + index, text(spans));
  }
  if (drawn.filtering && view.filter !== null && !view.dialog) {
    return {rows, cursor: {row: layout.dockRow + 1, column: filterRow(view, drawn.size.columns).cursor}};
  }
  if (!drawn.typing || view.dialog?.kind !== 'write') return {rows, cursor: null};
  const above = rowsAboveText(view.dialog);
  if (part === 'all') {
    const dock = dockRows(view, {state, now}, drawn.size);
    rows.set(layout.dockRow, text(dock?.label ?? []));
    for (let index = 1; index < above; index += 1) rows.set(layout.dockRow + index, text(dock?.lines[index - 1] ?? []));
  }
  // The frame's room counts, not the room that the text would take: one that has just grown waits for its frame.
  const room = Math.max(1, drawn.taken.dock - above);
  const {lines, cursor} = typedRows(view.dialog, room, drawn.size);
  for (let index = 0; index < room; index += 1) rows.set(layout.dockRow + above + index, text(lines[index] ?? []));
  return {rows, cursor: cursor && {row: layout.dockRow + above + cursor.row, column: cursor.column}};
}
