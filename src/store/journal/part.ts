// One file with the lines of this process: the first, or one that took over after trouble with the one before.
import {dirname, join} from 'node:path';
import {type Disk, makeFolderOnce, type OpenFile, writeAll} from '../disk/disk.js';
import {ifMissing} from '../disk/failure.js';
import type {Read} from './basis.js';
import {crcOf} from './crc32.js';

export class Part {
  #length = 0;
  #sum = 0;
  /** Nothing more goes into it. */
  isClosed = false;
  /** How many of the process's lines are in it, on the disk. */
  lines = 0;

  private constructor(
    private readonly disk: Disk,
    private readonly path: string,
    private readonly file: OpenFile,
  ) {}

  /** Makes the file, and the folder where that is missing. */
  static async create(disk: Disk, folder: string, name: string): Promise<Part> {
    const path = join(folder, name);
    let file = await disk.create(path).catch(ifMissing(undefined));
    if (!file) {
      await makeFolderOnce(disk, folder);
      file = await disk.create(path);
    }
    return new Part(disk, path, file);
  }

  get isNew(): boolean {
    return this.#length === 0;
  }

  /** All that is in it. */
  get read(): Read {
    return [this.#length, this.#sum];
  }

  /** False where the file was deleted, replaced or edited. */
  isAsLeft(): Promise<boolean> {
    return this.#isThere(this.#length);
  }

  async #isThere(length: number): Promise<boolean> {
    const [own, there] = await Promise.all([this.file.facts(), this.disk.facts(this.path).catch(ifMissing(undefined))]);
    return there?.id === own.id && own.links === 1 && own.size === length;
  }

  /**
   * Puts these on the disk whole, or throws; where the file cannot be trusted any more, it is closed. Answers whether it
   * still was there as it was left, asked while the disk works: each answer of the disk that is waited for by itself
   * takes a third of what the disk needs.
   */
  async append(bytes: Uint8Array): Promise<boolean> {
    try {
      await writeAll(this.file, bytes);
    } catch (error) {
      await this.#cutBack();
      throw error;
    }
    const length = this.#length + bytes.length;
    let isThere = false;
    try {
      [isThere] = await Promise.all([this.#isThere(length), this.file.datasync()]);
      if (this.isNew) await this.#syncFolders();
    } catch (error) {
      // After a failed sync the system may have dropped the pages and call them clean: never again this file.
      await this.close();
      if (this.isNew) await this.disk.remove(this.path).catch(() => undefined);
      throw error;
    }
    this.#length = length;
    this.#sum = crcOf(bytes, this.#sum);
    return isThere;
  }

  /**
   * A last line, for which nobody waits: where it is lost, no change is. Leaving is no change, so the file's date
   * stays.
   */
  async end(bytes: Uint8Array): Promise<void> {
    if (this.isClosed || this.isNew) return;
    try {
      const {changedAt} = await this.file.facts();
      await writeAll(this.file, bytes);
      // Some mounts keep dates of their own.
      await this.file.setChangedAt(changedAt).catch(() => undefined);
    } catch {
      await this.#cutBack();
    }
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    await this.file.close().catch(() => undefined);
  }

  /** A torn line that stayed would swallow the next good one. */
  async #cutBack(): Promise<void> {
    await this.file.truncate(this.#length).catch(() => this.close());
  }

  /** The file's own name, and the journal folder's within the review's. */
  async #syncFolders(): Promise<void> {
    const folder = dirname(this.path);
    await this.disk.syncFolder(folder);
    await this.disk.syncFolder(dirname(folder));
  }
}
