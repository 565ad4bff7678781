// Half-written texts: kept a tenth of a second behind the keys, and taken over from a process that died.

import {join} from 'node:path';
import {makeFolderOnce, replaceFile} from '../disk/disk.js';
import {ifMissing, shortReason} from '../disk/failure.js';
import {thisProcess} from '../disk/process-gone.js';
import {NO_ANSWER, tellingIfSlow} from '../disk/slow.js';
import type {Writer} from '../presence/own-presence.js';
import {joinLeft, leftFor, put} from './adoption.js';
import type {DraftsFile, Found} from './drafts-file.js';
import {TakenOver} from './taken-over.js';

/** At most this many milliseconds of typing are lost to a kill. */
const BEHIND = 100;
/** A disk that takes none, such as a full one, is asked again after so long (ms). */
const RETRY = 1_000;

type DraftsOptions = Writer & {
  /** The id of the review. */
  review: string;
  /** False: texts are kept in memory only. */
  isWritable: boolean;
  /** Called when the disk no longer takes them, or does again. */
  onChange: () => void;
};

export class Drafts {
  readonly #folder: string;
  readonly #path: string;
  readonly #texts = new Map<string, string>();
  readonly #leftAt = new Map<string, number>();
  readonly taken: TakenOver;
  #isInUse = false;
  #dirty = false;
  #written = false;
  /** Why the disk does not take them, in two or three words. */
  #why: string | null = null;
  #writing: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: DraftsOptions) {
    this.taken = new TakenOver(options);
    this.#folder = join(options.folder, 'drafts');
    this.#path = join(this.#folder, `${options.writer}.json`);
  }

  /** By place. */
  get all(): ReadonlyMap<string, string> {
    return this.#texts;
  }

  /** When what was taken over was written, by place; in milliseconds since 1970. */
  get leftAt(): ReadonlyMap<string, number> {
    return this.#leftAt;
  }

  /** Why they are in memory only; null while the disk takes them as they come. */
  get onlyHere(): string | null {
    return this.options.isWritable ? this.#why : 'no permission';
  }

  /** How many are in memory only, and why; none while the disk takes them as they come. */
  get unsaved(): {count: number; why: string} {
    const why = this.onlyHere;
    return why === null ? {count: 0, why: ''} : {count: this.#texts.size, why};
  }

  get(place: string): string {
    return this.#texts.get(place) ?? '';
  }

  keep(place: string, text: string): void {
    if (this.get(place) === text) return;
    // What is typed here is of now, whatever was left at this place before.
    this.#leftAt.delete(place);
    if (text === '') this.#texts.delete(place);
    else this.#texts.set(place, text);
    this.#dirty = true;
    if (!this.#timer && !this.#writing) this.#writeSoon();
  }

  /** Takes over what dead processes of this role left, and removes their files once it is safe here. */
  async adopt(): Promise<void> {
    const left = await leftFor(this.options);
    if (left.length === 0 || this.#isInUse) return;
    joinLeft(left, this.#texts, this.#leftAt);
    this.taken.add(left);
    this.#dirty = true;
    await this.#flush();
    // What is not safe here stays where it is.
    if (this.#why === null) await this.taken.settle(left);
  }

  /** Keeps what was left here as well, beside what is being typed; gives what came, by place. */
  join(left: readonly Found[]): ReadonlyMap<string, string> {
    const texts = new Map(this.#texts);
    const leftAt = new Map<string, number>();
    joinLeft(left, texts, leftAt, true);
    const came = new Map([...texts].filter(([place, text]) => this.get(place) !== text));
    for (const [place, text] of came) {
      this.keep(place, text);
      this.#leftAt.set(place, leftAt.get(place) ?? this.options.now());
    }
    this.taken.add(left);
    return came;
  }

  /** Takes away what was taken over, where that is safe here by now; `there`: all that lies there. Whether it was. */
  async settle(there: readonly Found[]): Promise<boolean> {
    if (this.taken.isSettled) return true;
    if (!(await this.isSafe())) return false;
    await this.taken.settle(there);
    return true;
  }

  /** From now on texts are typed: what a slow disk has not given yet waits where it is for the next time. */
  begin(): void {
    this.#isInUse = true;
  }

  /**
   * Takes over what another sitting, closed already, has half written: it goes there once it is on the disk here. It
   * keeps its places, since it may be in a field; what waited here stands beside it.
   */
  async takeFrom(other: Drafts): Promise<void> {
    const waited = [...this.#texts];
    this.#texts.clear();
    this.#leftAt.clear();
    for (const [place, text] of other.#texts) this.#texts.set(place, text);
    for (const [place, text] of waited) put(this.#texts, place, text, true);
    this.#dirty = true;
    await this.#flush();
    // What was typed while it was written is one more write; the texts that were taken are there.
    if (this.#why !== null || !this.#written) return;
    other.#texts.clear();
    await other.#writeNow();
  }

  /** Keeps a text and waits for the disk; whether it is there. */
  async keepNow(place: string, text: string): Promise<boolean> {
    this.keep(place, text);
    return this.isSafe();
  }

  /** Whether all texts are on the disk, waited for. */
  async isSafe(): Promise<boolean> {
    await this.#flush();
    return this.unsaved.count === 0;
  }

  /** Writes what is not written yet; an empty file goes. */
  async close(): Promise<void> {
    await this.#flush();
    clearTimeout(this.#timer);
  }

  /** Waits for one attempt to write all that is kept by now; keys that come go on being written behind it. */
  async #flush(): Promise<void> {
    while (this.#writing) await this.#writing;
    if (this.#dirty) this.#writeSoon();
    await this.#writing;
  }

  /** What the disk does not take for now stays dirty. */
  async #writeNow(): Promise<void> {
    let before = this.#why;
    try {
      await tellingIfSlow(this.#write(), () => {
        this.#why = NO_ANSWER;
        before = this.#why;
        this.options.onChange();
      });
      this.#why = null;
    } catch (error) {
      this.#dirty = true;
      this.#why = shortReason(error);
    }
    if (this.#why !== before) this.options.onChange();
  }

  /** At once, and then again as long as keys come, never two at a time. */
  #writeSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writeNow().then(() => {
      this.#writing = undefined;
      const next = () => {
        this.#timer = undefined;
        if (this.#dirty) this.#writeSoon();
      };
      this.#timer = setTimeout(next, this.#why === null ? BEHIND : RETRY).unref();
    });
  }

  async #write(): Promise<void> {
    const {disk, isWritable} = this.options;
    this.#dirty = false;
    if (!isWritable) return;
    if (this.#texts.size === 0) {
      if (this.#written) await disk.remove(this.#path).catch(ifMissing(undefined));
      this.#written = false;
      return;
    }
    await makeFolderOnce(disk, this.#folder);
    await replaceFile(disk, this.#path, this.asText());
    this.#written = true;
  }

  /** As their file holds them. */
  asText(): string {
    const {role, by, now} = this.options;
    const texts = Object.fromEntries(this.#texts);
    const file: DraftsFile = {role, by, ...thisProcess(), at: now(), texts};
    return `${JSON.stringify(file, null, 2)}\n`;
  }
}
