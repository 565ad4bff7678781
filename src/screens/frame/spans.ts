// A line of text as a few toned pieces: measuring it, cutting it, filling it, wrapping it.
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import {placesOf} from '../../review/letters.js';
import {isPlain} from '../../review/plain-text.js';
import {cleanLine, cleanText} from '../../review/text.js';
import {shown} from './signs-shown.js';
import type {Tone} from './theme.js';

/** `isSelected`: its row is. `isFound`: it is what somebody looks for. */
export type Span = {text: string; tone?: Tone; isSelected?: true; isFound?: true};

/** Columns that a text takes as it is shown. */
export function widthOf(text: string): number {
  const seen = shown(text);
  return isPlain(seen) ? seen.length : stringWidth(seen);
}

export const widthOfSpans = (spans: readonly Span[]): number => spans.reduce((sum, {text}) => sum + widthOf(text), 0);

const characters = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

/** The text cut to `columns`, with an ellipsis where something is left out. */
export function cutText(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  const room = columns - widthOf(CUT);
  if (room <= 0) return room === 0 ? CUT : shown(CUT).slice(0, Math.max(0, columns));
  let kept = '';
  let cells = 0;
  for (const {segment} of characters.segment(text)) {
    cells += widthOf(segment);
    if (cells > room) break;
    kept += segment;
  }
  return kept + CUT;
}

/** What stands for all that is left out. */
const CUT = '…';

/** The spans cut to `columns`. */
export function cutSpans(spans: Span[], columns: number): Span[] {
  const kept: Span[] = [];
  let room = columns;
  for (const span of spans) {
    const width = widthOf(span.text);
    if (width > room) {
      if (room > 0) kept.push({...span, text: cutText(span.text, room)});
      break;
    }
    kept.push(span);
    room -= width;
  }
  return kept;
}

/** These lines, cut or filled with empty ones to so many. */
export const filled = (lines: readonly Span[][], rows: number): Span[][] =>
  Array.from({length: Math.max(0, rows)}, (_, row) => lines[row] ?? []);

/** The spans in exactly so many columns. */
export function inColumns(spans: Span[], columns: number): Span[] {
  const kept = cutSpans(spans, columns);
  const room = columns - widthOfSpans(kept);
  return room > 0 ? [...kept, {text: ' '.repeat(room)}] : kept;
}

/** Left and right pieces at the two ends of a line; the left one is cut where both do not fit. */
export function atBothEnds(left: Span[], right: Span[], columns: number): Span[] {
  const end = cutSpans(right, columns);
  const room = columns - widthOfSpans(end);
  const kept = cutSpans(left, Math.max(0, room - 1));
  return [...kept, {text: ' '.repeat(Math.max(0, room - widthOfSpans(kept)))}, ...end];
}

/** The space at which no line is broken. */
export const HOLDS = '\u00a0';

/** The lines of a text in `columns`, broken between words where they fit; its own line breaks stay. */
export function wrapText(text: string, columns: number): string[] {
  return shown(cleanText(text))
    .split('\n')
    .flatMap((line) => {
      if (isPlain(line) && line.length <= columns) return [line];
      const wrapped = wrapAnsi(line, Math.max(1, columns), {hard: true, trim: false}).split('\n');
      // The space at which a line was broken belongs to neither of the two.
      return wrapped.map((part, index) => (index === 0 ? part : part.replace(/^ /, '')).trimEnd());
    });
}

/** The first `rows` of these lines, at least one; where more are left out the last of them ends in “…”. */
export function cutLines(lines: string[], rows: number, columns: number): string[] {
  const most = Math.max(1, rows);
  if (lines.length <= most) return lines;
  const last = lines[most - 1] ?? '';
  const whole = last + CUT;
  return [...lines.slice(0, most - 1), widthOf(whole) <= columns ? whole : cutText(`${last}   `, columns)];
}

/** A text on so many lines at most; on a single one it is not broken between words. */
export const within = (text: string, columns: number, rows: number): string[] =>
  rows === 1 ? [cutText(cleanLine(text), columns)] : cutLines(wrapText(text, columns), rows, columns);

