// The journal of this process: what it appends, nobody else ever writes, and nothing counts as saved before it is synced.
import {join} from 'node:path';
import {type Disk, makeFolderOnce, type OpenFile, writeAll} from '../disk/disk.js';
import {isMissing, shortReason, storeError} from '../disk/failure.js';
import {uniqueName} from '../disk/file-names.js';
import type {Entry} from '../types.js';
import {entryLine, FORMAT, headerLine} from './entry.js';

const FIRST_RETRY = 50;
const LAST_RETRY = 2_000;

/** One file with the lines of this process: the first, or one that took over after trouble with the one before. */
type Part = {path: string; file: OpenFile; length: number; lines: number};

export type JournalOptions = {
  disk: Disk;
  folder: string;
  by: string;
  now: () => number;
  /** Milliseconds of failing after which an append rejects and the journal stops; it tries for ever without. */
  patience?: number;
  /** Called when entries were saved, or could not be. */
  onProgress: () => void;
};

export class Journal {
  readonly #options: JournalOptions;
  readonly #folder: string;
  readonly #files = new Set<string>();
  readonly #entries: Entry[] = [];
  readonly #lines: string[] = [];
  #saved = 0;
  #waiting: {upTo: number; resolve: () => void; reject: (error: unknown) => void}[] = [];
  #part: Part | undefined;
  #why: string | null = null;
  #firstName: string | undefined;
  #flushing: Promise<void> | undefined;
  #inDoubt = false;
  #wake: () => void = () => undefined;
  #closing = false;
  #stopped = false;
  /** Who writes, in every entry: stays the same when the file changes. */
  readonly writer: string;

  constructor(options: JournalOptions) {
    this.#options = options;
    this.#folder = join(options.folder, 'journal');
    this.writer = uniqueName(options.now());
    this.#firstName = this.writer;
  }

  /** The number of the next entry. */
  get nextNumber(): number {
    return this.#entries.length + 1;
  }

  /** Entries that are not known to be on the disk. */
  get unsaved(): readonly Entry[] {
    return this.#entries.slice(this.#saved);
  }

  /** All entries of this process, oldest first. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** Why the last attempt failed, in a few words; null while all is well. */
  get why(): string | null {
    return this.#why;
  }

  isOwn(name: string): boolean {
    return this.#files.has(name);
  }

  /** Resolves when all of these are on the disk. */
  append(entries: readonly Entry[]): Promise<void> {
    if (entries.length === 0) return Promise.resolve();
    this.#entries.push(...entries);
    this.#lines.push(...entries.map(entryLine));
    return new Promise((resolve, reject) => {
      this.#waiting.push({upTo: this.#entries.length, resolve, reject});
      this.#start();
    });
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
    this.#wake();
  }

  /** One more attempt for what is unsaved; gives how many entries stay so. */
  async close(): Promise<number> {
    this.hurry();
    this.guard();
    await this.#flushing;
    await this.#part?.file.close().catch(() => undefined);
    this.#part = undefined;
    this.#stopped = true;
    return this.unsaved.length;
  }

