// When the page is painted: at once, anew whenever it changes, and no more often than a screen shows.
import type {Size} from '../../screens/frame/layout.js';
import type {Terminal} from '../terminal.js';

/** Between two pages (ms): a key that is held, and all that a paste does, is not drawn one by one. */
const APART = 16;

export type Pages = {
  paint(size: Size): void;
  /** What stands there is not relied upon any more. */
  forget(): void;
  /** What fails to be painted, but for the first page. */
  onError(error: unknown): void;
};

/** Paints until what it gives is called. */
export function paintPages({paint, forget, onError}: Pages, {subscribe}: Pick<Terminal, 'subscribe'>): () => void {
  const terminal = process.stdout;
  let cancel: (() => void) | undefined;
  let paintedAt = 0;

  function paintNow(): void {
    cancel = undefined;
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
    cancel ??= soon(paintNext, paintedAt + APART - performance.now());
  }

  /** Terminals keep, move or drop rows each in their own way, also where the size is soon what it was. */
  function askWhole(): void {
    forget();
    ask();
  }

  paintNow();
  const unsubscribe = subscribe(ask);
  terminal.on('resize', askWhole);
  // Node tells of no new size where it came back before anybody looked.
  if (process.platform !== 'win32') process.on('SIGWINCH', askWhole);
  return () => {
    unsubscribe();
    terminal.off('resize', askWhole);
    process.off('SIGWINCH', askWhole);
    cancel?.();
  };
}

/** Behind this turn, or after so long (ms); gives what takes that back. */
function soon(work: () => void, wait: number): () => void {
  if (wait <= 0) {
    const turn = setImmediate(work);
    return () => clearImmediate(turn);
  }
  const timer = setTimeout(work, wait);
  return () => clearTimeout(timer);
}
