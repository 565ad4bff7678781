// When review.json is written: at most once a second and at close, never over an edit that nobody has read.
import type {Low} from 'lowdb';
import type {Change} from '../../review/changes/index.js';
import type {Review} from '../../review/types.js';
import type {Disk} from '../disk/disk.js';
import {shortReason} from '../disk/failure.js';
import type {AllJournals} from '../journal/all-journals.js';
import {type Basis, thisProgram} from '../journal/basis.js';
import {FORMAT} from '../journal/entry.js';
import type {Journal} from '../journal/journal.js';
import {copyFailedNotice, copyUnreadNotice} from '../notices.js';
import type {Snapshot, SnapshotAdapter} from './snapshot.js';

const AT_MOST_EVERY = 1_000;

/** Entries. */
const FAR_BEHIND = 2_000;

export type ReadableCopyOptions = {
  disk: Disk;
  folder: string;
  now: () => number;
  /** The own one. */
  journal: Journal;
  journals: AllJournals;
  /** As `StoreOptions.worthIt`. */
  worthIt: number;
  isReadOnly: () => boolean;
  /** Takes over what the file holds and the journals do not. */
  takeIn: (changes: Change[], by: string) => Promise<void>;
  /** Called when there is something else to tell. */
  onChange: () => void;
};

type Database = {low: Low<Snapshot | null>; adapter: SnapshotAdapter; sumOf: (review: unknown) => string};

export class ReadableCopy {
  readonly #edits = new Set<string>();
  /** What was taken over, or could not be. */
  readonly told = new Set<string>();
  /** Why nothing may be written, as one sentence: a newer debrief wrote the file. */
  newer: string | null = null;
  #trouble: string | null = null;
  #db: Database | undefined;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> | undefined;
  #written: Review | undefined;

  constructor(private readonly options: ReadableCopyOptions) {}

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
    while (this.#writing) await this.#writing;
    // Forgotten only once it is done: an attempt with nothing to write is done before it could be remembered.
    const attempt = this.#attempt().finally(() => {
      this.#writing = undefined;
    });
    this.#writing = attempt;
    await attempt;
  }

  /** For a process that only adds: where so much is behind the file that the next start is the slower for it. */
  async catchUp(): Promise<void> {
    if (this.options.journals.fold.entries.length > FAR_BEHIND && this.#basis()) await this.write();
  }

  /** Hands on what the file holds and the journals do not, an edit once; never fails, trouble is told. */
  async takeOver(): Promise<void> {
    const {disk, folder, journals, now, isReadOnly, takeIn} = this.options;
    try {
      const {takeOver} = await import('./take-over.js');
      const writable = !isReadOnly();
      const found = await takeOver({disk, folder, journals, now: now(), writable, known: this.#edits});
      this.newer ??= found.readOnly;
      if (found.copy) this.#edits.add(found.copy);
      if (found.notice) this.#tell(found.notice);
      if (found.changes.length > 0) await takeIn(found.changes, found.by);
    } catch (error) {
      this.#tell(copyUnreadNotice(shortReason(error)));
    }
  }

  /** An edit that the file still holds is one for the next to open the review, too. */
  get holdsEdits(): boolean {
    return this.#edits.size > 0;
  }

  /** Why the file is behind. */
  get trouble(): string[] {
    return this.#trouble === null ? [] : [copyFailedNotice(this.#trouble)];
  }

  #tell(notice: string): void {
    this.told.add(notice);
    this.options.onChange();
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

  async #bringUpToDate({low, adapter, sumOf}: Database): Promise<void> {
    const standing = await adapter.standing();
    if (standing === 'another') await this.takeOver();
    const current = this.#current();
    if (!current || (standing === 'own' && current.review === this.#written)) return;
    const {review, covers, gaps} = current;
    const {isReading} = this.options.journals;
    const basis = isReading ? undefined : this.#basis();
    const wanted: Snapshot = {format: FORMAT, covers, gaps, sha256: sumOf(review), review, basis};
    low.data = null;
    if (standing === 'another') await low.read();
    if (!low.data || !saysTheSame(low.data, wanted)) {
      low.data = wanted;
      await low.write();
    }
    // What is read just now may be in no fold yet: then the copy is written once more, with its basis.
    this.#written = isReading ? undefined : review;
  }

  /** What the next start can go on from; undefined where it has to read all journals, or is as soon done with them. */
  #basis(): Basis | undefined {
    const {journal, journals, worthIt} = this.options;
    const soFar = journals.fold.soFar();
    const read = soFar && journals.reader.sums();
    if (!soFar || !read || !journal.sums) return undefined;
    const all = {...read, ...journal.sums};
    const bytes = Object.values(all).reduce((sum, [each]) => sum + each, 0);
    return bytes < worthIt ? undefined : {program: thisProgram, ...soFar, journals: all};
  }

  /** lowdb is loaded when the first copy is written: adding a note from the shell never needs it. */
  async #open(): Promise<Database> {
    if (this.#db) return this.#db;
    const [{Low}, {SnapshotAdapter, sumOf}] = await Promise.all([import('lowdb'), import('./snapshot.js')]);
    const adapter = new SnapshotAdapter(this.options.disk, this.options.folder);
    this.#db = {low: new Low<Snapshot | null>(adapter, null), adapter, sumOf};
    return this.#db;
  }
}

const saysTheSame = (a: Snapshot, b: Snapshot): boolean =>
  a.sha256 === b.sha256 && sameEntries(a.covers, b.covers) && sameBasis(a.basis, b.basis);

const sameBasis = (a: Basis | undefined, b: Basis | undefined): boolean =>
  a?.program === b?.program && sameEntries(a?.journals ?? {}, b?.journals ?? {});

const sameEntries = (a: object, b: object): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
