// What every screen with a list is drawn from.
import type {Row} from '../../review/lists.js';
import type {RowContext} from './draw-row.js';

export type BodyProps = {
  rows: Row[];
  selectedId: string | undefined;
  /** Rows of the terminal that the body has. */
  height: number;
  context: RowContext;
};
