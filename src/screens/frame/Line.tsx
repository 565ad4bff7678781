// Lines of toned text: the one place through which every word reaches the screen.
import {Text} from 'ink';
import {createContext, Fragment, useContext} from 'react';
import {cleanText} from '../../review/text.js';
import {asDrawn} from './signs-shown.js';
import type {Span} from './spans.js';
import {inkLook, type Palette} from './theme.js';

export const PaletteContext = createContext<Palette>('dark');

export function Line({spans}: {spans: Span[]}) {
  return <Text wrap="truncate">{spans.length === 0 ? ' ' : <Spans spans={spans} />}</Text>;
}

function Spans({spans}: {spans: Span[]}) {
  const palette = useContext(PaletteContext);
  return spans.map(({text, ...words}, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: spans have no identity of their own
    <Text key={index} {...inkLook(palette, words)}>
      {asDrawn(cleanText(text)).replaceAll('\n', ' ')}
    </Text>
  ));
}

/** Lines under each other, which have no identity of their own. */
export const Lines = ({lines}: {lines: Span[][]}) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: their place is all that tells one from another
  lines.map((spans, index) => <Line key={index} spans={spans} />);

/** The same as a single text, which is laid out at once: for lines that are no wider than their place. */
export const Block = ({lines}: {lines: Span[][]}) => (
  <Text>
    {lines.map((spans, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Fragment key={index}>
        {index > 0 && '\n'}
        <Spans spans={spans} />
      </Fragment>
    ))}
  </Text>
);
