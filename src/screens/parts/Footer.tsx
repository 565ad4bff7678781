// The two lines at the bottom: one message, and the keys that matter most here.
import {Box} from 'ink';
import {cutSpans, type Span, widthOf} from '../spans.js';
import type {Tone} from '../theme.js';
import {Line} from './Line.js';

export type KeyHint = {key: string; short: string; always?: boolean};
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
