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

export class JournalWatch {
  readonly #folder: string;
  readonly #look: () => Promise<void>;
  readonly #onANetwork: boolean;
  #seen = '';
  #watcher: FSWatcher | undefined;
  #watched = -1;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #again = false;
  #closed = false;

  /** `look` reads what is new; it is never called while it runs. */
  constructor(reviewFolder: string, look: () => Promise<void>, onANetwork: boolean) {
    this.#folder = join(reviewFolder, 'journal');
    this.#look = look;
    this.#onANetwork = onANetwork;
    this.#poll();
    this.poke();
  }

  /** Looks now, or once more where a look is under way. */
  poke(): void {
    if (this.#closed) return;
    if (this.#looking) this.#again = true;
    else this.#looking = this.#run();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#watcher?.close();
    await this.#looking;
  }

  async #run(): Promise<void> {
    do {
      this.#again = false;
      await this.#look();
    } while (this.#again && !this.#closed);
    this.#looking = undefined;
  }

  #poll(): void {
    if (this.#closed) return;
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
      this.#watcher = watch(this.#folder, {persistent: false}, () => this.poke());
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
