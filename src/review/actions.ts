// The rules of the action slots: about three, one more for a reason, and no more than that.
import type {Action, Person, Review} from './types.js';

export const liveActions = (review: Review): Action[] => review.actions.filter(({deleted}) => !deleted);

/** Actions that hold a slot; what is done by the end of the meeting holds one too. */
export const chosenActions = (review: Review): Action[] =>
  liveActions(review).filter(({status}) => status === 'chosen' || status === 'done');

/** Ideas that nobody has decided on yet. */
export const heldActions = (review: Review): Action[] => liveActions(review).filter(({status}) => status === 'held');

/** Whether this action can take a slot now. Source: dxw, “narrow this down to about three”. */
export function slotFor(review: Review, actionId: string): 'free' | 'needs-reason' | 'full' {
  const others = chosenActions(review).filter(({id}) => id !== actionId).length;
  if (others < review.actionLimit) return 'free';
  return others === review.actionLimit ? 'needs-reason' : 'full';
}

/** Whether the slots hold: at most one action beyond the limit, and only where one of them says why. */
export function withinSlots(review: Review): boolean {
  const chosen = chosenActions(review);
  if (chosen.length <= review.actionLimit) return true;
  return chosen.length === review.actionLimit + 1 && chosen.some(({reason}) => reason.trim() !== '');
}

/** What a chosen action still lacks, in words for the screen. */
export function missingFrom(action: Action): string[] {
  const missing = [];
  if (action.ownerId === null) missing.push('an owner');
  if (action.due === null) missing.push('a due date');
  if (action.doneWhen.trim() === '') missing.push('what done looks like');
  return missing;
}

export const ownerOf = (review: Review, action: Action): Person | undefined =>
  review.people.find(({id}) => id === action.ownerId);
