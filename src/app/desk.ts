// What one terminal holds at this moment, for the parts of the app that work on it.
import type {ListedReview} from '../review/summary.js';
import type {Situation, TerminalRole} from '../session/outcome.js';
import type {AgendaChoice} from '../session/start.js';
import type {View} from '../session/view.js';
import type {ReviewStore, StoreState} from '../store/types.js';
import type {Services} from './services.js';

/** What only the terminal itself can do. */
export type Hands = {
  leave(error?: unknown): void;
  suspend(): void;
  redraw(): void;
  /** Hands the screen over while `work` runs. */
  handOver(work: () => Promise<void>): Promise<void>;
  bell(): void;
};

export type Desk = {
  readonly services: Services;
  role: TerminalRole;
  view: View;
  store: ReviewStore | null;
  state: StoreState | null;
  reviews: ListedReview[];
  agendas: AgendaChoice[];
  hands: Hands | null;
  /** The open stage has used up its time. */
  overtime: boolean;
  /** A review is being made or opened. */
  opening: boolean;
  situation(): Situation;
  /** Shows a view. */
  show(view: View): void;
  /** Draws again what is shown. */
  notify(): void;
  /** Says what went wrong. */
  fail(error: unknown): void;
  /** Opens a review for this role, in place of the one that is open. */
  open(folder: string, role: TerminalRole): Promise<void>;
  /** Takes the key presses that wait. */
  drain(): void;
};
