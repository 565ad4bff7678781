// The review as it was after so many entries: a fold that has to go back goes on from there.
import type {Review} from '../../review/types.js';

export type Checkpoint = {count: number; review: Review | null};

// A late entry folds again from the checkpoint before it: a few hundred changes at most where it is a little late, as
// nearly all are. Each holds lists of its own, so that of those further back only some stay, fewer the longer ago.
const EVERY = 256;

export class Checkpoints {
  #all: Checkpoint[];

  constructor(private first: Review | null) {
    this.#all = [{count: 0, review: first}];
  }

  /** Where a fold from `count` entries to `end` of them stops next, so that the checkpoints stand apart alike. */
  next(count: number, end: number): number {
    return Math.min(end, (Math.floor(count / EVERY) + 1) * EVERY);
  }

  /** The last one up to this many entries. */
  before(count: number): Checkpoint {
    return this.#all.findLast((each) => each.count <= count) ?? {count: 0, review: this.first};
  }

  /** Forgets those behind this many entries, and gives the last that stays. */
  goBackTo(count: number): Checkpoint {
    this.#all = this.#all.filter((each) => each.count <= count);
    return this.before(count);
  }

  /** Begins anew from this review. */
  startFrom(review: Review): void {
    this.first = review;
    this.#all = [{count: 0, review}];
  }

  /**
   * Keeps one that stands where one should; and forgets those of which the ones beside them stand closer together than
   * half as far as the end is from them.
   */
  remember(checkpoint: Checkpoint): void {
    if (checkpoint.count % EVERY !== 0) return;
    const all = [...this.#all, checkpoint];
    const kept: Checkpoint[] = [];
    for (const [place, each] of all.entries()) {
      const [before, after] = [kept.at(-1), all[place + 1]];
      if (!before || !after || after.count - before.count > (checkpoint.count - after.count) / 2) kept.push(each);
    }
    this.#all = kept;
  }
}
