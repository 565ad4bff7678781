// What is decided of an idea: a slot, one more than the limit and why, or not now and why.
import {actionsAimedAt, mostActions, nextSlot, slotFor} from '../../review/action-slots.js';
import {liveActions, ownerOf} from '../../review/actions.js';
import {cleanLine} from '../../review/text.js';
import type {Person, Review} from '../../review/types.js';
import {keyCalled} from '../keys/in-words.js';
import {nextWaiting} from '../rows.js';
import {closed, type InReview, type Outcome, say} from '../situation.js';
import {type AskOf, done, inReview, type SavedText} from './ask.js';

export const actionOf = (review: Review | null, id: string) => review?.actions.find((candidate) => candidate.id === id);

export const ownerNow = (review: Review, actionId: string): Person | undefined => {
  const action = actionOf(review, actionId);
  return action && ownerOf(review, action);
};

const savedReason = (review: Review, id: string): SavedText[] =>
  review.actions.filter((saved) => saved.id === id).map(({reason, at}) => ({text: reason, at}));

export const slotReason: AskOf<'slot-reason'> = {
  label: (_, review) => `One more than ${review ? actionsAimedAt(review) : 3}, because`,
  about: ({actionId}, review) => actionOf(review, actionId)?.title,
  writesTo: {actionId: 'a note'},
  isOneMore: () => false,
  draft: {
    noun: 'reason',
    at: ([actionId = '']) => ({what: 'slot-reason', actionId}),
    saved: ({actionId}, review) => savedReason(review, actionId),
  },
  save: inReview((situation, {actionId}, typed) => {
    const reason = cleanLine(typed);
    return reason === ''
      ? {view: say(situation.view, 'One more than the limit needs a reason; Esc leaves it held.')}
      : chosen(situation, actionId, reason);
  }),
};

export const notNow: AskOf<'not-now'> = {
  label: () => 'Not now, because',
  about: ({actionId}, review) => actionOf(review, actionId)?.title,
  writesTo: {actionId: 'a note'},
  isOneMore: () => false,
  start({actionId}, {review}) {
    const found = actionOf(review, actionId);
    return found?.status === 'not-now' ? found.reason : '';
  },
  draft: {noun: 'reason', at: ([actionId = '']) => ({what: 'not-now', actionId})},
  save: inReview((situation, {actionId: id}, typed) => {
    const reason = cleanLine(typed);
    if (reason === '') {
      const why = 'Say why in a few words, for whoever had the idea; Esc leaves it as it is.';
      return {view: say(situation.view, why)};
    }
    return done(situation, [{type: 'action-not-now', id, reason}], {
      says: 'Not now, and the reason is kept.',
      selects: nextIdea(situation.review, id),
    });
  }),
};

/** The idea to decide on after this one. */
export const nextIdea = (review: Review, actionId: string): string | undefined =>
  nextWaiting(liveActions(review), actionId, ({status}) => status === 'held')?.id;

/** The slot is taken; what the action still lacks is asked for right away. */
export function chosen({review, view}: InReview, actionId: string, reason: string): Outcome {
  const most = `${mostActions(review)} actions are the most that get done: ${keyCalled('not-now')} says not now, ${keyCalled('to-parking-lot')} parks it.`;
  if (slotFor(review, actionId) === 'full') return {view: say(closed(view), most)};
  return {
    changes: [{type: 'action-chosen', id: actionId, reason, slot: nextSlot(review)}],
    whenSaved: {view: closed, asks: {what: 'action', actionId, part: 'owner', goOn: true}},
  };
}
