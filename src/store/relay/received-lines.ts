// The journal of what came from the server: kept beside the others, so that the review opens without it.
import {join} from 'node:path';
import type {Disk} from '../disk/disk.js';
import {uniqueName} from '../disk/file-names.js';
import {thisProcess} from '../disk/process-gone.js';
import {endsLine, FORMAT, headerLine} from '../journal/entry.js';
import {receivedName} from '../journal/journal-names.js';
import {Part} from '../journal/part.js';
import {Pause} from '../journal/pause.js';
import type {LocalLine} from './local-lines.js';

const FIRST_RETRY = 200;
const LAST_RETRY = 5_000;

type ReceivedLine = Omit<LocalLine, 'isReceived'>;

/** What the disk does not take now is tried again: the server has it in any case. */
export class ReceivedLines {
  readonly #ends = new Map<string, number>();
  #waiting: ReceivedLine[] = [];
  #part: Part | undefined;
  #writing: Promise<void> | undefined;
  #isClosing = false;
  readonly #pause = new Pause();

  constructor(private readonly options: {disk: Disk; folder: string; now: () => number}) {}

  add(lines: readonly ReceivedLine[]): void {
    if (lines.length === 0) return;
    this.#waiting.push(...lines);
    this.#writing ??= this.#write();
  }

  /** Gives how many lines are in no file of this machine. */
  async close(): Promise<number> {
    this.#isClosing = true;
    this.#pause.end();
    await this.#writing;
    if (this.#waiting.length === 0) await this.#part?.end(Buffer.from(endsLine(Object.fromEntries(this.#ends))));
    await this.#part?.close();
    return this.#waiting.length;
  }

  async #write(): Promise<void> {
    // Not before the caller has this promise in hand.
    await Promise.resolve();
    let delay = FIRST_RETRY;
    while (this.#waiting.length > 0) {
      const isLast = this.#isClosing;
      // More may come while these are being written.
      const lines = [...this.#waiting];
      try {
        const part = await this.#partAsLeft();
        await part.append(
          Buffer.from((part.isNew ? this.#header() : '') + lines.map(({text}) => `${text}\n`).join('')),
        );
        for (const {writer, number} of lines) this.#ends.set(writer, Math.max(number, this.#ends.get(writer) ?? 0));
        this.#waiting = this.#waiting.slice(lines.length);
        delay = FIRST_RETRY;
      } catch {
        if (isLast) break;
        await this.#pause.of(delay);
        delay = Math.min(delay * 2, LAST_RETRY);
      }
    }
    this.#writing = undefined;
  }

  async #partAsLeft(): Promise<Part> {
    const {disk, folder, now} = this.options;
    if (this.#part && !this.#part.isClosed && (await this.#part.isAsLeft())) return this.#part;
    await this.#part?.close();
    this.#ends.clear();
    this.#part = await Part.create(disk, join(folder, 'journal'), receivedName(now()));
    return this.#part;
  }

  #header(): string {
    const {now} = this.options;
    return headerLine({format: FORMAT, writer: uniqueName(now()), by: 'debrief', at: now(), on: thisProcess()});
  }
}
