// What is asked a second time before it is taken: an owner who is on no list, a day that has gone by, hands that the other
// terminal has counted meanwhile.
import {nameOf} from '../../review/changes/words.js';
import {dueInWords} from '../../review/days.js';
import {counted} from '../../review/text.js';
import {type InReview, type Outcome, say} from '../situation.js';
import type {Asks} from '../view.js';
import {ownerNow} from './decided-idea.js';

type ActionAsks = Extract<Asks, {what: 'action'}>;

/** Who is not on the list is added by a second Enter only: most such names are slips of the finger. */
export const offerToAdd = (situation: InReview, asks: ActionAsks, name: string, more: string): Outcome => {
  const owner = ownerNow(situation.review, asks.actionId);
  const esc = owner ? `Esc leaves it with ${nameOf(owner)}.` : 'Esc leaves the owner open.';
  const says = `Nobody on the list is called “${name}”. Enter again adds them; ${esc} ${more}`.trimEnd();
  return askedAgain(situation, {...asks, adds: name}, says);
};

/** A day that has gone by is taken by a second Enter only: most such days are of another year or month. */
export const askedOfPast = (situation: InReview, asks: ActionAsks, day: string): Outcome => {
  const when = dueInWords(day, situation.now, situation.review.zone);
  const says = `${when} is past. Enter again takes it; Esc leaves the day as it was.`;
  return askedAgain(situation, {...asks, past: day}, says);
};

/** Both terminals count hands: of one show of them one count is enough. */
export const askedOfCounted = (situation: InReview, hands: number, before: number): Outcome => {
  const says = `${counted(hands, 'hand')} counted meanwhile. Enter again adds yours; Esc leaves it at that.`;
  return askedAgain(situation, {what: 'pulse', before}, says);
};

/** The field stays open and knows what was asked, so that a second Enter is a yes. */
function askedAgain({view}: InReview, asks: Asks, text: string): Outcome {
  if (view.dialog?.kind !== 'write') return {};
  return {view: say({...view, dialog: {...view.dialog, asks}}, text, 'trouble')};
}
