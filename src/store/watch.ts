// Hearing of another process's changes: the folder's own pokes where they come, and a look every second all the same.
import {type FSWatcher, readdirSync, statSync, watch} from 'node:fs';
import {statfs} from 'node:fs/promises';
import {join} from 'node:path';

const EVERY = 1_000;
const EVERY_ON_A_NETWORK = 100;

// File systems whose changes by another machine poke nobody: NFS, SMB, CIFS, SMB 2, FUSE, 9P, Ceph, AFS, VirtualBox.
const networks = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x01021997, 0x00c36400, 0x5346414f, 0x786f4256,
]);

/** Whether this folder is on a network or FUSE mount, where facts about files may be old and nobody pokes. */
export async function isOnANetwork(folder: string): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  try {
    return networks.has((await statfs(folder)).type >>> 0);
  } catch {
    return false;
  }
}

/** Names of files within the journal folder, or all of them where that is not known. */
export type News = ReadonlySet<string> | 'all';

export type JournalWatchOptions = {
  /** The review's. */
  folder: string;
  /** Reads what is new; never called while it runs. */
  look: (news: News) => Promise<void>;
  /** Called every second, before the folder is glanced at: it must cost next to nothing. */
  glance: () => void;
  onANetwork: boolean;
};

export class JournalWatch {
  readonly #folder: string;
  readonly #look: (names: News) => Promise<void>;
  readonly #glance: () => void;
  readonly #onANetwork: boolean;
  #seen = '';
  #watcher: FSWatcher | undefined;
  #watched = -1;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #news: Set<string> | 'all' | undefined;
  #closed = false;

  constructor({folder, look, glance, onANetwork}: JournalWatchOptions) {
    this.#folder = join(folder, 'journal');
    this.#look = look;
    this.#glance = glance;
    this.#onANetwork = onANetwork;
    this.#poll();
    this.poke();
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
      await this.#look(news);
    }
    this.#looking = undefined;
  }

  #poll(): void {
    if (this.#closed) return;
    this.#glance();
    const {id, text} = glanceAt(this.#folder);
    this.#arm(id);
    // A network's facts about files may be old: there every look is a reading.
    if (this.#onANetwork || text !== this.#seen) this.poke();
    this.#seen = text;
    this.#timer = setTimeout(() => this.#poll(), this.#onANetwork ? EVERY_ON_A_NETWORK : EVERY);
    this.#timer.unref();
  }

  /** A folder that was renamed away and made again is another one: its watcher would hear nothing more. */
  #arm(id: number): void {
    if (id === this.#watched) return;
    this.#watcher?.close();
    this.#watcher = undefined;
    this.#watched = id;
    if (id === -1) return;
    try {
      this.#watcher = watch(this.#folder, {persistent: false}, (_, name) => this.poke(name ?? undefined));
      this.#watcher.on('error', () => this.#watcher?.close());
    } catch {
      // No more watchers to be had: the look every second goes on without.
    }
  }
}

/**
 * The folder's identity, and its files' sizes and times as one text that differs where anything may be new.
 * Synchronous on purpose: once a second for hours, a promise of the thread pool costs many times the call itself.
 */
function glanceAt(folder: string): {id: number; text: string} {
  try {
    const facts = readdirSync(folder).map((name) => {
      const {size, mtimeMs} = statSync(join(folder, name));
      return `${name} ${size} ${mtimeMs}`;
    });
    return {id: statSync(folder).ino, text: facts.join('\n')};
  } catch {
    return {id: -1, text: ''};
  }
}
