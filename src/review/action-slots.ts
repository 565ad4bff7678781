// The rules of the action slots: about three, one more for a reason, and no more than that.
import {chosenActions} from './actions.js';
import type {Review} from './types.js';

type Aiming = Pick<Review, 'agenda' | 'actionLimit'>;

/** How many actions the review aims at: its agenda says, else what was preferred when it was made. */
export const actionsAimedAt = ({agenda, actionLimit}: Aiming): number => agenda.actions ?? actionLimit;

export const mostActions = (review: Aiming): number => actionsAimedAt(review) + 1;

/** Whether this action can take a slot now. Source: dxw, “narrow this down to about three”. */
export function slotFor(review: Review, actionId: string): 'free' | 'needs-reason' | 'full' {
  const others = chosenActions(review).filter(({id}) => id !== actionId).length;
  if (others < actionsAimedAt(review)) return 'free';
  return others < mostActions(review) ? 'needs-reason' : 'full';
}

/** No meeting chooses so often; a copy edited by hand with more than this is refused. */
export const HIGHEST_SLOT = 1_000_000;

/** The number that puts an action behind all that were chosen before. */
export const nextSlot = ({actions}: Review): number =>
  Math.min(HIGHEST_SLOT, Math.max(0, ...actions.map(({slot = 0}) => slot)) + 1);

/** Whether the slots hold: at most one action beyond the limit, and only where one of them says why. */
export function withinSlots(review: Review): boolean {
  const chosen = chosenActions(review);
  if (chosen.length <= actionsAimedAt(review)) return true;
  return chosen.length <= mostActions(review) && chosen.some(({reason}) => reason.trim() !== '');
}
