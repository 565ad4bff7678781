// Changes on their way into the journal: cleaned, numbered, and put in their place in the common order.
import {type Change, shapedChange} from '../../review/changes/index.js';
import {type Entry, StoreError} from '../types.js';

export type Numbering = Pick<Entry, 'writer' | 'at' | 'by'> & {
  /** Those of the first entry. */
  number: number;
  order: number;
  /** The own entry that each change takes back, where they undo something. */
  undoes?: readonly number[] | undefined;
};

/** One entry for each change; several are one step for undo. Throws a StoreError where one has the wrong shape. */
export function newEntries(changes: readonly Change[], first: Numbering): Entry[] {
  const {writer, at, by, number, order, undoes} = first;
  return changes.map((change, index) => {
    const clean = shapedChange(change);
    if (!clean) throw new StoreError(`A change of the kind ${change.type} has the wrong shape: it was not saved.`);
    const undone = undoes?.[index];
    return {
      writer,
      number: number + index,
      // A restored copy comes before everything that it does not cover.
      order: clean.type === 'review-restored' ? 0 : order + index,
      at,
      by,
      change: clean,
      ...(undone === undefined ? {} : {undoes: undone}),
      ...(changes.length > 1 ? {step: number} : {}),
    };
  });
}
