// What passes between the two terminals: nudges, and the facilitation itself.
import {openNudges} from '../nudges.js';
import {type InReview, type Outcome, say} from '../outcome.js';
import {write} from './writing.js';

export const nudge = (situation: InReview): Outcome => write(situation, {what: 'nudge'});

/** The facilitator has seen the oldest nudge. */
export function answerNudge({review, view}: InReview): Outcome {
  const [first] = openNudges(review);
  return first
    ? {changes: [{type: 'nudge-answered', id: first.id}], view: {...view, message: null}}
    : {view: say(view, 'No nudge waits.')};
}

/** Offers the facilitation to the other terminal, or keeps it after all. */
export function offerFacilitation({review, view, freshId}: InReview): Outcome {
  const {handover} = review;
  if (handover && !handover.taken && handover.id === view.offerId) {
    return {
      changes: [{type: 'facilitation-kept', id: handover.id}],
      view: say({...view, offerId: null}, 'You keep facilitating.'),
    };
  }
  return {
    changes: [{type: 'facilitation-offered', id: freshId}],
    view: say({...view, offerId: freshId}, 'Offered: F on the other terminal takes the meeting over.'),
  };
}

/** Takes over what the facilitator offers. */
export function takeFacilitation({review, view, unsaved}: InReview): Outcome {
  const {handover} = review;
  if (!handover || handover.taken) {
    return {view: say(view, 'Nothing is offered: the facilitator presses F first.')};
  }
  if (unsaved > 0) return {view: say(view, 'Not everything of yours is on the disk yet; F once it says “saved”.')};
  return {changes: [{type: 'facilitation-taken', id: handover.id}], effect: {kind: 'take-role', role: 'facilitator'}};
}
