// A list under a line or two that say what is to be done here: how most screens are drawn.
import {Box} from 'ink';
import {Lines} from './Line.js';
import {List} from './List.js';
import type {PictureProps} from './record.js';
import {type Span, wrapText} from './spans.js';

export function Intro({situation, columns, height, ...list}: PictureProps) {
  const text = situation.screen.intro?.(situation) ?? '';
  const lines = text === '' ? [] : [...linesOf(text, columns), []];
  return (
    <Box flexDirection="column">
      <Lines lines={lines} />
      <List {...list} height={height - lines.length} />
    </Box>
  );
}

const linesOf = (text: string, columns: number): Span[][] =>
  wrapText(text, columns - 6).map((line): Span[] => [{text: `   ${line}`, tone: 'quiet'}]);
