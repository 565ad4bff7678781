// One facilitator: of two terminals that took the meeting over, or still lead it, which one takes the notes.
import {takingOf} from '../review/facilitation.js';
import type {Model} from './model.js';
import type {Outcome} from './situation.js';

/** Whether the taking of the meeting that counts is not the one by which this terminal facilitates. */
export const isOvertaken = ({state, view}: Model): boolean =>
  state !== null && takingOf(state.review) !== view.facilitatesBy;

/** What a facilitator's terminal does once another one facilitates; nothing before all of its own is on the disk. */
export function givingWay(model: Model): Outcome {
  const {role, state, view, busy} = model;
  // Once the role has changed, that is looked at again.
  if (busy === 'changing role') return {};
  if (role !== 'facilitator' || state?.save.kind !== 'saved' || !isOvertaken(model)) return {};
  // Once: a store that closes tells of itself again.
  const leaving = {...view, facilitatesBy: takingOf(state.review)};
  return {view: leaving, effect: {kind: 'take-role', role: 'note-taker'}};
}
