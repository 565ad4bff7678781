// One line of toned text: the one place through which every word reaches the screen.
import {Text} from 'ink';
import {cleanText} from '../../review/text.js';
import type {Span} from '../spans.js';
import {useLook} from '../theme.js';

export function Line({spans}: {spans: Span[]}) {
  const look = useLook();
  return (
    <Text wrap="truncate">
      {spans.length === 0
        ? ' '
        : spans.map(({text, tone}, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: spans have no identity of their own
            <Text key={index} {...look(tone)}>
              {cleanText(text).replaceAll('\n', ' ')}
            </Text>
          ))}
    </Text>
  );
}
