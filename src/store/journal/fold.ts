// The review that a set of entries amounts to: the same for every order of arrival, duplicates and all.
import {applyAll, type ChangeType} from '../../review/changes/index.js';
import type {Review} from '../../review/types.js';
import type {Entry} from '../types.js';
import type {FoldedSoFar} from './basis.js';
import {Checkpoints} from './checkpoints.js';
import {Coverage, type CoverageFields, countOf, isCovered, type Place, placesOf} from './coverage.js';
import {inOrder} from './entry.js';

type Restored = CoverageFields & {entry: Entry; total: number};

// A review made on a machine whose clock is ahead is no sign that anybody was there later than all others.
const tellsOfNobody: ReadonlySet<ChangeType> = new Set<ChangeType>([
  'review-created',
  'review-restored',
  'comment-added',
  'absence-noticed',
]);

export class Fold {
  readonly #entries: Entry[] = [];
  readonly #coverage: Coverage;
  #start: Restored | undefined;
  readonly #checkpoints: Checkpoints;
  #applied = 0;
  #review: Review | null;
  #highest: number;
  /** Entries that this debrief does not understand. */
  unknown = 0;
  /** Something belongs before what this fold goes on from: only a fold from nothing says what the review is. */
  isTooLate = false;

  /** From nothing, or going on from a copy. */
  constructor(private readonly base?: FoldedSoFar) {
    this.#coverage = new Coverage(base?.covers);
    this.#review = base?.review ?? null;
    this.#checkpoints = new Checkpoints(this.#review);
    this.#highest = base?.order ?? 0;
  }

