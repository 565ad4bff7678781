// All that one terminal knows, and all that can happen to it.
import type {Lists} from '../guidance/lists.js';
import type {SeenBefore} from '../guidance/seen-before.js';
import type {Change} from '../review/changes/index.js';
import type {ReviewState, TheirDraft} from '../review/review-state.js';
import type {Agenda, Instant, Review} from '../review/types.js';
import type {Role} from '../review/vocabulary.js';
import {draftPlace} from './asks/ask.js';
import type {KeyPress} from './keys/read.js';
import type {Typed} from './keys/typing.js';
import {type Screens, screenNamed} from './screen.js';
import type {Effect, Home, Outcome, Situation, TerminalRole} from './situation.js';
import type {Asks, Message, View} from './view.js';

/** Changes on their way to the disk, and what comes when they are there. */
export type Commit = {
  number: number;
  whenSaved?: Outcome['whenSaved'];
  /**
   * The text whose field closes then; keys wait for it while it is `held`. `isDraft`: what is kept at its place is this
   * text and no other one that was begun there since.
   */
  text: {asks: Asks; typed: string; held: boolean; isDraft: boolean} | null;
  /** The review before it, as it was first heard with it, and what was said of it then. */
  before: Review | null;
  after: Review | null;
  said: Message | null;
};

export type Model = {
  readonly role: TerminalRole;
  readonly view: View;
  /** The review that is open, as the store tells it. */
  readonly state: ReviewState | null;
  readonly drafts: ReadonlyMap<string, string>;
  readonly theirDrafts: readonly TheirDraft[];
  readonly home: Home;
  readonly agendas: readonly Agenda[];
  /** What guidance goes by; null until it is read, soon after the first page. */
  readonly lists: Lists | null;
  /** What was seen before that is like the open review; null until it is looked for, soon after its first page. */
  readonly seenBefore: SeenBefore | null;
  /** Width of the open field in columns. */
  readonly width: number;
  /** The open stage has used up its time. */
  readonly overtime: boolean;
  readonly commits: readonly Commit[];
  readonly nextCommit: number;
  /** Keys that were pressed and not taken yet. */
  readonly keys: readonly KeyPress[];
  /** As in `Situation`. */
  readonly typed: Typed | null;
  /**
   * What is pressed waits while the role changes or drafts are looked at, is dropped while another program has the
   * screen, and is the shell's once the terminal is left.
   */
  readonly busy: 'changing role' | 'looking at drafts' | 'away' | 'left' | null;
};

/** When an event happens, and an id that was not used before: time and ids come from outside. */
export type Moment = {now: Instant; freshId: string};

export type Event =
  | {kind: 'pressed'; keys: readonly KeyPress[]}
  /** The next of the keys that wait is taken. */
  | {kind: 'key'}
  /** `writtenAt`: when drafts that an earlier sitting left behind were written, by place. */
  | {
      kind: 'opened';
      state: ReviewState;
      role: TerminalRole;
      drafts: ReadonlyMap<string, string>;
      writtenAt?: ReadonlyMap<string, Instant>;
    }
  /** What a terminal of this role left half written that is gone now, by place. */
  | {kind: 'drafts left'; drafts: ReadonlyMap<string, string>; writtenAt: ReadonlyMap<string, Instant>}
  /** The same review goes on in another role. */
  | {kind: 'role taken'; state: ReviewState; role: Role; drafts: ReadonlyMap<string, string>}
  | {kind: 'role kept'}
  | {kind: 'heard'; state: ReviewState}
  | {kind: 'saved'; commit: number}
  /** It can never be saved, such as in a review that is read only. */
  | {kind: 'refused'; commit: number; why: string}
  /** Something was undone or done again, by these changes. */
  | {kind: 'undone'; says: string; changes: readonly Change[]}
  /** That would move the meeting, so that this is to become of it. */
  | {kind: 'undo asked'; way: 'undo' | 'redo'; would: string}
  /** The screen is this terminal's again. */
  | {kind: 'back'}
  | {kind: 'said'; text: string; trouble?: true}
  /** An export has come to its end; `isBehind`: it failed, and a closed review says more than its folder does. */
  | {kind: 'exported'; isBehind: boolean}
  | {kind: 'shown'; view?: View; home?: Home; agendas?: readonly Agenda[]}
  | {kind: 'asked'; asks: Asks}
  /** Back from the editor; `stood` is what it changes, as it was begun. */
  | {kind: 'edited'; asks: Asks; text: string; inField: boolean; stood?: string | undefined}
  /** The window of an editor that came back at once saved another text, where `given` was the one before. */
  | {kind: 'written'; asks: Asks; inField: boolean; given: string; text: string}
  /** The disk has the draft of this place. */
  | {kind: 'draft kept'; place: string}
  /** What other terminals have not saved, which the close of a review waits for. */
  | {kind: 'drafts seen' | 'drafts followed'; theirs: readonly TheirDraft[]}
  /** The same, as a review is opened: some of it may have been left here. */
  | {kind: 'drafts elsewhere'; theirs: readonly TheirDraft[]}
  /** `selects`: what is selected now, where that would be out of sight. */
  | {kind: 'scrolled'; to: View['scrolled']; selects?: string | undefined}
  | {kind: 'overtime'; over: boolean}
  | {kind: 'lists read'; lists: Lists}
  /** Of the review with this id. */
  | {kind: 'seen before'; reviewId: string; seenBefore: SeenBefore}
  | {kind: 'width'; columns: number};

