// One open review: its journal and everybody's, folded; saved, watched, undone, and closed without a loss.
import type {Change} from '../review/changes/index.js';
import {cleanLine} from '../review/text.js';
import {ReadableCopy} from './copy/readable-copy.js';
import {type Disk, realDisk} from './disk/disk.js';
import {isForbidden, isMissing, shortReason, storeError} from './disk/failure.js';
import {removeLeftOvers} from './disk/left-overs.js';
import {promptDisk} from './disk/prompt-disk.js';
import {Drafts} from './drafts/drafts.js';
import {Fold} from './journal/fold.js';
import {Journal} from './journal/journal.js';
import {newEntries} from './journal/new-entries.js';
import {JournalReader} from './journal/reader.js';
import {saveStatus, unsavedItems} from './journal/save-status.js';
import {undoStep} from './journal/undo-step.js';
import type {JournalWatch, News} from './journal/watch.js';
import {copyFailedNotice, goneNotice, journalNotices, newerReason, unknownNotice, unreadNotice} from './notices.js';
import {isMet} from './presence/here-file.js';
import type {Others} from './presence/others.js';
import type {OwnPresence} from './presence/presence.js';
import {beginsHere, endsHere} from './presence/still-running.js';
import {type Entry, type OpenOptions, type ReviewStore, StoreError, type StoreState} from './types.js';

export type StoreOptions = OpenOptions & {
  disk?: Disk;
  /**
   * False for a process that makes its changes and ends, as the role `shell` is taken to do: no watcher, no drafts, no
   * readable copy, and little patience with a full disk.
   */
  watch?: boolean;
};

/** Milliseconds that a process which does not watch keeps trying to save. */
const SHORT_PATIENCE = 1_500;

/** Opens a review. Throws a StoreError where the folder is missing, unreadable or no review. */
export async function openReviewStore(options: StoreOptions): Promise<ReviewStore> {
  const store = new OpenReview(options);
  await store.open();
  return store;
}

class OpenReview implements ReviewStore {
  readonly folder: string;
  readonly #role: string;
  readonly #by: string;
  readonly #now: () => number;
  readonly #disk: Disk;
  readonly #live: boolean;
  readonly #fold = new Fold();
  readonly #journal: Journal;
  readonly #reader: JournalReader;
  readonly #copy: ReadableCopy;
  readonly #listeners = new Set<() => void>();
  readonly #passedOver = new Set<number>();
  readonly #told = new Set<string>();
  readonly #takenOver = new Set<string>();
  #drafts: Drafts | undefined;
  #presence: OwnPresence | undefined;
  #others: Others | undefined;
  #watch: JournalWatch | undefined;
  #copyTrouble: string | null = null;
  #unread: string | null = null;
  #readOnly: string | null = null;
  #trouble = '';
  #state: StoreState | undefined;
  #closing: Promise<{left: number}> | undefined;

