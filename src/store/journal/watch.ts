// Hearing of another process's changes: the folder's own pokes where they come, and a look now and then all the same.
import {type FSWatcher, readdirSync, statSync, watch} from 'node:fs';
import {stat} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import type {FileNames} from './reader.js';

/** Milliseconds between two looks at what pokes may have kept quiet about, where the folder pokes, does not, cannot. */
const EVERY = 3_000;
const EVERY_WITHOUT_POKES = 1_000;
const EVERY_ON_A_NETWORK = 100;
/** A look that has no answer after so long (ms) is told of: that of a busy machine has come by then. */
const LONGEST_LOOK = 2_500;

/** Where the folder pokes, every so many looks are at each file; those between only see who is still there. */
const LOOKS_AT_FILES = 10;

/**
 * Whether the folders above tell when this one is moved away, put back or shared. What lies further above is seen by the
 * looks at files; on other systems nothing was tried, and every look asks the disk.
 */
const FOLDERS_TELL = process.platform === 'linux';
/** What is made in several steps is whole by the time of so many looks. */
const LOOKS_AFTER_POKE = 3;

export type JournalWatchOptions = {
  /** The review's. */
  folder: string;
  /** Reads what is new; never called while it runs. */
  look: (names: FileNames) => Promise<void>;
  /** Called at every look, before the folder is glanced at: it must cost next to nothing. */
  glance: () => void;
  /** Called when the review's folder may hold something else, and now and then: it may ask the disk. */
  lookAtFolder: () => void;
  /** Whether something could not be read that may be readable by now, without a word of the folder's. */
  isTroubled: () => boolean;
  /** Called now and then while the disk gives no answer. */
  onSilence: () => void;
  onANetwork: boolean;
};

export class JournalWatch {
  readonly #folder: string;
  #seen: string | undefined;
  #asking: Promise<void> | undefined;
  #looks = 0;
  #looksToCome = 0;
  #lookedAt = 0;
  #askedAt = 0;
  #watcher: FSWatcher | undefined;
  #above: FSWatcher[] = [];
  #watched = -1;
  #timer: NodeJS.Timeout | undefined;
  #every = 0;
  #looking: Promise<void> | undefined;
  #news: Set<string> | 'all' | undefined;
  #closed = false;

  constructor(private readonly options: JournalWatchOptions) {
    this.#folder = join(options.folder, 'journal');
    this.#poll();
  }