/** What is to be carried out, in this order. */
export type Todo =
  | {kind: 'commit'; number: number; changes: Change[]}
  /** `tells`: the disk is waited for, and what comes of it is told. */
  | {kind: 'keep-draft'; place: string; text: string; tells?: true}
  | Effect;

export type Step = {model: Model; todo: readonly Todo[]};

export const modelAt = (view: View, home: Home): Model => ({
  role: 'facilitator',
  view,
  state: null,
  drafts: new Map(),
  theirDrafts: [],
  home,
  agendas: [],
  lists: null,
  seenBefore: null,
  width: 78,
  overtime: false,
  commits: [],
  nextCommit: 1,
  keys: [],
  typed: null,
  busy: null,
});

export const withView = (model: Model, view: View): Model => (view === model.view ? model : {...model, view});

/** What a terminal is busy with once this is to be done. */
export const busyWith: Partial<Record<Todo['kind'], Model['busy']>> = {
  leave: 'left',
  'take-role': 'changing role',
  'look-at-drafts': 'looking at drafts',
  'edit-externally': 'away',
  suspend: 'away',
};

/** Whether keys wait: what is typed behind `Enter` meets the view that follows. */
export const holdsKeys = ({commits, busy}: Model): boolean => busy !== null || commits.some(({text}) => text?.held);

/** The drafts but those that are on their way to the disk as something else: nobody settles them twice. */
export function notUnderWay({drafts, theirDrafts, commits}: Model): Pick<Situation, 'drafts' | 'theirDrafts'> {
  const own = commits.flatMap(({whenSaved, text}) => [
    ...(whenSaved?.draft?.text === '' ? [whenSaved.draft.place] : []),
    // Whoever goes on from it while the disk is slow writes something new.
    ...(text?.isDraft && drafts.get(draftPlace(text.asks)) === text.typed ? [draftPlace(text.asks)] : []),
  ]);
  const others = commits.flatMap(({whenSaved}) =>
    whenSaved?.effect?.kind === 'drop-draft' ? [whenSaved.effect.draft] : [],
  );
  if (own.length + others.length === 0) return {drafts, theirDrafts};
  const isOne = (one: TheirDraft, other: TheirDraft) =>
    one.writer === other.writer && one.place === other.place && one.text === other.text;
  return {
    drafts: new Map([...drafts].filter(([place]) => !own.includes(place))),
    theirDrafts: theirDrafts.filter((draft) => !others.some((other) => isOne(draft, other))),
  };
}

/** What a press at this moment is given. */
export function situationOf(model: Model, screens: Screens, {now, freshId}: Moment): Situation {
  const {role, view, state, width, home, agendas, lists, seenBefore, typed} = model;
  return {
    role,
    review: state?.review ?? null,
    view,
    screen: screenNamed(screens, view.screen),
    screens,
    now,
    typed,
    freshId,
    width,
    home,
    agendas,
    lists,
    seenBefore,
    ...notUnderWay(model),
    draftsOnlyHere: state?.draftsOnlyHere ?? null,
    isShared: Boolean(state?.sharing),
    others: state?.others ?? [],
    unsaved: state?.save.kind === 'unsaved' ? state.save.count : 0,
  };
}
