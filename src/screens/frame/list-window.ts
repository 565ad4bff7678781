// Which lines of a list show: it fills the rows it has before anything is hidden, and knows what it hides.

/** A line of a list: the row that it belongs to, and which of that row's lines it is, both counted from 0. */
export type LineOfRow = {row: number; line: number};

/** What lies beyond an end of the window: `rows` whole ones, and `lines` of the row that the window cuts. */
export type Hidden = {rows: number; lines: number};

export type Window = {
  /** The lines that show, from the first to the last; none where there is nothing to show or no room. */
  shown: LineOfRow[];
  above: Hidden;
  below: Hidden;
};

/**
 * How many rows a list has, how many lines each takes, and with which of them its words begin; asked only of rows near
 * the window.
 */
type Measured = {count: number; heightOf: (row: number) => number; firstLineOf: (row: number) => number};

/** Its rows by number and height alone. */
type Heights = Omit<Measured, 'firstLineOf'>;

const nothing: Hidden = {rows: 0, lines: 0};

/** Lines of the whole list, counted no further than `most`. */
export function linesUpTo(most: number, {count, heightOf}: Heights): number {
  let lines = 0;
  for (let row = 0; row < count && lines < most; row += 1) lines += heightOf(row);
  return Math.min(most, lines);
}

/**
 * The lines that fit into `height`, with the row `anchor` among them, near the middle; or those from the line `top` on. Near the
 * middle they begin with a row’s first line.
 * A line is kept for what is hidden above and below, from 3 of `height` on; of 2, one is kept for both, of 1 none.
 */
export function windowOf(list: Measured, height: number, at: {anchor: number} | {top: LineOfRow}): Window {
  const {count, heightOf} = list;
  if (count === 0 || height <= 0) return {shown: [], above: nothing, below: {rows: count, lines: 0}};
  if (linesUpTo(height + 1, list) <= height) {
    return {shown: linesFrom(list, {row: 0, line: 0}, height), above: nothing, below: nothing};
  }
  const from = 'top' in at ? within(list, at.top) : within(list, {row: at.anchor, line: 0});
  // The list as far as the window may reach from here.
  const before = linesBefore(list, from, height);
  const lines = [...before, ...linesFrom(list, from, 2 * height)];
  const size = Math.max(1, height - 2);
  const wanted = 'top' in at ? size : Math.min(size, heightOf(from.row));
  const cut = cutOf(lines.length, height, before.length, wanted);
  const shown = lines.slice(...('top' in at ? cut : fromFirstLine(list, lines, height, before.length, cut)));
  return {shown, above: aboveOf(shown[0] ?? from), below: belowOf(list, shown.at(-1) ?? from)};
}

/** The same cut from a row's first line on, so long as it is not that of a row behind the anchor's. */
function fromFirstLine(
  {firstLineOf}: Measured,
  lines: LineOfRow[],
  height: number,
  anchor: number,
  cut: [from: number, to: number],
): [from: number, to: number] {
  const [from] = cut;
  const begin = lines.findIndex(({row, line}, index) => index >= from && line === firstLineOf(row));
  return height < 3 || from === 0 || begin > anchor ? cut : cutOf(lines.length, height, begin, height - 2);
}

/** Which of `total` lines: `wanted` of them from `first` on, in the middle of what fits. */
function cutOf(total: number, height: number, first: number, wanted: number): [from: number, to: number] {
  if (height < 3) return [first, first + 1];
  const size = height - 2;
  const from = first - Math.floor((size - wanted) / 2);
  // At either end the line that would say what is hidden there is the list's own.
  if (from <= 1) return [0, height - 1];
  if (from + size >= total - 1) return [total - height + 1, total];
  return [from, from + size];
}

const within = ({count, heightOf}: Heights, {row, line}: LineOfRow): LineOfRow => {
  const there = Math.min(count - 1, Math.max(0, row));
  return {row: there, line: Math.max(0, Math.min(heightOf(there) - 1, line))};
};

/** This line and those behind it, at `most` so many. */
export function linesFrom({count, heightOf}: Heights, from: LineOfRow, most: number): LineOfRow[] {
  const lines: LineOfRow[] = [];
  for (let {row, line} = from; row < count && lines.length < most; row += 1, line = 0) {
    for (; line < heightOf(row) && lines.length < most; line += 1) lines.push({row, line});
  }
  return lines;
}

/** The lines right before this one, at `most` so many. */
export function linesBefore({heightOf}: Heights, from: LineOfRow, most: number): LineOfRow[] {
  const lines: LineOfRow[] = [];
  let {row, line} = from;
  while (lines.length < most) {
    if (line > 0) {
      line -= 1;
      lines.push({row, line});
    } else if (row > 0) {
      row -= 1;
      line = heightOf(row);
    } else break;
  }
  return lines.toReversed();
}

const aboveOf = ({row, line}: LineOfRow): Hidden => ({rows: row, lines: line});

const belowOf = ({count, heightOf}: Heights, {row, line}: LineOfRow): Hidden => ({
  rows: count - row - 1,
  lines: Math.max(0, heightOf(row) - line - 1),
});
