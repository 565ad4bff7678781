// What the store offers to the rest of the program: a review that is open, and how what goes wrong is said.
import type {Change, Stamp} from '../review/changes/index.js';
import type {ReviewState, TheirDraft} from '../review/review-state.js';
import type {OpenWindow} from './drafts/editor-window.js';
import type {PlaceForEditor} from './place-for-editor.js';

/** One saved change. */
export type Entry = Stamp & {
  /** The process that wrote it. */
  writer: string;
  /** Its place in that writer's journal, from 1. */
  number: number;
  /** Its place in the common order: a logical clock, which several writers can share. */
  order: number;
  change: Change;
  /** The number of the own entry that this one takes back. */
  undoes?: number;
  /** The number of the own entry that was undone and that this one makes again. */
  redoes?: number;
  /** The number of the step's first entry, where several changes were made as one: undo takes them together. */
  step?: number;
};

/**
 * What became of an undo or a redo: a sentence and its changes, a clause on what it would do once agreed to, or why it
 * cannot. `changes`: what was made, that of which the words speak first.
 */
export type StepAnswer = {says: string; changes: Change[]} | {asks: string} | {why: string};

/** A file with what could not be saved: how many changes and half-written texts are in it. */
export type Rescued = {file: string; changes: number; drafts: number};

export type ReviewStore = {
  readonly folder: string;
  getState(): ReviewState;
  subscribe(onChange: () => void): () => void;
  /** Applies at once, resolves when every change is on the disk, rejects where that can never be (read-only). */
  commit(changes: Change[]): Promise<void>;
  /** Takes back the newest own step of this process that still stands; one that moves the meeting only if `agreed`. */
  undo(agreed?: boolean): Promise<StepAnswer>;
  /** Makes again what was undone last; a new change of one's own ends that. */
  redo(agreed?: boolean): Promise<StepAnswer>;
  /** Half-written texts of this role by place (what they are written for); they survive a crash. */
  drafts(): ReadonlyMap<string, string>;
  /** When those of them were written that an earlier sitting left behind, by place; in milliseconds since 1970. */
  draftsLeftAt(): ReadonlyMap<string, number>;
  /** `tell` is called with what a terminal of this role left half written that is gone since this one was opened. */
  onDraftsLeft(tell: (texts: ReadonlyMap<string, string>) => void): void;
  keepDraft(place: string, text: string): void;
  /** The same, written at once and waited for; whether the disk has it. */
  keepDraftNow(place: string, text: string): Promise<boolean>;
  /** Where an editor works on the draft of this place; undefined where nothing can be written. */
  placeForEditor(place: string): PlaceForEditor | undefined;
  /** Windows of editors that an earlier sitting left open, and that may save yet. */
  openWindows(): readonly OpenWindow[];
  /** What other processes have not saved, whatever their role. */
  othersDrafts(): Promise<TheirDraft[]>;
  /** Takes such a text away once its process is gone; whoever is at work on it keeps it. */
  dropDraft(draft: TheirDraft): Promise<void>;
  /** What is half written in a store that is closed, of another role: it goes there once it is on the disk here. */
  takeDrafts(from: ReviewStore): Promise<void>;
  /** Why what others write may be seen late here and what to do, as one sentence; null where it is seen at once. */
  seenLate(): string | null;
  /** The last sign that anybody was on this review before it was opened here; undefined while others are on it. */
  lastSign(): number | undefined;
  /** Whether others were on it after `from` and until shortly before `to`, in milliseconds since 1970. */
  wasSomebodyHere(from: number, to: number): Promise<boolean>;
  /** Saves what the program itself has noticed: nobody's last key, so that no undo comes to it. */
  notice(change: Change): Promise<void>;
  /** Takes in what others have written by now, for a caller that was held up. */
  catchUp(): Promise<void>;
  /** Told by a caller that is awake anyway, so that the store need not wake by itself. */
  beat(): void;
  /**
   * Writes what could not be saved, changes and half-written texts, into a file in another folder; undefined where
   * nothing was left. The next to open the review finds it in `otherPlaces` and takes it in.
   */
  rescue(folder: string): Promise<Rescued | undefined>;
  /**
   * Flushes changes, drafts and the readable copy. `left` counts changes and drafts that could not be saved. `goesOn`: this
   * process opens the review again, so that no server is waited for.
   */
  close(how?: {goesOn: boolean}): Promise<{left: number}>;
};

/** An error that a person can act on: one sentence that says what happened, to which file, and what to do. */
export class StoreError extends Error {
  override name = 'StoreError';

  /** For programs: whether there is no such review, somebody stopped it, or something else could not be done. */
  readonly code: 'not-found' | 'could-not' | 'stopped';

  constructor(message: string, {code = 'could-not', cause}: {code?: StoreError['code']; cause?: unknown} = {}) {
    super(message, cause === undefined ? {} : {cause});
    this.code = code;
  }
}
