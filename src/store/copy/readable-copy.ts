// When review.json is written: at most once a second and at close, never over an edit that nobody has read.
import type {Review} from '../../review/types.js';
import {shortReason} from '../disk/failure.js';
import {FORMAT} from '../journal/entry.js';
import type {Journal} from '../journal/journal.js';
import {copyFailedNotice} from '../notices.js';
import {basisOf} from './basis-of.js';
import type {Database} from './database.js';
import {Edits, type EditsOptions} from './edits.js';
import type {Replaced} from './replaced.js';
import type {Snapshot, SnapshotAdapter} from './snapshot.js';

const AT_MOST_EVERY = 1_000;
/** So long a file that was replaced is kept: whoever had it open may be saving into it (ms). */
const KEPT = 2_000;
/** Saved over and over in that moment, the file is left for the next time. */
const TRIES = 5;

/** Entries. */
const FAR_BEHIND = 2_000;

export type ReadableCopyOptions = Omit<EditsOptions, 'isSaved'> & {
  /** The own one. */
  journal: Journal;
  /** As `StoreOptions.worthIt`. */
  worthIt: number;
};

export class ReadableCopy {
  readonly #edits: Edits;
  #trouble: string | null = null;
  #db: Database | undefined;
  #timer: NodeJS.Timeout | undefined;
  #looking: NodeJS.Timeout | undefined;
  #writing: Promise<unknown> | undefined;
  #written: Review | undefined;
  /** False once the own journal takes no more changes. */
  #takesEdits = true;

  constructor(private readonly options: ReadableCopyOptions) {
    this.#edits = new Edits({...options, isSaved: () => this.#isSaved});
  }

  /** Within a second. */
  writeSoon(): void {
    if (this.#timer || this.#current()?.review === this.#written) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.write();
    }, AT_MOST_EVERY);
    this.#timer.unref();
  }

  /** Now; never fails, the outcome is told. */
  async write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#oneAtATime(() => this.#attempt());
  }

  /**
   * Writes, and leaves nothing behind. Where the own journal is closed by now, an edit in the file stays there for the
   * next to open the review.
   */
  async finish({isJournalClosed}: {isJournalClosed: boolean}): Promise<void> {
    this.#takesEdits = !isJournalClosed;
    await this.write();
    clearTimeout(this.#looking);
    await this.#oneAtATime(() => this.#lookBack());
    await this.#edits.removeDone();
  }

  get #isSaved(): boolean {
    return this.options.journal.unsaved.length === 0;
  }

  async #oneAtATime(work: () => Promise<unknown>): Promise<void> {
    while (this.#writing) await this.#writing;
    // Forgotten only once it is done: an attempt with nothing to write is done before it could be remembered.
    const attempt = work().finally(() => {
      this.#writing = undefined;
    });
    this.#writing = attempt;
    await attempt;
  }

  /** For a process that only adds: where so much is behind the file that the next start is the slower for it. */
  async catchUp(): Promise<void> {
    if (this.options.journals.fold.entries.length > FAR_BEHIND && basisOf(this.options)) {
      await this.finish({isJournalClosed: false});
    }
  }

  /**
   * Hands on what the file holds and the journals do not, an edit once; never fails, trouble is told. `isRead`: a start
   * went on from the file itself, so that only what it took the place of is left to look at.
   */
  async takeOver({isRead}: {isRead: boolean}): Promise<void> {
    if (!isRead) await this.#edits.takeOver();
    await this.#edits.takeOverLeft();
  }

  /** An edit that the file still holds is one for the next to open the review, too. */
  get holdsEdits(): boolean {
    return this.#edits.areThere;
  }

  /** Why nothing may be written, as one sentence: a newer debrief wrote the file. */
  get newer(): string | null {
    return this.#edits.newer;
  }

  /** What was taken over a short while ago, and what could not be read or written. */
  get notices(): string[] {
    return [...this.#edits.notices, ...(this.#trouble === null ? [] : [copyFailedNotice(this.#trouble)])];
  }

  /** Called now and then: tries again what could not be done, and forgets what was told long ago. */
  glance(): void {
    this.#edits.glance();
    if (this.#trouble !== null) this.writeSoon();
    if (this.#edits.mustStay && !this.#writing) void this.#oneAtATime(() => this.#edits.takeOver());
    else if (this.#edits.isAnyDone) void this.#edits.removeDone();
  }

  /** What the file should say; null while it must be left alone, or would run ahead of what is saved. */
  #current() {
    const {journal, isReadOnly} = this.options;
    const {fold} = this.options.journals;
    if (!fold.review || fold.unknown > 0 || isReadOnly() || journal.unsaved.length > 0) return null;
    return {review: fold.review, ...fold.coverage()};
  }

  async #attempt(): Promise<void> {
    const before = this.#trouble;
    try {
      if (this.#current()) await this.#bringUpToDate(await this.#open());
      this.#trouble = null;
    } catch (error) {
      this.#trouble = shortReason(error);
    }
    if (this.#trouble !== before) this.options.onChange();
  }

  async #bringUpToDate({low, adapter, sumOf, saysTheSame}: Database): Promise<void> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const standing = await adapter.standing();
      if (standing === 'another' && !(await this.#mayReplace(adapter))) return;
      const current = this.#current();
      if (!current || (standing === 'own' && current.review === this.#written)) return;
      const {review, covers, gaps} = current;
      const {isReading} = this.options.journals;
      const basis = isReading ? undefined : basisOf(this.options);
      const wanted: Snapshot = {format: FORMAT, covers, gaps, sha256: sumOf(review), review, basis};
      low.data = null;
      if (standing === 'another') await low.read();
      if (!low.data || !saysTheSame(low.data, wanted)) {
        low.data = wanted;
        await low.write();
        await this.#takeOverReplaced(adapter.replaced);
        this.#looking ??= setTimeout(() => void this.#oneAtATime(() => this.#lookBack()), KEPT).unref();
      }
      // What is read just now may be in no fold yet: then the copy is written once more, with its basis.
      this.#written = isReading ? undefined : review;
      if ((await adapter.standing()) === 'own' || low.data !== wanted) return;
    }
  }

  /** What was saved into files that were replaced, by whoever had opened them before. */
  async #takeOverReplaced(replaced: Replaced): Promise<void> {
    for (const name of await replaced.writtenSince()) {
      if (!this.#takesEdits) await replaced.putBack(name);
      else if (!(await this.#edits.takeOver(name))) replaced.leave(name);
    }
  }

  /** The same for the last time. */
  async #lookBack(): Promise<void> {
    this.#looking = undefined;
    const replaced = this.#db?.adapter.replaced;
    if (!replaced) return;
    await this.#takeOverReplaced(replaced).catch(() => undefined);
    // What was taken over may be on the disk nowhere else.
    if (this.#isSaved) await replaced.remove();
  }

  /** Whether another may take the place of the file, whose edit is taken over before. */
  async #mayReplace(adapter: SnapshotAdapter): Promise<boolean> {
    if (this.#takesEdits) return this.#edits.takeOver();
    const found = await adapter.read();
    return found !== null && this.options.journals.fold.reaches(found);
  }

  /** lowdb is loaded when the first copy is written: adding a note from the shell never needs it. */
  async #open(): Promise<Database> {
    const {openDatabase} = await import('./database.js');
    this.#db ??= openDatabase(this.options.disk, this.options.folder);
    return this.#db;
  }
}
