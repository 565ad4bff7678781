// A stand-in for Syncthing and the like between two folders: late, in any order, in parts, and with copies of its own.
import {mkdirSync, readdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import type {Random} from './seeded.js';

/** What lies at one path on each side; undefined where nothing does. */
type Both = [one: Buffer | undefined, other: Buffer | undefined];

/** How a file comes over: at once, grown in its place, begun under a name of the copier's, or beside the one before. */
const ways = ['whole', 'grown', 'begun', 'beside'] as const;
type Way = (typeof ways)[number];

/** Under these a copier writes what it has not finished, and leaves it where it was stopped. */
const begunNames = [(name: string) => `.syncthing.${name}.tmp`, (name: string) => `~syncthing~${name}.tmp`];
const isBegun = (path: string): boolean =>
  begunNames.some((named) => basename(path).startsWith(named('').slice(0, -4)));

/** How Syncthing and Dropbox call the one of two versions that stepped aside. */
const asideNames = [
  (stem: string, ending: string) => `${stem}.sync-conflict-20261128-154200-ABCDEFG${ending}`,
  (stem: string, ending: string) => `${stem} (conflicted copy)${ending}`,
];

/** It deletes nothing, nor brings back what was taken away on one side. */
export class TwoWayCopier {
  /** What it last saw or left at each path. */
  readonly #left = new Map<string, Both>();
  /** How often it did each thing, so that a test can be sure that it met with it. */
  readonly did: Record<Way | 'conflict', number> = {whole: 0, grown: 0, begun: 0, beside: 0, conflict: 0};

  /** `keepsLosers`: false where, of two versions of a file, the last one simply wins. */
  constructor(
    private readonly sides: readonly [string, string],
    private readonly random: Random,
    private readonly keepsLosers = true,
  ) {}

  /** Brings over some of what is new, whichever comes first, now and then only in part. */
  some(): void {
    const inAnyOrder = this.#paths().map((path) => ({path, at: this.random()}));
    for (const {path} of inAnyOrder.sort((a, b) => a.at - b.at)) {
      if (this.random() < 0.4) this.#settle(path, this.random.one(ways));
    }
  }

  /** Brings over all of it, whole. */
  catchUp(): void {
    // A version that stepped aside is a new file, and comes over as one.
    for (const _ of ['what is new', 'what stepped aside'])
      for (const path of this.#paths()) this.#settle(path, 'whole');
  }

  #paths(): string[] {
    const all = this.sides.flatMap((side) => readdirSync(side, {recursive: true, encoding: 'utf8'}));
    return [...new Set(all)].filter((path) => !isBegun(path)).sort();
  }

  #settle(path: string, way: Way): void {
    const [one, other] = this.sides.map((side) => bytesAt(join(side, path))) as Both;
    const [oneLeft, otherLeft] = this.#left.get(path) ?? [];
    const isNew = one !== undefined && !isSame(one, oneLeft);
    const isOtherNew = other !== undefined && !isSame(other, otherLeft);
    if (isSame(one, other)) this.#left.set(path, [one, other]);
    else if (isNew && isOtherNew) this.#settleConflict(path, this.random() < 0.5 ? [0, one] : [1, other]);
    else if (isNew) this.#bring(path, 0, one, way);
    else if (isOtherNew) this.#bring(path, 1, other, way);
  }

  /** Which one is newer nobody knows: the clocks of two machines differ. */
  #settleConflict(path: string, [from, winner]: [from: 0 | 1, winner: Buffer]): void {
    this.did.conflict++;
    this.#bring(path, from, winner, this.keepsLosers ? 'beside' : 'whole');
  }

  #bring(path: string, from: 0 | 1, bytes: Buffer, way: Way): void {
    const to = join(this.sides[from === 0 ? 1 : 0], path);
    const left: Both = this.#left.get(path) ?? [undefined, undefined];
    this.did[way]++;
    mkdirSync(dirname(to), {recursive: true});
    if (way === 'begun') {
      writeFileSync(this.#begunAt(to), bytes.subarray(0, this.random.below(bytes.length)));
      return;
    }
    // Only what is written on at its end is ever sent on from there.
    if (way === 'grown' && path.endsWith('.jsonl')) this.#grow(to, bytes);
    else {
      if (way === 'beside') stepAside(to, this.random.one(asideNames));
      this.#replace(to, bytes, join(this.sides[from], path));
      left[from] = bytes;
    }
    left[from === 0 ? 1 : 0] = bytesAt(to);
    this.#left.set(path, left);
  }

  #begunAt = (path: string): string => join(dirname(path), this.random.one(begunNames)(basename(path)));

  /** From where it ends; from nothing, where it is no beginning of what is to come. */
  #grow(to: string, bytes: Buffer): void {
    const there = bytesAt(to) ?? Buffer.alloc(0);
    const length = bytes.subarray(0, there.length).equals(there) ? there.length : 0;
    writeFileSync(to, bytes.subarray(0, length + this.random.below(bytes.length - length)));
  }

  /** Under another name first, and dated as it is where it comes from. */
  #replace(to: string, bytes: Buffer, source: string): void {
    const begun = this.#begunAt(to);
    writeFileSync(begun, bytes);
    const changedAt = statSync(source, {throwIfNoEntry: false})?.mtime;
    if (changedAt) utimesSync(begun, changedAt, changedAt);
    renameSync(begun, to);
  }
}

const isSame = (a: Buffer | undefined, b: Buffer | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.equals(b));

/** Undefined for a folder, too, and for what was taken away meanwhile. */
function bytesAt(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** What lies there is kept beside what comes. */
function stepAside(path: string, named: (typeof asideNames)[number]): void {
  const bytes = bytesAt(path);
  if (!bytes) return;
  const [, stem = path, ending = ''] = /^(.+?)(\.[^./]*)$/.exec(path) ?? [];
  writeFileSync(named(stem, ending), bytes);
}