  /** A journal with all of this process's entries, in another folder; from there it can be put back. */
  async rescue(folder: string): Promise<string> {
    const path = join(folder, `${uniqueName(this.#options.now())}.jsonl`);
    const file = await this.#options.disk.create(path);
    try {
      await writeAll(file, Buffer.from(this.#header() + this.#lines.join('')));
      await file.datasync();
    } finally {
      await file.close();
    }
    return path;
  }

  #start(): void {
    if (this.#stopped) this.#giveUp(new Error('closed'));
    else this.#flushing ??= this.#flush();
  }

  async #flush(): Promise<void> {
    // Not before the caller has this promise in hand.
    await Promise.resolve();
    const patience = this.#options.patience ?? Number.POSITIVE_INFINITY;
    let failingSince: number | undefined;
    let delay = FIRST_RETRY;
    while (this.#inDoubt || this.#saved < this.#entries.length) {
      const lastChance = this.#closing;
      try {
        await this.#attempt();
        this.#why = null;
        failingSince = undefined;
        delay = FIRST_RETRY;
        this.#options.onProgress();
      } catch (error) {
        this.#why = shortReason(error);
        failingSince ??= performance.now();
        if (lastChance || performance.now() - failingSince >= patience) {
          this.#giveUp(error);
          break;
        }
        this.#options.onProgress();
        await this.#pause(delay);
        delay = Math.min(delay * 2, LAST_RETRY);
      }
    }
    // In the same breath as the look at what is unsaved: an entry that comes now starts anew.
    this.#flushing = undefined;
  }

  /** Puts every line that is not saved on the disk, all that came meanwhile in one go. */
  async #attempt(): Promise<void> {
    const upTo = this.#lines.length;
    const part = (await this.#partStillMine()) ?? (await this.#newPart());
    this.#inDoubt = false;
    if (part.lines === upTo) return;
    const isNew = part.length === 0;
    const bytes = Buffer.from((isNew ? this.#header() : '') + this.#lines.slice(part.lines, upTo).join(''));
    try {
      await writeAll(part.file, bytes);
    } catch (error) {
      await this.#cutBack(part);
      throw error;
    }
    try {
      await part.file.datasync();
      if (isNew) {
        await this.#options.disk.syncFolder(this.#folder);
        await this.#options.disk.syncFolder(this.#options.folder);
      }
    } catch (error) {
      // After a failed sync the system may have dropped the pages and call them clean: never again this file.
      await this.#abandon(part);
      if (isNew) await this.#options.disk.remove(part.path).catch(() => undefined);
      throw error;
    }
    part.length += bytes.length;
    part.lines = upTo;
    this.#acknowledge(upTo);
  }

  #header(): string {
    return headerLine({format: FORMAT, writer: this.writer, by: this.#options.by, at: this.#options.now()});
  }

  /** Undefined where the file was deleted, replaced or edited, and before there is one. */
  async #partStillMine(): Promise<Part | undefined> {
    const part = this.#part;
    if (!part) return undefined;
    const own = await part.file.facts();
    const there = await this.#options.disk.facts(part.path).catch((error) => {
      if (isMissing(error)) return undefined;
      throw error;
    });
    if (there && there.id === own.id && own.links === 1 && own.size === part.length) return part;
    await this.#abandon(part);
    this.#saved = 0;
    return undefined;
  }

  async #newPart(): Promise<Part> {
    const name = `${this.#firstName ?? uniqueName(this.#options.now())}.jsonl`;
    this.#firstName = undefined;
    const path = join(this.#folder, name);
    const file = await this.#create(path);
    this.#files.add(name);
    this.#part = {path, file, length: 0, lines: 0};
    return this.#part;
  }

  async #create(path: string): Promise<OpenFile> {
    const {disk} = this.#options;
    try {
      return await disk.create(path);
    } catch (error) {
      if (!isMissing(error)) throw error;
      await makeFolderOnce(disk, this.#folder);
      return disk.create(path);
    }
  }

  /** A torn line that stayed would swallow the next good one. */
  async #cutBack(part: Part): Promise<void> {
    try {
      await part.file.truncate(part.length);
    } catch {
      await this.#abandon(part);
    }
  }

  async #abandon(part: Part): Promise<void> {
    this.#part = undefined;
    await part.file.close().catch(() => undefined);
  }

  #acknowledge(upTo: number): void {
    this.#saved = upTo;
    const done = this.#waiting.filter((waiting) => waiting.upTo <= upTo);
    this.#waiting = this.#waiting.filter((waiting) => waiting.upTo > upTo);
    for (const {resolve} of done) resolve();
  }

  #giveUp(error: unknown): void {
    this.#stopped = true;
    const waiting = this.#waiting;
    this.#waiting = [];
    const sentence = storeError(`The last changes could not be saved in ${this.#options.folder}`, error);
    for (const {reject} of waiting) reject(sentence);
    this.#options.onProgress();
  }

  #pause(delay: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.#closing ? 0 : delay);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
