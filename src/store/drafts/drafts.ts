// Half-written texts: kept a tenth of a second behind the keys, and taken over from a process that died.
import {hostname} from 'node:os';
import {basename, join} from 'node:path';
import {cleanText} from '../../review/text.js';
import {type Disk, makeFolderOnce, readText, replaceFile} from '../disk/disk.js';
import {isMissing} from '../disk/failure.js';
import {stillRuns} from '../presence/still-running.js';
import type {Writer} from '../presence/writer.js';

/** At most this many milliseconds of typing are lost to a kill. */
const BEHIND = 100;
/** A file of another machine counts as left behind after this many milliseconds without a word. */
const FOREIGN_SILENCE = 60_000;

type DraftsFile = {role: string; by: string; host: string; pid: number; at: number; texts: Record<string, string>};

type DraftsOptions = Writer & {
  /** False: texts are kept in memory only. */
  isWritable: boolean;
};

export class Drafts {
  readonly #options: DraftsOptions;
  readonly #folder: string;
  readonly #path: string;
  readonly #texts = new Map<string, string>();
  #dirty = false;
  #written = false;
  #writing: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: DraftsOptions) {
    this.#options = options;
    this.#folder = join(options.folder, 'drafts');
    this.#path = join(this.#folder, `${options.writer}.json`);
  }

  /** By place. */
  get all(): ReadonlyMap<string, string> {
    return this.#texts;
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
    const left = await leftBehind(this.#options, this.#folder);
    if (left.length === 0) return;
    for (const {texts} of left) {
      for (const [place, text] of Object.entries(texts)) this.#texts.set(place, joined(this.get(place), text));
    }
    await this.#write();
    await Promise.all(left.map(({path}) => this.#options.disk.remove(path).catch(() => undefined)));
  }

  /** Writes what is not written yet; an empty file goes. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#writing;
    clearTimeout(this.#timer);
    if (this.#dirty) await this.#write().catch(() => undefined);
  }

  /** At once, and then again as long as keys come, never two at a time. */
  #writeSoon(): void {
    this.#writing = this.#write()
      .catch(() => {
        this.#dirty = true;
      })
      .then(() => {
        this.#writing = undefined;
        this.#timer = setTimeout(() => {
          this.#timer = undefined;
          if (this.#dirty) this.#writeSoon();
        }, BEHIND);
        this.#timer.unref();
      });
  }

  async #write(): Promise<void> {
    const {disk, role, by, now, isWritable} = this.#options;
    this.#dirty = false;
    if (!isWritable) return;
    if (this.#texts.size === 0) {
      if (this.#written) await disk.remove(this.#path);
      this.#written = false;
      return;
    }
    const file: DraftsFile = {
      role,
      by,
      host: hostname(),
      pid: process.pid,
      at: now(),
      texts: Object.fromEntries(this.#texts),
    };
    await makeFolderOnce(disk, this.#folder);
    await replaceFile(disk, this.#path, `${JSON.stringify(file, null, 2)}\n`);
    this.#written = true;
  }
}

type Found = {path: string; file: DraftsFile};

/** The drafts files of this role whose process is gone, oldest first. */
async function leftBehind({disk, role, now}: DraftsOptions, folder: string): Promise<(DraftsFile & {path: string})[]> {
  const found = await draftsIn(disk, folder);
  const left = found.filter((drafts) => drafts.file.role === role && isGone(drafts, now()));
  return left.map(({path, file}) => ({...file, path})).sort((a, b) => a.at - b.at);
}

/** Every drafts file that can be understood. */
export async function draftsIn(disk: Disk, folder: string): Promise<Found[]> {
  const names = await disk.list(folder).catch((error) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const found: Found[] = [];
  for (const name of names.filter((candidate) => candidate.endsWith('.json')).sort()) {
    const path = join(folder, name);
    const file = understood(await readText(disk, path).catch(() => ''));
    if (file) found.push({path, file});
  }
  return found;
}

/** Whether the process behind a drafts file is known to have ended. */
export function isGone({path, file: {host, pid, at}}: Found, now: number): boolean {
  if (host !== hostname()) return now - at > FOREIGN_SILENCE;
  return !stillRuns({writer: basename(path, '.json'), pid, at}, now);
}

function understood(json: string): DraftsFile | undefined {
  try {
    const {role, by, host, pid, at, texts} = JSON.parse(json) as Partial<Record<string, unknown>>;
    if (typeof role !== 'string' || typeof by !== 'string' || typeof host !== 'string') return undefined;
    if (!Number.isSafeInteger(pid) || (pid as number) <= 0 || typeof at !== 'number') return undefined;
    if (typeof texts !== 'object' || texts === null) return undefined;
    const strings = Object.entries(texts).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    const clean = strings.map(([place, text]) => [place, cleanText(text)] as const).filter(([, text]) => text !== '');
    return {role, by, host, pid: pid as number, at, texts: Object.fromEntries(clean)};
  } catch {
    return undefined;
  }
}

const joined = (a: string, b: string) => (a === '' || a === b ? b : `${a}\n${b}`);
