// The lines at the bottom: one message, and the keys that matter most here.
import {Box} from 'ink';
import {cutText, type Span, widthOf, wrapText} from '../spans.js';
import type {Tone} from '../theme.js';
import {Line} from './Line.js';

export type KeyHint = {key: string; short: string; always?: boolean};
export type FooterMessage = {text: string; tone?: Tone};

type Props = {message: FooterMessage | null; keys: KeyHint[]; columns: number};

export function Footer({message, keys, columns}: Props) {
  const lines = messageLines(message, columns);
  return (
    <Box flexDirection="column" height={lines.length + 1} flexShrink={0}>
      {lines.map((text) => (
        <Line key={text} spans={[{text: ` ${text}`, ...(message?.tone && {tone: message.tone})}]} />
      ))}
      <Line spans={keySpans(keys, columns)} />
    </Box>
  );
}

/** One row is always kept for the message, so that the page stands still; a long one takes a second. */
export function messageLines(message: FooterMessage | null, columns: number): string[] {
  const [first = '', ...rest] = message ? wrapText(message.text, columns - 2) : [];
  return rest.length === 0 ? [first] : [first, cutText(rest.join(' '), columns - 2)];
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
