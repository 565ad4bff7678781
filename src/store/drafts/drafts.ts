// Half-written texts: kept a tenth of a second behind the keys, and taken over from a process that died.
import {hostname} from 'node:os';
import {join} from 'node:path';
import {makeFolderOnce, replaceFile, writeNew} from '../disk/disk.js';
import {ifMissing, shortReason} from '../disk/failure.js';
import {uniqueName} from '../disk/file-names.js';
import {NO_ANSWER, tellingIfSlow} from '../disk/slow.js';
import type {Writer} from '../presence/own-presence.js';
import {type DraftsFile, draftsIn, leftBehind, removeFound} from './drafts-file.js';
import {hasSwapFile} from './editor-folder.js';

/** At most this many milliseconds of typing are lost to a kill. */
const BEHIND = 100;

type DraftsOptions = Writer & {
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
  #inSwapFiles: readonly string[] = [];
  #dirty = false;
  #written = false;
  /** Why the disk does not take them, in two or three words. */
  #why: string | null = null;
  #writing: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: DraftsOptions) {
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

  /** How many are in memory only, and why. */
  /** Paths of texts of which an editor that had to end kept words that only it can read. */
  get inSwapFiles(): readonly string[] {
    return this.#inSwapFiles;
  }

  /** Whether one of them is gone since: somebody has got the words out of it. */
  async lookForSwapFiles(): Promise<boolean> {
    const before = this.#inSwapFiles;
    if (before.length === 0) return false;
    const there = await Promise.all(before.map((path) => hasSwapFile(this.options.disk, path).catch(() => true)));
    this.#inSwapFiles = before.filter((_, index) => there[index]);
    return this.#inSwapFiles.length < before.length;
  }

  /** How many are in memory only, and why; none while the disk takes them as they come. */
  get unsaved(): {count: number; why: string} {
    const why = this.onlyHere;
    return why === null ? {count: 0, why: ''} : {count: this.#texts.size, why};
  }

  /** Writes them into another folder, for when their own takes none; undefined where there are none. */
  async rescue(folder: string): Promise<string | undefined> {
    if (this.unsaved.count === 0) return undefined;
    const path = join(folder, `${uniqueName(this.options.now())}.json`);
    await writeNew(this.options.disk, path, this.#asFile());
    return path;
  }

  get(place: string): string {
    return this.#texts.get(place) ?? '';
  }

  keep(place: string, text: string): void {
    if (this.get(place) === text) return;
    if (text === '') this.#texts.delete(place);
    else this.#texts.set(place, text);
    this.#dirty = true;
    if (!this.#timer && !this.#writing) this.#writeSoon();
  }

  /** Takes over what dead processes of this role left, and removes their files once it is safe here. */
  async adopt(): Promise<void> {
    const {disk, role, now} = this.options;
    const found = await draftsIn(disk, this.#folder);
    const own = found.filter(({file}) => file.role === role);
    const left = await leftBehind(disk, own, now());
    if (left.length === 0) return;
    // An editor's text comes behind the draft that it began from, however late that was written.
    const isEdit = (found: {given?: string | undefined}) => Number(found.given !== undefined);
    for (const {file, given} of left.sort((a, b) => isEdit(a) - isEdit(b) || a.file.at - b.file.at)) {
      for (const [place, text] of Object.entries(file.texts)) {
        if (text === '') continue;
        this.#texts.set(place, this.get(place) === given ? text : joined(this.get(place), text));
        this.#leftAt.set(place, file.at);
      }
    }
    await this.#write();
    const kept = await Promise.all(left.map((found) => removeFound(disk, found).catch(() => undefined)));
    this.#inSwapFiles = kept.filter((path) => path !== undefined);
  }

  /**
   * Takes over what another sitting, closed already, has half written: it goes there once it is on the disk here. What
   * waited here comes first.
   */
  async takeFrom(other: Drafts): Promise<void> {
    for (const [place, text] of other.#texts) this.#texts.set(place, joined(this.get(place), text));
    await this.#writeNow();
    if (this.#dirty) this.#writeSoon();
    // What was typed while it was written is one more write; the texts that were taken are there.
    if (this.#why !== null || !this.#written) return;
    other.#texts.clear();
    await other.#writeNow();
  }

  /** Keeps a text and waits for the disk; whether it is there. */
  async keepNow(place: string, text: string): Promise<boolean> {
    this.keep(place, text);
    await this.close();
    return this.unsaved.count === 0;
  }

  /** Writes what is not written yet; an empty file goes. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#writing;
    clearTimeout(this.#timer);
    if (this.#dirty) await this.#writeNow();
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
    this.#writing = this.#writeNow().then(() => {
      this.#writing = undefined;
      this.#timer = setTimeout(() => {
        this.#timer = undefined;
        if (this.#dirty) this.#writeSoon();
      }, BEHIND);
      this.#timer.unref();
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
    await replaceFile(disk, this.#path, this.#asFile());
    this.#written = true;
  }

  #asFile(): string {
    const {role, by, now} = this.options;
    const texts = Object.fromEntries(this.#texts);
    const file: DraftsFile = {role, by, host: hostname(), pid: process.pid, at: now(), texts};
    return `${JSON.stringify(file, null, 2)}\n`;
  }
}

const joined = (a: string, b: string) => (a === '' || a === b ? b : `${a}\n${b}`);
