// The page while Ink is not there yet: painted at once, and anew whenever it changes.
import type {Size} from '../screens/frame/layout.js';
import type {Terminal} from './terminal.js';

/** Paints until what it gives is called: Ink is there, or the program ends without it. */
export function paintUntilInk(paint: (size: Size) => void, {subscribe}: Pick<Terminal, 'subscribe'>): () => void {
  const terminal = process.stdout;
  const paintNow = () => paint({columns: terminal.columns || 80, rows: terminal.rows || 24});
  paintNow();
  const unsubscribe = subscribe(paintNow);
  terminal.on('resize', paintNow);
  return () => {
    unsubscribe();
    terminal.off('resize', paintNow);
  };
}
