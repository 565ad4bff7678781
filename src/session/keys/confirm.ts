// What is asked before something is done, and the answer to it.
import {isPaused} from '../../review/clock.js';
import {asksWhy} from '../../review/left-open.js';
import type {Review} from '../../review/types.js';
import {closeReview} from '../asks/closing.js';
import {without} from '../drafts.js';
import {openQuestion, screenOf} from '../following.js';
import {opensFieldAgain} from '../own-field.js';
import {closed, confirming, type Outcome, type Situation, say, sayClosed, sayUnwritten} from '../situation.js';
import type {Asked, ConfirmDialog, View} from '../view.js';
import {alreadySo} from './already-so.js';
import {bindingFor} from './binding.js';
import {keysFor} from './table.js';
import {isCharacter, isTypingOn, TYPED_ON} from './typing.js';
import {wayToWrite} from './way-to-write.js';

/** How a paste is called, which answers nothing. */
export const PASTE = 'a paste';

/** `would`: what would become of the review. */
export const askedInWords = {
  undo: (would: string): Asked => ({asks: `Undo? Then ${would}.`, answer: 'Enter does it.'}),
  redo: (would: string): Asked => ({asks: `Do it again? Then ${would}.`, answer: 'Enter does it.'}),
};

/** What leaving a review is asked with, as the review stands. */
export function leavingInWords(review: Review): Asked {
  const answer = 'Enter leaves.';
  if (review.status === 'closed') return {asks: 'Leave? The review is closed.', answer};
  return {asks: `Leave? The review stays open${isPaused(review) ? '' : ', and its clock keeps running'}.`, answer};
}

/** The question and the keys that answer it, on a line of their own below a list; once typed over, what does in their place. */
export const questionInWords = ({asks, answer, typedOver}: ConfirmDialog): string =>
  `${asks}${asks.endsWith('\n') ? '' : ' '}${typedOver === 'now' ? 'Other keys came between: Enter asks again, Esc leaves it.' : answer}`;

/** What Esc does where a no is an answer as well; undefined where it leaves the question. */
export const noOf = ({agreement, typedOver}: ConfirmDialog) =>
  agreement.to === 'change' && !typedOver ? agreement.otherwise : undefined;

/**
 * The key that asked is no other key: pressed again it is the same wish, and its question stands as it is. It is no
 * answer either, since no letter moves the meeting.
 */
function asksAgain(situation: Situation, {agreement, asks}: ConfirmDialog, name: string): boolean {
  const {review, screen, role} = situation;
  const binding = bindingFor(screen.keys, name, role);
  if (!review || !binding?.run) return false;
  const {effect, view: {dialog} = {}} = binding.run({...situation, review}, name);
  if (agreement.to === 'undo' || agreement.to === 'redo') return effect?.kind === agreement.to;
  return agreement.to === 'change' && dialog?.kind === 'confirm' && dialog.asks === asks;
}

/** What other programs take for a yes: no letter answers here, and none that stands alone is a text. */
const isYesElsewhere = (name: string): boolean => name === 'y' || name === 'Y';

/** Words over a question are written nowhere, which is said behind what the key before them has changed. */
function saidUnwritten(situation: Situation, asked: View): View {
  const {message} = asked;
  if (message?.unwritten) return asked;
  const way = opensFieldAgain(situation) ? ': Esc leads to the field' : wayToWrite(situation, ': Esc, then ');
  const nowhere = `Nothing is written${way}.`;
  if (!message) return sayUnwritten(asked, nowhere);
  const {text, undoes} = message;
  const both = {text: `${text} ${nowhere}`, ...(undoes && {undoes: `${undoes} ${nowhere}`})};
  return {...asked, message: {...message, ...both, unwritten: true}};
}

/** An Enter that is held, or ends an empty line of what was typed, is none that agrees. */
const isSameEnter = ({typedOver}: ConfirmDialog, {now}: Situation): boolean =>
  typeof typedOver === 'object' && Math.abs(now - typedOver.askedAgainAt) < TYPED_ON;

/**
 * Only its own keys answer it: whatever else is pressed leaves the question, and the meeting, where they are. Behind a
 * text that was meant for a field, Enter is part of that text and only asks again, and Esc is no “no” but only leaves.
 */
export function answered(situation: Situation, dialog: ConfirmDialog, name: string): Outcome {
  const {agreement} = dialog;
  const goesOn = agreement.to === 'open-question' && keysFor('next-question').includes(name);
  const agreed = name === 'enter' || goesOn;
  const view = closed(situation.view);
  if (name === 'esc') {
    const no = noOf(dialog);
    return no ? {changes: [no.change], view: say(view, no.message)} : {view};
  }
  if (!agreed || dialog.typedOver === 'now') {
    if (asksAgain(situation, dialog, name)) return {};
    if (isYesElsewhere(name) && dialog.typedOver !== 'now') {
      return {view: {...situation.view, dialog: {...dialog, answer: 'Enter says yes.'}}};
    }
    const asked = confirming(situation.view, dialog, agreement);
    if (name === 'enter') return {view: {...asked, dialog: {...dialog, typedOver: {askedAgainAt: situation.now}}}};
    // A letter by itself was meant for a key.
    const areWords = name === PASTE || (isCharacter(name) && isTypingOn(situation));
    return {view: {...(areWords ? saidUnwritten(situation, asked) : asked), dialog: {...dialog, typedOver: 'now'}}};
  }
  if (isSameEnter(dialog, situation)) {
    return {view: {...situation.view, dialog: {...dialog, typedOver: {askedAgainAt: situation.now}}}};
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
      return situation.review && asksWhy(situation.review)
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
    case 'change': {
      const {review, now} = situation;
      if (review?.status === 'closed') return {view: sayClosed({...situation, view})};
      const isSo = review && alreadySo(review, agreement.change, now);
      if (isSo) return {view: say(view, isSo)};
      // What says nothing of its own is named by what it changed.
      return {
        changes: [agreement.change, ...(agreement.more ?? [])],
        view: agreement.message ? say(view, agreement.message) : view,
      };
    }
    case 'open-question': {
      const {review} = situation;
      return review ? openQuestion({...situation, view, review}, agreement.questionId) : {view};
    }
  }
}
