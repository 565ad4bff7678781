// What is known of an action, in words: whose it is, for when, and what done looks like.
import {missingFrom, ownerOf} from './actions.js';
import {dueInWords} from './days.js';
import type {Action, Review} from './types.js';

export const actionFacts = (review: Review, action: Action): string[] =>
  [
    ownerOf(review, action)?.name,
    action.due && `due ${dueInWords(action.due)}`,
    action.isms && 'ISMS',
    action.doneWhen && `done when ${action.doneWhen}`,
  ]
    .filter((fact) => typeof fact === 'string')
    .filter(Boolean);

/** The same of an action with a slot, and what it still lacks. */
export function chosenFacts(review: Review, action: Action): string[] {
  const missing = missingFrom(action);
  return [...actionFacts(review, action), ...(missing.length > 0 ? [`still open: ${missing.join(', ')}`] : [])];
}
