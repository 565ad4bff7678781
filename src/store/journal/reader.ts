// Reading all journals of a review, each from where the last reading ended up to its last whole line.
import {join} from 'node:path';
import {closing, type Disk, isSame} from '../disk/disk.js';
import {ifMissing, isMissing, isOutOfFiles, shortReason} from '../disk/failure.js';
import {fewAtOnce} from '../disk/few-files.js';
import type {Read} from './basis.js';
import {crcOf} from './crc32.js';
import {isJournal} from './journal-names.js';
import {isLeave, lastLine} from './last-line.js';
import {isSound, type JournalState, type News, type Progress, take, untouched} from './progress.js';

/** Of files within the journal folder, or all of them where that is not known. */
export type FileNames = ReadonlySet<string> | 'all';

export class JournalReader {
  readonly #folder: string;
  readonly #progress = new Map<string, Progress>();
  /** On a network mount the facts of a file can be half a minute old: there each file is opened and asked. */
  trustFacts = true;

  /** Why a journal was not read, where that was for want of open files. */
  outOfFiles: unknown;

  /** Whether the folder was there and is not any more. */
  lost = false;
  #found = false;
  #there: ReadonlySet<string> = new Set();
  #reading: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly disk: Disk,
    reviewFolder: string,
    private readonly isOwn: (name: string) => boolean = () => false,
  ) {
    this.#folder = join(reviewFolder, 'journal');
  }

  /**
   * What was written since the last time, in the files of these names or in all of them. Throws where the folder itself
   * cannot be read; a missing one is empty. One at a time: two would read the same lines and count them twice.
   */
  read(which: FileNames = 'all'): Promise<News> {
    return this.#inTurn(() => this.#readNow(which));
  }

  /** Everything once more, from the first line of each file. */
  readAgain(): Promise<News> {
    return this.#inTurn(() => {
      this.forget();
      return this.#readNow('all');
    });
  }

  /** As if nothing had been read. */
  forget(): void {
    this.#progress.clear();
    this.outOfFiles = undefined;
  }

  /** What is behind these bytes; undefined where any of them is not there any more as it was, and then for all. */
  async goOnFrom(journals: Record<string, Read>): Promise<News | undefined> {
    const news: News = {entries: [], unknown: []};
    for (const [name, read] of Object.entries(journals)) {
      const isAsRead = await this.#goOnIn(name, read, news).catch(() => false);
      if (!isAsRead) return undefined;
    }
    return news;
  }

  /** Which bytes of each file were read; undefined where one has gone, or is not sound. */
  sums(): Record<string, Read> | undefined {
    const all = [...this.#progress.values()];
    if (all.some((each) => !this.#there.has(each.name) || !isSound(each))) return undefined;
    return Object.fromEntries(all.map(({name, offset, sum}) => [name, [offset, sum]]));
  }

  #inTurn(work: () => Promise<News>): Promise<News> {
    const mine = this.#reading.then(work);
    this.#reading = mine.catch(() => undefined);
    return mine;
  }

  async #readNow(which: FileNames): Promise<News> {
    const news: News = {entries: [], unknown: []};
    const missed = new Set<string>();
    let isMissed = await this.#readThose(which === 'all' ? await this.#names() : [...which], missed, news);
    // What went while it was read was packed: its entries are in a file that came after the list was made.
    while (isMissed) isMissed = await this.#readThose(await this.#names(), missed, news);
    return news;
  }

  /** Whether any went meanwhile that had not before; those are remembered in `missed`. */
  async #readThose(all: readonly string[], missed: Set<string>, news: News): Promise<boolean> {
    const names = all.filter((name) => this.#isAnothers(name)).sort();
    const before = missed.size;
    await fewAtOnce(names, (name) => this.#readOrSay(name, news, missed));
    return missed.size > before;
  }

  states(): JournalState[] {
    return [...this.#progress.values()];
  }

  async #names(): Promise<string[]> {
    const names = await this.disk.list(this.#folder).catch(ifMissing(undefined));
    this.lost = this.#found && names === undefined;
    this.#found ||= names !== undefined;
    if (names) this.#forgetAllBut(new Set(names));
    this.#there = new Set(names);
    return names ?? [];
  }

  /** What was wrong with a file that is gone, such as one that was repaired, is wrong no longer. */
  #forgetAllBut(names: ReadonlySet<string>): void {
    for (const name of this.#progress.keys()) if (!names.has(name)) this.#progress.delete(name);
  }

  #isAnothers(name: string): boolean {
    return isJournal(name) && !this.isOwn(name);
  }

  async #readOrSay(name: string, news: News, missed: Set<string>): Promise<void> {
    const progress = this.#progress.get(name) ?? untouched(name);
    this.#progress.set(name, progress);
    try {
      await this.#readOne(progress, news);
      progress.unreadable = null;
    } catch (error) {
      if (isMissing(error)) missed.add(name);
      else progress.unreadable = shortReason(error);
      if (isOutOfFiles(error)) this.outOfFiles ??= error;
    }
  }

  async #readOne(progress: Progress, news: News): Promise<void> {
    const path = join(this.#folder, progress.name);
    const {seen} = progress;
    if (this.trustFacts && seen.id !== '' && isSame(seen, await this.disk.facts(path))) return;
    await closing(this.disk.openToRead(path), async (file) => {
      const now = await file.facts();
      if (now.kind !== 'file') return;
      // Shrunk, replaced, or changed without growing: what was read of it may be there no longer, so all of it again.
      const touched = now.changedAt !== seen.changedAt && now.size === seen.size;
      if (now.id !== seen.id || now.size < seen.size || touched) Object.assign(progress, untouched(progress.name));
      const {offset} = progress;
      if (now.size > offset) take(await file.read(offset, now.size - offset), progress, news);
      progress.seen = now;
    });
  }

  async #goOnIn(name: string, [bytes, crc]: Read, news: News): Promise<boolean> {
    if (!this.#isAnothers(name) || name.includes('/')) return false;
    const progress = untouched(name);
    return closing(this.disk.openToRead(join(this.#folder, name)), async (file) => {
      const now = await file.facts();
      if (now.kind !== 'file' || now.size < bytes) return false;
      const all = await file.read(0, now.size);
      if (all.length < now.size || crcOf(all.subarray(0, bytes)) !== crc) return false;
      Object.assign(progress, {offset: bytes, sum: crc, hasLeft: isLeave(lastLine(all))});
      if (now.size > bytes) take(all.subarray(bytes), progress, news);
      progress.seen = now;
      this.#progress.set(name, progress);
      return true;
    });
  }
}
