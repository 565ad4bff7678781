// What Enter does on a row of the close, and what ending a review waits for.
import {heldActions} from '../../review/actions.js';
import {topicsToPlace} from '../../review/parking.js';
import {digitsInWords} from '../../session/asks/topic.js';
import {confirming, type InReview, type Outcome, say, select} from '../../session/situation.js';
import {enterKeyWith} from '../keys/enter.js';
import {reopen} from '../meeting/keys.js';

/** Each person has a box here, which Enter ticks as it ticks any; what is to be done is done. */
export const closeEnterKey = enterKeyWith('change, thank, tick or do what is selected', {
  person: {
    short: ({person}) => (person.thanked ? 'not thanked' : 'thank'),
    run: ({id, person}) => ({changes: [{type: 'person-edited', id, fields: {thanked: !person.thanked}}]}),
  },
  do: {
    short: 'do it',
    can: () => true,
    run({id}, situation) {
      if (id === 'export') return {effect: {kind: 'export'}};
      return id === 'reopen' ? reopen(situation) : end(situation);
    },
  },
});

/**
 * Closing waits until every parked topic has a destination and every idea a decision (source: dxw, Actions), and until
 * nobody’s draft waits.
 */
function end({review, view}: InReview): Outcome {
  const waits = (id: string, why: string): Outcome => ({view: say(select(view, view.screen, id), why)});
  const [topic] = topicsToPlace(review);
  if (topic) return waits(topic.id, `This parked topic still needs a destination: ${digitsInWords}.`);
  const [idea] = heldActions(review);
  if (idea) return waits(idea.id, 'This idea still needs a decision: - not now, > parking lot.');
  const text = 'Close the review? The clock stops, and it can be opened again. Enter closes it.';
  const message = 'Closed. Thank you, all. x exports it as it is now.';
  const asking = confirming(view, text, {to: 'change', change: {type: 'review-closed'}, message});
  // What is half written comes first, here and in other terminals: as soon as it is known, it stands in place of this.
  return {view: asking, effect: {kind: 'look-at-drafts'}};
}
