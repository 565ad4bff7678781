// What becomes of actions, and of topics for the wider forum, once the meeting is over: in a closed review, too.
import {nextSlot} from './action-slots.js';
import {liveActions} from './actions.js';
import {applyChange, type Change, doneInWords, undoOf} from './changes/index.js';
import {quoted} from './changes/words.js';
import {dueInWords} from './days.js';
import {isParked} from './parked-ideas.js';
import {liveTopics} from './parking.js';
import {because} from './text.js';
import type {Action, ParkedTopic, Review} from './types.js';

/** `back`: it is not so after all. */
export type Deed = DeedOnAction | {does: 'take'; back: boolean};

type DeedOnAction =
  | {does: 'done'; back: boolean}
  | {does: 'drop'; reason: string; back: boolean}
  | {does: 'move'; due: string};

/** What it changes, and a sentence on that; or a sentence on why it changes nothing. */
export type Settling = {changes: [Change]; says: string} | {why: string};

/** `takesBack`: what undoes it in the review as it is by then. */
export type Settled = {says: string; review: Review; takesBack: (now: Review) => Settling} | {why: string};

/** No fact of the clock comes of any of this. */
const asOfNow = {at: Number.NEGATIVE_INFINITY, by: ''};

export function settling(review: Review, id: string, deed: Deed): Settling {
  if (deed.does === 'take') {
    const topic = liveTopics(review).find((each) => each.id === id && each.destination === 'tech-forum');
    return topic ? taking(topic, deed.back) : {why: `${review.reference} has no such topic for the wider forum now.`};
  }
  const action = liveActions(review).find((each) => each.id === id && !isParked(review, each));
  return action ? deciding(review, action, deed) : {why: `${review.reference} has no such action now.`};
}

function taking({id, text, taken = false}: ParkedTopic, back: boolean): Settling {
  const topic = quoted(text);
  if (taken === !back) return {why: `${topic} ${taken ? 'is taken already' : 'waits for the wider forum as it is'}.`};
  return {
    changes: [{type: 'topic-taken', id, taken: !back}],
    says: `${topic} ${back ? 'waits for the wider forum again' : 'is taken to the wider forum'}.`,
  };
}

function deciding(review: Review, action: Action, deed: DeedOnAction): Settling {
  const {id, title, status, due} = action;
  const named = quoted(title);
  switch (deed.does) {
    case 'done':
      if (deed.back) {
        if (status !== 'done') return {why: `${named} is not done yet.`};
        const slot = action.slot !== undefined && {slot: action.slot};
        const changes: [Change] = [{type: 'action-chosen', id, reason: action.reason, ...slot}];
        return {changes, says: `${named} is not done yet.`};
      }
      if (status !== 'chosen') return {why: whyNot(action)};
      return {changes: [{type: 'action-done', id}], says: `${named} is done.`};
    case 'move':
      if (status !== 'chosen') return {why: whyNot(action)};
      if (due === deed.due) return {why: `${named} is due ${dueInWords(due)} as it is.`};
      return {
        changes: [{type: 'action-edited', id, fields: {due: deed.due}}],
        says: `${named} is due ${dueInWords(deed.due)}.`,
      };
    case 'drop':
      if (deed.back) return takingBack(review, action, deed.reason);
      if (status !== 'chosen') return {why: whyNot(action)};
      return {
        changes: [{type: 'action-not-now', id, reason: deed.reason}],
        says: `${named} is not for now, ${because(deed.reason)}.`,
      };
  }
}

function takingBack(review: Review, action: Action, reason: string): Settling {
  const named = quoted(action.title);
  if (action.status !== 'not-now') return {why: `${named} was not dropped.`};
  const change: Change = {type: 'action-chosen', id: action.id, reason, slot: nextSlot(review)};
  const isTaken = applyChange(review, change, asOfNow) === review;
  return isTaken
    ? {why: `${review.reference} has as many actions as it aims at: one more needs a reason, and two more are refused.`}
    : {changes: [change], says: `${named} is among the actions again.`};
}

/** Where something is asked of an action that only a chosen one can take. */
function whyNot({title, status}: Action): string {
  const is = {
    done: 'is done already',
    'not-now': 'is not for now',
    held: 'is an idea without a slot',
    chosen: 'is chosen',
  };
  return `${quoted(title)} ${is[status]}.`;
}

/** What takes a settling back, made of `before`, in the review as it is by then. */
export const takenBack =
  (change: Change, before: Review) =>
  (now: Review): Settling => {
    const undo = undoOf(change, before, now);
    if ('why' in undo) return {why: `${undo.why}.`};
    if ('since' in undo) return {why: `${undo.since}: it stays as it is.`};
    const [first] = undo.changes;
    const to = first && applyChange(now, first, asOfNow);
    if (!first || !to) return {why: 'There is nothing to take back.'};
    return {changes: [first], says: doneInWords([first], {from: now, to, isBack: true})};
  };
