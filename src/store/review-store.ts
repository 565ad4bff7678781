// One open review: its journal and everybody's, folded; saved, watched, undone, and closed without a loss.
import type {Change} from '../review/changes/index.js';
import type {ReviewState, TheirDraft} from '../review/review-state.js';
import {goOnFromCopy} from './copy/go-on.js';
import {ReadableCopy} from './copy/readable-copy.js';
import {isSame, type Seen} from './disk/disk.js';
import {whyNoReview, whyReadOnly} from './disk/review-folder.js';
import {orSoon} from './disk/slow.js';
import {AllJournals} from './journal/all-journals.js';
import type {Numbering} from './journal/entry.js';
import {Journal} from './journal/journal.js';
import {packWhenMany} from './journal/pack-when-many.js';
import {OwnSteps, type WayOfStep} from './journal/undo-redo.js';
import {shareFacts} from './relay/share-file.js';
import type {SharedHere} from './relay/shared-here.js';
import type {Sitting} from './sitting.js';
import {stateOf} from './state-of.js';
import {type StoreOptions, type WholeOptions, withDefaults} from './store-options.js';
import {type Rescued, type ReviewStore, type StepAnswer, StoreError} from './types.js';

/** Opens a review. Throws a StoreError where the folder is missing, unreadable or no review. */
export async function openReviewStore(options: StoreOptions): Promise<ReviewStore> {
  const store = new OpenReview(withDefaults(options));
  await store.open();
  return store;
}

class OpenReview implements ReviewStore {
  readonly folder: string;
  readonly #journal: Journal;
  readonly #journals: AllJournals;
  readonly #copy: ReadableCopy;
  readonly #ownSteps = new OwnSteps();
  readonly #listeners = new Set<() => void>();
  #sitting: Sitting | undefined;
  #shared: SharedHere | undefined;
  /** The file that says how it is shared, as it was when that was last looked at; undefined where there is none. */
  #shareSeen: Seen | undefined;
  #lookingAtShare: Promise<void> | undefined;
  #onDraftsLeft: (texts: ReadonlyMap<string, string>) => void = () => undefined;
  #unwritable: string | null = null;
  #rescued: string[] = [];
  #trying: Promise<void> | undefined;
  /** There once the review is open: nobody has a store before. */
  #state!: ReviewState;
  #closing: Promise<{left: number}> | undefined;

