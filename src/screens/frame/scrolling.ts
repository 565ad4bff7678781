// Further up or down in a list, by a page or by lines: which line stands at its top then.
import type {Model} from '../../session/model.js';
import {canSelect} from '../../session/rows.js';
import {screenNamed} from '../../session/screen.js';
import type {View} from '../../session/view.js';
import {screens} from '../registry.js';
import {bodyOf} from './body.js';
import type {Size} from './layout.js';
import {type ListLines, windowInList} from './list-lines.js';
import {type LineOfRow, linesBefore, linesFrom} from './list-window.js';
import {listAt, type StandingList} from './standing-list.js';

/** Null where the screen has no list to be scrolled. */
function standingList(model: Model, now: number, size: Size): StandingList | null {
  const {picture, props} = bodyOf(model, now, size, false);
  return picture.list ? listAt(picture.list(props), props) : null;
}

/**
 * Where the list is scrolled to, a page up (-1) or down (1) from what shows now: the row at its edge stays in sight, and
 * the page begins with the first line of one; within a row that is longer than a page one line stays. As it
 * was where nothing is hidden that way, but that a list which shows its end does so again, once that is passed.
 */
export function scrolledBy(model: Model, now: number, size: Size, by: 1 | -1): View['scrolled'] {
  const standing = standingList(model, now, size);
  if (!standing) return model.view.scrolled;
  const {list, seen, window} = standing;
  const [first, last] = [window.shown[0], window.shown.at(-1)];
  if (!first || !last) return model.view.scrolled;
  const to = (wanted: LineOfRow) => movedTo(standing, model.view, by, wanted);
  if (by === -1) return to(pageUp(list, first, Math.max(1, seen.height - 3))).to;
  const begun = last.row > first.row ? to({row: last.row, line: list.firstLineOf(last.row)}) : undefined;
  // The row at the edge may begin so high that the page would stay as it is: then it goes on within that row.
  return begun && !isSameLine(begun.shown[0], first) ? begun.to : to(last).to;
}

const isSameLine = (one: LineOfRow | undefined, other: LineOfRow): boolean =>
  one?.row === other.row && one.line === other.line;

function pageUp(list: ListLines, first: LineOfRow, lines: number): LineOfRow {
  const page = linesBefore(list, first, lines);
  return page.find(({row, line}) => line === list.firstLineOf(row)) ?? page[0] ?? first;
}

/**
 * The same by so many lines, down where they are more than 0; undefined where that changes nothing. What is selected
 * stays in sight by becoming the nearest row that shows, but in the notes, where nothing need be selected, and behind
 * an open field or question, which goes on being about its own row.
 */
export function scrolledByLines(
  model: Model,
  now: number,
  size: Size,
  lines: number,
): {to: View['scrolled']; selects?: string | undefined} | undefined {
  const {view} = model;
  const standing = standingList(model, now, size);
  if (!standing) return undefined;
  const {rows, list, seen, window} = standing;
  const [first] = window.shown;
  const passed =
    first && (lines > 0 ? linesFrom(list, first, lines + 1) : linesBefore(list, first, -lines).toReversed());
  const wanted = passed?.at(-1) ?? first;
  const {to, shown: next} = movedTo(standing, view, lines > 0 ? 1 : -1, wanted);
  if (to === view.scrolled) return undefined;
  const {dialog} = view;
  const {worksOn} = screenNamed(screens, view.screen);
  const stays =
    worksOn === 'notes' || (dialog !== null && (dialog.kind === 'confirm' || dialog.asks.what !== 'search'));
  if (stays || seen.selected === -1 || next.some(({row}) => row === seen.selected)) return {to};
  const inSight = [...new Set(next.map(({row}) => row))].flatMap((row) => rows[row] ?? []).filter(canSelect);
  return {to, selects: (lines > 0 ? inSight[0] : inSight.at(-1))?.id};
}

/** The list with the line `wanted` at its top, as far as it has lines to show below. */
function movedTo(
  {rows, list, seen, window}: StandingList,
  view: View,
  by: 1 | -1,
  wanted: LineOfRow | undefined,
): {to: View['scrolled']; shown: LineOfRow[]} {
  const {shown, above, below} = window;
  const hidden = by === 1 ? below : above;
  if (!wanted || hidden.rows + hidden.lines === 0) {
    return {to: by === 1 && seen.fromEnd ? null : view.scrolled, shown};
  }
  const next = windowInList(list, {...seen, top: wanted}).shown;
  const [top = wanted] = next;
  const row = rows[top.row];
  return {to: row ? {screen: view.screen, id: row.id, line: top.line} : view.scrolled, shown: next};
}
