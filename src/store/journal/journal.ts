// The journal of this process: what it appends, nobody else writes, and nothing counts as saved before it is synced.
import {join} from 'node:path';
import type {Change} from '../../review/changes/index.js';
import {keptApart} from '../../review/changes/person.js';
import type {Disk} from '../disk/disk.js';
import {shortReason, storeError} from '../disk/failure.js';
import {uniqueName} from '../disk/file-names.js';
import {NO_ANSWER, tellingIfSlow} from '../disk/slow.js';
import type {Entry} from '../types.js';
import {Acknowledgements} from './acknowledgements.js';
import type {Read} from './basis.js';
import {endsLine, entryLine, FORMAT, headerLine, type Numbering, newEntries, type RunningOn} from './entry.js';
import {journalName} from './journal-names.js';
import {Part} from './part.js';
import {Pause} from './pause.js';

const FIRST_RETRY = 50;
const LAST_RETRY = 2_000;

export type JournalOptions = {
  disk: Disk;
  folder: string;
  by: string;
  now: () => number;
  /** This process, where others may know which one it is: with it they know at once when it is gone. */
  on?: RunningOn | undefined;
  /** Milliseconds of failing after which an append rejects and the journal stops; it tries for ever without. */
  patience?: number;
  /** Called when entries were saved, or could not be. */
  onProgress: () => void;
};

export class Journal {
  readonly #files = new Set<string>();
  readonly #entries: Entry[] = [];
  readonly #lines: string[] = [];
  readonly #acknowledgements = new Acknowledgements();
  #saved = 0;
  #part: Part | undefined;
  /** Why the last attempt failed, in a few words; null while all is well. */
  why: string | null = null;
  #firstName: string | undefined;
  #flushing: Promise<void> | undefined;
  #inDoubt = false;
  readonly #pause = new Pause();
  #closing = false;
  #stopped = false;
  /** Who writes, in every entry: stays the same when the file changes. */
  readonly writer: string;

  constructor(private readonly options: JournalOptions) {
    this.writer = uniqueName(options.now());
    this.#firstName = this.writer;
  }

  /** Entries that are not known to be on the disk. */
  get unsaved(): readonly Entry[] {
    return this.#entries.slice(this.#saved);
  }

  /** All entries of this process, oldest first. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** What this process has written, by the name of its file; undefined where it had to begin another one. */
  get sums(): Record<string, Read> | undefined {
    const [name, ...more] = this.#files;
    if (more.length > 0) return undefined;
    return name === undefined || !this.#part ? {} : {[name]: this.#part.read};
  }

  /** The lines that are on the disk, behind the first `from`, without their line ends. */
  savedLines(from: number): string[] {
    return this.#lines.slice(from, this.#saved).map((line) => line.slice(0, -1));
  }

  isOwn(name: string): boolean {
    return this.#files.has(name);
  }

  /** The next entries, yet to be appended. Throws a StoreError where a change has the wrong shape. */
  entriesFor(changes: readonly Change[], next: Pick<Numbering, 'by' | 'order' | 'own'>): Entry[] {
    const number = this.#entries.length + 1;
    return newEntries(changes.map(keptApart), {...next, writer: this.writer, number, at: this.options.now()});
  }

  /** Resolves when all of these are on the disk. */
  append(entries: readonly Entry[]): Promise<void> {
    if (entries.length === 0) return Promise.resolve();
    this.#entries.push(...entries);
    this.#lines.push(...entries.map(entryLine));
    const saved = this.#acknowledgements.of(this.#entries.length);
    this.#start();
    return saved;
  }

  /** Looks whether the file is still there as it was left, and writes another where it is not. */
  guard(): void {
    if (this.#entries.length === 0 || this.#stopped) return;
    this.#inDoubt = true;
    this.#start();
  }

  /** From now on an attempt is the last one: what it cannot save is given up. */
  hurry(): void {
    this.#closing = true;
    this.#pause.end();
  }

  /** One more attempt for what is unsaved; gives how many entries stay so. */
  async close(): Promise<number> {
    this.hurry();
    this.guard();
    while (this.#flushing) await this.#flushing;
    this.#stopped = true;
    const left = this.unsaved.length;
    if (left === 0) await this.#part?.end(Buffer.from(endsLine({[this.writer]: this.#entries.length})));
    await this.#part?.close();
    return left;
  }

  /** All of this process's entries as a journal of their own, which can be put beside the others. */
  asText(): string {
    return this.#header() + this.#lines.join('');
  }

  #start(): void {
    if (this.#stopped) this.#giveUp(new Error('closed'));
    else this.#flushing ??= this.#flush();
  }

  async #flush(): Promise<void> {
    // Not before the caller has this promise in hand.
    await Promise.resolve();
    const patience = this.options.patience ?? Number.POSITIVE_INFINITY;
    let failingSince: number | undefined;
    let delay = FIRST_RETRY;
    while (this.#inDoubt || this.#saved < this.#entries.length) {
      const lastChance = this.#closing;
      try {
        await tellingIfSlow(this.#attempt(), () => this.#isSlow());
        this.why = null;
        failingSince = undefined;
        delay = FIRST_RETRY;
        this.options.onProgress();
      } catch (error) {
        this.why = shortReason(error);
        failingSince ??= performance.now();
        if (lastChance || performance.now() - failingSince >= patience) {
          this.#giveUp(error);
          break;
        }
        this.options.onProgress();
        await this.#pause.of(delay);
        delay = Math.min(delay * 2, LAST_RETRY);
      }
    }
    // In the same breath as the look at what is unsaved: an entry that comes now starts anew.
    this.#flushing = undefined;
  }

  #isSlow(): void {
    this.why = NO_ANSWER;
    this.options.onProgress();
  }

  /** Puts every line that is not saved on the disk, all that came meanwhile in one go. */
  async #attempt(): Promise<void> {
    const upTo = this.#lines.length;
    const part = (await this.#partAsLeft()) ?? (await this.#newPart());
    this.#inDoubt = false;
    if (part.lines < upTo) {
      const lines = (part.isNew ? this.#header() : '') + this.#lines.slice(part.lines, upTo).join('');
      const isThere = await part.append(Buffer.from(lines));
      part.lines = upTo;
      // Taken away in that moment, as by somebody who took this process for one long gone: nobody reads it there.
      if (!isThere) {
        await part.close();
        return this.#attempt();
      }
    }
    this.#saved = upTo;
    this.#acknowledgements.saved(upTo);
  }

  #header(): string {
    return headerLine({...this.options, format: FORMAT, writer: this.writer, at: this.options.now()});
  }

  async #partAsLeft(): Promise<Part | undefined> {
    const part = this.#part;
    if (!part || part.isClosed) return undefined;
    if (await part.isAsLeft()) return part;
    await part.close();
    this.#saved = 0;
    return undefined;
  }

  async #newPart(): Promise<Part> {
    const name = journalName(this.#firstName ?? uniqueName(this.options.now()));
    this.#firstName = undefined;
    this.#part = await Part.create(this.options.disk, join(this.options.folder, 'journal'), name);
    this.#files.add(name);
    return this.#part;
  }

  #giveUp(error: unknown): void {
    this.#stopped = true;
    this.#acknowledgements.giveUp(storeError(`The last changes could not be saved in ${this.options.folder}`, error));
    this.options.onProgress();
  }
}