  /** Takes in what is new of these and gives how many that were. */
  add(entries: readonly Entry[]): number {
    // In order, so that of a first reading each belongs at the end.
    const fresh = entries.filter((entry) => this.#coverage.add(entry)).sort(inOrder);
    for (const entry of fresh) {
      this.#highest = Math.max(this.#highest, entry.order);
      const at = this.#placeFor(entry);
      this.#entries.splice(at, 0, entry);
      if (at < this.#applied) this.#goBackTo(at);
      this.#isPlaced(entry);
      if (entry.change.type === 'review-restored') this.#startFrom(entry, entry.change);
    }
    return fresh.length;
  }

  /** A sound entry that this debrief does not understand: it keeps its place and is counted. */
  addUnknown(place: Place & Pick<Entry, 'order'>): boolean {
    if (!this.#coverage.add(place)) return false;
    this.#highest = Math.max(this.#highest, place.order);
    this.#isPlaced(place);
    this.unknown++;
    return true;
  }

  /** Null before a change that creates or restores the review has arrived. */
  get review(): Review | null {
    while (this.#applied < this.#entries.length) {
      const next = this.#checkpoints.next(this.#applied, this.#entries.length);
      this.#review = this.#folded(this.#review, this.#applied, next);
      this.#applied = next;
      this.#checkpoints.remember({count: next, review: this.#review});
    }
    return this.#review;
  }

  /** The logical clock of the next own entry. */
  get nextOrder(): number {
    return Math.min(this.#highest + 1, Number.MAX_SAFE_INTEGER);
  }

  coverage(): CoverageFields {
    return this.#coverage.fields();
  }

  /** Whether everything that these fields cover has arrived, itself or within a restored copy. */
  reaches(fields: CoverageFields): boolean {
    for (const place of placesOf(fields)) if (!this.has(place)) return false;
    return true;
  }

  has(place: Place): boolean {
    return this.#coverage.has(place) || (this.#start !== undefined && isCovered(this.#start, place));
  }

  /** When the newest change of this writer was made, in ms. */
  lastAtOf(writer: string): number | undefined {
    return this.#entries.findLast((entry) => entry.writer === writer)?.at ?? this.#lastAtBefore(writer);
  }

  #lastAtBefore(writer: string): number | undefined {
    return this.base && Object.hasOwn(this.base.lastAt, writer) ? this.base.lastAt[writer] : undefined;
  }

  /** All entries since what this fold goes on from. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /**
   * What another fold can go on from, and no copy; undefined where entries are missing, or where what came late is
   * sorted out by more than its order.
   */
  soFar(): Omit<FoldedSoFar, 'review' | 'covers'> | undefined {
    const {gaps} = this.coverage();
    if (this.#start || this.unknown > 0 || this.isTooLate || Object.keys(gaps).length > 0) return undefined;
    const sign = this.lastSign('');
    const lastAt = {...this.base?.lastAt, ...Object.fromEntries(this.#entries.map(({writer, at}) => [writer, at]))};
    return {order: this.#highest, sign: Number.isFinite(sign) ? sign : null, lastAt};
  }

  /**
   * When the newest change was made by others than this writer, in ms; what was made before the meeting or came from
   * outside it tells of nobody.
   */
  lastSign(own: string, until = Number.POSITIVE_INFINITY): number {
    const isSign = ({writer, at, change}: Entry) => writer !== own && at < until && !tellsOfNobody.has(change.type);
    const before = this.base?.sign ?? Number.NEGATIVE_INFINITY;
    const never = before < until ? before : Number.NEGATIVE_INFINITY;
    return this.#entries.reduce((newest, entry) => (isSign(entry) ? Math.max(newest, entry.at) : newest), never);
  }

  /** Whether it is known what happened until then, or something that a copy holds may have been later. */
  knowsSignsUntil(until: number): boolean {
    return (this.base?.sign ?? Number.NEGATIVE_INFINITY) < until;
  }

  /** When the newest change was made, in ms; 0 where there is none. */
  get lastAt(): number {
    return this.#entries.reduce((newest, {at}) => Math.max(newest, at), 0);
  }

  /** The review just before this entry. */
  reviewBefore(entry: Entry): Review | null {
    const end = this.#placeFor(entry);
    const from = this.#checkpoints.before(end);
    return this.#folded(from.review, from.count, end);
  }

  /** Whether the review can be told as these fields have it, or a fold from nothing is needed. */
  canTell(fields: CoverageFields): boolean {
    const base = Object.entries(this.base?.covers ?? {});
    return base.every(([writer, number]) => number <= (fields.covers[writer] ?? 0) && !fields.gaps[writer]);
  }

  /** The review that only the covered entries make; null also where that can not be told. */
  reviewAt(fields: CoverageFields): Review | null {
    if (!this.canTell(fields)) return null;
    const part = new Fold(this.base);
    part.add(this.#entries.filter((entry) => isCovered(fields, entry)));
    return part.review;
  }

  #isPlaced({order}: Pick<Entry, 'order'>): void {
    if (this.base && order <= this.base.order) this.isTooLate = true;
  }

  /** Looked for from the end, where nearly all belong. */
  #placeFor(entry: Entry): number {
    return this.#entries.findLastIndex((other) => inOrder(other, entry) < 0) + 1;
  }

  #goBackTo(count: number): void {
    const last = this.#checkpoints.goBackTo(count);
    this.#applied = last.count;
    this.#review = last.review;
  }

  #folded(review: Review | null, from: number, to: number): Review | null {
    return applyAll(
      review,
      this.#entries.slice(from, to).filter((entry) => this.#counts(entry)),
    );
  }

  /** What a restored copy brought with it is not applied again. */
  #counts(entry: Entry): boolean {
    return entry.change.type !== 'review-restored' && !(this.#start && isCovered(this.#start, entry));
  }

  /** Of several restored copies the one that covers most is what the fold starts from; the others change nothing. */
  #startFrom(entry: Entry, {review, covers, gaps}: Extract<Entry['change'], {type: 'review-restored'}>): void {
    const total = countOf({covers, gaps});
    const old = this.#start;
    if (old && (total < old.total || (total === old.total && inOrder(entry, old.entry) > 0))) return;
    this.#start = {entry, covers, gaps, total};
    this.#checkpoints.startFrom(review);
    this.#goBackTo(0);
  }
}
