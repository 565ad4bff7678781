// What the registry asks of every screen: what the session knows of it, and how it is drawn.
import type {Screen} from '../../session/screen.js';
import type {Situation} from '../../session/situation.js';
import type {Picture} from './picture.js';
import type {RowContext} from './row-looks.js';

export type ScreenRecord = Screen & {
  picture: Picture;
  /** What its rows show besides the usual. */
  look?(situation: Situation): Partial<RowContext>;
};
