// When the page is painted: at once, anew whenever it changes, and no more often than a screen shows.
import type {Size} from '../../screens/frame/layout.js';
import type {Terminal} from '../terminal.js';

/** Between two pages (ms): a key that is held, and all that a paste does, is not drawn one by one. */
const APART = 16;

/** Paints until what it gives is called. What fails to be painted is told to `onError`, but for the first page. */
export function paintPages(
  paint: (size: Size) => void,
  {subscribe}: Pick<Terminal, 'subscribe'>,
  onError: (error: unknown) => void,
): () => void {
  const terminal = process.stdout;
  let next: NodeJS.Immediate | NodeJS.Timeout | undefined;
  let paintedAt = 0;

  function paintNow(): void {
    next = undefined;
    paintedAt = performance.now();
    paint({columns: terminal.columns || 80, rows: terminal.rows || 24});
  }

  function paintNext(): void {
    try {
      paintNow();
    } catch (error) {
      onError(error);
    }
  }

  /** Whatever else changes in this turn is on the same page. */
  function ask(): void {
    if (next) return;
    const wait = paintedAt + APART - performance.now();
    next = wait > 0 ? setTimeout(paintNext, wait) : setImmediate(paintNext);
  }

  paintNow();
  const unsubscribe = subscribe(ask);
  terminal.on('resize', ask);
  return () => {
    unsubscribe();
    terminal.off('resize', ask);
    clearTimeout(next as NodeJS.Timeout);
    clearImmediate(next as NodeJS.Immediate);
  };
}
