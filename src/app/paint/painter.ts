// The small door to whatever is painted over a page: a terminal knows of nothing else behind it.
import type {RunningSeconds} from '../../screens/frame/running-seconds.js';

/** `typed` is the text being typed and its cursor alone: what a key changes, at the least cost. */
export type Part = 'all' | 'typed';

export type Painter = {
  paint(part: Part): void;
  /**
   * What paints the header's seconds, and the cells that fill meanwhile, at each moment that it is given. `isWhole`: the
   * rest of the header as well as it is from then on, the first time. It is for the page and colours of this moment.
   */
  header(seconds: RunningSeconds, isWhole: boolean): (now: number) => void;
  /** Paints plain text ahead of what it does; false where that could be anything but its own glyphs. */
  typeAhead(text: string): boolean;
  /** Whether the terminal takes another page now; where it is behind, `then` is called once it does. */
  keepsUp(then: () => void): boolean;
};
