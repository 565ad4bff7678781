// What somebody else has put into the readable copy, taken over once, and what is told of that.
import {join} from 'node:path';
import type {Change} from '../../review/changes/index.js';
import type {Disk} from '../disk/disk.js';
import {shortReason} from '../disk/failure.js';
import type {AllJournals} from '../journal/all-journals.js';
import {copyAheadNotice, copyUnreadNotice} from '../notices.js';
import {Told} from './told.js';

export type EditsOptions = {
  disk: Disk;
  folder: string;
  now: () => number;
  journals: AllJournals;
  isReadOnly: () => boolean;
  /** Takes over what the file holds and the journals do not. */
  takeIn: (changes: Change[], by: string) => Promise<void>;
  /** Whether all that was taken over is on the disk. */
  isSaved: () => boolean;
  /** Called when there is something else to tell. */
  onChange: () => void;
};

export class Edits {
  readonly #known = new Set<string>();
  readonly #told: Told;
  /** Copies that were replaced and are taken over: they go once that is saved. */
  readonly #done = new Set<string>();
  #unread: string | null = null;
  #isAhead = false;
  /** Why nothing may be written, as one sentence: a newer debrief wrote the file. */
  newer: string | null = null;

  constructor(private readonly options: EditsOptions) {
    this.#told = new Told(options.now);
  }

  /**
   * Hands on what the file holds and the journals do not, an edit once; never fails, trouble is told. False where the
   * file could not be read, or runs ahead of the journals: then it must stay.
   */
  async takeOver(name?: string): Promise<boolean> {
    const {disk, folder, journals, now, isReadOnly, takeIn} = this.options;
    try {
      const {takeOver} = await import('./take-over.js');
      const about = {disk, folder, journals, now: now(), writable: !isReadOnly(), known: this.#known};
      const found = await takeOver(name === undefined ? about : {...about, name});
      this.newer ??= found.readOnly;
      if (found.copy) this.#known.add(found.copy);
      if (found.notice) this.#told.add(found.notice);
      if (found.changes.length > 0) await takeIn(found.changes, found.by);
      this.#unread = null;
      this.#isAhead = found.isAhead;
    } catch (error) {
      this.#unread = shortReason(error);
    }
    this.options.onChange();
    return !this.mustStay;
  }

  /** The same of copies that were replaced by a process which was killed at that moment. */
  async takeOverLeft(): Promise<void> {
    const {disk, folder} = this.options;
    const {leftReplaced} = await import('./take-over.js');
    for (const name of await leftReplaced(disk, folder)) if (await this.takeOver(name)) this.#done.add(name);
    await this.removeDone();
  }

  /** Whether any copy that was replaced may go by now. */
  get isAnyDone(): boolean {
    return this.#done.size > 0;
  }

  /** What could not be read stays, and so does what is on the disk nowhere else. */
  async removeDone(): Promise<void> {
    const {disk, folder, isReadOnly, isSaved} = this.options;
    if (!this.isAnyDone || isReadOnly() || !isSaved()) return;
    const names = [...this.#done];
    this.#done.clear();
    for (const name of names) await disk.remove(join(folder, name)).catch(() => undefined);
  }

  /** Whether any was taken over: the file still holds it for the next to open the review. */
  get areThere(): boolean {
    return this.#known.size > 0;
  }

  /** Whether the file that was looked at last is not taken over yet. */
  get mustStay(): boolean {
    return this.#unread !== null || this.#isAhead;
  }

  /** What was taken over a short while ago, and what could not be read. */
  get notices(): string[] {
    const unread = this.#unread === null ? [] : [copyUnreadNotice(this.#unread)];
    return [...this.#told.all, ...unread, ...(this.#isAhead ? [copyAheadNotice] : [])];
  }

  /** Forgets what was told long ago. */
  glance(): void {
    if (this.#told.forgetOld()) this.options.onChange();
  }
}
