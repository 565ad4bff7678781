// When review.json is written: at most once a second and at close, never over an edit that nobody has read.
import type {Low} from 'lowdb';
import type {Review} from '../../review/types.js';
import type {Disk} from '../disk/disk.js';
import {shortReason} from '../disk/failure.js';
import type {CoverageFields} from '../journal/coverage.js';
import {FORMAT} from '../journal/entry.js';
import type {Snapshot, SnapshotAdapter} from './snapshot.js';

const AT_MOST_EVERY = 1_000;

export type ReadableCopyOptions = {
  disk: Disk;
  folder: string;
  now: () => number;
  /** What to write; null while it must not be written. */
  current: () => (CoverageFields & {review: Review}) | null;
  /** The file is not the one written last by this process: whatever it holds is to be looked at first. */
  onAnothers: () => Promise<void>;
  /** Why writing failed, in a few words; null when it went well. */
  onOutcome: (why: string | null) => void;
};

type Database = {low: Low<Snapshot | null>; adapter: SnapshotAdapter; sumOf: (review: unknown) => string};

export class ReadableCopy {
  readonly #options: ReadableCopyOptions;
  #db: Database | undefined;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> | undefined;
  #written: Review | undefined;

  constructor(options: ReadableCopyOptions) {
    this.#options = options;
  }

  /** Within a second. */
  writeSoon(): void {
    if (this.#timer || this.#options.current()?.review === this.#written) return;
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

  async #attempt(): Promise<void> {
    try {
      if (this.#options.current()) await this.#bringUpToDate(await this.#open());
      this.#options.onOutcome(null);
    } catch (error) {
      this.#options.onOutcome(shortReason(error));
    }
  }

  async #bringUpToDate({low, adapter, sumOf}: Database): Promise<void> {
    const standing = await adapter.standing();
    if (standing === 'another') await this.#options.onAnothers();
    const current = this.#options.current();
    if (!current || (standing === 'own' && current.review === this.#written)) return;
    const {review, covers, gaps} = current;
    const wanted: Snapshot = {format: FORMAT, covers, gaps, sha256: sumOf(review), review};
    low.data = null;
    if (standing === 'another') await low.read();
    if (!low.data || !saysTheSame(low.data, wanted)) {
      low.data = wanted;
      await low.write();
    }
    this.#written = review;
  }

  /** lowdb is loaded when the first copy is written: adding a note from the shell never needs it. */
  async #open(): Promise<Database> {
    if (this.#db) return this.#db;
    const [{Low}, {SnapshotAdapter, sumOf}] = await Promise.all([import('lowdb'), import('./snapshot.js')]);
    const adapter = new SnapshotAdapter(this.#options.disk, this.#options.folder, this.#options.now);
    this.#db = {low: new Low<Snapshot | null>(adapter, null), adapter, sumOf};
    return this.#db;
  }
}

const saysTheSame = (a: Snapshot, b: Snapshot): boolean =>
  a.sha256 === b.sha256 &&
  JSON.stringify(Object.entries(a.covers).sort()) === JSON.stringify(Object.entries(b.covers).sort());
