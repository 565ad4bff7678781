// A list under a line or two that say what is to be done here.
import {Box} from 'ink';
import type {BodyProps} from './body-props.js';
import {Line} from './Line.js';
import {List} from './List.js';
import {type Span, wrapText} from './spans.js';

export function Intro({text, ...list}: BodyProps & {text: string}) {
  const lines = wrapText(text, list.context.columns - 6).map((line): Span[] => [{text: `   ${line}`, tone: 'quiet'}]);
  return (
    <Box flexDirection="column">
      {lines.map((spans, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity of their own
        <Line key={index} spans={spans} />
      ))}
      <Line spans={[]} />
      <List {...list} height={list.height - lines.length - 1} />
    </Box>
  );
}
