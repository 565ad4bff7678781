// What this process says of itself on a review: here, typing, away. Written when that changes, never while idle.
import {join} from 'node:path';
import type {Presence} from '../../review/review-state.js';
import {type Disk, type OpenFile, writeAll} from '../disk/disk.js';
import {thisProcess} from '../disk/process-gone.js';
import {type HereFile, hereName, hereText} from './here-file.js';

/** Who works on a review from here, and by which disk and clock. */
export type Writer = {
  disk: Disk;
  /** The review's. */
  folder: string;
  /** Its name in journals and in the files beside them. */
  writer: string;
  role: string;
  by: string;
  now: () => number;
  /** Told what this process says of itself, for those who cannot read the file. */
  onSay?: (fact: HereFile) => void;
};

/** Typing ends this many milliseconds after the last key. */
const REST = 3_000;

/** Best effort throughout: where the disk takes none of it, nobody is kept waiting and nothing is told. */
export class OwnPresence {
  readonly #path: string;
  #doing: Presence['doing'] = 'away';
  /** What it said last. */
  fact: HereFile | undefined;
  #wanted: string | undefined;
  #writing: Promise<void> | undefined;
  #file: OpenFile | undefined;
  #rest: NodeJS.Timeout | undefined;

  constructor(private readonly options: Writer) {
    this.#path = join(options.folder, 'journal', hereName(options.writer));
    this.#say('here');
  }

  /** A key was typed. */
  types(): void {
    if (this.#doing === 'typing') {
      this.#rest?.refresh();
      return;
    }
    this.#say('typing');
    this.#rest = setTimeout(() => this.rests(), REST);
    this.#rest.unref();
  }

  /** What was typed is saved, or no key came for a while. */
  rests(): void {
    clearTimeout(this.#rest);
    if (this.#doing === 'typing') this.#say('here');
  }

  /** Says that it is away, and nothing more. */
  async leave(): Promise<void> {
    clearTimeout(this.#rest);
    this.#say('away');
    await this.#writing;
    await this.#file?.close().catch(() => undefined);
    this.#file = undefined;
  }

  #say(doing: Presence['doing']): void {
    const {writer, role, by, now} = this.options;
    const fact: HereFile = {writer, role, by, ...thisProcess(), doing, at: now()};
    this.#doing = doing;
    this.#wanted = hereText(fact);
    this.fact = fact;
    this.options.onSay?.(fact);
    this.#writing ??= this.#write().then(() => {
      this.#writing = undefined;
    });
  }

  /** Undefined where it is not there: taken away by somebody who took this process for one that is gone, too. */
  async #fileAsLeft(): Promise<OpenFile | undefined> {
    if (!this.#file || (await this.#file.facts()).links > 0) return this.#file;
    await this.#file.close().catch(() => undefined);
    return undefined;
  }

  /** In place and without a sync: who reads half of it waits for the rest, and a power cut ends the sitting anyway. */
  async #write(): Promise<void> {
    while (this.#wanted !== undefined) {
      const text = this.#wanted;
      this.#wanted = undefined;
      try {
        this.#file = (await this.#fileAsLeft()) ?? (await this.options.disk.create(this.#path));
        await this.#file.truncate(0);
        await writeAll(this.#file, Buffer.from(text));
      } catch {
        // A full disk or a folder that is gone: the next thing to say is tried again.
      }
    }
  }
}