  /** Looks at this file now, or at all of them; once more where a look is under way. */
  poke(name?: string): void {
    if (this.#closed) return;
    if (name === undefined) this.#news = 'all';
    else if (this.#news !== 'all') this.#news = (this.#news ?? new Set()).add(name);
    this.#looking ??= this.#run();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#unwatch();
    await this.#looking;
  }

  async #run(): Promise<void> {
    while (this.#news && !this.#closed) {
      const news = this.#news;
      this.#news = undefined;
      await this.options.look(news);
    }
    this.#looking = undefined;
  }

  /** The caller is awake anyway: a look that is nearly due is had now, and wakes nobody later. */
  beat(): void {
    if (this.#closed || this.options.onANetwork || performance.now() - this.#lookedAt < EVERY - 1_000) return;
    this.#poll();
  }

  #poll(): void {
    if (this.#closed) return;
    this.options.glance();
    this.#lookedAt = performance.now();
    const {onANetwork, isTroubled} = this.options;
    const isDue = this.#looks++ % LOOKS_AT_FILES === 0;
    const tellsEnough = this.#above.length > 0 && !onANetwork && !isTroubled();
    if (isDue || !tellsEnough || this.#looksToCome > 0 || this.#asking) this.#askOnce(isDue);
    const every = onANetwork ? EVERY_ON_A_NETWORK : this.#watcher ? EVERY : EVERY_WITHOUT_POKES;
    if (this.#timer && every === this.#every) {
      this.#timer.refresh();
      return;
    }
    clearTimeout(this.#timer);
    this.#every = every;
    this.#timer = setTimeout(() => this.#poll(), every);
    this.#timer.unref();
  }

  /** Never two at a time: each that has no answer holds a thread, without which nothing can be rescued either. */
  #askOnce(isDue: boolean): void {
    if (this.#looksToCome > 0) this.#looksToCome -= 1;
    if (this.#asking) {
      if (performance.now() - this.#askedAt > LONGEST_LOOK) this.options.onSilence();
      return;
    }
    this.#askedAt = performance.now();
    this.options.lookAtFolder();
    this.#asking = this.#ask(isDue).finally(() => {
      this.#asking = undefined;
    });
  }

  /** By promise: a disk that gives no answer would hold the keys as well. */
  async #ask(isDue: boolean): Promise<void> {
    const id = await identityOf(this.#folder);
    if (this.#closed) return;
    const isOther = this.#arm(id);
    // A network's facts about files may be old: there every look is a reading.
    if (this.options.onANetwork || this.options.isTroubled()) this.poke();
    else if (!this.#watcher || isDue || isOther) this.#lookAtFiles();
  }

  /** The first time, all counts as news. */
  #lookAtFiles(): void {
    const text = filesIn(this.#folder);
    if (text !== this.#seen) this.poke();
    this.#seen = text;
  }

  /** Whether it is another folder now: one that was renamed away and made again, whose watcher would hear nothing more. */
  #arm(id: number): boolean {
    if (id === this.#watched) return false;
    this.#unwatch();
    this.#watched = id;
    this.#looks = 1;
    if (id === -1) return true;
    try {
      // A name that came or went is rare, and may be the own journal's: then everything is looked at.
      const onPoke = (event: string, name: string | null) => this.poke(event === 'change' && name ? name : undefined);
      this.#watcher = this.#watch(this.#folder, onPoke);
      if (FOLDERS_TELL) this.#above = this.#watchAbove();
    } catch {
      // No more watchers to be had: the looks go on without, and more often.
    }
    return true;
  }

  /** What is in them is much else's, too: only what this folder and its place are called counts. */
  #watchAbove(): FSWatcher[] {
    const {folder} = this.options;
    const onMove = (names: readonly string[]) => (event: string, name: string | null) => {
      if (this.#closed || event !== 'rename' || (name !== null && !names.includes(name))) return;
      this.#looksToCome = LOOKS_AFTER_POKE;
      this.#askOnce(false);
    };
    const place = dirname(folder);
    return [
      this.#watch(folder, onMove([basename(this.#folder), 'relay', basename(folder)])),
      this.#watch(place, onMove([basename(folder), basename(place)])),
    ];
  }

  #watch(folder: string, onPoke: (event: string, name: string | null) => void): FSWatcher {
    const watcher = watch(folder, {persistent: false}, onPoke);
    watcher.on('error', () => this.#lose(watcher));
    return watcher;
  }

  #unwatch(): void {
    for (const watcher of [this.#watcher, ...this.#above]) watcher?.close();
    this.#watcher = undefined;
    this.#above = [];
  }

  /** It hears nothing more; the next look tries another. */
  #lose(watcher: FSWatcher): void {
    watcher.close();
    if (watcher !== this.#watcher && !this.#above.includes(watcher)) return;
    this.#unwatch();
    this.#watched = -1;
  }
}

/** Another folder under the same name is another one; -1 where there is none, or none that can be asked about. */
async function identityOf(folder: string): Promise<number> {
  try {
    return (await stat(folder)).ino;
  } catch {
    return -1;
  }
}

/**
 * Its files' sizes and times as a text that differs where anything may be new. At once, of a disk that has just answered:
 * by promise each would wake a thread of its own.
 */
function filesIn(folder: string): string {
  try {
    const facts = readdirSync(folder).map((name) => {
      const {size, mtimeMs} = statSync(join(folder, name));
      return `${name} ${size} ${mtimeMs}`;
    });
    return facts.join('\n');
  } catch {
    return '';
  }
}
