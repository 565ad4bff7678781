// What Enter does on a row of the close, and what ending a review waits for.
import {heldActions} from '../../review/actions.js';
import {topicsToPlace} from '../../review/parking.js';
import {digitsInWords} from '../../session/asks/topic.js';
import {selectedRow} from '../../session/rows.js';
import {type InReview, type Outcome, say, sayClosed, select} from '../../session/situation.js';
import {choose} from '../actions/commands.js';
import {reword} from '../frame/row-keys.js';
import {reopen} from '../meeting/keys.js';
import {addDetail} from '../parking/commands.js';

export function enterRow(situation: InReview): Outcome {
  const row = selectedRow(situation);
  if (situation.review.status === 'closed' && row?.kind !== 'do') return {view: sayClosed(situation)};
  switch (row?.kind) {
    case 'check':
      return {changes: [{type: 'checklist-ticked', id: row.id, done: !row.item.done}]};
    case 'person':
      return {changes: [{type: 'person-edited', id: row.id, fields: {thanked: !row.person.thanked}}]};
    case 'topic':
      return addDetail(situation);
    case 'action':
      return choose(situation);
    case 'note':
      return reword(situation);
    case 'do':
      if (row.id === 'export') return {effect: {kind: 'export'}};
      return row.id === 'reopen' ? reopen(situation) : end(situation);
    default:
      return {};
  }
}

/** Closing waits until every parked topic has a destination and every idea a decision. Source: dxw, Actions. */
function end({review, view}: InReview): Outcome {
  const topic = topicsToPlace(review)[0];
  if (topic) {
    const why = `This parked topic still needs a destination: ${digitsInWords}.`;
    return {view: say(select(view, view.screen, topic.id), why)};
  }
  const idea = heldActions(review)[0];
  if (idea) {
    const why = 'This idea still needs a decision: - not now, > parking lot.';
    return {view: say(select(view, view.screen, idea.id), why)};
  }
  const text = 'Close the review? The clock stops, and it can be opened again. Enter closes it.';
  return {view: {...view, message: null, dialog: {kind: 'confirm', text, agreement: {to: 'close-review'}}}};
}
