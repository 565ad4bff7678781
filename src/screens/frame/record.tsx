// What the registry asks of every screen: what the session knows of it, and how it is drawn.
import type {ReactNode} from 'react';
import type {Row} from '../../session/rows.js';
import type {Screen} from '../../session/screen.js';
import type {Situation} from '../../session/situation.js';
import type {RowContext} from '../rows/index.js';

export type ScreenRecord = Screen & {
  /** It draws, listens to nothing, and nothing in it ticks. */
  picture: (props: PictureProps) => ReactNode;
  /** What its rows show besides the usual. */
  look?(situation: Situation): Partial<RowContext>;
};

export type PictureProps = {
  situation: Situation;
  rows: Row[];
  selectedId: string | undefined;
  context: RowContext;
  columns: number;
  /** Rows of the terminal that the body has. */
  height: number;
  /** Clock and typed text are painted over rows that stay empty here. */
  painted: boolean;
};
