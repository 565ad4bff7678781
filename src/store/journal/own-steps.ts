// The newest own step that still stands, and the changes that take it back.
import {applyChange, type Change, undoOf} from '../../review/changes/index.js';
import type {Review} from '../../review/types.js';
import type {Entry} from '../types.js';
import type {Fold} from './fold.js';

export type UndoStep = {undone: Change; changes: Change[]; undoes: number[]} | {why: string};

export class UndoSteps {
  /** Steps that cannot be undone: that is said once, and the next undo goes on to the step before. */
  readonly #passedOver = new Set<number>();

  /** How to take back the newest of `own` that still stands; changes that were committed together go together. */
  next(own: readonly Entry[], fold: Fold): UndoStep {
    const {review} = fold;
    const standing = this.#standing(own);
    const newest = standing.at(-1);
    if (!newest || !review) return {why: 'There is nothing of yours to undo'};
    if (review.status === 'closed' && newest.change.type !== 'review-closed') {
      return {why: 'This review is closed: O opens it again'};
    }
    const number = stepOf(newest);
    const together = standing.filter((entry) => stepOf(entry) === number);
    const step = backFrom(together, fold, review);
    if ('why' in step) this.#passedOver.add(number);
    return step;
  }

  #standing(own: readonly Entry[]): Entry[] {
    const undone = new Set(own.map(({undoes}) => undoes));
    return own.filter((entry) => {
      return entry.undoes === undefined && !undone.has(entry.number) && !this.#passedOver.has(stepOf(entry));
    });
  }
}

const stepOf = ({step, number}: Entry): number => step ?? number;

function backFrom(step: readonly Entry[], fold: Fold, review: Review): UndoStep {
  const changes: Change[] = [];
  const undoes: number[] = [];
  let now = review;
  let why = '';
  for (const entry of step.toReversed()) {
    const before = fold.reviewBefore(entry);
    if (!before) return {why: 'A new review is not undone: it can be left alone'};
    const undo = undoOf(entry.change, before, now);
    if ('why' in undo) {
      why ||= undo.why;
      continue;
    }
    for (const change of undo.changes) {
      changes.push(change);
      undoes.push(entry.number);
      now = applyChange(now, change, entry) ?? now;
    }
  }
  const [first] = step;
  return first === undefined || changes.length === 0 ? {why} : {undone: first.change, changes, undoes};
}
