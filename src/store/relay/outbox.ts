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
export type Waiting = Place & {text: string; since: number};

type Source = {disk: Disk; folder: string; journal?: Journal | undefined};

export class Outbox {
  readonly #local: LocalLines;
  readonly #journal: Journal | undefined;
  /** What is on this machine, and what is on the server. */
  #here = new Coverage();
  #there = new Coverage();
  /** By their places: a line is found in several files. */
  #waiting = new Map<string, Waiting>();
  /** Of the own journal's lines, how many have been looked at. */
  #own = 0;
  /** Until the server tells what it has: whether it had a line when it last answered to anybody on this machine. */
  #had: ((place: Place) => boolean) | undefined;
  #hasMet = false;
  /** Writers that belong to another member: no line of theirs goes out from here. */
  readonly #foreign = new Set<string>();
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
    this.#waiting = new Map();
    this.#own = 0;
    this.#foreign.clear();
    await this.look();
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
    for (const {since} of this.#waiting.values()) if (since <= moment) count++;
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

  isHere(place: Place): void {
    this.#here.add(place);
  }

  isThere(place: Place): void {
    this.#there.add(place);
    this.#waiting.delete(keyOf(place));
  }

  /** Another member goes on as this writer. */
  isForeign(writer: string): void {
    this.#foreign.add(writer);
    for (const [key, line] of this.#waiting) if (line.writer === writer) this.#waiting.delete(key);
  }

  /** The server takes it at no time. */
  isUnfit(place: Place): void {
    this.#unfit.add(keyOf(place));
    this.#waiting.delete(keyOf(place));
  }

  get notices(): string[] {
    const {size} = this.#unfit;
    return size === 0 ? [] : [`${counted(size, 'change')} too long for the server: saved here, and not shared.`];
  }

  #note({text, isReceived, writer, number}: LocalLine, since: number): void {
    const place = {writer, number};
    this.#here.add(place);
    if (isReceived || this.#there.has(place) || this.#had?.(place) || this.#foreign.has(writer)) return;
    const key = keyOf(place);
    if (!this.#unfit.has(key) && !this.#waiting.has(key)) this.#waiting.set(key, {...place, text, since});
  }
}

const keyOf = ({writer, number}: Place): string => `${writer} ${number}`;
