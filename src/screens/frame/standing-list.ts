// A list as it stands at its place on the page: its own rows, what is selected among them, and which of their lines show.
import {placeOf, type Row} from '../../session/rows.js';
import type {RowContext} from '../rows/index.js';
import {type ListLines, type ListPlace, listLines, windowInList} from './list-lines.js';
import type {LineOfRow, Window} from './list-window.js';

export type Listed = {
  rows: readonly Row[];
  selectedId: string | undefined;
  /** The line that it was scrolled to. */
  top: LineOfRow | null;
  context: RowContext;
};

/** `rows`: those of the list itself; `selected`: which of them, -1 where none is. */
export type StandingList = {
  rows: readonly Row[];
  list: ListLines;
  context: RowContext;
  seen: ListPlace & {selected: number};
  window: Window;
};

export function listAt(place: ListPlace, given: Listed): StandingList {
  const {selectedId} = given;
  const context = contextAt(place, given.context);
  const {rows, top} = listedAt(place, given);
  const seen = {...place, selected: placeInList(place, given.rows, selectedId)};
  const list = listLines(rows, context, place.height, selectedId);
  return {rows, list, context, seen, window: windowInList(list, {...seen, top})};
}

/** What its rows are drawn with there. */
const contextAt = ({columns, isSpaced}: ListPlace, context: RowContext): RowContext => ({
  ...context,
  ...(columns !== undefined && {columns}),
  ...(isSpaced && {isSpaced}),
});

/** The rows of a list at its place, and the line that it was scrolled to. */
function listedAt(
  {skips = 0}: ListPlace,
  {rows, top}: {rows: readonly Row[]; top: LineOfRow | null},
): {rows: readonly Row[]; top: LineOfRow | null} {
  if (skips === 0) return {rows, top};
  const own = top && top.row >= skips ? {...top, row: top.row - skips} : null;
  return {rows: rows.slice(skips), top: own};
}

/** Where the row with this id is among the list's own rows; -1 where it is none of them. */
const placeInList = ({skips = 0}: ListPlace, rows: readonly Row[], id: string | undefined): number =>
  Math.max(-1, placeOf(rows, id) - skips);
