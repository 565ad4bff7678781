// The review that a set of entries amounts to: the same for every order of arrival, duplicates and all.
import {applyAll, type ChangeType} from '../../review/changes/index.js';
import type {Review} from '../../review/types.js';
import type {Entry} from '../types.js';
import {Coverage, type CoverageFields, isCovered, type Place, placesOf} from './coverage.js';
import {inOrder} from './entry.js';

type Checkpoint = {count: number; review: Review | null};
type Restored = CoverageFields & {entry: Entry; total: number};

// A late entry folds again from the checkpoint before it: a few hundred changes at most where it is a little late, as
// nearly all are. Each holds lists of its own, so that of those further back only some stay, fewer the longer ago.
const CHECKPOINT_EVERY = 256;

// A review made on a machine whose clock is ahead is no sign that anybody was there later than all others.
const tellsOfNobody: ReadonlySet<ChangeType> = new Set<ChangeType>([
  'review-created',
  'review-restored',
  'comment-added',
  'absence-noticed',
]);

export class Fold {
  readonly #entries: Entry[] = [];
  readonly #coverage = new Coverage();
  #start: Restored | undefined;
  #checkpoints: Checkpoint[] = [{count: 0, review: null}];
  #applied = 0;
  #review: Review | null = null;
  #highest = 0;
  /** Entries that this debrief does not understand. */
  unknown = 0;

  /** Takes in what is new of these and gives how many that were. */
  add(entries: readonly Entry[]): number {
    // In order, so that of a first reading each belongs at the end.
    const fresh = entries.filter((entry) => this.#coverage.add(entry)).sort(inOrder);
    for (const entry of fresh) {
      this.#highest = Math.max(this.#highest, entry.order);
      const at = this.#placeFor(entry);
      this.#entries.splice(at, 0, entry);
      if (at < this.#applied) this.#goBackTo(at);
      if (entry.change.type === 'review-restored') this.#startFrom(entry, entry.change);
    }
    return fresh.length;
  }

  /** A sound entry that this debrief does not understand: it keeps its place and is counted. */
  addUnknown(place: Place & Pick<Entry, 'order'>): boolean {
    if (!this.#coverage.add(place)) return false;
    this.#highest = Math.max(this.#highest, place.order);
    this.unknown++;
    return true;
  }

  /** Null before a change that creates or restores the review has arrived. */
  get review(): Review | null {
    while (this.#applied < this.#entries.length) {
      const next = Math.min(
        this.#entries.length,
        (Math.floor(this.#applied / CHECKPOINT_EVERY) + 1) * CHECKPOINT_EVERY,
      );
      this.#review = this.#folded(this.#review, this.#applied, next);
      this.#applied = next;
      if (next % CHECKPOINT_EVERY === 0) this.#remember({count: next, review: this.#review});
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

  lastOf(writer: string): Entry | undefined {
    return this.#entries.findLast((entry) => entry.writer === writer);
  }

  /**
   * When the newest change was made by others than this writer, in ms; what was made before the meeting or came from
   * outside it tells of nobody.
   */
  lastSign(own: string, until = Number.POSITIVE_INFINITY): number {
    const isSign = ({writer, at, change}: Entry) => writer !== own && at < until && !tellsOfNobody.has(change.type);
    const never = Number.NEGATIVE_INFINITY;
    return this.#entries.reduce((newest, entry) => (isSign(entry) ? Math.max(newest, entry.at) : newest), never);
  }

  /** When the newest change was made, in ms; 0 where there is none. */
  get lastAt(): number {
    return this.#entries.reduce((newest, {at}) => Math.max(newest, at), 0);
  }

  /** The review just before this entry. */
  reviewBefore(entry: Entry): Review | null {
    const end = this.#placeFor(entry);
    const from = this.#checkpointBefore(end);
    return this.#folded(from.review, from.count, end);
  }

  /** The review that only the covered entries make. */
  reviewAt(fields: CoverageFields): Review | null {
    const part = new Fold();
    part.add(this.#entries.filter((entry) => isCovered(fields, entry)));
    return part.review;
  }

  /** Looked for from the end, where nearly all belong. */
  #placeFor(entry: Entry): number {
    return this.#entries.findLastIndex((other) => inOrder(other, entry) < 0) + 1;
  }

  #goBackTo(count: number): void {
    this.#checkpoints = this.#checkpoints.filter((checkpoint) => checkpoint.count <= count);
    const last = this.#checkpointBefore(count);
    this.#applied = last.count;
    this.#review = last.review;
  }

  #checkpointBefore(place: number): Checkpoint {
    return this.#checkpoints.findLast(({count}) => count <= place) ?? {count: 0, review: null};
  }

  /** And forgets those of which the ones beside them stand closer together than half as far as the end is from them. */
  #remember(checkpoint: Checkpoint): void {
    const all = [...this.#checkpoints, checkpoint];
    const kept: Checkpoint[] = [];
    for (const [place, each] of all.entries()) {
      const [before, after] = [kept.at(-1), all[place + 1]];
      if (!before || !after || after.count - before.count > (checkpoint.count - after.count) / 2) kept.push(each);
    }
    this.#checkpoints = kept;
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
    const total = [...placesOf({covers, gaps})].length;
    const old = this.#start;
    if (old && (total < old.total || (total === old.total && inOrder(entry, old.entry) > 0))) return;
    this.#start = {entry, covers, gaps, total};
    this.#checkpoints = [{count: 0, review}];
    this.#goBackTo(0);
  }
}
