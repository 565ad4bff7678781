// All journals of a review, read and folded into one, and what could not be read of them.
import type {Disk} from '../disk/disk.js';
import {shortReason} from '../disk/failure.js';
import {whyNoFolder} from '../disk/review-folder.js';
import {NO_ANSWER} from '../disk/slow.js';
import {goneNotice, journalNotices, newerReason, unknownNotice, unreadNotice} from '../notices.js';
import type {Basis, FoldedSoFar} from './basis.js';
import {Fold} from './fold.js';
import {isPacked} from './journal-names.js';
import {MANY_JOURNALS} from './many-journals.js';
import {whyNoBeginning} from './no-beginning.js';
import type {News} from './progress.js';
import {type FileNames, JournalReader} from './reader.js';

export class AllJournals {
  #fold = new Fold();
  readonly #folder: string;
  readonly reader: JournalReader;
  #hasLost = false;
  #readings = 0;
  #told = '';
  #unread: string | null = null;

  /** `isOwn` names the files that need no reading, since this process wrote them. */
  constructor(disk: Disk, folder: string, isOwn?: (name: string) => boolean) {
    this.#folder = folder;
    this.reader = new JournalReader(disk, folder, isOwn);
  }

  /** Of all that was read, and of what this process wrote. Another one after a reading of the whole. */
  get fold(): Fold {
    return this.#fold;
  }

  /**
   * The first reading, in place of `begin`: only what is behind a copy with this basis. False where it is not certain
   * that the copy is what a fold from nothing would give: then nothing was taken in.
   */
  async goOnFrom({journals}: Pick<Basis, 'journals'>, soFar: FoldedSoFar): Promise<boolean> {
    const fold = new Fold(soFar);
    const behind = await this.reader.goOnFrom(journals);
    const others = behind && (await this.reader.read().catch(() => undefined));
    if (behind) this.#takeIn(fold, behind);
    if (others) this.#takeIn(fold, others);
    if (!others || fold.isTooLate || this.reader.outOfFiles) {
      this.reader.forget();
      return false;
    }
    this.#fold = fold;
    return true;
  }

  /**
   * Reads and folds everything from nothing, where this fold goes on from a copy; the copy still counts where the
   * journals have lost entries since. Throws where they cannot be read.
   */
  async whole(): Promise<void> {
    if (this.#hasLost) return;
    const fold = new Fold();
    await this.#taking(fold, () => this.reader.readAgain());
    // What this process wrote is in no file that it reads.
    fold.add(this.#fold.entries);
    if (fold.reaches(this.#fold.coverage())) this.#fold = fold;
    else this.#hasLost = !this.reader.lost;
  }

  /** The first reading. Throws a StoreError where the folder cannot be read. */
  async begin(): Promise<this> {
    try {
      await this.read();
      // Half of a review would be taken for the whole, or for none.
      if (this.reader.outOfFiles) throw this.reader.outOfFiles;
    } catch (error) {
      throw await whyNoFolder(this.#folder, 'could not be read', error);
    }
    return this;
  }

  /** Takes in what was written; whether that is news: changes, or other trouble. Throws where it cannot be read. */
  async read(names: FileNames = 'all'): Promise<boolean> {
    const fresh = await this.#taking('this', () => this.reader.read(names));
    if (this.fold.isTooLate) await this.whole();
    const told = this.#told;
    this.#told = this.notices.join('\n');
    return fresh > 0 || this.newer !== null || this.#told !== told;
  }

  /** Takes in what came without a file of this folder, or before it was read from there. */
  async take(news: News): Promise<void> {
    this.#takeIn(this.#fold, news);
    if (this.fold.isTooLate) await this.whole().catch(() => undefined);
  }

  /** Whether something was read, or is being read, that is not taken in yet. */
  get isReading(): boolean {
    return this.#readings > 0;
  }

  /** The fold is looked up once it is read: it may be another one by then. */
  async #taking(fold: Fold | 'this', read: () => Promise<News>): Promise<number> {
    this.#readings++;
    try {
      const news = await read();
      return this.#takeIn(fold === 'this' ? this.#fold : fold, news);
    } finally {
      this.#readings--;
    }
  }

  #takeIn(fold: Fold, {entries, unknown}: News): number {
    return fold.add(entries) + unknown.filter((place) => fold.addUnknown(place)).length;
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

  /** The disk gives no answer; whether that is news. The next reading of all that comes to an end takes it back. */
  noteSilence(): boolean {
    const isNews = this.#unread === null;
    this.#unread ??= NO_ANSWER;
    return isNews;
  }

  /** Why nothing may be written, as one sentence: a newer debrief wrote here. */
  get newer(): string | null {
    return newerReason(this.reader.states());
  }

  get notices(): string[] {
    const gone = this.reader.lost ? [goneNotice] : [];
    return [...journalNotices(this.reader.states()), ...gone, ...unknownNotice(this.fold.unknown)];
  }

  /** Why they amount to no review, in a sentence or two. */
  get whyNone(): string {
    return whyNoBeginning(this.reader.states(), this.fold.entries.length + this.fold.unknown);
  }

  /** Whether so many processes have left that their journals are worth packing. */
  get areMany(): boolean {
    return this.reader.states().filter(({name, hasLeft}) => hasLeft && !isPacked(name)).length >= MANY_JOURNALS;
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
