// All journals of a review, read and folded into one, and what could not be read of them.
import type {Disk} from '../disk/disk.js';
import {shortReason, storeError} from '../disk/failure.js';
import {goneNotice, journalNotices, newerReason, unknownNotice, unreadNotice} from '../notices.js';
import {Fold} from './fold.js';
import {type FileNames, JournalReader} from './reader.js';

export class AllJournals {
  readonly fold = new Fold();
  readonly #folder: string;
  readonly reader: JournalReader;
  #told = '';
  #unread: string | null = null;

  /** `isOwn` names the files that need no reading, since this process wrote them. */
  constructor(disk: Disk, folder: string, isOwn?: (name: string) => boolean) {
    this.#folder = folder;
    this.reader = new JournalReader(disk, folder, isOwn);
  }

  /** The first reading. Throws a StoreError where the folder cannot be read. */
  async begin(): Promise<this> {
    try {
      await this.read();
      // Half of a review would be taken for the whole, or for none.
      if (this.reader.outOfFiles) throw this.reader.outOfFiles;
    } catch (error) {
      throw storeError(`${this.#folder} could not be read`, error);
    }
    return this;
  }

  /** Takes in what was written; whether that is news: changes, or other trouble. Throws where it cannot be read. */
  async read(names: FileNames = 'all'): Promise<boolean> {
    const {entries, unknown} = await this.reader.read(names);
    const fresh = this.fold.add(entries) + unknown.filter((place) => this.fold.addUnknown(place)).length;
    const told = this.#told;
    this.#told = this.notices.join('\n');
    return fresh > 0 || this.newer !== null || this.#told !== told;
  }

  /** The same of a folder that was read before: that it cannot be read is news of its own. Never fails. */
  async hear(names: FileNames): Promise<boolean> {
    try {
      const isNews = await this.read(names);
      // One journal that can be read says nothing of the folder that could not.
      const isReadAgain = names === 'all' && this.#unread !== null;
      if (isReadAgain) this.#unread = null;
      return isNews || isReadAgain;
    } catch (error) {
      this.#unread = shortReason(error);
      return true;
    }
  }

  /** Why nothing may be written, as one sentence: a newer debrief wrote here. */
  get newer(): string | null {
    return newerReason(this.reader.states());
  }

  get notices(): string[] {
    const gone = this.reader.lost ? [goneNotice] : [];
    return [...journalNotices(this.reader.states()), ...gone, ...unknownNotice(this.fold.unknown)];
  }

  /** Whether the folder, or one of its journals, could not be read the last time. */
  get isTroubled(): boolean {
    const {lost} = this.reader;
    return lost || this.#unread !== null || this.reader.states().some(({unreadable}) => unreadable !== null);
  }

  get unread(): string[] {
    return this.#unread === null ? [] : [unreadNotice(this.#folder, this.#unread)];
  }
}
