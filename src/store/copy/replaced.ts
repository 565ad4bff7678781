// The files that a new copy took the place of, kept for a while: whoever had one open may still save into it.
import {join} from 'node:path';
import {type Disk, isSame, type Seen} from '../disk/disk.js';
import {ifMissing} from '../disk/failure.js';

export class Replaced {
  /** By the name that each has now: how it was when it was last read. */
  readonly #seen = new Map<string, Seen | undefined>();

  constructor(
    private readonly disk: Disk,
    private readonly folder: string,
    /** The name of the copy. */
    private readonly of: string,
  ) {}

  add(name: string, seen: Seen | undefined): void {
    this.#seen.set(name, seen);
  }

  /** The names of those that somebody has written to since they were last read; each is named once for that. */
  async writtenSince(): Promise<string[]> {
    const names: string[] = [];
    for (const [name, seen] of this.#seen) {
      const facts = await this.disk.facts(join(this.folder, name)).catch(ifMissing(undefined));
      if (!facts || (seen && isSame(facts, seen))) continue;
      this.#seen.set(name, facts);
      names.push(name);
    }
    return names;
  }

  /** For whoever opens the review next: it could not be read. */
  leave(name: string): void {
    this.#seen.delete(name);
  }

  /** In place of the copy: what was written to it is for the next to open the review. */
  async putBack(name: string): Promise<void> {
    this.#seen.delete(name);
    await this.disk.rename(join(this.folder, name), join(this.folder, this.of));
  }

  /** Whoever had one open has saved by now. Best effort: what stays is taken over when the review is opened again. */
  async remove(): Promise<void> {
    for (const name of this.#seen.keys()) await this.disk.remove(join(this.folder, name)).catch(() => undefined);
    this.#seen.clear();
  }
}
