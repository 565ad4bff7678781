// What the registry asks of every screen: what the session knows of it, and how it is drawn.
import type {Row} from '../../session/rows.js';
import type {Screen} from '../../session/screen.js';
import type {Situation} from '../../session/situation.js';
import type {Rail} from '../rails/widths.js';
import type {RowContext} from '../rows/index.js';
import type {ListPlace} from './list-lines.js';
import type {LineOfRow} from './list-window.js';
import type {Span} from './spans.js';

export type ScreenRecord = Screen & {
  picture: Picture;
  /** The rails that its own list is: they do not stand beside it. */
  lists?: readonly Rail[];
  /** What its rows show besides the usual. */
  look?(situation: Situation): Partial<RowContext>;
};

export type Picture = {
  /** Its lines, from the top of the body on; nothing in them ticks. */
  lines: (props: PictureProps) => Span[][];
  /** The place of its list, which can be scrolled; null where it has none. */
  list: ((props: PictureProps) => ListPlace) | null;
};

export type PictureProps = {
  situation: Situation;
  rows: readonly Row[];
  selectedId: string | undefined;
  /** The line that its list was scrolled to. */
  top: LineOfRow | null;
  context: RowContext;
  columns: number;
  /** Rows of the terminal that the body has. */
  height: number;
  /** Clock and typed text are painted over rows that stay empty here. */
  painted: boolean;
  /** The screen is read aloud: words in place of signs and large letters. */
  aloud: boolean;
};
