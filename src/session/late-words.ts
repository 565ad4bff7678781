// Words that come into a review which is closed already, and what is said once its export is written again for them.
import {same} from '../review/changes/items.js';
import type {Review} from '../review/types.js';

/** `written` into the folder that was named; `beside` where none was; `failed` comes before the reason of that. */
export const exportsBehind = {
  text: {
    written: 'Saved; the review is closed, so its export was written again.',
    beside: 'Saved; the review is closed: x exports it.',
    failed: 'Saved, but the export in the folder is behind:',
  },
  reason: {
    written: 'The other terminal closed it first; your reason is in the record, too.',
    beside: 'The other terminal closed it first; your reason is in the record: x exports it.',
    failed: 'Your reason is in the record, but the export is behind:',
  },
  elsewhere: {
    written: 'Something was added elsewhere; the closed review’s export was written again.',
    beside: 'Something was added elsewhere to the closed review: x exports it.',
    failed: 'Something was added elsewhere, but the export is behind:',
  },
} as const;

export type LateWords = keyof typeof exportsBehind;

/** Whether something came into a closed review that its export tells of: all but what passes between terminals. */
function cameLate(before: Review, now: Review): boolean {
  if (before === now || before.status !== 'closed' || now.status !== 'closed') return false;
  const exported = ({nudges: _, handover: __, ...rest}: Review) => rest;
  return !same(exported(before), exported(now));
}

type Terminal = {
  role: string;
  view: {exportBehind: boolean};
  commits: readonly unknown[];
  state: {review: Review} | null;
};

/** One terminal exports it, and one that is behind; what this one has added itself is exported once it is saved. */
export const isAddedElsewhere = ({role, view, state: before, commits}: Terminal, now: Review): boolean =>
  (role === 'facilitator' || view.exportBehind) &&
  commits.length === 0 &&
  before !== null &&
  cameLate(before.review, now);
