// What a terminal took over from those that are gone: once each, and off its old place as soon as it is safe here.
import {ifMissing} from '../disk/failure.js';
import {type Left, nothingLeft, type Own, settleLeft} from './adoption.js';
import {type Found, isSame} from './drafts-file.js';
import {keepsWords} from './editor-folder.js';

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
    await this.settleNow(taken);
  }

  /** All of it is safe here, and was not waited for. */
  async settleNow(found: readonly Found[]): Promise<void> {
    const {inSwapFiles, unread, windows} = await settleLeft(this.own, found);
    this.#left = {
      inSwapFiles: [...this.#left.inSwapFiles, ...inSwapFiles],
      unread: [...this.#left.unread, ...unread],
      windows: [...this.#left.windows, ...windows],
    };
  }

  /** Whether there is anything to look at again. */
  get isAnyLeft(): boolean {
    return this.#left.inSwapFiles.length + this.#left.unread.length > 0;
  }

  /**
   * What is told of no more, by path: somebody has got the words out of an editor's own file, or has taken away what
   * could not be read.
   */
  async lookAgain(): Promise<string[]> {
    const {disk} = this.own;
    const {inSwapFiles, unread} = this.#left;
    if (!this.isAnyLeft) return [];
    const isThere = async (path: string) => (await disk.facts(path).catch(ifMissing(undefined))) !== undefined;
    const waits = [
      ...inSwapFiles.map((path) => ({path, is: keepsWords(disk, path)})),
      ...unread.map((path) => ({path, is: isThere(path)})),
    ];
    const looked = await Promise.all(waits.map(async ({path, is}) => ({path, is: await is.catch(() => true)})));
    const gone = looked.filter(({is}) => !is).map(({path}) => path);
    const stays = (path: string) => !gone.includes(path);
    this.#left = {...this.#left, inSwapFiles: inSwapFiles.filter(stays), unread: unread.filter(stays)};
    return gone;
  }
}
