// Whole characters of a text, as people count them: where they begin and end, and how many cells they take.
import stringWidth from 'string-width';

const segmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

const NEWLINE = 10;

/** How far a look around the cursor goes where no simple character is near: more than any character is long. */
const REACH = 1024;

/**
 * Cells of a UTF-16 unit of a script whose letters stand alone: beside another such unit, or at an end of the text, it
 * is a whole character. 0 for everything else (marks, joiners, emoji, flags, Indic and Hangul letters), which the
 * segmenter judges.
 */
export function simpleCells(unit: number): number {
  if (unit < 0x7f) return unit >= 0x20 ? 1 : 0;
  if (unit < 0x300) return unit >= 0xa1 && unit !== 0xad ? 1 : 0;
  if (unit < 0x530) return (unit >= 0x391 && unit < 0x482 && unit !== 0x3a2) || unit >= 0x48a ? 1 : 0;
  if (unit < 0x3000) return (unit >= 0x5d0 && unit <= 0x5ea) || (unit >= 0x620 && unit <= 0x64a) ? 1 : 0;
  if (unit < 0x3100) {
    const letter = (unit >= 0x3041 && unit <= 0x3096) || (unit >= 0x30a1 && unit <= 0x30fe);
    return letter || unit <= 0x3029 ? 2 : 0;
  }
  return unit >= 0x4e00 && unit <= 0x9fff ? 2 : 0;
}

/** Whether the unit stands alone; beyond either end of a text nothing joins. */
function standsAlone(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return true;
  const unit = text.charCodeAt(at);
  return unit === NEWLINE || simpleCells(unit) > 0;
}

/** About `length` units, never cut within a code point: half of one would pass for a character. */
function stretchFrom(text: string, at: number, length: number): string {
  const end = at + length;
  return text.slice(at, isSecondHalf(text, end) ? end + 1 : end);
}

const isSecondHalf = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** Where the character that begins at `at` ends. */
export function characterEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  if (standsAlone(text, at) && standsAlone(text, at + 1)) return at + 1;
  for (let reach = 64; ; reach *= 4) {
    const near = stretchFrom(text, at, reach);
    const length = segmenter.segment(near)[Symbol.iterator]().next().value?.segment.length ?? 1;
    if (length < near.length || at + near.length === text.length) return at + length;
  }
}

/** Units that are segmented at once: a row or two, since starting the segmenter costs more than letting it run. */
const STRETCH = 256;

/** The ends of the characters from the boundary `from` on, one by one. */
export function* characterEnds(text: string, from: number): Generator<number, void> {
  let at = from;
  while (at < text.length) {
    if (standsAlone(text, at) && standsAlone(text, at + 1)) {
      at += 1;
      yield at;
      continue;
    }
    const stretch = stretchFrom(text, at, STRETCH);
    const whole = at + stretch.length === text.length;
    const start = at;
    for (const {index, segment} of segmenter.segment(stretch)) {
      const end = index + segment.length;
      // The last one may go on behind the stretch.
      if (end === stretch.length && !whole) break;
      at = start + end;
      yield at;
    }
    if (at === start) {
      at = characterEnd(text, at);
      yield at;
    }
  }
}

/** Where the character that ends at `at` begins. */
export function characterStart(text: string, at: number): number {
  if (at <= 0) return 0;
  if (standsAlone(text, at - 1) && standsAlone(text, at - 2)) return at - 1;
  const from = certainBoundary(text, at - 1);
  let start = from;
  for (const {index} of segmenter.segment(text.slice(from, at))) start = from + index;
  return start;
}

/** The first boundary between characters at or after `wanted`. */
export function boundaryFrom(text: string, wanted: number): number {
  if (wanted >= text.length) return text.length;
  let at = certainBoundary(text, wanted);
  while (at < wanted) at = characterEnd(text, at);
  return at;
}

/** The few characters that join with what follows them. */
const prepends = /[\p{Cf}\u0d4e\u{11000}-\u{11fff}]$/u;

/** The nearest place at or before `at` that is a boundary whatever stands further away. */
function certainBoundary(text: string, at: number): number {
  const least = Math.max(0, at - REACH);
  for (let from = at; from > least; from -= 1) {
    if (standsAlone(text, from) && !prepends.test(text.slice(Math.max(0, from - 2), from))) return from;
  }
  return isSecondHalf(text, least) ? least - 1 : least;
}

/** Widths of characters that were measured before; measuring is slow, and texts repeat what they use. */
const measured = new Map<string, number>();
const MOST_MEASURED = 4000;

/** The cells that the character from `start` to `end` takes. */
export function cellsOf(text: string, start: number, end: number): number {
  const simple = end - start === 1 ? simpleCells(text.charCodeAt(start)) : 0;
  if (simple > 0) return simple;
  const character = text.slice(start, end);
  const known = measured.get(character);
  if (known !== undefined) return known;
  if (measured.size >= MOST_MEASURED) measured.clear();
  const cells = stringWidth(character);
  measured.set(character, cells);
  return cells;
}
