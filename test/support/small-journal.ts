// A review with its journal in memory: what one terminal does and undoes by the store's own rules, and what others do.
import type {Change} from '../../src/review/changes/index.js';
import type {Instant, Review} from '../../src/review/types.js';
import {newEntries} from '../../src/store/journal/entry.js';
import {Fold} from '../../src/store/journal/fold.js';
import {OwnSteps, type WayOfStep} from '../../src/store/journal/undo-redo.js';
import type {Entry, StepAnswer} from '../../src/store/types.js';

export type SmallJournal = {
  readonly review: Review;
  commit(changes: readonly Change[], at: Instant): void;
  meanwhile(change: Change, at: Instant): void;
  take(way: WayOfStep, at: Instant, agreed?: boolean): StepAnswer;
  /** Another terminal on the same review, with undo and redo of its own. */
  beside(writer: string, by: string): SmallJournal;
};

/** Begins with this review, whatever led to it. */
export function smallJournal(first: Review, by: string): SmallJournal {
  const fold = new Fold();
  const restored: Change = {type: 'review-restored', review: first, covers: {}, gaps: {}};
  fold.add([{writer: 'before', number: 1, order: 0, at: 0, by, change: restored}]);
  return journalOn(fold, 'mine', by);
}

function journalOn(fold: Fold, writer: string, by: string): SmallJournal {
  const steps = new OwnSteps();
  const own: Entry[] = [];
  let others = 0;

  function add(changes: readonly Change[], at: Instant, taken?: {way: 'undoes' | 'redoes'; numbers: number[]}): void {
    const entries = newEntries(changes, {
      writer,
      number: own.length + 1,
      at,
      by,
      order: fold.nextOrder,
      own: taken,
    });
    own.push(...entries);
    fold.add(entries);
  }

  return {
    get review() {
      return fold.review as Review;
    },
    commit: (changes, at) => add(changes, at),
    meanwhile(change, at) {
      others += 1;
      fold.add(newEntries([change], {writer: 'theirs', number: others, at, by: 'note-taker', order: fold.nextOrder}));
    },
    take(way, at, agreed = false) {
      const step = steps.next(way, own, fold, agreed);
      if (!('told' in step)) return step;
      add(step.changes, at, {way: `${way}es`, numbers: step.numbers});
      return step.told;
    },
    beside: (otherWriter, who) => journalOn(fold, otherWriter, who),
  };
}
