// Thanking people by name: whoever is the last of all who were there ticks that item of the checklist along with it.
import type {Change} from './changes/index.js';
import {notThanked} from './people.js';
import type {Person, Review} from './types.js';

/** The item of the guides' checklist that says whether everyone has been thanked. */
const EVERYONE_THANKED = 'everyone-thanked';

/**
 * The person is thanked, or is not after all: one step with the item of the checklist that it makes true, or true no
 * more. An item that somebody ticked before is left as it is.
 */
export function thanking(review: Review, {id, thanked, attended}: Person): Change[] {
  const edit: Change = {type: 'person-edited', id, fields: {thanked: !thanked}};
  const waits = notThanked(review).some((other) => other.id !== id);
  const done = !thanked && !waits;
  const item = review.checklist.find((each) => each.id === EVERYONE_THANKED);
  // Whoever was away may be thanked as well, and nothing waits for it.
  if (!item || item.done === done || (thanked ? !attended : waits)) return [edit];
  return [edit, {type: 'checklist-ticked', id: EVERYONE_THANKED, done}];
}
