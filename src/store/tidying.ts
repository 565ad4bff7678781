// Tidying a review's folder once in a sitting: what processes long gone left behind makes each later start slower.
import {join} from 'node:path';
import type {Disk} from './disk/disk.js';
import {removeTemporary} from './disk/left-overs.js';
import {removeEmpty} from './drafts/drafts-file.js';
import {packJournals} from './journal/packing.js';
import type {Others} from './presence/others.js';

/** After the first page is drawn, and not in the way of the first keys (ms). */
const SOON = 1_000;

export type TidyingOptions = {disk: Disk; folder: string; now: () => number; others: Others};

export class Tidying {
  #timer: NodeJS.Timeout;
  #done: Promise<void> | undefined;

  constructor(private readonly options: TidyingOptions) {
    this.#timer = setTimeout(() => void this.#begin(), SOON);
    this.#timer.unref();
  }

  /** Now, where it was not done yet. Never fails: what cannot be tidied stays, and harms nobody. */
  async end(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#begin();
  }

  #begin(): Promise<void> {
    this.#done ??= tidy(this.options);
    return this.#done;
  }
}

async function tidy({disk, folder, now, others}: TidyingOptions): Promise<void> {
  // Journals first: what their processes say of themselves is asked for.
  await packJournals({disk, folder, now}).catch(() => undefined);
  await others.removeOld();
  await removeEmpty(disk, join(folder, 'drafts'), now()).catch(() => undefined);
  await removeTemporary(disk, folder, now());
}
