// The two lines at the bottom: one message, and the keys that matter most here.
import {Box} from 'ink';
import {cutSpans, type Span, widthOf} from '../spans.js';
import type {Tone} from '../theme.js';
import {Line} from './Line.js';

export type KeyHint = {key: string; short: string};
export type FooterMessage = {text: string; tone?: Tone};

type Props = {message: FooterMessage | null; keys: KeyHint[]; columns: number};

export function Footer({message, keys, columns}: Props) {
  const text: Span[] = message ? [{text: ` ${message.text}`, ...(message.tone && {tone: message.tone})}] : [];
  return (
    <Box flexDirection="column" height={2} flexShrink={0}>
      <Line spans={cutSpans(text, columns)} />
      <Line spans={keySpans(keys, columns)} />
    </Box>
  );
}

const widthOfHint = ({key, short}: KeyHint): number => widthOf(key) + widthOf(short) + 3;

/** As many keys as fit; the last two (help and leave) always do. */
function keySpans(keys: KeyHint[], columns: number): Span[] {
  const last = keys.slice(-2);
  let room = columns - last.reduce((sum, hint) => sum + widthOfHint(hint), 0);
  const shown: KeyHint[] = [];
  for (const hint of keys.slice(0, -2)) {
    room -= widthOfHint(hint);
    if (room < 0) break;
    shown.push(hint);
  }
  return [...shown, ...last].flatMap(({key, short}): Span[] => [
    {text: ` ${key}`, tone: 'key'},
    {text: ` ${short} `, tone: 'quiet'},
  ]);
}
