// The page of a terminal as it is to be drawn at this moment: its rows, and what they leave room for.
import type {Size} from '../screens/frame/layout.js';
import {drawPage} from '../screens/frame/page.js';
import {asShown} from '../screens/frame/signs-shown.js';
import type {Palette} from '../screens/frame/theme.js';
import {railsBeside} from '../screens/rails/standing.js';
import type {Drawn} from './paint/overlay.js';
import type {Terminal} from './terminal.js';

/** `rows`: as the terminal takes them, from the top. */
export type Drawing = Drawn & {rows: readonly string[]};

export type DrawingOptions = {
  terminal: Pick<Terminal, 'getFrame' | 'getModel' | 'resize'>;
  palette: () => Palette;
  /** Clock and typed text are painted over rows that stay empty. */
  painted: boolean;
};

/** Gives the page in a terminal of this size, which the terminal's own work goes by from then on. */
export function createDrawing({terminal, palette, painted}: DrawingOptions): (size: Size) => Drawing {
  return (size) => {
    terminal.resize(size);
    const {now} = terminal.getFrame();
    // The typed text may have gone on since the frame was made: the page is laid out for the text as it is.
    const model = asShown(terminal.getModel());
    const {view} = model;
    const {rows, taken} = drawPage({model, now, size, palette: palette(), painted});
    return {
      rows,
      size,
      taken,
      beside: railsBeside(model, size),
      clock: model.state !== null,
      typing: view.dialog?.kind === 'write',
      filtering: view.filter !== null && view.dialog === null,
    };
  };
}
