// What lists show of each review, kept in a file of the home: true as long as no file of that review has changed, and
// made again where one has.
import {readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {fitting, line, listOf, mapOf, number, object, text} from '../../review/changes/shape.js';
import {type ReviewSummary, summaryOf, summaryShape} from '../../review/summary.js';
import type {Instant} from '../../review/types.js';
import {isAsSealed, sealed} from '../copy/sealed.js';
import {SNAPSHOT} from '../copy/snapshot.js';
import {realDisk, swapIn} from '../disk/disk.js';
import {objectIn} from '../disk/json.js';
import {thisProgram} from '../journal/basis.js';
import {type FactsOf, factsOf} from './facts-of.js';
import {lastChange} from './last-change.js';
import {readReview} from './read-review.js';

export const SUMMARIES = 'summaries.json';

/** Fewer reviews are as soon read themselves. */
const WORTH_IT = 50;

/** A file that was touched so short a time ago (ms) may be touched again within the same tick of its file system. */
const SETTLED = 2_000;

/**
 * `changedAt`: when it last changed; `told`: what there is to say of its files, in sentences; `facts`: of the files
 * that it was made from.
 */
type Kept = {summary: ReviewSummary; changedAt: Instant; told: string[]; facts: string};

export type Summarised = Omit<Kept, 'facts'>;

const keptShape = mapOf(object<Kept>({facts: text, summary: summaryShape, changedAt: number, told: listOf(line)}));

/** `worthIt`: how many reviews a home has at least of which summaries are kept. */
export type SummariesOptions = {now?: () => number; worthIt?: number};

export class Summaries {
  readonly #file: string;
  readonly #now: () => number;
  readonly #worthIt: number;
  #kept: Record<string, Kept> | undefined;
  readonly #fresh = new Map<string, Kept>();

  constructor(home: string, {now = Date.now, worthIt = WORTH_IT}: SummariesOptions = {}) {
    this.#file = join(home, SUMMARIES);
    this.#now = now;
    this.#worthIt = worthIt;
  }

  /** Of the review in this folder of the shelf. Throws a StoreError where there is none that can be read. */
  async of(folder: string): Promise<Summarised> {
    const facts = factsOf(folder);
    const known = this.#known(basename(folder), facts);
    if (known) return known;
    const {review, isEdited} = await readReview(folder);
    const summary = summaryOf(review);
    const told = isEdited ? [editedSaid(folder, summary)] : [];
    const changedAt = lastChange(folder);
    if (facts && this.#isSettled(folder, facts)) {
      this.#fresh.set(basename(folder), {facts: facts.text, summary, changedAt, told});
    }
    return {summary, told, changedAt};
  }

  /** Writes what was made anew, beside what is known of the other `folders` of the shelf; best effort. */
  async keep(folders: readonly string[]): Promise<void> {
    if (this.#fresh.size === 0 || folders.length < this.#worthIt) return;
    const reviews = folders.flatMap((folder) => {
      const name = basename(folder);
      const each = this.#fresh.get(name) ?? this.#keptOf(name);
      return each ? [[name, each] as const] : [];
    });
    const text = sealed({program: thisProgram, reviews: Object.fromEntries(reviews)});
    await swapIn(realDisk, this.#file, text).catch(() => undefined);
  }

  /** Nobody has touched its files meanwhile, nor so shortly before that this could not be told. */
  #isSettled(folder: string, {text, touchedAt}: FactsOf): boolean {
    return touchedAt < this.#now() - SETTLED && factsOf(folder)?.text === text;
  }

  #keptOf(name: string): Kept | undefined {
    this.#kept ??= readKept(this.#file);
    return Object.hasOwn(this.#kept, name) ? this.#kept[name] : undefined;
  }

  #known(name: string, facts: FactsOf | undefined): Kept | undefined {
    const kept = this.#keptOf(name);
    return kept && kept.facts === facts?.text ? kept : undefined;
  }
}

const editedSaid = (folder: string, {reference}: ReviewSummary): string =>
  `${join(folder, SNAPSHOT)} was edited by hand: ${reference} shows the edit once it is opened.`;

/** None of a file that another program wrote, or that a hand has changed. */
function readKept(file: string): Record<string, Kept> {
  try {
    const bytes = readFileSync(file);
    const value = isAsSealed(bytes) ? objectIn(bytes.toString('utf8')) : undefined;
    return (value?.program === thisProgram && fitting(keptShape, value.reviews)) || {};
  } catch {
    return {};
  }
}
