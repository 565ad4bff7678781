// Hearing of another process's changes: the folder's own pokes where they come, and a look now and then all the same.
import {type FSWatcher, watch} from 'node:fs';
import {readdir, stat} from 'node:fs/promises';
import {join} from 'node:path';
import type {FileNames} from './reader.js';

/** Milliseconds between two looks at what pokes may have kept quiet about, where the folder pokes, does not, cannot. */
const EVERY = 3_000;
const EVERY_WITHOUT_POKES = 1_000;
const EVERY_ON_A_NETWORK = 100;
/** A look that has no answer after so long (ms) is told of: that of a busy machine has come by then. */
const LONGEST_LOOK = 2_500;

/** Where the folder pokes, every so many looks are at each file; those between see who is still there. */
const LOOKS_AT_FILES = 5;

export type JournalWatchOptions = {
  /** The review's. */
  folder: string;
  /** Reads what is new; never called while it runs. */
  look: (names: FileNames) => Promise<void>;
  /** Called at every look, before the folder is glanced at: it must cost next to nothing. */
  glance: () => void;
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
  #lookedAt = 0;
  #watcher: FSWatcher | undefined;
  #watched = -1;
  #timer: NodeJS.Timeout | undefined;
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
    this.#watcher?.close();
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
    clearTimeout(this.#timer);
    this.#poll();
  }

  #poll(): void {
    if (this.#closed) return;
    const now = performance.now();
    this.options.glance();
    // Never two at a time: each that has no answer holds a thread, without which nothing can be rescued either.
    if (!this.#asking) {
      this.#lookedAt = now;
      this.#asking = this.#ask().finally(() => {
        this.#asking = undefined;
      });
    } else if (now - this.#lookedAt > LONGEST_LOOK) this.options.onSilence();
    const every = this.#watcher ? EVERY : EVERY_WITHOUT_POKES;
    this.#timer = setTimeout(() => this.#poll(), this.options.onANetwork ? EVERY_ON_A_NETWORK : every);
    this.#timer.unref();
  }

  /** By promise: a disk that gives no answer would hold the keys as well. */
  async #ask(): Promise<void> {
    const id = await identityOf(this.#folder);
    if (this.#closed) return;
    this.#arm(id);
    // A network's facts about files may be old: there every look is a reading.
    if (this.options.onANetwork || this.options.isTroubled()) this.poke();
    else if (!this.#watcher || this.#looks++ % LOOKS_AT_FILES === 0) await this.#lookAtFiles();
  }

  /** The first time, all counts as news. */
  async #lookAtFiles(): Promise<void> {
    const text = await filesIn(this.#folder);
    if (text !== this.#seen) this.poke();
    this.#seen = text;
  }

  /** A folder that was renamed away and made again is another one: its watcher would hear nothing more. */
  #arm(id: number): void {
    if (id === this.#watched) return;
    this.#watcher?.close();
    this.#watcher = undefined;
    this.#watched = id;
    this.#looks = 0;
    if (id === -1) return;
    try {
      // A name that came or went is rare, and may be the own journal's: then everything is looked at.
      const onPoke = (event: string, name: string | null) => this.poke(event === 'change' && name ? name : undefined);
      const watcher = watch(this.#folder, {persistent: false}, onPoke);
      watcher.on('error', () => this.#lose(watcher));
      this.#watcher = watcher;
    } catch {
      // No more watchers to be had: the looks go on without, and more often.
    }
  }

  /** It hears nothing more; the next look tries another. */
  #lose(watcher: FSWatcher): void {
    watcher.close();
    if (watcher !== this.#watcher) return;
    this.#watcher = undefined;
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

/** Its files' sizes and times as a text that differs where anything may be new; one by one: one thread waits. */
async function filesIn(folder: string): Promise<string> {
  try {
    const facts: string[] = [];
    for (const name of await readdir(folder)) {
      const {size, mtimeMs} = await stat(join(folder, name));
      facts.push(`${name} ${size} ${mtimeMs}`);
    }
    return facts.join('\n');
  } catch {
    return '';
  }
}
