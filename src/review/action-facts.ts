// What is known of an action, in words: whose it is, for when, and what done looks like.
import {missingFrom, ownerOf} from './actions.js';
import {dueInWords} from './days.js';
import type {Action, Review} from './types.js';

const SECURITY = 'security';

/** What earlier versions wrote for it; the word of today may stand in anybody's sentence. */
const FORMER_SECURITY = 'ISMS';

export const actionFacts = (review: Review, action: Action): string[] =>
  [
    ownerOf(review, action)?.name,
    action.due && `due ${dueInWords(action.due)}`,
    action.isms && SECURITY,
    action.forClient && 'for the client',
    action.doneWhen && `done when ${action.doneWhen}`,
  ]
    .filter((fact) => typeof fact === 'string')
    .filter(Boolean);

/** Whether a text that an earlier version may have written has this fact. */
export const hasFact = (text: string, fact: string): boolean =>
  text.includes(fact === SECURITY ? FORMER_SECURITY : fact);

/** The same of an action with a slot, and what it still lacks. */
export function chosenFacts(review: Review, action: Action): string[] {
  const missing = missingFrom(action);
  return [...actionFacts(review, action), ...(missing.length > 0 ? [`still open: ${missing.join(', ')}`] : [])];
}
