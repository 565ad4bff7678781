// Closing a review: why, where something is left open, and what follows once it is closed.
import {cleanLine} from '../../review/text.js';
import {exportsBehind} from '../late-words.js';
import {closed, type Outcome, say} from '../situation.js';
import type {View} from '../view.js';
import {type AskOf, draftPlace, inReview} from './ask.js';

export const THANKS = 'Closed. Thank you all.';

/** The review is closed; once that is on the disk it is exported. `reason` is empty where nothing was left open. */
export const closeReview = (reason: string, then: (view: View) => View = (view) => view): Outcome => ({
  changes: [{type: 'review-closed', ...(reason !== '' && {reason})}],
  whenSaved: {view: (later) => say(then(later), THANKS), effect: {kind: 'export', atClose: true}},
});

const CLOSED_MEANWHILE = 'The other terminal closed it first';

/** Somebody else was quicker: the reason is added to theirs. */
const alsoBecause = (reason: string): Outcome => ({
  changes: [{type: 'review-closed', reason}],
  whenSaved: {
    view: (later) => say(closed(later), exportsBehind.reason.written),
    effect: {kind: 'export', late: 'reason'},
  },
});

/** Drafts turned up while the reason was typed: they are told before anything is closed, once. */
const draftsFirst = (view: View, count: number): Outcome => {
  const drafts = count === 1 ? 'One draft still waits' : `${count} drafts still wait`;
  const says = `${drafts}: Esc keeps this reason and shows the list. Enter again closes all the same.`;
  return {view: say({...view, untoldDrafts: 0}, says)};
};

export const closing: AskOf<'closing'> = {
  label: () => 'Close all the same, because',
  about: null,
  writesTo: {},
  isOneMore: () => false,
  openings: () => ['a few words; the record keeps them'],
  enter: 'closes the review',
  esc: 'leaves it open',
  draft: {
    noun: 'reason',
    at: () => ({what: 'closing'}),
    comesBack: 'it is here again when the close asks for a reason.',
  },
  save: inReview(({view, review}, asks, typed) => {
    const reason = cleanLine(typed);
    if (review.status === 'closed') {
      const nothing = {view: say(closed(view), `${CLOSED_MEANWHILE}.`), draft: {place: draftPlace(asks), text: ''}};
      return reason === '' ? nothing : alsoBecause(reason);
    }
    if (reason === '') return {view: say(view, 'Say why in a few words; Esc leaves the review open.')};
    return view.untoldDrafts > 0 ? draftsFirst(view, view.untoldDrafts) : closeReview(reason, closed);
  }),
};
