// The lines at the bottom: what is to be said, and the keys that matter most here, in one row or two.
import type {KeyHint} from './footer-keys.js';
import {keyRows, type Size} from './layout.js';
import type {Message} from './message.js';
import {fittingQuotations, isReadableWithin} from './quotations.js';
import {cutText, type Span, widthOf, wrapText} from './spans.js';

/** `rows`: those of the messages. */
export const footerLines = (messages: Message[], keys: KeyHint[], size: Size, rows: number): Span[][] => [
  ...messageLines(messages, size.columns, rows),
  ...keyLines(keys, size.columns, keyRows(size)),
];

/** Rows of one message up to which what it quotes stands whole, where one row is too few for it to be read. */
const ROWS_WITH_QUOTATIONS = 2;

/**
 * Each message in as many rows as it needs, at least one so that the page stands still; `most` in all. What they quote
 * gives way first where they are long, and the end of the later ones where a small window has too little room.
 */
export function messageLines(messages: Message[], columns: number, most: number): Span[][] {
  const room = columns - 2;
  const within = (rows: number) => messages.map((message) => quotingWithin(message, rows, room));
  const fits = (texts: Message[]) => texts.reduce((sum, one) => sum + rowsOf(one, room).length, 0) <= most;
  const long = within(ROWS_WITH_QUOTATIONS);
  const told = fits(long) ? long : within(1);
  let left = Math.max(1, most) - told.length;
  const lines = told.slice(0, Math.max(1, most)).flatMap((message) => {
    const rows = Math.min(rowsOf(message, room).length, 1 + Math.max(0, left));
    left -= rows - 1;
    const {tone} = message;
    return cutToRows(message, rows, room).map((line): Span[] => [{text: ` ${line}`, ...(tone && {tone})}]);
  });
  return lines.length > 0 ? lines : [[]];
}

const rowsOf = ({text, end = ''}: Message, room: number): string[] => wrapText(text + end, room);

function quotingWithin(message: Message, rows: number, room: number): Message {
  const fitsIn = (most: number) => (text: string) => rowsOf({...message, text}, room).length <= most;
  const fits = isReadableWithin(message.text, fitsIn(1)) ? fitsIn(1) : fitsIn(rows);
  return {...message, text: fittingQuotations(message.text, fits)};
}

/** The message in these rows; where they are too few, its `end` stands whole behind what is cut. */
function cutToRows(message: Message, rows: number, room: number): string[] {
  const whole = rowsOf(message, room);
  if (whole.length <= rows) return whole;
  const {text, end = ''} = message;
  const all = wrapText(text, room);
  const last = all.splice(rows - 1).join(' ');
  return [...all, cutText(last, room - widthOf(end)) + end];
}

const widthOfHint = ({key, short}: KeyHint): number => widthOf(key) + widthOf(short) + 3;

/**
 * As many keys as fit into at most so many rows, and those that are always shown at their end: in the last row, so that
 * they are never far from the others. No row is empty but the only one. Those of the selected row get one more where
 * they need it.
 */
export function keyLines(keys: KeyHint[], columns: number, most: number): Span[][] {
  // The blank behind the last one may fall over the edge.
  const room = columns + 1;
  const kept = keys.filter(({always}) => always);
  const ofRow = widthOfHints(keys.filter((hint) => hint.ofRow || hint.always));
  const rows = ofRow > room ? Math.max(2, most) : most;
  const lines: KeyHint[][] = [];
  let rest = keys.filter(({always}) => !always);
  while (lines.length < rows) {
    const isLast = lines.length === rows - 1;
    const whole = fitting([...rest, ...kept], room);
    const isAll = whole.length === rest.length + kept.length;
    const ownRow = fitting(rest, isLast || isAll ? room - widthOfHints(kept) : room);
    lines.push(isLast || isAll ? [...ownRow, ...kept] : ownRow);
    if (isAll) break;
    rest = rest.slice(ownRow.length);
  }
  return lines.map(spansOf);
}

const widthOfHints = (hints: KeyHint[]): number => hints.reduce((sum, hint) => sum + widthOfHint(hint), 0);

/** The first of these, as many as there is room for. */
function fitting(hints: KeyHint[], columns: number): KeyHint[] {
  let room = columns;
  const first = hints.findIndex((hint) => {
    room -= widthOfHint(hint);
    return room < 0;
  });
  return first === -1 ? hints : hints.slice(0, first);
}

const spansOf = (hints: KeyHint[]): Span[] =>
  hints.flatMap(({key, short}, index): Span[] => [
    {text: ` ${key}`, tone: 'key'},
    {text: ` ${short}${index === hints.length - 1 ? '' : ' '}`, tone: 'quiet'},
  ]);
