// Joins the terminal and its page: the one place that listens to keys, and tells what each frame leaves room for.
import {type SuspendTerminal, useApp, useInput, usePaste, useWindowSize} from 'ink';
import {useEffect, useInsertionEffect, useSyncExternalStore} from 'react';
import type {Size} from '../screens/frame/layout.js';
import type {Palette} from '../screens/frame/theme.js';
import {keysOf} from '../session/keys/read.js';
import {isSearching, Page, rowsTaken} from './Page.js';
import type {Drawn} from './paint/overlay.js';
import type {Terminal} from './terminal.js';

type Props = {
  terminal: Terminal;
  home: string;
  palette: Palette;
  painted: boolean;
  /** Told what the frame leaves room for, just before it is drawn. */
  onDraw: (drawn: Drawn) => void;
  /** Given the way to hand the terminal to another program for a while. */
  onReady: (suspend: SuspendTerminal) => void;
  /** @default the terminal's own size */
  size?: Size;
};

export function App({terminal, home, palette, painted, onDraw, onReady, size: given}: Props) {
  const own = useWindowSize();
  const size = given ?? own;
  terminal.resize(size);
  const frame = useSyncExternalStore(terminal.subscribe, terminal.getFrame);
  useInput((input, key) => terminal.press(keysOf(input, key)));
  usePaste((pasted) => terminal.press([{pasted}]));

  const {suspendTerminal} = useApp();
  useEffect(() => onReady(suspendTerminal), [onReady, suspendTerminal]);

  // The typed text may have gone on since the frame was made: the page is laid out for the text as it is.
  const latest = {...frame, view: terminal.getView()};
  useInsertionEffect(() =>
    onDraw({
      size,
      taken: rowsTaken(latest, size),
      clock: frame.state !== null,
      typing: latest.view.dialog?.kind === 'write',
      searching: isSearching(latest),
    }),
  );

  return (
    <Page
      frame={latest}
      rows={terminal.rows()}
      size={size}
      home={home}
      palette={palette}
      painted={painted}
      onSearch={terminal.search}
    />
  );
}
