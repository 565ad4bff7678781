// The whole screen of one terminal: header, body, dock and footer, and the one place that listens to keys.
import {Box, type SuspendTerminal, useApp, useInput, usePaste, useWindowSize} from 'ink';
import InkTextInput from 'ink-text-input';
import {useEffect, useInsertionEffect, useSyncExternalStore} from 'react';
import {clockLine} from '../screens/clock-line.js';
import {isTooSmall, layoutOf, type Size} from '../screens/layout.js';
import {Dock, dockLabel} from '../screens/parts/Dock.js';
import {Footer} from '../screens/parts/Footer.js';
import {Header} from '../screens/parts/Header.js';
import {TooSmallScreen} from '../screens/TooSmallScreen.js';
import {type Palette, PaletteContext} from '../screens/theme.js';
import {keysOf} from '../session/keys.js';
import {Body} from './Body.js';
import {dockHeight, dockRows} from './dock.js';
import {footerMessage, hintsFor, saveMark, titleOf} from './header-footer.js';
import type {Drawn} from './overlay.js';
import type {Terminal} from './terminal.js';

type Props = {
  terminal: Terminal;
  home: string;
  palette: Palette;
  /** Clock and typed text are painted over rows that stay empty here. */
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
  const {columns, rows: height} = size;
  terminal.resize(size);
  const frame = useSyncExternalStore(terminal.subscribe, terminal.getFrame);
  useInput((input, key) => terminal.press(keysOf(input, key)));
  usePaste((pasted) => terminal.press([{pasted}]));

  const {suspendTerminal} = useApp();
  useEffect(() => onReady(suspendTerminal), [onReady, suspendTerminal]);

  const view = terminal.getView();
  const {state} = frame;
  const dock = dockHeight(view, size);
  const typing = view.dialog?.kind === 'write';
  const searching = view.screen === 'search' && !view.dialog;
  const layout = layoutOf(size, dock);
  useInsertionEffect(() => onDraw({size, dockRows: dock, clock: state !== null, typing, searching}));

  if (isTooSmall(size)) return <TooSmallScreen columns={columns} />;
  const shown = painted && typing ? null : dockRows(view, frame, size);
  return (
    <PaletteContext value={palette}>
      <Box flexDirection="column" height={height} width={columns} overflow="hidden">
        <Header
          title={titleOf(frame)}
          save={saveMark(frame)}
          clock={state && !painted ? clockLine(state.review, frame.now, columns) : null}
          columns={columns}
        />
        <Box height={layout.bodyRows} flexShrink={0} flexDirection="column" overflow="hidden">
          <Body frame={frame} rows={terminal.rows()} home={home} columns={columns} height={layout.bodyRows} />
        </Box>
        {searching ? (
          <Dock label={dockLabel('Search the notes', '', 'Esc goes back', columns)} lines={[]} rows={dock}>
            <Box paddingLeft={1}>
              <InkTextInput value={view.query} onChange={terminal.search} />
            </Box>
          </Dock>
        ) : (
          dock > 0 && <Dock label={shown?.label ?? null} lines={shown?.lines ?? []} rows={dock} />
        )}
        <Footer message={footerMessage(frame)} keys={hintsFor(view)} columns={columns} />
      </Box>
    </PaletteContext>
  );
}
