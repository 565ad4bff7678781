// The lines of all journals beside a relay, as they are on the disk: each is read once, from where the last look ended.
import {join} from 'node:path';
import {closing, type Disk, isSame, type Seen} from '../disk/disk.js';
import type {Place} from '../journal/coverage.js';
import {readLine, withoutOtherEnds} from '../journal/entry.js';
import {isJournal, isReceived} from '../journal/journal-names.js';
import {LINE_END} from '../journal/last-line.js';

/** `text`: without the line end; `isReceived`: it came from the server, to which it goes back from where it was made. */
export type LocalLine = Place & {text: string; isReceived: boolean};

type Progress = {seen: Seen; offset: number};

export class LocalLines {
  readonly #folder: string;
  readonly #progress = new Map<string, Progress>();

  /** `isOwn` names the files of this process: of those it knows more than the disk tells. */
  constructor(
    private readonly disk: Disk,
    folder: string,
    private readonly isOwn: (name: string) => boolean,
  ) {
    this.#folder = join(folder, 'journal');
  }

  /** As if nothing had been read. */
  forget(): void {
    this.#progress.clear();
  }

  /** What is new; where a file or the folder cannot be read now, what is new there is told once it can be. */
  async read(): Promise<LocalLine[]> {
    const names = await this.disk.list(this.#folder).catch(() => []);
    const lines: LocalLine[] = [];
    for (const name of names.filter((each) => isJournal(each) && !this.isOwn(each)).sort()) {
      lines.push(...(await this.#readOne(name).catch(() => [])));
    }
    return lines;
  }

  async #readOne(name: string): Promise<LocalLine[]> {
    const path = join(this.#folder, name);
    const before = this.#progress.get(name);
    if (before && isSame(before.seen, await this.disk.facts(path))) return [];
    return closing(this.disk.openToRead(path), async (file) => {
      const seen = await file.facts();
      if (seen.kind !== 'file') return [];
      const goesOn = before !== undefined && before.seen.id === seen.id && seen.size >= before.offset;
      const offset = goesOn ? before.offset : 0;
      const bytes = Buffer.from(await file.read(offset, seen.size - offset));
      const end = bytes.lastIndexOf(LINE_END) + 1;
      this.#progress.set(name, {seen, offset: offset + end});
      return bytes
        .toString('utf8', 0, end)
        .split('\n')
        .flatMap((text) => lineIn(withoutOtherEnds(text), isReceived(name)));
    });
  }
}

function lineIn(text: string, received: boolean): LocalLine[] {
  const place = placeOf(text);
  return place ? [{...place, text, isReceived: received}] : [];
}

/** Whose line this is; undefined where it is damaged, or no change. */
export function placeOf(text: string): Place | undefined {
  const line = readLine(text);
  if (line.kind === 'entry') return {writer: line.entry.writer, number: line.entry.number};
  return line.kind === 'unknown' ? {writer: line.writer, number: line.number} : undefined;
}
