// What a key press is given, and what it answers: it tells what should happen and does nothing itself.

import type {Change} from '../review/changes/index.js';
import type {Row} from '../review/lists.js';
import type {NewReview} from '../review/new-review.js';
import type {ListedReview} from '../review/summary.js';
import type {Instant, Review, Role} from '../review/types.js';
import type {AgendaChoice, Example} from './start.js';
import type {Asks, Message, ScreenName, View} from './view.js';

/** What this terminal is for: it drives the meeting, takes its notes, or only shows it. */
export type TerminalRole = Role | 'watch';

export type Situation = {
  role: TerminalRole;
  review: Review | null;
  view: View;
  now: Instant;
  /** Not used before; a press that needs two derives the second from it. */
  freshId: string;
  /** Width of the open field in columns. */
  width: number;
  home: {reviews: ListedReview[]; examples: Example[]};
  agendas: AgendaChoice[];
  /** The rows of the help screen. */
  help: Row[];
  /** A half-written text of this terminal's role, by its place. */
  draft: (place: string) => string;
  /** Changes that are not on the disk yet. */
  unsaved: number;
};

export type InReview = Situation & {review: Review};

/** Work outside the session, which the app carries out. */
export type Effect =
  | {kind: 'leave'}
  | {kind: 'undo'}
  | {kind: 'export'}
  | {kind: 'open-review'; folder: string}
  | {kind: 'open-example'; name: string}
  | {kind: 'create-review'; fields: NewReview}
  | {kind: 'edit-externally'; asks: Asks; text: string}
  /** From now on this terminal is for something else. */
  | {kind: 'take-role'; role: TerminalRole}
  | {kind: 'suspend'}
  | {kind: 'redraw'};

export type Outcome = {
  view?: View;
  changes?: Change[];
  /** The view once `changes` are on the disk; until then the open field stays. */
  viewWhenSaved?: (view: View) => View;
  /** A half-written text to keep. */
  draft?: {place: string; text: string};
  effect?: Effect;
};

export const say = (view: View, text: string, tone: Message['tone'] = 'plain'): View => ({
  ...view,
  message: {text, tone},
});

/** A closed review refuses changes; where `O` would be text, the way to it is named, too. */
export const sayClosed = (view: View): View =>
  say(view, `This review is closed: ${view.screen === 'search' ? 'Esc, then O,' : 'O'} opens it again.`);

export const select = (view: View, screen: ScreenName, id: string): View => ({
  ...view,
  selected: {...view.selected, [screen]: id},
});

export const closed = (view: View): View => ({...view, dialog: null});

/** A change that changes nothing would be a step of undo that nobody sees. */
export const hasAlready = (item: object, fields: object): boolean =>
  Object.entries(fields).every(([key, value]) => Reflect.get(item, key) === value);
