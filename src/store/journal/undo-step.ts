// The newest own step that still stands, and the changes that take it back.

import type {Change} from '../../review/changes/index.js';
import {applyChange, undoOf} from '../../review/changes/index.js';
import type {Review} from '../../review/types.js';
import type {Entry} from '../types.js';
import type {Fold} from './fold.js';

export type UndoStep = {undone: Change; changes: Change[]; undoes: number[]} | {why: string; step: number | null};

/**
 * How to take back the newest of `own` that still stands; changes that were committed together go together.
 * `passedOver` are steps that were found not to be undoable before.
 */
export function undoStep(own: readonly Entry[], fold: Fold, passedOver: ReadonlySet<number>): UndoStep {
  const undone = new Set(own.map(({undoes}) => undoes));
  const stands = (entry: Entry) =>
    entry.undoes === undefined && !undone.has(entry.number) && !passedOver.has(stepOf(entry));
  const newest = own.findLast(stands);
  const review = fold.review;
  if (!newest || !review) return {why: 'There is nothing of yours to undo', step: null};
  if (review.status === 'closed' && newest.change.type !== 'review-closed') {
    return {why: 'This review is closed: O opens it again', step: null};
  }
  const step = own.filter((entry) => stepOf(entry) === stepOf(newest) && stands(entry));
  return backFrom(step, fold, review, stepOf(newest), newest);
}

const stepOf = ({step, number}: Entry): number => step ?? number;

function backFrom(step: readonly Entry[], fold: Fold, review: Review, number: number, newest: Entry): UndoStep {
  const changes: Change[] = [];
  const undoes: number[] = [];
  let now = review;
  let why = '';
  for (const entry of step.toReversed()) {
    const before = fold.reviewBefore(entry);
    if (!before) return {why: 'A new review is not undone: it can be left alone', step: number};
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
  return changes.length === 0 ? {why, step: number} : {undone: (step[0] ?? newest).change, changes, undoes};
}
