// Reading all journals of a review, each from where the last reading ended up to its last whole line.
import {join} from 'node:path';
import {closing, type Disk, isSame, type Seen} from '../disk/disk.js';
import {ifMissing, isMissing, isOutOfFiles, shortReason} from '../disk/failure.js';
import type {Entry} from '../types.js';
import type {Place} from './coverage.js';
import {FORMAT, type Line, readLine, withoutOtherEnds} from './entry.js';

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

  /** The error, where there was one for want of open files. */
  outOfFiles: unknown;

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
    const names = (which === 'all' ? await this.#names() : [...which]).filter((name) => this.#isAnothers(name)).sort();
    const news: News = {entries: [], unknown: []};
    if (which === 'all') this.#forgetGone(new Set(names));
    while (names.length > 0) {
      await Promise.all(names.splice(0, AT_ONCE).map((name) => this.#readOrSay(name, news)));
    }
    return news;
  }

  states(): JournalState[] {
    return [...this.#progress.values()];
  }

  async #names(): Promise<string[]> {
    const names = await this.disk.list(this.#folder).catch(ifMissing(undefined));
    this.lost = this.#found && names === undefined;
    this.#found ||= names !== undefined;
    return names ?? [];
  }

  /** What was wrong with a file that is gone, such as one that was repaired, is wrong no longer. */
  #forgetGone(there: ReadonlySet<string>): void {
    if (this.lost) return;
    for (const name of this.#progress.keys()) if (!there.has(name)) this.#progress.delete(name);
  }

  #isAnothers(name: string): boolean {
    return name.endsWith('.jsonl') && !this.isOwn(name);
  }

  async #readOrSay(name: string, news: News): Promise<void> {
    const progress = this.#progress.get(name) ?? untouched(name);
    this.#progress.set(name, progress);
    try {
      await this.#readOne(progress, news);
      progress.unreadable = null;
    } catch (error) {
      if (!isMissing(error)) progress.unreadable = shortReason(error);
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
}

const untouched = (name: string): Progress => ({
  name,
  damaged: 0,
  unreadable: null,
  newer: false,
  unfinished: 0,
  otherEnds: 0,
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
    if (line.kind === 'header') progress.newer = line.format > FORMAT;
    else if (line.kind === 'entry') news.entries.push(line.entry);
    else if (line.kind === 'unknown') news.unknown.push(line);
    else progress.damaged++;
  }
}

/** Longer last lines are not looked for: the whole journal is read then. */
const TAIL = 8_192;

/** Whose entry ends this journal; undefined where its last line is unfinished, damaged, no entry, or long. */
export async function lastPlace(disk: Disk, path: string): Promise<Place | undefined> {
  const bytes = await closing(disk.openToRead(path), async (file) => {
    const {size} = await file.facts();
    return file.read(Math.max(0, size - TAIL), Math.min(size, TAIL));
  });
  const text = Buffer.from(bytes).toString('utf8');
  if (!text.endsWith('\n')) return undefined;
  const line = readLine(withoutOtherEnds(text.slice(text.lastIndexOf('\n', text.length - 2) + 1, -1)));
  return line.kind === 'entry' ? line.entry : undefined;
}
