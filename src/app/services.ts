// What the app asks of the rest of the program: reviews, exports, preferences. The command line provides it.
import type {Lists} from '../guidance/lists.js';
import type {SeenBefore} from '../guidance/seen-before.js';
import type {AllAfterwards} from '../review/afterwards.js';
import type {BegunForm} from '../review/begun-form.js';
import type {Known, NewReview} from '../review/new-review.js';
import type {PutAway} from '../review/put-away.js';
import type {ReviewState} from '../review/review-state.js';
import type {Settled, Settling} from '../review/settling.js';
import type {ListedReview} from '../review/summary.js';
import type {Agenda, Review} from '../review/types.js';
import type {Example, TerminalRole} from '../session/situation.js';
import type {Look, SharedPart} from '../session/view.js';
import type {Edited} from '../store/editor.js';
import type {PlaceForEditor} from '../store/place-for-editor.js';
import type {Log} from '../store/shelf/run-log.js';
import type {ReviewStore} from '../store/types.js';
import type {Background} from './paint/background.js';

export type Services = {
  /** Where the reviews are, for the home screen. */
  home: string;
  /** Whether a bell rings as the time of a stage or a break is up, and whether the desktop tells it. */
  bell: boolean;
  notify: boolean;
  /** The terminal is read aloud: lines of words in place of a page. */
  readAloud: boolean;
  /** The terminal shows no other characters. */
  ascii: boolean;
  /** What the terminal's background is, where the person says so. */
  background: Background;
  /** How pages are laid out at first. */
  look: Look;
  /** The title of the window says what is open. */
  title: boolean;
  /** The language of the locale, such as `uk`; empty where it tells none. */
  language: string;
  /** Keys of the user's own, as they are written down. */
  keys: string;
  /** The mouse wheel scrolls. */
  mouse: boolean;
  /** Folders for what a full or vanished disk does not take, the best first. */
  otherPlaces: string[];
  /** What is told of this terminal's work to a log, where somebody asked for one. */
  log?: Log | undefined;
  /** The clock of the whole program, milliseconds since 1970. */
  now(): number;
  freshId(): string;
  /** With what they have left that nobody has settled yet. */
  listReviews(): Promise<{reviews: ListedReview[]; afterwards: AllAfterwards; problems: string[]}>;
  openReview(folder: string, role: TerminalRole): Promise<ReviewStore>;
  /** Makes a review, whose answers need not be kept any more; returns its folder, and what there is to say of it. */
  createReview(fields: NewReview): Promise<{folder: string; says: string | undefined}>;
  /**
   * Keeps the answers of a review that is not made yet; resolves with what there is to say of it, rejects with a
   * sentence where the disk does not take them.
   */
  keepForm(begun: BegunForm): Promise<string | undefined>;
  /** Those that were kept and never made a review: of this reference, else the newest, and all others. */
  keptForms(
    reference?: string,
  ): Promise<{begun: BegunForm | undefined; others: readonly BegunForm[]; setAside?: string}>;
  /** Puts a review away, or brings it back; both return where it is then. */
  putAway(review: PutAway): Promise<PutAway>;
  bringBack(review: PutAway): Promise<PutAway>;
  /** Settles what the review in this folder has left, as it is on the disk. */
  settle(folder: string, make: (review: Review) => Settling): Promise<Settled>;
  examples: Example[];
  /** Makes the review of a shipped example, or finds the one made before, and returns its folder. */
  openExample(name: string): Promise<string>;
  /** `named`: the file of one that lies elsewhere, which is among them then, called by its file. */
  agendas(named?: string): Promise<{agendas: Agenda[]; problems: string[]}>;
  /** What guidance goes by, and a sentence for each thing that is wrong in a list of the user's own. */
  lists(): Promise<{lists: Lists; problems: string[]}>;
  /** What other reviews and earlier incidents have to say to this one. */
  seenBefore(review: Review): Promise<SeenBefore>;
  /** Fields of a new review as the preferences have them. */
  defaults(): NewReview;
  /** Whether a folder was named to export into, in the review or in the preferences. */
  hasFolder(review: Review): boolean;
  /**
   * Writes the incident folder of the review as it is on the disk, or as this terminal has it where the disk is behind;
   * the review's own files lie in `folder`. `says` names what was kept and written.
   */
  exportReview(state: () => ReviewState, folder: string): Promise<{says: string}>;
  /** What goes to the clipboard: this action, else the report. */
  textToCopy(review: Review, actionId?: string): Promise<string>;
  /** Writes to the terminal at once, past the stream: for the few cells that change often. */
  writeNow(text: string): void;
  /** Opens a text in the person's editor while the screen is handed over. */
  editText(text: string, place: PlaceForEditor): Promise<Edited>;
  /** Where an editor works on what no review can keep, by the place of its draft. */
  placeForEditor(place: string): PlaceForEditor;
};

/** Where a session begins. */
export type Start =
  | {at: 'home'}
  | {at: 'new'; known: Known}
  | {at: 'review'; folder: string; as: TerminalRole; shared?: readonly SharedPart[]; tour?: true};
