// What this one terminal shows: the screen, the selected rows, the open dialog, one message.
import type {FollowUp} from '../guidance/follow-ups.js';
import type {Untaken} from '../review/begun-form.js';
import type {Change} from '../review/changes/index.js';
import type {Preferred} from '../review/choose-agenda.js';
import type {NewReview} from '../review/new-review.js';
import type {NewReviewField} from '../review/new-review-form.js';
import type {PutAway} from '../review/put-away.js';
import type {TheirDraft} from '../review/review-state.js';
import type {Became} from '../review/still-so.js';
import type {Instant} from '../review/types.js';
import type {Account, Aspect, Concern, NoteKind, Takeaway} from '../review/vocabulary.js';
import type {IncidentTime} from './asks/incident-time.js';
import type {Field} from './field/field.js';
import type {Tour} from './tour/tour.js';

/**
 * What the text in the open field is for; `asks/` says of each what it asks and what saving it does. `goOn`: the next
 * part is asked for behind it; `added`: how many people were added since it opened; `pointId`: what a new note is put to;
 * `momentId`: the moment that it is about; `answersId`: the open question that it answers; `before`: how many
 * counts of hands are known to be there; `adds`: an owner whom a second Enter puts on the list of people; `past`: a day
 * gone by that a second Enter takes all the same; `folder`: of the review whose action `id` is, called `title`;
 * `called`: what a screen calls the field that it searches with.
 */
export type Asks = AsksFor & {
  /** Which text it is, from 2 on, where another one waits for the same. */
  another?: number;
};

type AsksFor =
  | {what: 'note'; questionId: string; noteId?: string; pointId?: string; momentId?: string; answersId?: string}
  | {what: 'note-question'; noteId: string}
  | {what: 'topic'; questionId: string; topicId?: string}
  | {what: 'topic-detail'; topicId: string}
  | {what: 'idea'; questionId: string}
  | {what: 'moment'; momentId?: string}
  | {what: 'action'; actionId: string; part: ActionPart; goOn: boolean; adds?: string; past?: string}
  | {what: 'slot-reason'; actionId: string}
  | {what: 'not-now'; actionId: string}
  | {what: 'closing'}
  | {what: 'question'; stageId: string; afterId: string | null}
  | {what: 'question-text'; questionId: string}
  | {what: 'skip-reason'; questionId: string}
  | {what: 'person'; personId?: string; added?: number}
  | {what: 'role'; personId: string}
  | {what: 'nudge'}
  | {what: 'pulse'; before?: number}
  | {what: 'set-aside'; concern: Concern}
  | {what: 'nudge-reply'; nudgeId: string}
  | {what: 'review'; part: 'reference' | 'title' | 'folder' | 'recording' | 'zone' | 'nextTime'}
  | {what: 'takeaway'; part: Exclude<Takeaway, 'playbookPlan'>}
  | {what: 'account'; part: Account}
  | {what: 'incident-time'; part: IncidentTime}
  | {what: 'minutes'; stageId: string | null}
  | {what: 'new'; part: NewReviewField}
  | {what: 'settling'; part: 'due' | 'reason'; folder: string; id: string; title: string; zone: string | undefined}
  | {what: 'search'; called?: string};

export type ActionPart = 'title' | 'owner' | 'due' | 'doneWhen';

/** What a confirmed question does. */
export type Agreement =
  | {to: 'open-question'; questionId: string}
  | {to: 'leave'}
  /** A draft: one of this terminal's at `place`, or another's. */
  | {to: 'let-go'; place: string; theirs: TheirDraft | null}
  | {to: 'undo' | 'redo'}
  | {to: 'put-away'; review: PutAway}
  | {to: 'close-review' | 'reopen-review' | 'export'}
  /** `more`: what comes with it, in the same step; `otherwise`: what Esc does, where a no is an answer as well. */
  | {
      to: 'change';
      change: Change;
      more?: readonly Change[];
      message?: string;
      otherwise?: {change: Change; message: string};
    };

