// What a key has changed is named, with the way to take it back: no stray letter goes unseen.
import {applyChange, doneInWords, isUndoable, movesMeeting} from '../../review/changes/index.js';
import type {Outcome, Situation} from '../situation.js';

/** The outcome with a message that says what it changed: the command's own, or else one made of the change. */
export function named({review, view: before, now}: Situation, outcome: Outcome): Outcome {
  const {changes = [], whenSaved, view = before} = outcome;
  const [first, ...others] = changes;
  // A text that was saved says so itself, and a meeting that has moved is seen.
  if (!review || !first || whenSaved || !isUndoable(first)) return outcome;
  const after = changes.reduce((sofar, change) => applyChange(sofar, change, {at: now, by: ''}) ?? sofar, review);
  if (movesMeeting(review, after)) return outcome;
  const own = view.message === before.message ? null : view.message;
  const undoes = doneInWords([first, ...others], {from: review, to: after, isBack: false});
  return {...outcome, view: {...view, message: {text: own?.text ?? undoes, tone: 'plain', undoes}}};
}
