// What is painted over the frame that was drawn last: the clock's line, and the dock while something is typed.
import {cleanText} from '../review/text.js';
import {clockLine} from '../screens/clock-line.js';
import {isTooSmall, layoutOf, type Size, type Taken} from '../screens/layout.js';
import type {Span} from '../screens/spans.js';
import {ansi, type Palette} from '../screens/theme.js';
import type {View} from '../session/view.js';
import type {Overlay} from './canvas.js';
import {dockRows} from './dock.js';
import type {Frame} from './terminal.js';

/** What the frame on screen left room for. */
export type Drawn = {size: Size; taken: Taken; clock: boolean; typing: boolean; searching: boolean};

const nothing: Overlay = {rows: new Map(), cursor: null};

export function overlayFor(drawn: Drawn | null, view: View, frame: Frame, now: number, palette: Palette): Overlay {
  if (!drawn || isTooSmall(drawn.size)) return nothing;
  const rows = new Map<number, string>();
  const layout = layoutOf(drawn.size, drawn.taken);
  const text = (spans: Span[]) => spans.map((span) => ansi(palette, span.tone, cleanText(span.text))).join('');
  const review = frame.state?.review;
  if (drawn.clock && review) rows.set(layout.clockRow, text(clockLine(review, now, drawn.size.columns)));
  const dock =
    drawn.typing && view.dialog?.kind === 'write' ? dockRows(view, {state: frame.state, now}, drawn.size) : null;
  if (!dock) return {rows, cursor: null};
  rows.set(layout.dockRow, text(dock.label));
  // A text that has just grown by a row waits for the frame that makes room for it.
  const room = drawn.taken.dock - 1;
  const cut = Math.max(0, dock.lines.length - room);
  for (const [index, spans] of dock.lines.slice(cut).entries()) rows.set(layout.dockRow + 1 + index, text(spans));
  const cursor = dock.cursor && {
    row: Math.min(layout.dockRow + room, Math.max(layout.dockRow + 1, layout.dockRow + 1 + dock.cursor.row - cut)),
    column: dock.cursor.column,
  };
  return {rows, cursor};
}