/**
 * `saving`: the text is on its way to the disk, and the field closes when it has arrived; `commit`: with what it is on
 * its way, until it is another text. `goesOn`: it opened with a draft, which goes on in it. `stood`: what was there to be
 * changed, so that nobody’s words are replaced who has changed it since.
 */
export type WriteDialog = {
  kind: 'write';
  asks: Asks;
  field: Field;
  saving: boolean;
  commit?: number;
  goesOn?: true;
  stood?: string;
};

/** What is asked, and which keys answer it: `Leave?` and `Enter leaves.` */
export type Asked = {asks: string; answer: string};

/**
 * `typedOver`: something else was pressed since, so that an Enter may belong to that: `now` no key answers, and Enter asks
 * again. Behind that it is the moment of that Enter, and an Esc may be meant to leave a text: it is no answer.
 */
export type ConfirmDialog = Asked & {
  kind: 'confirm';
  agreement: Agreement;
  typedOver?: 'now' | {askedAgainAt: Instant};
};

export type Dialog = WriteDialog | ConfirmDialog;

/**
 * `undoes`: the change that `u` takes back, in words that name no key: they stand in for `text` while keys answer a
 * question. `about`: what must still be so for it to stay, where it tells of a change, of the disk, of drafts that wait
 * or of the one at a place. `inField`: it stays beside the field that opened behind it. `unwritten`: words were typed that
 * are nowhere. `untilKept`: it is told once the disk has the draft that it is about.
 */
export type Message = {
  text: string;
  tone: 'plain' | 'quiet' | 'trouble';
  undoes?: string;
  inField?: true;
  unwritten?: true;
  untilKept?: true;
  about?: Became | 'the disk' | 'the drafts' | {draft: string; then: string; lead?: string};
};

/**
 * What a shared screen shows only where somebody asks for it: the question’s prompts, notes, roles in place of names.
 */
export const sharedParts = ['prompts', 'notes', 'roles'] as const;
export type SharedPart = (typeof sharedParts)[number];

/** How the screen with all notes shows them: in which order, and of which kind and aspect alone; null: of any. */
export type NotesShown = {
  order: 'question' | 'time';
  withTimes: boolean;
  kind: NoteKind | null;
  aspect: Aspect | null;
};

/** What the palette lies over: the page as it comes back, with what is typed there. */
export type Behind = Pick<View, 'screen' | 'from' | 'scrolled' | 'dialog' | 'query' | 'filter' | 'keepsField'> & {
  filterCursor?: number;
};

/** How this terminal's pages are laid out, as its preferences begin and its keys go on. */
export type Look = {
  /** Rails stand beside the page where there is room. */
  rails: boolean;
  /** The question stands in large letters where there is room. */
  largeQuestion: boolean;
  /** Wording that blames, or looks back with hindsight, has a hint. */
  hints: boolean;
};

export const usualLook: Look = {rails: true, largeQuestion: false, hints: true};

