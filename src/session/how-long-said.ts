// How long what was said stays: until the next key, and no longer than what it speaks of is so.
import {absencesOf} from '../review/absences.js';
import {newlyAnswered, openNudges} from '../review/nudges.js';
import {became, isStillSo} from '../review/still-so.js';
import type {Review} from '../review/types.js';
import {waitingDrafts} from './drafts.js';
import {questionInView} from './in-view.js';
import {leavingInWords} from './keys/confirm.js';
import type {KeyPress} from './keys/read.js';
import {type Commit, type Model, withView} from './model.js';
import type {Outcome} from './situation.js';
import type {Agreement, View} from './view.js';

/** A key that says nothing new ends what was said before; what is asked waits for its answer. */
export function untilNextKey(before: View, given: Outcome): Outcome {
  const outcome =
    before.tickedElsewhere === null ? given : {...given, view: {...(given.view ?? before), tickedElsewhere: null}};
  const view = outcome.view ?? before;
  const isOld = view.message !== null && view.message === before.message;
  if (view.message?.inField && view.dialog?.kind === 'write') return outcome;
  return isOld && view.dialog?.kind !== 'confirm' ? {...outcome, view: {...view, message: null}} : outcome;
}

/** The view without what was said, or asked, of something that is gone since. */
export function withoutGone(before: Model, after: Model): View {
  const {view} = after;
  const {dialog} = view;
  const isOld = dialog !== null && dialog === before.view.dialog;
  // Somebody else has moved the meeting: where to go from there was not asked.
  const asksOfElsewhere = isOld && dialog.kind === 'confirm' && dialog.agreement.to === 'open-question';
  const isAnswered = isOld && dialog.kind === 'confirm' && isSettled(dialog.agreement, before, after);
  const isPast = isAnswered || (asksOfElsewhere && hasMoved(before, after));
  const there = isPast ? {...view, dialog: null} : asStands(before, after);
  // Another question begins with its own end in sight, and nothing was selected there.
  const isNew = (there.scrolled ?? there.lost) !== null && hasMoved(before, after);
  const here = isNew ? {...there, scrolled: null, lost: null} : there;
  return isGone(before, after) ? {...here, message: null} : here;
}

/** What is asked of leaving tells of the review as it is now. */
function asStands({state: was}: Model, {view, state}: Model): View {
  const {dialog} = view;
  if (dialog?.kind !== 'confirm' || dialog.agreement.to !== 'leave' || !was || !state) return view;
  const {asks} = leavingInWords(state.review);
  const isOther = dialog.asks === leavingInWords(was.review).asks && dialog.asks !== asks;
  return isOther ? {...view, dialog: {...dialog, asks}} : view;
}

/** Whether the other terminal has said by now how the time counts that is asked about. */
function isSettled(agreement: Agreement, {state: was}: Model, {state}: Model): boolean {
  if (agreement.to !== 'change' || agreement.change.type !== 'absence-settled' || !was || !state) return false;
  const {from} = agreement.change;
  const counts = (review: Review) => absencesOf(review).find((absence) => absence.from === from)?.isBreak;
  return counts(was.review) !== counts(state.review);
}

function isGone(before: Model, after: Model): boolean {
  const {message} = after.view;
  const {state} = after;
  if (message === null || message !== before.view.message || !before.state || !state) return false;
  if (message.about === 'the disk') return state.save.kind !== 'unsaved';
  if (message.about === 'the drafts') return waitingDrafts({...after, review: state.review}).length === 0;
  // Trouble is of no question alone.
  const isPast = message.tone !== 'trouble' && hasMoved(before, after);
  if (message.about && 'draft' in message.about) return isPast || !after.drafts.has(message.about.draft);
  // Its own changes are on their way; they may be what has moved the meeting.
  const own = after.commits.find(({said}) => said === message);
  if (own) return isPast && !hasMovedBy(own);
  if (isPast) return true;
  if (message.about) return !isStillSo(state.review, message.about);
  return standing(before) !== standing(after);
}

/** Whether the meeting, or the note-taker's own view of it, is at another question. */
function hasMoved(before: Model, after: Model): boolean {
  const was = questionAt(before);
  return was !== undefined && was !== questionAt(after);
}

const hasMovedBy = ({before, after}: Commit): boolean => before?.open?.questionId !== after?.open?.questionId;

const questionAt = ({state, view}: Model): string | undefined =>
  state?.review.open ? questionInView(state.review, view)?.id : undefined;

/**
 * Whatever a key may have been refused for: that the meeting has not begun, that nothing is offered, that no nudge
 * waits.
 */
function standing({state}: Model): string {
  if (!state) return '';
  const {review} = state;
  return JSON.stringify([review.status, review.handover, openNudges(review).map(({id}) => id)]);
}

/**
 * What was said with these changes, or is said now that they are saved, stays while what they have made is still so.
 */
export function aboutChanges(before: Model, after: Model, commit: Commit): Model {
  const {view, state} = after;
  const {message} = view;
  const isOfThem = message !== null && (message === commit.said || message !== before.view.message);
  if (!isOfThem || message.about || !commit.before || !state) return after;
  const about = became(commit.before, commit.after ?? state.review);
  // Somebody may have been quicker than the disk.
  return withView(after, {...view, message: isStillSo(state.review, about) ? {...message, about} : null});
}

/** The model as it hears of this review: it knows how its own changes came out, and which nudge was just answered. */
export function hearing(model: Model, review: Review): Model {
  const {role, state, view} = model;
  const commits = model.commits.map((commit) =>
    commit.after || commit.before === review ? commit : {...commit, after: review},
  );
  const nudge = role === 'note-taker' && state ? newlyAnswered(state.review, review) : undefined;
  return withView({...model, commits}, nudge ? {...view, answeredNudge: nudge.id} : view);
}

/** The view without the answer to a nudge, once somebody has gone on: letters of a text that is being typed do not. */
export function withoutAnswer(view: View, key: KeyPress): View {
  const isTyping = view.dialog?.kind === 'write' && !('name' in key && (key.name === 'enter' || key.name === 'esc'));
  return view.answeredNudge === null || isTyping ? view : {...view, answeredNudge: null};
}
