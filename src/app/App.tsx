// What Ink does here: it listens to keys, hands the terminal to other programs, and draws the pages where they are not
// painted. It is loaded behind the first page, so that nothing but Ink may be imported here that takes long.
import {
  Box,
  type Instance,
  type RenderOptions,
  render,
  type SuspendTerminal,
  Text,
  useApp,
  useInput,
  usePaste,
  useWindowSize,
} from 'ink';
import {memo, useEffect, useInsertionEffect, useSyncExternalStore} from 'react';
import type {Size} from '../screens/frame/layout.js';
import {keysOf} from '../session/keys/read.js';
import type {Drawing} from './drawing.js';
import type {Terminal} from './terminal.js';

type Props = {
  terminal: Pick<Terminal, 'press'>;
  /** Given the way to hand the terminal to another program for a while. */
  onReady: (suspend: SuspendTerminal) => void;
  /** What Ink draws; nothing where pages are painted. */
  pages: PagesProps | null;
};

export function App({terminal, onReady, pages}: Props) {
  useInput((input, key) => terminal.press(keysOf(input, key)));
  usePaste((pasted) => terminal.press([{pasted}]));

  const {suspendTerminal} = useApp();
  useEffect(() => onReady(suspendTerminal), [onReady, suspendTerminal]);
  return pages && <Pages {...pages} />;
}

type PagesProps = {
  terminal: Pick<Terminal, 'subscribe' | 'getFrame'>;
  drawingFor: (size: Size) => Drawing;
  /** Told what is drawn, just before it is. */
  onDraw: (drawing: Drawing) => void;
  /** @default the terminal's own size */
  size?: Size;
};

function Pages({terminal, drawingFor, onDraw, size: given}: PagesProps) {
  const own = useWindowSize();
  useSyncExternalStore(terminal.subscribe, terminal.getFrame);
  const drawing = drawingFor(given ?? own);
  useInsertionEffect(() => onDraw(drawing));
  return <Rows rows={drawing.rows} />;
}

/** Rows that a terminal takes as they are, none wider than it is. */
export const Rows = ({rows}: {rows: readonly string[]}) => (
  <Box flexDirection="column">
    {rows.map((row, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: their place is all that tells one from another
      <Row key={index} row={row} />
    ))}
  </Box>
);

const Row = memo(({row}: {row: string}) => <Text wrap="truncate">{row === '' ? ' ' : row}</Text>);

export const drawApp = (props: Props, options: RenderOptions): Instance => render(<App {...props} />, options);
