// The lines at the bottom: one message, and the keys that matter most here.
import {Box} from 'ink';
import type {KeyHint} from './footer-keys.js';
import {Line, Lines} from './Line.js';
import type {Message} from './message.js';
import {cutText, type Span, widthOf, wrapText} from './spans.js';

type Props = {messages: Message[]; keys: KeyHint[]; columns: number};

export function Footer({messages, keys, columns}: Props) {
  const lines = messageLines(messages, columns);
  return (
    <Box flexDirection="column" height={lines.length + 1} flexShrink={0}>
      <Lines lines={lines} />
      <Line spans={keySpans(keys, columns)} />
    </Box>
  );
}

/** One row is always kept, so that the page stands still; a message alone may take two, two share them. */
export function messageLines(messages: Message[], columns: number): Span[][] {
  const rows = messages.length > 1 ? 1 : 2;
  const room = columns - 2;
  const lines = messages.slice(0, 2).flatMap(({text, end = '', tone}) => {
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

/** As many keys as fit, and those that are always shown. */
function keySpans(keys: KeyHint[], columns: number): Span[] {
  let room = columns - keys.filter(({always}) => always).reduce((sum, hint) => sum + widthOfHint(hint), 0);
  let full = false;
  const shown = keys.filter((hint) => {
    if (hint.always || full) return hint.always;
    room -= widthOfHint(hint);
    full = room < 0;
    return !full;
  });
  return shown.flatMap(({key, short}): Span[] => [
    {text: ` ${key}`, tone: 'key'},
    {text: ` ${short} `, tone: 'quiet'},
  ]);
}
