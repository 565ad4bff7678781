// What is asked before something is done, and the answer to it.
import {isPaused} from '../../review/clock.js';
import {leftOpen} from '../../review/left-open.js';
import type {Review} from '../../review/types.js';
import {closeReview} from '../asks/closing.js';
import {without} from '../drafts.js';
import {openQuestion, screenOf} from '../following.js';
import {closed, type Outcome, type Situation, say} from '../situation.js';
import type {Agreement, ConfirmDialog} from '../view.js';

/** `would`: what would become of the review. */
export const askedInWords = {
  undo: (would: string) => `Undo? Then ${would}. Enter does it.`,
  redo: (would: string) => `Do it again? Then ${would}. Enter does it.`,
};

/** What leaving a review is asked with, as the review stands. */
export function leavingInWords(review: Review): string {
  if (review.status === 'closed') return 'Leave? The review is closed. Enter leaves.';
  return `Leave? The review stays open${isPaused(review) ? '' : ', and its clock keeps running'}. Enter leaves.`;
}

/** What Esc does where a no is an answer as well; undefined where it leaves the question. */
export const noOf = (agreement: Agreement) => (agreement.to === 'change' ? agreement.otherwise : undefined);

/**
 * Only its own keys answer it: whatever else is pressed leaves the question, and the meeting, where they are. Behind a
 * text that was meant for a field, Enter is part of that text and no answer.
 */
export function answered(situation: Situation, dialog: ConfirmDialog, name: string): Outcome {
  const {agreement} = dialog;
  const agreed = name === 'enter' || (agreement.to === 'open-question' && name === 'right');
  const view = closed(situation.view);
  if (name === 'esc') {
    const no = noOf(agreement);
    return no ? {changes: [no.change], view: say(view, no.message)} : {view};
  }
  if (!agreed || dialog.typedOver) {
    const still = {...situation.view, dialog: {...dialog, typedOver: true as const}};
    return {view: say(still, 'Answer this first: Esc leaves it, and it can be asked again.')};
  }
  switch (agreement.to) {
    case 'leave':
      return {view, effect: {kind: 'leave'}};
    case 'let-go': {
      const {place, theirs} = agreement;
      if (!theirs) return {view: say(view, 'Let go.'), draft: {place, text: ''}};
      return {view: say(without(view, theirs), 'Let go.'), effect: {kind: 'drop-draft', draft: theirs}};
    }
    case 'undo':
    case 'redo':
      return {view, effect: {kind: agreement.to, agreed: true}};
    case 'put-away':
      return {view, effect: {kind: 'put-away', review: agreement.review}};
    case 'close-review':
      // What somebody else has left open since was not asked about.
      return situation.review && leftOpen(situation.review).length > 0
        ? {view: say(view, 'Something is open again: the end of the list says what.')}
        : {view, ...closeReview('')};
    case 'export':
      return {view, effect: {kind: 'export'}};
    case 'reopen-review': {
      const {review, screens} = situation;
      if (!review) return {view};
      const screen = screenOf(screens, {...review, status: review.open ? 'running' : 'preparing'});
      return {changes: [{type: 'review-reopened'}], view: say({...view, screen, from: screen}, 'Open again.')};
    }
    case 'change':
      return {changes: [agreement.change], view: say(view, agreement.message)};
    case 'open-question': {
      const {review} = situation;
      return review ? openQuestion({...situation, view, review}, agreement.questionId) : {view};
    }
  }
}
