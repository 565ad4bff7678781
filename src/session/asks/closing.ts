// Closing a review: why, where something is left open, and what follows once it is closed.
import {cleanLine} from '../../review/text.js';
import {closed, type Outcome, say} from '../situation.js';
import type {View} from '../view.js';
import {type AskOf, inReview} from './ask.js';

export const THANKS = 'Closed. Thank you, all.';

/** The review is closed; once that is on the disk it is exported. `reason` is empty where nothing was left open. */
export const closeReview = (reason: string, then: (view: View) => View = (view) => view): Outcome => ({
  changes: [{type: 'review-closed', ...(reason !== '' && {reason})}],
  whenSaved: {view: (later) => say(then(later), THANKS), effect: {kind: 'export', atClose: true}},
});

export const closing: AskOf<'closing'> = {
  label: () => 'Close all the same, because',
  about: null,
  openings: ['a few words; the record keeps them'],
  ways: 'Enter closes the review · Esc leaves it open',
  draft: {noun: 'reason', at: () => ({what: 'closing'})},
  save: inReview(({view}, _, typed) => {
    const reason = cleanLine(typed);
    return reason === ''
      ? {view: say(view, 'Say why in a few words; Esc leaves the review open.')}
      : closeReview(reason, closed);
  }),
};