export type View = {
  /** The name of a screen (`src/screens/registry.ts`). */
  screen: string;
  /** The screen that help, the overview and the like lead back to. */
  from: string;
  /** The selected row of each screen, by its id: what others add never moves a selection to another row. */
  selected: Readonly<Partial<Record<string, string>>>;
  /** The line at the top of this screen's list, by its row's id and counted from 0; null shows what is selected. */
  scrolled: {screen: string; id: string; line: number} | null;
  /** On this screen the selected row, such as a note, went by somebody else's doing, and nobody has chosen one since. */
  lost: {screen: string; noun: string} | null;
  /** The id of a point that somebody else has ticked since the last key: whoever hears the answer ticks it, too. */
  tickedElsewhere: string | null;
  /** When somebody else's doing put another hint in the place of the one on screen. */
  hintCame: Instant | null;
  dialog: Dialog | null;
  message: Message | null;
  /** The questions that follow what was just said, once their letter is chosen, until the next key. */
  followUp: 'choosing' | FollowUp | null;
  /** It was said that a key does nothing here, and no key has done anything since. */
  toldOfKeys: boolean;
  /** The question that the note-taker stays at; null follows the meeting. */
  staysAt: string | null;
  /** The note-taker's field opens again by itself; Esc lets it rest. */
  keepsField: boolean;
  /** Ids of the comments from outside that this terminal has shown. */
  seenComments: readonly string[];
  /** The offer to hand the facilitation over that this terminal made. */
  offerId: string | null;
  /**
   * The taking by which this terminal facilitates or is about to; where it has facilitated from its start, the one that
   * stood then. Another one that counts means that another terminal facilitates.
   */
  facilitatesBy: string | null;
  /** The last taking that was this terminal's own: whoever sits here has had the role in the list since. */
  ownTaking: string | null;
  /** Since when nobody was there, of the time that this terminal has asked about last. */
  askedOfAbsence: Instant | null;
  /** The id of a nudge whose answer this note-taker has not gone on from. */
  answeredNudge: string | null;
  /** The text that was let go last out of a field; empty where none was. */
  letGo: string;
  /** The place of the draft that was gone to last; `BEFORE_FIRST` where the first of all comes next. */
  draftAt: string | null;
  /** Drafts of other terminals that nobody waits for any more. */
  settled: readonly string[];
  /** The row from which another question was gone to, and which is selected again on the way back. */
  wentFrom: string | null;
  /** Ids of the unsettled drafts that whoever closes the review has been shown. */
  toldDrafts: readonly string[];
  /** How many of them turned up while the reason for closing was typed, and are still to be told. */
  untoldDrafts: number;
  /** The last export of this terminal failed once the review was closed: its folder says less than the review. */
  exportBehind: boolean;
  /** Null while the palette is not open. */
  behind: Behind | null;
  /** What the search looks for. */
  query: string;
  /** The word that narrows the list; null while nobody types one. */
  filter: string | null;
  /** Before which of its UTF-16 units typing goes on; missing at its end. */
  filterCursor?: number;
  notesShown: NotesShown;
  /** Whether the list of reviews has the archived ones, too. */
  withArchived: boolean;
  /** The answers of a new review so far. */
  form: NewReview | null;
  /** The agenda that a new review begins with, and its length, where its kind has none of its own. */
  preferred: Preferred;
  /** Those of its fields that somebody has looked at or given. */
  seenFields: readonly NewReviewField[];
  /** What was typed into its fields that they do not take. */
  untaken: Untaken;
  /** What the shared screen was asked to show. */
  shared: readonly SharedPart[];
  /** Texts show the role beside each name of the list of people. */
  rolesBeside: boolean;
  /** The timeline shows every moment, and not the pinned ones alone. */
  allMoments: boolean;
  /** Before the meeting, all that is worth a look shows, and not the first of it alone. */
  allConcerns: boolean;
  /** What a press of the start has named that stands against it: the next press begins. */
  toldConcerns: readonly string[];
  look: Look;
  /** Where the coach of a tour is; null without one. */
  tour: Tour | null;
};

export const viewAt = (screen: string, look: Look = usualLook): View => ({
  screen,
  from: screen,
  selected: {},
  scrolled: null,
  lost: null,
  tickedElsewhere: null,
  hintCame: null,
  dialog: null,
  message: null,
  followUp: null,
  toldOfKeys: false,
  staysAt: null,
  keepsField: false,
  seenComments: [],
  offerId: null,
  facilitatesBy: null,
  ownTaking: null,
  askedOfAbsence: null,
  answeredNudge: null,
  letGo: '',
  draftAt: null,
  settled: [],
  wentFrom: null,
  toldDrafts: [],
  untoldDrafts: 0,
  exportBehind: false,
  behind: null,
  query: '',
  filter: null,
  notesShown: {order: 'question', withTimes: false, kind: null, aspect: null},
  withArchived: false,
  form: null,
  preferred: {agenda: '', minutes: null},
  seenFields: [],
  untaken: {},
  shared: [],
  rolesBeside: false,
  allMoments: false,
  allConcerns: false,
  toldConcerns: [],
  look,
  tour: null,
});