  constructor(private readonly options: WholeOptions) {
    const {disk, folder} = options;
    this.folder = folder;
    this.#journal = new Journal({
      ...options,
      onProgress: () => {
        this.#publish();
        // Behind what is told to whoever waits for the disk.
        if (this.#shared) setImmediate(() => this.#shared?.poke());
      },
    });
    this.#journals = new AllJournals(disk, folder, (name) => this.#journal.isOwn(name));
    this.#copy = new ReadableCopy({
      ...options,
      journal: this.#journal,
      journals: this.#journals,
      isReadOnly: () => this.#readOnly !== null,
      takeIn: (changes, editor) => this.#takeIn(changes, editor),
      onChange: () => this.#publish(),
    });
  }

  async open(): Promise<void> {
    const {disk, watch} = this.options;
    const journals = this.#journals;
    const isFromCopy = await goOnFromCopy(disk, this.folder, journals, this.options.worthIt);
    if (!isFromCopy) await journals.begin();
    this.#unwritable = await whyReadOnly(disk, this.folder);
    if (watch || !journals.fold.review) await this.#copy.takeOver({isRead: isFromCopy});
    if (!journals.fold.review) throw await whyNoReview(disk, this.folder, journals);
    this.#shared = await this.#sharedHere();
    if (watch && !this.#readOnly) await orSoon(this.#takeRescued(journals.fold.review.id));
    if (watch) await this.#sitDown();
    // A copy that was edited must not be taken for an edit again by the next to open the review.
    if (watch && this.#copy.holdsEdits) await orSoon(this.#copy.write());
    this.#publish();
    if (watch) this.#shared?.begin(this.#sitting?.saidHere);
  }

  /** Most reviews are on this machine only: nothing of a server is loaded for them. */
  async #sharedHere(): Promise<SharedHere | undefined> {
    const {disk, folder} = this.options;
    this.#shareSeen = await shareFacts(disk, folder);
    if (!this.#shareSeen) return undefined;
    const {SharedHere} = await import('./relay/shared-here.js');
    return SharedHere.of({
      ...this.options,
      journal: this.#journal,
      onNews: (news) => void this.#journals.take(news).then(() => this.#publish()),
      onHere: (others) => this.#sitting?.hearElsewhere(others),
      onChange: () => this.#publish(),
    });
  }

  /** It may be shared, given another code, or shared no more by a command while it is open here. */
  async #lookAtShare(): Promise<void> {
    const before = this.#shareSeen;
    const now = await shareFacts(this.options.disk, this.folder);
    if (this.#closing || (before && now ? isSame(before, now) : before === now)) return;
    const wasReadOnly = this.#readOnly !== null;
    await this.#shared?.end();
    this.#sitting?.hearElsewhere(null);
    this.#shared = await this.#sharedHere();
    if (wasReadOnly && this.#readOnly === null && !this.#closing) await this.#sitDownAgain();
    if (!this.#closing) this.#shared?.begin(this.#sitting?.saidHere);
    this.#publish();
  }

  getState = (): ReviewState => this.#state;

  subscribe = (onChange: () => void): (() => void) => {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  };

  commit = async (changes: Change[]): Promise<void> => {
    this.#refuseWhenClosed();
    await this.#commit(changes, this.options.by);
  };

  undo = (agreed = false): Promise<StepAnswer> => this.#takeStep('undo', agreed);
  redo = (agreed = false): Promise<StepAnswer> => this.#takeStep('redo', agreed);

  #takeStep = async (way: WayOfStep, agreed: boolean): Promise<StepAnswer> => {
    if (this.#readOnly) return {why: this.#readOnly};
    this.#refuseWhenClosed();
    const {by} = this.options;
    // A hand edit that this process took over is nobody's last key.
    const own = this.#journal.entries.filter((entry) => entry.by === by);
    const step = this.#ownSteps.next(way, own, this.#journals.fold, agreed);
    if (!('told' in step)) return step;
    await this.#commit(step.changes, by, {way: `${way}es`, numbers: step.numbers});
    return step.told;
  };

  drafts = (): ReadonlyMap<string, string> => new Map(this.#sitting?.drafts.all);
  draftsLeftAt = (): ReadonlyMap<string, number> => this.#sitting?.drafts.leftAt ?? new Map();
  onDraftsLeft = (tell: (texts: ReadonlyMap<string, string>) => void): void => {
    this.#onDraftsLeft = tell;
  };
  keepDraft = (place: string, text: string): void => this.#sitting?.keepDraft(place, text);
  keepDraftNow = async (place: string, text: string): Promise<boolean> =>
    (await this.#sitting?.keepDraftNow(place, text)) ?? false;
  placeForEditor = (place: string) => this.#sitting?.placeForEditor(place);
  openWindows = () => this.#sitting?.openWindows ?? [];
  takeDrafts = async (from: ReviewStore): Promise<void> => {
    if (#sitting in from && from.#sitting) await this.#sitting?.drafts.takeFrom(from.#sitting.drafts);
  };
  othersDrafts = async (): Promise<TheirDraft[]> => (await this.#sitting?.othersDrafts()) ?? [];
  dropDraft = async (draft: TheirDraft): Promise<void> => this.#sitting?.dropDraft(draft);
  seenLate = (): string | null => this.#sitting?.seenLate ?? null;
  lastSign = (): number | undefined => (this.#readOnly ? undefined : this.#sitting?.lastSign);
  wasSomebodyHere = async (from: number, to: number) => (await this.#sitting?.wasSomebodyHere(from, to)) ?? false;
  notice = async (change: Change) => (this.#closing ? undefined : this.#commit([change], 'debrief'));
  beat = (): void => this.#sitting?.beat();
  catchUp = async (): Promise<void> => {
    if (!this.#closing && (await this.#journals.read().catch(() => false))) this.#publish();
  };
  rescue = async (place: string): Promise<Rescued | undefined> => {
    const {rescue} = await import('./rescue.js');
    const {disk, now} = this.options;
    const from = {disk, review: this.#state.review.id, folder: this.folder, now: now()};
    return rescue(place, from, this.#journal, this.#sitting?.drafts);
  };

  close = ({goesOn} = {goesOn: false}): Promise<{left: number}> => {
    this.#closing ??= this.#close(goesOn);
    return this.#closing;
  };

  /** What could not be saved last time is read with the rest. */
  async #takeRescued(review: string): Promise<void> {
    const {takeRescued} = await import('./rescue.js');
    this.#rescued = await takeRescued(this.options.disk, this.folder, review);
    if (this.#rescued.length > 0) await this.#journals.read();
  }

  /** Why nothing can be changed, as one sentence. */
  get #readOnly(): string | null {
    return this.#journals.newer ?? this.#unwritable ?? this.#copy.newer ?? this.#shared?.readOnly ?? null;
  }

  async #sitDown(): Promise<void> {
    const {Sitting} = await import('./sitting.js');
    this.#sitting = new Sitting({
      ...this.options,
      isWritable: this.#readOnly === null,
      journal: this.#journal,
      journals: this.#journals,
      onChange: () => this.#publish(),
      onLeft: (texts) => this.#onDraftsLeft(texts),
      onGlance: () => this.#glance(),
      onFolder: () => this.#lookAtShareOnce(),
      onLooked: () => this.#shared?.poke(),
      onSay: (fact) => this.#shared?.say(fact),
    });
    await this.#sitting.begin();
  }

  /** What was in the way may be gone without a change by anybody. */
  #glance(): void {
    if (this.#closing) return;
    this.#copy.glance();
    // A folder that comes is told of; a file that changes in one is not.
    if (this.#shareSeen) this.#lookAtShareOnce();
    if (this.#unwritable !== null) this.#trying ??= this.#tryAgain();
  }

  #lookAtShareOnce(): void {
    if (this.#closing) return;
    this.#lookingAtShare ??= this.#lookAtShare()
      .catch(() => undefined)
      .finally(() => {
        this.#lookingAtShare = undefined;
      });
  }

  #refuseWhenClosed(): void {
    if (this.#closing) throw new StoreError(`${this.folder} is closed: open the review again to change it.`);
  }

  async #commit(changes: Change[], by: string, own?: Numbering['own']): Promise<void> {
    if (this.#unwritable) {
      this.#trying ??= this.#tryAgain();
      await this.#trying;
    }
    if (this.#readOnly) throw new StoreError(this.#readOnly);
    const {fold} = this.#journals;
    const entries = this.#journal.entriesFor(changes, {by, order: fold.nextOrder, own});
    fold.add(entries);
    const saved = this.#journal.append(entries);
    this.#publish();
    await saved;
    // Not before: the others' next frame is the note's.
    this.#sitting?.rests();
  }

  /**
   * A folder that could not be written when the review was opened, such as in the middle of a handover, may be again.
   */
  async #tryAgain(): Promise<void> {
    this.#unwritable = await whyReadOnly(this.options.disk, this.folder);
    this.#trying = undefined;
    if (this.#unwritable === null) await this.#sitDownAgain();
  }

  /** What could not be written can be from now on; what is half written comes along. */
  async #sitDownAgain(): Promise<void> {
    const before = this.#sitting;
    if (!before) return;
    await before.stopListening();
    await this.#sitDown();
    await this.#sitting?.drafts.takeFrom(before.drafts);
    this.#publish();
  }

  /** What review.json holds beyond the journals is shown even where it cannot be saved, or not for now. */
  async #takeIn(changes: Change[], by: string): Promise<void> {
    if (!this.#readOnly) return this.options.watch ? orSoon(this.#commit(changes, by)) : this.#commit(changes, by);
    const {fold} = this.#journals;
    fold.add(this.#journal.entriesFor(changes, {by, order: fold.nextOrder}));
  }

  #publish(): void {
    const {review} = this.#journals.fold;
    if (!review) return;
    const parts = {
      journal: this.#journal,
      journals: this.#journals,
      copy: this.#copy,
      sitting: this.#sitting,
      shared: this.#shared,
      rescued: this.#rescued,
    };
    this.#state = stateOf(review, parts, this.#readOnly);
    const {watch, role} = this.options;
    if (watch && role === 'facilitator' && !this.#closing) this.#copy.writeSoon();
    for (const listener of this.#listeners) listener();
  }

  async #close(goesOn: boolean): Promise<{left: number}> {
    const {watch} = this.options;
    await this.#sitting?.stopListening();
    this.#journal.hurry();
    // An edit of review.json that nobody has read yet becomes changes while the journal still takes them.
    await (watch ? this.#copy.finish({isJournalClosed: false}) : this.#copy.catchUp());
    const left = await this.#journal.close();
    await this.#sitting?.end();
    await this.#lookingAtShare;
    const ending = this.#shared?.end();
    if (!goesOn) await ending;
    if (watch && !this.#readOnly) {
      await this.#journals.read().catch(() => false);
      await this.#copy.finish({isJournalClosed: true});
    }
    if (left === 0) await packWhenMany(this.options, this.#journals);
    this.#publish();
    return {left: Math.max(left, this.#sitting?.drafts.unsaved.count ?? 0)};
  }
}
