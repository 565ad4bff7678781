// Which actions there are: ideas that wait, those that hold a slot, and what one of these still lacks.
import type {Action, Person, Review} from './types.js';

export const liveActions = (review: Review): Action[] => review.actions.filter(({deleted}) => !deleted);

/** What was held under a question, whatever became of it since. */
export const ideasOn = (review: Review, questionId: string): Action[] =>
  liveActions(review).filter((action) => action.questionId === questionId);

/** Whether an action holds a slot; what is done by the end of the meeting holds one too. */
export const hasSlot = ({status}: {status: unknown}): boolean => status === 'chosen' || status === 'done';

/** What people call it: an idea, until it holds a slot. */
export const calledAction = (action: Pick<Action, 'status'>): 'action' | 'idea' =>
  hasSlot(action) ? 'action' : 'idea';

/** Actions that hold a slot, in the order in which they were chosen. */
export const chosenActions = (review: Review): Action[] =>
  liveActions(review)
    .filter(hasSlot)
    .toSorted((one, other) => (one.slot ?? 0) - (other.slot ?? 0));

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

/** Chosen actions that lack something; what is done by the end of the meeting lacks nothing. */
export const incompleteActions = (review: Review): Action[] =>
  chosenActions(review).filter((action) => action.status !== 'done' && missingFrom(action).length > 0);

export const ownerOf = (review: Review, action: Action): Person | undefined =>
  review.people.find(({id}) => id === action.ownerId);
