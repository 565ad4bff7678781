// Half-written texts: kept a tenth of a second behind the keys, and taken over from a process that died.
import {hostname} from 'node:os';
import {join} from 'node:path';
import {makeFolderOnce, replaceFile} from '../disk/disk.js';
import {ifMissing} from '../disk/failure.js';
import type {Writer} from '../presence/own-presence.js';
import {type DraftsFile, draftsIn, isGone} from './drafts-file.js';

/** At most this many milliseconds of typing are lost to a kill. */
const BEHIND = 100;

type DraftsOptions = Writer & {
  /** False: texts are kept in memory only. */
  isWritable: boolean;
};

export class Drafts {
  readonly #folder: string;
  readonly #path: string;
  readonly #texts = new Map<string, string>();
  readonly #leftAt = new Map<string, number>();
  #dirty = false;
  #written = false;
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
    const left = found.filter((drafts) => drafts.file.role === role && isGone(drafts, now()));
    if (left.length === 0) return;
    for (const {file} of left.sort((a, b) => a.file.at - b.file.at)) {
      for (const [place, text] of Object.entries(file.texts)) {
        if (text === '') continue;
        this.#texts.set(place, joined(this.get(place), text));
        this.#leftAt.set(place, file.at);
      }
    }
    await this.#write();
    await Promise.all(left.map(({path}) => disk.remove(path).catch(() => undefined)));
  }

  /**
   * Takes over what another sitting, closed already, has half written: it goes there once it is on the disk here. What
   * waited here comes first.
   */
  async takeFrom(other: Drafts): Promise<void> {
    for (const [place, text] of other.#texts) this.#texts.set(place, joined(this.get(place), text));
    await this.#writeNow();
    if (!this.#written) return;
    other.#texts.clear();
    await other.#writeNow();
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
    await this.#write().catch(() => {
      this.#dirty = true;
    });
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
    const {disk, role, by, now, isWritable} = this.options;
    this.#dirty = false;
    if (!isWritable) return;
    if (this.#texts.size === 0) {
      if (this.#written) await disk.remove(this.#path).catch(ifMissing(undefined));
      this.#written = false;
      return;
    }
    const texts = Object.fromEntries(this.#texts);
    const file: DraftsFile = {role, by, host: hostname(), pid: process.pid, at: now(), texts};
    await makeFolderOnce(disk, this.#folder);
    await replaceFile(disk, this.#path, `${JSON.stringify(file, null, 2)}\n`);
    this.#written = true;
  }
}

const joined = (a: string, b: string) => (a === '' || a === b ? b : `${a}\n${b}`);
