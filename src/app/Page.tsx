// One whole page of the terminal as its frame tells: header, body, dock and footer. It listens to nothing.
import {Box} from 'ink';
import type {Row} from '../review/lists.js';
import {clockLine} from '../screens/frame/clock-line.js';
import {Dock, dockLabel} from '../screens/frame/Dock.js';
import {Footer, messageLines} from '../screens/frame/Footer.js';
import {Header} from '../screens/frame/Header.js';
import {PaletteContext} from '../screens/frame/Line.js';
import {isTooSmall, layoutOf, type Size, type Taken} from '../screens/frame/layout.js';
import {TooSmallScreen} from '../screens/frame/TooSmall.js';
import type {Palette} from '../screens/frame/theme.js';
import {Body} from './Body.js';
import {dockHeight, dockRows} from './dock.js';
import {footerMessages, hintsFor, saveMark, titleOf} from './header-footer.js';
import {SearchPrompt} from './SearchPrompt.js';
import type {Frame} from './terminal.js';

export type PageProps = {
  frame: Frame;
  rows: Row[];
  size: Size;
  home: string;
  palette: Palette;
  /** Clock and typed text are painted over rows that stay empty here. */
  painted: boolean;
  onSearch: (query: string) => void;
};

export function Page({frame, rows, size, home, palette, painted, onSearch}: PageProps) {
  const {columns, rows: height} = size;
  if (isTooSmall(size)) return <TooSmallScreen columns={columns} />;
  const {view, state} = frame;
  const taken = rowsTaken(frame, size);
  const layout = layoutOf(size, taken);
  const shown = painted && view.dialog?.kind === 'write' ? null : dockRows(view, frame, size);
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
          <Body frame={frame} rows={rows} home={home} columns={columns} height={layout.bodyRows} painted={painted} />
        </Box>
        {isSearching(frame) ? (
          <Dock label={dockLabel('Search the notes', '', 'Esc goes back', columns)} lines={[]} rows={taken.dock}>
            <SearchPrompt query={view.query} onSearch={onSearch} columns={columns} />
          </Dock>
        ) : (
          taken.dock > 0 && <Dock label={shown?.label ?? null} lines={shown?.lines ?? []} rows={taken.dock} />
        )}
        <Footer messages={footerMessages(frame)} keys={hintsFor(frame)} columns={columns} />
      </Box>
    </PaletteContext>
  );
}

/** Rows that dock and message take from the body. */
export const rowsTaken = (frame: Frame, size: Size): Taken => ({
  dock: dockHeight(frame.view, size),
  message: messageLines(footerMessages(frame), size.columns).length,
});

export const isSearching = ({view}: Pick<Frame, 'view'>): boolean => view.screen === 'search' && !view.dialog;