  constructor({
    folder,
    by,
    role,
    now = Date.now,
    watch = role !== 'shell',
    disk = watch ? realDisk : promptDisk,
  }: StoreOptions) {
    this.folder = folder;
    this.#role = role;
    this.#by = cleanLine(by);
    this.#now = now;
    this.#disk = disk;
    this.#live = watch;
    this.#journal = new Journal({
      disk,
      folder,
      by: this.#by,
      now,
      onProgress: () => this.#publish(),
      ...(watch ? {} : {patience: SHORT_PATIENCE}),
    });
    this.#reader = new JournalReader(disk, folder, (name) => this.#journal.isOwn(name));
    this.#copy = new ReadableCopy({
      disk,
      folder,
      now,
      current: () => this.#readable(),
      onAnothers: () => this.#takeOver(),
      onOutcome: (why) => {
        if (why === this.#copyTrouble) return;
        this.#copyTrouble = why;
        this.#publish();
      },
    });
  }

  async open(): Promise<void> {
    try {
      await this.#readNews();
    } catch (error) {
      throw storeError(`${this.folder} could not be read`, error);
    }
    await this.#disk.probeWritable(this.folder).catch((error) => {
      if (!isForbidden(error)) return;
      this.#readOnly = `${this.folder} cannot be written (${shortReason(error)}): the review can be read only.`;
    });
    if (!this.#fold.review) await this.#mustBeAFolder();
    if (this.#live || !this.#fold.review) await this.#takeOver();
    if (!this.#fold.review) throw new StoreError(this.#notAReview());
    if (this.#live) await this.#startLiving();
    // A copy that was edited must not be taken for an edit again by the next to open the review.
    if (this.#live && this.#takenOver.size > 0) await this.#copy.write();
    this.#publish();
  }

  getState = (): StoreState => {
    if (!this.#state) throw new Error('A store has no state before it is open');
    return this.#state;
  };

  subscribe = (onChange: () => void): (() => void) => {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  };

  commit = async (changes: Change[]): Promise<void> => {
    this.#refuseWhenClosed();
    await this.#commit(changes, this.#by);
  };

  undo = async (): Promise<{undone: Change} | {why: string}> => {
    if (this.#readOnly) return {why: this.#readOnly};
    this.#refuseWhenClosed();
    // A hand edit that this process took over is nobody's last key.
    const own = this.#journal.entries.filter(({by}) => by === this.#by);
    const step = undoStep(own, this.#fold, this.#passedOver);
    if ('why' in step) {
      // Said once; the next undo goes on to the step before.
      if (step.step !== null) this.#passedOver.add(step.step);
      return {why: step.why};
    }
    await this.#commit(step.changes, this.#by, step.undoes);
    return {undone: step.undone};
  };

  draft = (place: string): string => this.#drafts?.get(place) ?? '';

  keepDraft = (place: string, text: string): void => {
    if (text !== '' && text !== this.draft(place)) this.#presence?.types();
    this.#drafts?.keep(place, text);
  };

  beat = (): void => this.#watch?.beat();

  rescue = (folder: string): Promise<string> => this.#journal.rescue(folder);

  close = (): Promise<{left: number}> => {
    this.#closing ??= this.#close();
    return this.#closing;
  };

  async #mustBeAFolder(): Promise<void> {
    let kind: string;
    try {
      ({kind} = await this.#disk.facts(this.folder));
    } catch (error) {
      if (!isMissing(error)) throw storeError(`${this.folder} could not be opened`, error);
      throw new StoreError(`There is no review at ${this.folder}: debrief list shows the ones there are.`);
    }
    if (kind !== 'folder') throw new StoreError(`${this.folder} is a file: a review is a folder, name that one.`);
  }

  #notAReview(): string {
    if (this.#readOnly && newerReason(this.#reader.states())) return this.#readOnly;
    return `${this.folder} holds no review that can be read: debrief doctor says more.`;
  }

  async #startLiving(): Promise<void> {
    const [{JournalWatch, isOnANetwork}, {Others}, {OwnPresence}] = await Promise.all([
      import('./journal/watch.js'),
      import('./presence/others.js'),
      import('./presence/presence.js'),
    ]);
    const self = {disk: this.#disk, folder: this.folder, role: this.#role, by: this.#by, now: this.#now};
    const {writer} = this.#journal;
    beginsHere(writer);
    this.#drafts = new Drafts({...self, writer, writable: this.#readOnly === null});
    this.#others = new Others({...self, writer, lastChangeOf: (other) => this.#fold.lastOf(other)?.at});
    if (!this.#readOnly && isMet(this.#role)) this.#presence = new OwnPresence({...self, writer});
    const [onANetwork] = await Promise.all([
      isOnANetwork(this.folder),
      this.#meet(),
      ...(this.#readOnly ? [] : [this.#drafts.adopt().catch(() => undefined)]),
    ]);
    this.#reader.trustFacts = !onANetwork;
    this.#watch = new JournalWatch({
      folder: this.folder,
      look: (news) => this.#look(news),
      glance: () => this.#others?.glance() && this.#publish(),
      onANetwork,
    });
  }

  /** Finds out who is here, and takes away what others left behind. */
  async #meet(): Promise<void> {
    await this.#others?.read('all');
    if (this.#readOnly) return;
    await this.#others?.removeOld();
    await removeLeftOvers(this.#disk, this.folder, this.#now());
  }

  #refuseWhenClosed(): void {
    if (this.#closing) throw new StoreError(`${this.folder} is closed: open the review again to change it.`);
  }

  async #commit(changes: Change[], by: string, undoes?: number[]): Promise<void> {
    if (this.#readOnly) throw new StoreError(this.#readOnly);
    const entries = this.#entriesFor(changes, by, undoes);
    this.#fold.add(entries);
    const saved = this.#journal.append(entries);
    this.#publish();
    await saved;
    // Not before: the others' next frame is the note's.
    this.#presence?.rests();
  }

  #entriesFor(changes: Change[], by: string, undoes?: number[]): Entry[] {
    const {writer, nextNumber: number} = this.#journal;
    const first = {writer, number, order: this.#fold.nextOrder, at: this.#now(), by};
    return newEntries(changes, undoes ? {...first, undoes} : first);
  }

  async #readNews(news: News = 'all'): Promise<boolean> {
    const {entries, unknown} = await this.#reader.read(news);
    const fresh = this.#fold.add(entries) + unknown.filter((place) => this.#fold.addUnknown(place)).length;
    const newer = newerReason(this.#reader.states());
    if (newer) this.#readOnly = newer;
    const trouble = this.#journalTrouble().join('\n');
    const isTold = trouble === this.#trouble;
    this.#trouble = trouble;
    return fresh > 0 || newer !== null || !isTold;
  }

  /** What the watcher calls: others' news, and now and then whether the own journal is still where it was left. */
  async #look(news: News): Promise<void> {
    if (news === 'all') this.#journal.guard();
    try {
      const [changes, others] = await Promise.all([this.#readNews(news), this.#others?.read(news)]);
      // One journal that can be read says nothing of the folder that could not.
      const isReadAgain = news === 'all' && this.#unread !== null;
      if (isReadAgain) this.#unread = null;
      if (changes || others || isReadAgain) this.#publish();
    } catch (error) {
      this.#unread = shortReason(error);
      this.#publish();
    }
  }

  async #takeOver(): Promise<void> {
    const {takeOver} = await import('./copy/take-over.js');
    try {
      const found = await takeOver({
        disk: this.#disk,
        folder: this.folder,
        fold: this.#fold,
        now: this.#now(),
        writable: this.#readOnly === null,
        known: this.#takenOver,
        refresh: async () => void (await this.#readNews()),
      });
      this.#readOnly ??= found.readOnly;
      if (found.copy) this.#takenOver.add(found.copy);
      if (found.notice) this.#tell(found.notice);
      if (found.changes.length === 0) return;
      if (this.#readOnly) this.#fold.add(this.#entriesFor(found.changes, found.by));
      else await this.#commit(found.changes, found.by);
    } catch (error) {
      this.#tell(`review.json could not be read (${shortReason(error)}): the journals were.`);
    }
  }

  #tell(notice: string): void {
    this.#told.add(notice);
    this.#publish();
  }

  /** What review.json should say; null while it must be left alone, or runs ahead of what is saved. */
  #readable() {
    const {review, unknown} = this.#fold;
    if (!review || unknown > 0 || this.#readOnly || this.#journal.unsaved.length > 0) return null;
    return {review, ...this.#fold.coverage()};
  }

  #publish(): void {
    const {review} = this.#fold;
    if (!review) return;
    this.#state = {
      review,
      save: saveStatus(this.#journal, this.#readOnly),
      saving: unsavedItems(this.#journal),
      notices: this.#notices(),
      others: this.#others?.list ?? [],
    };
    if (this.#live && this.#role === 'facilitator' && !this.#closing) this.#copy.writeSoon();
    for (const listener of this.#listeners) listener();
  }

  #journalTrouble(): string[] {
    return [...journalNotices(this.#reader.states()), ...(this.#reader.lost ? [goneNotice] : [])];
  }

  #notices(): string[] {
    return [
      ...this.#journalTrouble(),
      ...unknownNotice(this.#fold.unknown),
      ...this.#told,
      ...(this.#unread === null ? [] : [unreadNotice(this.folder, this.#unread)]),
      ...(this.#copyTrouble === null ? [] : [copyFailedNotice(this.#copyTrouble)]),
    ];
  }

  async #close(): Promise<{left: number}> {
    await this.#watch?.close();
    this.#journal.hurry();
    // An edit of review.json that nobody has read yet becomes changes while the journal still takes them.
    if (this.#live) await this.#copy.write();
    const left = await this.#journal.close();
    await this.#drafts?.close();
    await this.#presence?.leave();
    endsHere(this.#journal.writer);
    if (this.#live && !this.#readOnly) {
      await this.#readNews().catch(() => false);
      await this.#copy.write();
    }
    this.#publish();
    return {left};
  }
}
