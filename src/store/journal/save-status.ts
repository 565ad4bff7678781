// How far saving is: how much is waiting, why, and which things are not acknowledged yet.
import {itemOf} from '../../review/changes/index.js';
import type {SaveStatus} from '../../review/review-state.js';
import type {Journal} from './journal.js';

/**
 * `drafts`: the half-written texts that the disk does not take. A text on its way to the disk is a change and a draft,
 * and counts once.
 */
export function saveStatus(
  {unsaved, why}: Pick<Journal, 'unsaved' | 'why'>,
  readOnly: string | null,
  drafts: {count: number; why: string} = {count: 0, why: ''},
): SaveStatus {
  const count = unsaved.length;
  if (count > 0 && why === null) return {kind: 'saving', count};
  if (readOnly === null && count + drafts.count > 0) {
    return {kind: 'unsaved', count: Math.max(count, drafts.count), why: why ?? drafts.why};
  }
  return readOnly === null ? {kind: 'saved'} : {kind: 'read-only', why: readOnly};
}

/** Ids of the notes, topics, actions and whatever else the unsaved changes are about. */
export const unsavedItems = ({unsaved}: Pick<Journal, 'unsaved'>): ReadonlySet<string> =>
  new Set(unsaved.map(({change}) => itemOf(change)).filter((id) => id !== undefined));
