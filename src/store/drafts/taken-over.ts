// What a terminal took over from those that are gone: once each, and off its old place as soon as it is safe here.
import {type Left, nothingLeft, type Own, settleLeft} from './adoption.js';
import type {Found} from './drafts-file.js';
import {hasSwapFile} from './editor-folder.js';

const isSame = (a: Found, b: Found): boolean => a.path === b.path && a.file.at === b.file.at;

export class TakenOver {
  /** What is not safe here yet. */
  #waiting: readonly Found[] = [];
  #left = nothingLeft;

  constructor(private readonly own: Own) {}

  /** What there is to tell of it. */
  get left(): Left {
    return this.#left;
  }

  add(found: readonly Found[]): void {
    this.#waiting = [...this.#waiting, ...found];
  }

  has(found: Found): boolean {
    return this.#waiting.some((one) => isSame(one, found));
  }

  get isSettled(): boolean {
    return this.#waiting.length === 0;
  }

  /** All of it is safe here. What is not as it was taken, of all that is there now, is another text and stays. */
  async settle(there: readonly Found[]): Promise<void> {
    const taken = this.#waiting.filter((one) => one.given !== undefined || there.some((found) => isSame(one, found)));
    this.#waiting = [];
    const {inSwapFiles, unread, windows} = await settleLeft(this.own, taken);
    this.#left = {
      inSwapFiles: [...this.#left.inSwapFiles, ...inSwapFiles],
      unread: [...this.#left.unread, ...unread],
      windows: [...this.#left.windows, ...windows],
    };
  }

  /** Whether a swap file is gone since: somebody has got the words out of it. */
  async lookForSwapFiles(): Promise<boolean> {
    const before = this.#left.inSwapFiles;
    if (before.length === 0) return false;
    const there = await Promise.all(before.map((path) => hasSwapFile(this.own.disk, path).catch(() => true)));
    const inSwapFiles = before.filter((_, index) => there[index]);
    this.#left = {...this.#left, inSwapFiles};
    return inSwapFiles.length < before.length;
  }
}
