// What a screen's picture is given; it draws, listens to nothing, and nothing in it ticks.
import type {ReactNode} from 'react';
import type {Row} from '../../session/rows.js';
import type {Situation} from '../../session/situation.js';
import type {RowContext} from './row-looks.js';

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

export type Picture = (props: PictureProps) => ReactNode;
