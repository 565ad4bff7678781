// What is known of an action, in words: whose it is, for when, and what done looks like.
import {ownerOf} from './actions.js';
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
