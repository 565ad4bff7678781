// The lines at the bottom: one message, and the keys that matter most here, in one row or two.
import {Box} from 'ink';
import type {KeyHint} from './footer-keys.js';
import {Lines} from './Line.js';
import {keyRows, type Size} from './layout.js';
import type {Message} from './message.js';
import {fittingQuotations} from './quotations.js';
import {cutText, type Span, widthOf, wrapText} from './spans.js';

type Props = {messages: Message[]; keys: KeyHint[]; size: Size};

export function Footer({messages, keys, size}: Props) {
  const {columns} = size;
  const lines = messageLines(messages, columns);
  const below = keyLines(keys, columns, keyRows(size));
  return (
    <Box flexDirection="column" height={lines.length + below.length} flexShrink={0}>
      <Lines lines={lines} />
      <Lines lines={below} />
    </Box>
  );
}

/**
 * One row is always kept, so that the page stands still; a message alone may take two, two share them. Where one is too
 * long, what it quotes gives way first.
 */
export function messageLines(messages: Message[], columns: number): Span[][] {
  const rows = messages.length > 1 ? 1 : 2;
  const room = columns - 2;
  const lines = messages.slice(0, 2).flatMap(({text: said, end = '', tone}) => {
    const text = fittingQuotations(said, (shorter) => wrapText(shorter + end, room).length <= rows);
    const whole = wrapText(text + end, room);
    const all = whole.length > rows ? wrapText(text, room) : whole;
    const last = all.splice(rows - 1).join(' ');
    const tail = whole.length > rows ? end : '';
    const shown = last === '' ? all : [...all, cutText(last, room - widthOf(tail)) + tail];
    return shown.map((line): Span[] => [{text: ` ${line}`, ...(tone && {tone})}]);
  });
  return lines.length > 0 ? lines : [[]];
}

const widthOfHint = ({key, short}: KeyHint): number => widthOf(key) + widthOf(short) + 3;

/**
 * As many keys as fit into at most so many rows, and those that are always shown at their end: in the last row, so that
 * they are never far from the others. No row is empty but the only one.
 */
export function keyLines(keys: KeyHint[], columns: number, rows: number): Span[][] {
  // The blank behind the last one may fall over the edge.
  const room = columns + 1;
  const kept = keys.filter(({always}) => always);
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
