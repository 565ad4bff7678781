// What a key press is given, and what it answers: it tells what should happen and does nothing itself.
import type {Lists} from '../guidance/lists.js';
import type {SeenBefore} from '../guidance/seen-before.js';
import {type AllAfterwards, nothingAfterwards} from '../review/afterwards.js';
import type {Change} from '../review/changes/index.js';
import type {NewReview} from '../review/new-review.js';
import type {PutAway} from '../review/put-away.js';
import type {Presence, TheirDraft} from '../review/review-state.js';
import type {Deed} from '../review/settling.js';
import type {ListedReview} from '../review/summary.js';
import type {Agenda, Instant, Review} from '../review/types.js';
import type {Role} from '../review/vocabulary.js';
import {keyCalled} from './keys/in-words.js';
import type {KeyPress} from './keys/read.js';
import type {Typed} from './keys/typing.js';
import type {LateWords} from './late-words.js';
import type {Screen, Screens} from './screen.js';
import type {Agreement, Asked, Asks, Message, View} from './view.js';

/** What this terminal is for: it drives the meeting, takes its notes, or only shows it. */
export type TerminalRole = Role | 'watch';

/** A real incident that comes with the program. */
export type Example = {name: string; title: string; about: string};

/** What a terminal knows of the folder that all reviews are in. */
export type Home = {
  folder: string;
  reviews: readonly ListedReview[];
  /** What they have left that nobody has settled yet. */
  afterwards: AllAfterwards;
  examples: readonly Example[];
  /** What this terminal put away in this sitting and can bring back, the last one at the end. */
  putAway: readonly PutAway[];
};

/** What is known of it before it is read. */
export const homeAt = (folder: string, examples: readonly Example[] = []): Home => ({
  folder,
  reviews: [],
  afterwards: nothingAfterwards,
  examples,
  putAway: [],
});

export type Situation = {
  role: TerminalRole;
  review: Review | null;
  view: View;
  /** The screen that the view names, and the others. */
  screen: Screen;
  screens: Screens;
  now: Instant;
  /** The last press, if that was a character where none is text; null behind any other key. */
  typed: Typed | null;
  /** Not used before; a press that needs two derives the second from it. */
  freshId: string;
  /** Width of the open field in columns. */
  width: number;
  home: Home;
  /** Agendas to choose from. */
  agendas: readonly Agenda[];
  /** As in `Model`. */
  lists: Lists | null;
  /** As in `Model`. */
  seenBefore: SeenBefore | null;
  /** Half-written texts of this terminal's role, by their place. */
  drafts: ReadonlyMap<string, string>;
  /** What other terminals had not saved when it was last looked at. */
  theirDrafts: readonly TheirDraft[];
  /** Everybody else on this review, as presence has it. */
  others: readonly Presence[];
  /** Changes that are not on the disk yet. */
  unsaved: number;
  /** As in `ReviewState`. */
  draftsOnlyHere: string | null;
  /** Whether people on other machines have the review as well. */
  isShared: boolean;
};

export type InReview = Situation & {review: Review};

/** Work outside the session, which the app carries out. */
export type Effect =
  | {kind: 'leave'}
  /** `agreed`: the meeting may move by it. */
  | {kind: 'undo' | 'redo'; agreed?: true}
  /** `atClose`, or `late`, behind what came into a closed review: only where a folder was named for it. */
  | {kind: 'export'; atClose?: true; late?: LateWords}
  /** To the clipboard of the terminal: this action, else the report. */
  | {kind: 'copy'; actionId?: string}
  | {kind: 'open-review'; folder: string}
  | {kind: 'open-example'; name: string}
  | {kind: 'create-review'; fields: NewReview}
  | {kind: 'put-away'; review: PutAway}
  | {kind: 'bring-back'; review: PutAway}
  /** Settles what a review has left; `field`: what was typed for it, which comes back where it cannot be saved. */
  | {kind: 'settle'; folder: string; id: string; deed: Deed; field?: {asks: Asks; text: string}}
  /** Takes the last settling of this terminal back. */
  | {kind: 'settle-back'}
  /**
   * `inField`: the text was begun in a field, and comes back into one. `stood`: what any other changes, as it was
   * begun.
   */
  | {kind: 'edit-externally'; asks: Asks; text: string; inField: boolean; stood?: string}
  /** From now on this terminal is for something else. */
  | {kind: 'take-role'; role: Role}
  /** What other terminals have not saved is told as an event. */
  | {kind: 'look-at-drafts'}
  /** The same, beside whatever else is done. */
  | {kind: 'follow-drafts'}
  /** Takes a text away that another terminal left behind. */
  | {kind: 'drop-draft'; draft: TheirDraft}
  /** A page up or down in the list; where that leads is told as an event. */
  | {kind: 'scroll'; by: 1 | -1}
  | {kind: 'suspend'}
  | {kind: 'redraw'};

export type Outcome = {
  view?: View;
  /** The field to open, with its draft or with what is to be changed. */
  asks?: Asks;
  /** What is said beside the field that opens, which takes away what was said before. */
  says?: string;
  changes?: Change[];
  /** What comes once `changes` are on the disk; until then the open field stays. */
  whenSaved?: {view: (view: View) => View} & Pick<Outcome, 'asks' | 'says' | 'draft' | 'effect'>;
  /** A half-written text to keep; `from`: the place that it leaves for that. */
  draft?: {place: string; text: string; from?: string};
  effect?: Effect;
  /** Keys that are pressed next, before any that wait. */
  presses?: readonly KeyPress[];
};

export const say = (view: View, text: string, tone: Message['tone'] = 'plain'): View => ({
  ...view,
  message: {text, tone},
});

/** Of words that were typed where no field is open: the Enter that ends them is for nothing either. */
export const sayUnwritten = (view: View, text: string, tone: Message['tone'] = 'plain'): View => ({
  ...view,
  message: {text, tone, unwritten: true},
});

/** What holds for as long as something is not on the disk. */
export const sayOfDisk = (view: View, text: string, tone: Message['tone'] = 'plain'): View => ({
  ...view,
  message: {text, tone, about: 'the disk'},
});

/** A closed review refuses changes; where `O` would be text, the way to it is named, too. */
export const sayClosed = ({view, screen}: Situation): View =>
  say(
    view,
    `This review is closed: ${screen.searches ? `Esc, then ${keyCalled('reopen')},` : keyCalled('reopen')} opens it again.`,
  );

export const select = (view: View, screen: string, id: string): View => ({
  ...view,
  selected: {...view.selected, [screen]: id},
  scrolled: null,
  lost: null,
});

/** Asks before it is done; nothing happens but on a clear yes. What the key before has changed is still said. */
export const confirming = (view: View, {asks, answer}: Asked, agreement: Agreement): View => ({
  ...view,
  message: view.message?.undoes ? view.message : null,
  dialog: {kind: 'confirm', asks, answer, agreement},
});

export const closed = (view: View): View => ({...view, dialog: null});
