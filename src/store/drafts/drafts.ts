// Half-written texts: kept a tenth of a second behind the keys, and taken over from a process that died.
import {join} from 'node:path';
import {makeFolderOnce, replaceFile} from '../disk/disk.js';
import {ifMissing, shortReason} from '../disk/failure.js';
import {NOBODY, thisProcess} from '../disk/process-gone.js';
import {NO_ANSWER, tellingIfSlow} from '../disk/slow.js';
import {inTurnIfAny} from '../disk/turn.js';
import type {Writer} from '../presence/own-presence.js';
import {leftFor} from './adoption.js';
import type {DraftsFile, Found} from './drafts-file.js';
import {KeptTexts} from './kept-texts.js';
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
  readonly #texts: KeptTexts;
  /** The sitting is over, and what is left in its file is for the next in its role. */
  #isLeft = false;
  readonly taken: TakenOver;
  #isInUse = false;
  #dirty = false;
  #written = false;
  /** Why the disk does not take them, in two or three words. */
  #why: string | null = null;
  #writing: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: DraftsOptions) {
    this.#texts = new KeptTexts(options.role);
    this.taken = new TakenOver(options);
    this.#folder = join(options.folder, 'drafts');
    this.#path = join(this.#folder, `${options.writer}.json`);
  }

  /** By place. */
  get all(): ReadonlyMap<string, string> {
    return this.#texts.all;
  }

  /** When what was taken over was written, by place; in milliseconds since 1970. */
  get leftAt(): ReadonlyMap<string, number> {
    return this.#texts.leftAt;
  }

  /** Why they are in memory only; null while the disk takes them as they come. */
  get onlyHere(): string | null {
    return this.options.isWritable ? this.#why : 'no permission';
  }

  /** How many are in memory only, and why; none while the disk takes them as they come. */
  get unsaved(): {count: number; why: string} {
    const why = this.onlyHere;
    return why === null ? {count: 0, why: ''} : {count: this.#texts.all.size, why};
  }

  get(place: string): string {
    return this.#texts.get(place);
  }

  keep(place: string, text: string): void {
    if (this.get(place) === text) return;
    this.#texts.type(place, text);
    this.#changed();
  }

  #changed(): void {
    this.#dirty = true;
    if (!this.#timer && !this.#writing) this.#writeSoon();
  }

  /**
   * Takes over what dead processes of this role left, and removes their files once it is safe here: in one turn, since
   * of two terminals each would take it.
   */
  async adopt(): Promise<void> {
    const isLeft = async () => !this.#isInUse && (await leftFor(this.options)).length > 0;
    if (await isLeft()) await this.inTurn(() => this.#adoptNow());
  }

  async #adoptNow(): Promise<void> {
    const left = await leftFor(this.options);
    if (left.length === 0 || this.#isInUse) return;
    this.#texts.join(left, false);
    this.taken.add(left);
    this.#dirty = true;
    await this.#flush();
    // What is not safe here stays where it is.
    if (this.#why === null) await this.taken.settle(left);
  }

  /** Whoever takes texts over from those that are gone does so alone. */
  inTurn(work: () => Promise<void>): Promise<void> {
    return inTurnIfAny('drafts', this.#folder, work);
  }

  /** Keeps what was left here as well, beside what is being typed; gives what came, by place. */
  join(left: readonly Found[]): ReadonlyMap<string, string> {
    const came = this.#texts.join(left, true);
    if (came.size > 0) this.#changed();
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

  /** The same of what an editor saved just now, which goes at once where it is safe here. */
  async joinNow(found: readonly Found[]): Promise<ReadonlyMap<string, string>> {
    const came = this.#texts.join(found, true);
    if (came.size > 0) this.#changed();
    if (found.length > 0 && (await this.isSafe())) await this.taken.settleNow(found);
    return came;
  }

  /** From now on texts are typed: what a slow disk has not given yet waits where it is for the next time. */
  begin(): void {
    this.#isInUse = true;
  }

  /**
   * Takes over what another sitting, closed already, has half written: it goes there once it is on the disk here. What
   * stays there is for the next in its role.
   */
  async takeFrom(other: Drafts): Promise<void> {
    this.#texts.takeFrom(other.#texts);
    this.#dirty = true;
    await this.#flush();
    // What was typed while it was written is one more write; the texts that were taken are there.
    if (this.#why !== null || (!this.#written && this.all.size > 0)) return;
    other.#texts.wasTakenBy(this.#texts);
    other.#isLeft = true;
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
    if (this.#texts.all.size === 0) {
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
    const self = {...thisProcess(), ...(this.#isLeft && {pid: NOBODY})};
    const texts = Object.fromEntries(this.#texts.all);
    const {ways: came} = this.#texts;
    const file: DraftsFile = {role, by, ...self, at: now(), texts, ...(came && {came})};
    return `${JSON.stringify(file, null, 2)}\n`;
  }
}
