// When typed text is painted: its glyphs before the work of their keys, the label beside them a moment later.
import type {Painter} from './painter.js';

/** How long the work of a key whose glyph is painted already may wait, in ms: the screen gets the processor first. */
const AFTER_GLYPH = 6;

/** How long after a key the label beside the text may follow, in ms. */
const AFTER_TYPING = 15;

export type Echo = {
  /** Paints plain text before it is typed; false where that cannot be done. */
  ahead(painter: Painter, text: string): boolean;
  /** What was painted ahead is typed: before anything else happens, and before anybody looks. */
  settle(): void;
  /** The typed text has changed and nothing else: its glyphs now, the rest once for several keys. */
  typed(painter: Painter): void;
  stop(): void;
};

/** `type` is given what was painted ahead. */
export function createEcho(type: (text: string) => void): Echo {
  let ahead = '';
  let typing: NodeJS.Timeout | undefined;
  let rest: NodeJS.Timeout | undefined;

  function settle(): void {
    clearTimeout(typing);
    typing = undefined;
    const text = ahead;
    ahead = '';
    if (text !== '') type(text);
  }

  return {
    ahead(painter, text) {
      if (!painter.typeAhead(text)) return false;
      ahead += text;
      typing ??= setTimeout(settle, AFTER_GLYPH);
      return true;
    },
    settle,
    typed(painter) {
      painter.paint('typed');
      rest ??= setTimeout(() => {
        rest = undefined;
        painter.paint('all');
      }, AFTER_TYPING);
    },
    stop: () => clearTimeout(rest),
  };
}
