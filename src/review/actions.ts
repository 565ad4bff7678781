// Which actions there are: ideas that wait, those that hold a slot, and what one of these still lacks.
import type {Action, Person, Review} from './types.js';

export const liveActions = (review: Review): Action[] => review.actions.filter(({deleted}) => !deleted);

/** Actions that hold a slot; what is done by the end of the meeting holds one too. */
export const chosenActions = (review: Review): Action[] =>
  liveActions(review).filter(({status}) => status === 'chosen' || status === 'done');

/** Ideas that nobody has decided on yet. */
export const heldActions = (review: Review): Action[] => liveActions(review).filter(({status}) => status === 'held');

/** Ideas that got no slot, each with its reason. */
export const notNowActions = (review: Review): Action[] =>
  liveActions(review).filter(({status}) => status === 'not-now');

/** What a chosen action still lacks, in words for the screen. */
export const missingFrom = ({ownerId, due, doneWhen}: Action): string[] => [
  ...(ownerId === null ? ['an owner'] : []),
  ...(due === null ? ['a due date'] : []),
  ...(doneWhen.trim() === '' ? ['what done looks like'] : []),
];

export const ownerOf = (review: Review, action: Action): Person | undefined =>
  review.people.find(({id}) => id === action.ownerId);
