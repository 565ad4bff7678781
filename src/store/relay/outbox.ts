// What of this machine's journals the server does not have yet: the journals are the outbox, and nothing is kept twice.
import {counted} from '../../review/text.js';
import type {Disk} from '../disk/disk.js';
import {Coverage, type Place} from '../journal/coverage.js';
import type {Journal} from '../journal/journal.js';
import {type LocalLine, LocalLines} from './local-lines.js';
import {readSent, writeSent} from './sent-file.js';

/** In one statement: lines, and characters of them. */
const MOST_LINES = 200;
const MOST_CHARACTERS = 100_000;

/** `since`: by `performance.now()`. */
export type Waiting = LocalLine & {since: number};

type Source = {
  disk: Disk;
  folder: string;
  journal?: Journal | undefined;
  /** Whether what others wrote goes out as well, where the server knows none of its writer's. */
  sendsAll?: boolean;
};

export class Outbox {
  readonly #local: LocalLines;
  readonly #journal: Journal | undefined;
  /** What is on this machine, and what is on the server. */
  #here = new Coverage();
  #there = new Coverage();
  /** By their places: a line is found in several files. */
  #waiting = new Map<string, Waiting>();
  /** What waited until the server was met again: since when, nobody else knows. */
  #before = new Map<string, Waiting>();
  /** Of the own journal's lines, how many have been looked at. */
  #own = 0;
  /** Until the server tells what it has: whether it had a line when it last answered to anybody on this machine. */
  #had: ((place: Place) => boolean) | undefined;
  #hasMet = false;
  /** Lines of writers that belong to another member: the server takes none of theirs from this one. */
  #foreign = new Map<string, Waiting>();
  /** By their places. */
  readonly #unfit = new Set<string>();

  constructor(private readonly source: Source) {
    const {disk, folder, journal} = source;
    this.#journal = journal;
    this.#local = new LocalLines(disk, folder, (name) => journal?.isOwn(name) ?? false);
  }

  /** Everything is looked at anew, against what the server has now. */
  async beginAgain(onServer: Coverage): Promise<void> {
    this.#local.forget();
    this.#here = new Coverage();
    this.#there = onServer;
    this.#hasMet = true;
    this.#had = undefined;
    this.#before = new Map([...this.#waiting, ...this.#foreign]);
    this.#waiting = new Map();
    this.#foreign = new Map();
    this.#own = 0;
    await this.look();
    this.#before = new Map();
  }

  /** Takes in what was written on this machine since the last look: the own lines once they are on the disk. */
  async look(): Promise<void> {
    const since = performance.now();
    if (!this.#hasMet) this.#had ??= await readSent(this.source.disk, this.source.folder);
    this.lookAtOwn();
    for (const line of await this.#local.read()) this.#note(line, since);
  }

  /** The same of this process alone, which asks no disk. */
  lookAtOwn(): void {
    const since = performance.now();
    for (const text of this.#journal?.savedLines(this.#own) ?? []) {
      this.#own++;
      this.#note({writer: this.#journal?.writer ?? '', number: this.#own, text, isReceived: false}, since);
    }
  }

  /** For the next start, which may be without the server. */
  async keepWhatIsThere(): Promise<void> {
    if (this.#hasMet) await writeSent(this.source.disk, this.source.folder, this.#there);
  }

  get count(): number {
    return this.#waiting.size;
  }

  /** How many wait since before this moment, by `performance.now()`. */
  countSince(moment: number): number {
    let count = 0;
    for (const lines of [this.#waiting, this.#foreign]) {
      for (const {since} of lines.values()) if (since <= moment) count++;
    }
    return count;
  }

  /** What waits, each writer's in order: whoever has a line of one has all that came before it. */
  get waiting(): Waiting[] {
    return [...this.#waiting.values()].sort((a, b) =>
      a.writer === b.writer ? a.number - b.number : a.writer < b.writer ? -1 : 1,
    );
  }

  /** The first of them that go in one statement. */
  get batch(): Waiting[] {
    let characters = 0;
    const all = this.waiting;
    const end = all.findIndex(({text}, at) => {
      characters += text.length;
      return at > 0 && (at >= MOST_LINES || characters > MOST_CHARACTERS);
    });
    return end === -1 ? all : all.slice(0, end);
  }

  /** Whether this machine has the line. */
  hasHere = (place: Place): boolean => this.#here.has(place);

  /** The number up to which it has all lines of this writer. */
  upToHere = (writer: string): number => this.#here.upTo(writer);

  isHere(place: Place): void {
    this.#here.add(place);
  }

  isThere(place: Place): void {
    this.#there.add(place);
    this.#waiting.delete(keyOf(place));
  }

  /** Another member goes on as this writer: what of it was made here waits for that member's login. */
  isForeign(writer: string): void {
    for (const [key, line] of this.#waiting) {
      if (line.writer !== writer) continue;
      this.#waiting.delete(key);
      if (!line.isReceived) this.#foreign.set(key, line);
    }
  }

  /** The server takes it at no time. */
  isUnfit(place: Place): void {
    this.#unfit.add(keyOf(place));
    this.#waiting.delete(keyOf(place));
  }

  get notices(): string[] {
    const [unfit, foreign] = [this.#unfit.size, this.#foreign.size];
    return [
      ...(unfit === 0 ? [] : [`${counted(unfit, 'change')} too long for the server: saved here, and not shared.`]),
      ...(foreign === 0
        ? []
        : [
            `${counted(foreign, 'change')} begun under another login on the server: not shared before you sign in with it again.`,
          ]),
    ];
  }

  #note(line: LocalLine, now: number): void {
    const {writer, number, isReceived} = line;
    const place = {writer, number};
    this.#here.add(place);
    if ((isReceived && !this.source.sendsAll) || this.#there.has(place) || this.#had?.(place)) return;
    const key = keyOf(place);
    if (this.#unfit.has(key) || this.#foreign.has(key) || this.#waiting.has(key)) return;
    this.#waiting.set(key, {...line, since: this.#before.get(key)?.since ?? now});
  }
}

const keyOf = ({writer, number}: Place): string => `${writer} ${number}`;
