// Which row of the terminal belongs to what: the screens draw by it, and whatever is painted directly goes by it.
export type Size = {columns: number; rows: number};

/** Title, clock and rule above the body; below it the message, which takes two rows where it needs them, and the keys. */
const ABOVE = 3;
const KEYS = 1;

/** The header's second line. */
export const CLOCK_ROW = 1;

/** Rows of the terminal that change from frame to frame. `dock` counts its label; 0 where nothing is asked. */
export type Taken = {dock: number; message: number};

/** Where what stands, counted from 0 at the top, and how many rows the body has. */
export function layoutOf({rows}: Size, {dock, message}: Taken) {
  const below = message + KEYS;
  return {
    clockRow: CLOCK_ROW,
    bodyRow: ABOVE,
    bodyRows: Math.max(0, rows - ABOVE - below - dock),
    // A label, then the text that is typed or the question that is asked.
    dockRow: rows - below - dock,
  };
}

/** The most rows of typed text that a dock shows at once. */
export const mostFieldRows = ({rows}: Size): number => Math.max(3, Math.floor(rows / 3) - 1);

/** Columns for typed text: a margin of one on either side. */
export const fieldWidth = ({columns}: Size): number => columns - 2;

/**
 * The slice of a list that fits into `height` rows, `anchor` among it, and how many items are above and below. A row is
 * kept for each of these where something is cut off.
 */
export function windowOf(count: number, anchor: number, height: number, heightOf: (index: number) => number) {
  if (count === 0 || height <= 0) return {from: 0, to: 0, above: 0, below: count};
  const heights = count <= height ? Array.from({length: count}, (_, index) => heightOf(index)) : [];
  const fits = count <= height && heights.reduce((sum, own) => sum + own, 0) <= height;
  if (fits) return {from: 0, to: count, above: 0, below: 0};
  const room = Math.max(1, height - 2);
  const at = Math.min(count - 1, Math.max(0, anchor));
  let from = at;
  let to = at + 1;
  let used = heightOf(at);
  for (;;) {
    const up = from > 0 ? heightOf(from - 1) : Number.POSITIVE_INFINITY;
    const down = to < count ? heightOf(to) : Number.POSITIVE_INFINITY;
    const canUp = used + up <= room;
    const canDown = used + down <= room;
    // Grows on the shorter side first, which keeps the anchor near the middle.
    if (canUp && (!canDown || at - from <= to - at - 1)) {
      from -= 1;
      used += up;
    } else if (canDown) {
      to += 1;
      used += down;
    } else {
      return {from, to, above: from, below: count - to};
    }
  }
}
