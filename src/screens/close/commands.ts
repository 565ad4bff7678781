// What Enter does on a row of the close, and what ending a review waits for.
import {heldActions} from '../../review/actions.js';
import {topicsToPlace} from '../../review/parking.js';
import {digitsInWords} from '../../session/asks/topic.js';
import {onRow, selectedRow} from '../../session/rows.js';
import {confirming, type InReview, type Outcome, say, sayClosed, select} from '../../session/situation.js';
import {choose} from '../actions/commands.js';
import {reword} from '../keys/reword.js';
import {reopen} from '../meeting/keys.js';
import {addDetail} from '../parking/commands.js';
import {saveDraft} from './drafts.js';

export function enterRow(situation: InReview): Outcome {
  const isClosed = situation.review.status === 'closed';
  if (isClosed && selectedRow(situation)?.kind !== 'do') return {view: sayClosed(situation)};
  return onRow(situation, {
    check: ({id, item}) => ({changes: [{type: 'checklist-ticked', id, done: !item.done}]}),
    person: ({id, person}) => ({changes: [{type: 'person-edited', id, fields: {thanked: !person.thanked}}]}),
    topic: () => addDetail(situation),
    action: () => choose(situation),
    note: () => reword(situation),
    draft: ({draft}) => saveDraft(situation, draft),
    do({id}) {
      if (id === 'export') return {effect: {kind: 'export'}};
      return id === 'reopen' ? reopen(situation) : end(situation);
    },
  });
}

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
