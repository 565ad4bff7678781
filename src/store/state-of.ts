// What an open review shows of itself: the review, how far saving is, what there is to tell, and who else is there.
import type {ReviewState} from '../review/review-state.js';
import type {Review} from '../review/types.js';
import type {ReadableCopy} from './copy/readable-copy.js';
import type {AllJournals} from './journal/all-journals.js';
import type {Journal} from './journal/journal.js';
import {saveStatus, unsavedItems} from './journal/save-status.js';
import type {SharedHere} from './relay/shared-here.js';
import type {Sitting} from './sitting.js';

type Parts = {
  journal: Journal;
  journals: AllJournals;
  copy: ReadableCopy;
  sitting: Sitting | undefined;
  /** Undefined for a review that is on this machine only. */
  shared: SharedHere | undefined;
  /** What is to be told of changes and drafts that came back from elsewhere. */
  rescued: readonly string[];
};

/** `readOnly`: why nothing can be changed, as one sentence. */
export function stateOf(
  review: Review,
  {journal, journals, copy, sitting, shared, rescued}: Parts,
  readOnly: string | null,
): ReviewState {
  return {
    review,
    save: saveStatus(journal, readOnly, sitting?.drafts.unsaved),
    saving: unsavedItems(journal),
    draftsOnlyHere: sitting?.drafts.onlyHere ?? null,
    notices: [
      ...journals.notices,
      ...rescued,
      ...journals.unread,
      ...copy.notices,
      ...(sitting?.told ?? []),
      ...(shared?.notices ?? []),
    ],
    others: sitting?.others ?? [],
    sharing: shared?.sharing ?? null,
  };
}
