// Reading all journals of a review, each from where the last reading ended up to its last whole line.
import {join} from 'node:path';
import {closing, type Disk, isSame, type Seen} from '../disk/disk.js';
import {ifMissing, isMissing, shortReason} from '../disk/failure.js';
import type {Entry} from '../types.js';
import type {Place} from './coverage.js';
import {FORMAT, type Line, readLine, withoutOtherEnds} from './entry.js';
import {isJournal} from './journal-names.js';

/** Of files within the journal folder, or all of them where that is not known. */
export type FileNames = ReadonlySet<string> | 'all';

export type News = {entries: Entry[]; unknown: Extract<Line, {kind: 'unknown'}>[]};

export type JournalState = {
  name: string;
  /** Lines that are damaged; they stay in the file and are skipped. */
  damaged: number;
  /** Why it could not be read this time, in a few words. */
  unreadable: string | null;
  /** Written by a newer debrief, so none of it was read. */
  newer: boolean;
  /** Bytes of a line that was never finished, or is being written just now. */
  unfinished: number;
  /** Lines that are sound but for their ends or blanks behind them, which another program has changed. */
  otherEnds: number;
  /** Its last line says that no more come. */
  hasLeft: boolean;
};

type Progress = JournalState & {offset: number; seen: Seen};

const LINE_END = 0x0a;
/** Files open at the same time: a review can have more journals than a process may open. */
const AT_ONCE = 32;

export class JournalReader {
  readonly #folder: string;
  readonly #progress = new Map<string, Progress>();
  /** On a network mount the facts of a file can be half a minute old: there each file is opened and asked. */
  trustFacts = true;

  /** Whether the folder was there and is not any more. */
  lost = false;
  #found = false;
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
    const mine = this.#reading.then(() => this.#readNow(which));
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
    while (names.length > 0) {
      await Promise.all(names.splice(0, AT_ONCE).map((name) => this.#readOrSay(name, news, missed)));
    }
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
    return names ?? [];
  }

  /** Nothing is to be said of what is not there any more. */
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
}

const untouched = (name: string): Progress => ({
  name,
  damaged: 0,
  unreadable: null,
  newer: false,
  unfinished: 0,
  otherEnds: 0,
  hasLeft: false,
  offset: 0,
  seen: {id: '', size: 0, changedAt: 0},
});

function take(bytes: Uint8Array, progress: Progress, news: News): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.lastIndexOf(LINE_END) + 1;
  progress.unfinished = buffer.length - end;
  progress.offset += end;
  if (end === 0) return;
  for (const text of buffer.toString('utf8', 0, end - 1).split('\n')) {
    if (progress.newer) return;
    const asWritten = withoutOtherEnds(text);
    if (asWritten !== text) progress.otherEnds++;
    // An empty line says nothing, and nothing was lost with it.
    if (asWritten === '') continue;
    const line = readLine(asWritten);
    progress.hasLeft = line.kind === 'header' && line.ends !== undefined;
    if (line.kind === 'header') progress.newer = line.format > FORMAT;
    else if (line.kind === 'entry') news.entries.push(line.entry);
    else if (line.kind === 'unknown') news.unknown.push(line);
    else progress.damaged++;
  }
}

/** Last lines are shorter than this, but for those of packed files of many. */
const TAIL = 8_192;

/**
 * The newest entry of each writer in this journal, as its last line tells; undefined where that line is unfinished,
 * damaged, or says nothing of that.
 */
export const lastPlaces = (disk: Disk, path: string): Promise<Place[] | undefined> =>
  closing(disk.openToRead(path), async (file) => {
    const {size} = await file.facts();
    const tail = await file.read(Math.max(0, size - TAIL), Math.min(size, TAIL));
    const isWhole = size <= TAIL || tail.lastIndexOf(LINE_END, tail.length - 2) !== -1;
    return placesIn(isWhole ? tail : await file.read(0, size));
  });

function placesIn(bytes: Uint8Array): Place[] | undefined {
  if (bytes.at(-1) !== LINE_END) return undefined;
  const start = bytes.lastIndexOf(LINE_END, bytes.length - 2) + 1;
  const line = readLine(withoutOtherEnds(Buffer.from(bytes.subarray(start, -1)).toString('utf8')));
  if (line.kind === 'entry') return [line.entry];
  if (line.kind !== 'header' || !line.ends) return undefined;
  return Object.entries(line.ends).map(([writer, number]) => ({writer, number}));
}
