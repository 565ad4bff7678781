// Joins the terminal and its page: the one place that listens to keys, and tells what each frame leaves room for.
import {type SuspendTerminal, useApp, useInput, usePaste, useWindowSize} from 'ink';
import {useEffect, useInsertionEffect, useSyncExternalStore} from 'react';
import {rowsTaken} from '../screens/frame/body.js';
import type {Size} from '../screens/frame/layout.js';
import {Page} from '../screens/frame/Page.js';
import {asShown, hasArrows} from '../screens/frame/signs-shown.js';
import type {Palette} from '../screens/frame/theme.js';
import {withRoom} from '../screens/frame/too-small.js';
import {railsBeside} from '../screens/rails/standing.js';
import {keysOf} from '../session/keys/read.js';
import type {Drawn} from './paint/overlay.js';
import type {Terminal} from './terminal.js';

type Props = {
  terminal: Terminal;
  palette: () => Palette;
  painted: boolean;
  /** Nothing is drawn: somebody else tells what changes. */
  aloud: boolean;
  /** Told what the frame leaves room for, just before it is drawn. */
  onDraw: (drawn: Drawn) => void;
  /** Given the way to hand the terminal to another program for a while. */
  onReady: (suspend: SuspendTerminal) => void;
  /** @default the terminal's own size */
  size?: Size;
};

export function App({terminal, palette, painted, aloud, onDraw, onReady, size: given}: Props) {
  const own = useWindowSize();
  const seen = given ?? own;
  // What is heard needs no room.
  const size = aloud ? withRoom(seen) : seen;
  terminal.resize(size);
  const {now} = useSyncExternalStore(terminal.subscribe, terminal.getFrame);
  useInput((input, key) => terminal.press(keysOf(input, key)));
  usePaste((pasted) => terminal.press([{pasted}]));

  const {suspendTerminal} = useApp();
  useEffect(() => onReady(suspendTerminal), [onReady, suspendTerminal]);

  // The typed text may have gone on since the frame was made: the page is laid out for the text as it is.
  const model = asShown(terminal.getModel());
  useInsertionEffect(() =>
    onDraw({
      size,
      taken: rowsTaken(model, now, size),
      beside: railsBeside(model, size),
      clock: model.state !== null,
      typing: model.view.dialog?.kind === 'write',
      filtering: model.view.filter !== null && model.view.dialog === null,
    }),
  );

  // With other signs it is another page.
  const key = hasArrows() ? 'signs' : 'ASCII';
  return aloud ? null : <Page key={key} model={model} now={now} size={size} palette={palette()} painted={painted} />;
}
