// What is made of each review for those who read many, kept in a file of the home: true as long as no file of that review
// has changed, and made again where one has.
import {isObject} from '../../review/changes/shape.js';
import {isAsSealed, sealed} from '../copy/sealed.js';
import {type Disk, realDisk, swapIn} from '../disk/disk.js';
import {objectIn} from '../disk/json.js';
import {readPlainFile} from '../disk/plain-file.js';
import {thisProgram} from '../journal/basis.js';
import {type FactsOf, factsOf} from './facts-of.js';
import {nameOf} from './folders.js';
import {type ReviewRead, readReview} from './read-review.js';

/** Fewer reviews are as soon read themselves. */
const WORTH_IT = 50;

/** A file that was touched so short a time ago (ms) may be touched again within the same tick of its file system. */
const SETTLED = 2_000;

/** `facts`: of the files that it was made from. */
type Kept<Made> = {made: Made; facts: string};

/** `worthIt`: how many reviews a home has at least of which anything is kept; `disk`: what reviews are read from. */
export type KeptOptions = {now?: () => number; worthIt?: number; disk?: Disk};

/** `file`: where it is kept; `make`: what is made of the review in a folder, in the form of JSON. */
export type Making<Made> = {file: string; make(folder: string, read: ReviewRead): Made};

export class KeptOfReviews<Made> {
  readonly #making: Making<Made>;
  readonly #now: () => number;
  readonly #worthIt: number;
  readonly #disk: Disk | undefined;
  #kept: Record<string, Kept<Made>> | undefined;
  readonly #told = new Map<string, Made>();
  readonly #fresh = new Map<string, Kept<Made>>();

  constructor(making: Making<Made>, {now = Date.now, worthIt = WORTH_IT, disk}: KeptOptions = {}) {
    this.#making = making;
    this.#now = now;
    this.#worthIt = worthIt;
    this.#disk = disk;
  }

  /**
   * Of the review in this folder of the shelf, as it was when it was first asked for. Throws a StoreError where there is
   * none that can be read.
   */
  async of(folder: string): Promise<Made> {
    const told = this.#told.get(folder) ?? (await this.#find(folder));
    this.#told.set(folder, told);
    return told;
  }

  async #find(folder: string): Promise<Made> {
    const facts = factsOf(folder);
    const name = nameOf(folder);
    const known = this.#keptOf(name);
    if (known && known.facts === facts?.text) return known.made;
    const made = this.#making.make(folder, await readReview(folder, this.#disk));
    if (facts && this.#isSettled(folder, facts)) this.#fresh.set(name, {made, facts: facts.text});
    return made;
  }

  /** Writes what was made anew, beside what is known of the other `folders` of the shelf; best effort. */
  async keep(folders: readonly string[]): Promise<void> {
    if (this.#fresh.size === 0 || folders.length < this.#worthIt) return;
    const reviews = folders.flatMap((folder) => {
      const name = nameOf(folder);
      const each = this.#fresh.get(name) ?? this.#keptOf(name);
      return each ? [[name, each] as const] : [];
    });
    const text = sealed({program: thisProgram, reviews: Object.fromEntries(reviews)}, 0);
    await swapIn(realDisk, this.#making.file, text).catch(() => undefined);
  }

  /** Nobody has touched its files meanwhile, nor so shortly before that this could not be told. */
  #isSettled(folder: string, {text, touchedAt}: FactsOf): boolean {
    return touchedAt < this.#now() - SETTLED && factsOf(folder)?.text === text;
  }

  #keptOf(name: string): Kept<Made> | undefined {
    this.#kept ??= readKept(this.#making.file);
    return Object.hasOwn(this.#kept, name) ? this.#kept[name] : undefined;
  }
}

/**
 * Nothing of a file that another program wrote, or that a hand has changed: what this one has sealed has the form that it
 * wrote, and looking at each field of thousands of reviews takes as long as all their files.
 */
function readKept<Made>(file: string): Record<string, Kept<Made>> {
  try {
    const bytes = readPlainFile(file);
    const value = isAsSealed(bytes) ? objectIn(bytes.toString('utf8')) : undefined;
    return value?.program === thisProgram && isObject(value.reviews)
      ? (value.reviews as Record<string, Kept<Made>>)
      : {};
  } catch {
    return {};
  }
}