/** A text that wraps behind its mark; pieces that have a tone of their own keep it. */
export function hanging(
  mark: string,
  text: string | readonly Span[],
  columns: number,
  tone?: Tone,
  markTone?: Tone,
): Span[][] {
  const indent = widthOf(mark);
  const pieces = typeof text === 'string' ? [{text}] : text;
  return wrapPieces(pieces, columns - indent).map((line, index) => [
    index === 0 ? {text: mark, ...(markTone && {tone: markTone})} : {text: ' '.repeat(indent)},
    ...line.map((piece) => ({...(tone && {tone}), ...piece})),
  ]);
}

/** The lines of a text in pieces, broken as if it were one. */
function wrapPieces(pieces: readonly Span[], columns: number): Span[][] {
  const lines = wrapText(pieces.map(({text}) => text).join(''), columns);
  if (pieces.length === 1) return lines.map((text) => [{...pieces[0], text}]);
  const seen = pieces.map((piece) => ({...piece, text: shown(cleanText(piece.text))}));
  const whole = seen.map(({text}) => text).join('');
  let end = 0;
  return lines.map((line) => {
    // What is missing between two lines is the blank at which they were broken.
    const from = Math.max(end, whole.indexOf(line, end));
    end = from + line.length;
    let at = 0;
    return seen.flatMap((piece) => {
      const begin = at;
      at += piece.text.length;
      const text = piece.text.slice(Math.max(0, from - begin), Math.max(0, end - begin));
      return text === '' ? [] : [{...piece, text}];
    });
  });
}

/**
 * Two texts side by side, each wrapped within its own column; the first has `left` columns, a blank behind it among
 * them. Words of the second with a no-break space between stay on one line.
 */
export function sideBySide(name: Span, value: Span, {columns, left}: {columns: number; left: number}): Span[][] {
  const names = wrapText(name.text, left - 1);
  const values = wrapText(value.text, columns - left).map((text) => text.replaceAll(HOLDS, ' '));
  return Array.from({length: Math.max(names.length, values.length)}, (_, index) => {
    const text = names[index] ?? '';
    return [
      {...name, text: text + ' '.repeat(Math.max(0, left - widthOf(text)))},
      {...value, text: values[index] ?? ''},
    ];
  });
}

/** The same line with what is looked for in pieces of its own, at the characters that are drawn. */
export const withFound = (spans: Span[], sought: readonly string[]): Span[] =>
  spans.flatMap((span) => {
    const places = placesOf(span.text, sought);
    const cuts = places.flatMap(({from, to}, index) => [
      {...span, text: span.text.slice(places[index - 1]?.to ?? 0, from)},
      {...span, text: span.text.slice(from, to), isFound: true as const},
    ]);
    return [...cuts, {...span, text: span.text.slice(places.at(-1)?.to ?? 0)}].filter(({text}) => text !== '');
  });

/** Columns, and whether there are rows for what does not fit into them. */
type Room = {columns: number; isRoomy?: boolean | undefined};

/**
 * What there is to say of something, on one line below it or on as many as it needs; no line where there is nothing. On
 * one line the longest of it gives way first, so that what a short fact says is never behind the end of a long one.
 */
export function factsLine(facts: readonly unknown[], {columns, isRoomy}: Room, tone: Tone = 'quiet'): Span[][] {
  const texts = facts.filter(Boolean).map(String);
  if (texts.length === 0) return [];
  if (isRoomy) return hanging('  ', texts.join(BETWEEN), columns, tone);
  return [[{text: `  ${cutText(shortened(texts, columns - 2).join(BETWEEN), columns - 2)}`, tone}]];
}

const BETWEEN = ' · ';

/** Columns that tell what a fact is about: cut to fewer, it would say nothing. */
const LEAST_OF_A_FACT = 8;

/** The texts, the longest cut first and as far as needed, so that a day or a name beside it stands whole. */
function shortened(texts: readonly string[], columns: number): readonly string[] {
  let tooWide = widthOf(texts.join(BETWEEN)) - columns;
  const kept = [...texts];
  for (const text of texts.toSorted((one, other) => widthOf(other) - widthOf(one))) {
    if (tooWide <= 0) break;
    const at = kept.indexOf(text);
    const cut = cutText(text, Math.max(LEAST_OF_A_FACT, widthOf(text) - tooWide));
    tooWide -= widthOf(text) - widthOf(cut);
    kept[at] = cut;
  }
  return kept;
}
