// All notes of the review above the open field, and back: what `N` does where letters are no text.
import {bindingNamed} from '../keys/binding.js';
import type {Outcome, Situation} from '../situation.js';
import type {WriteDialog} from '../view.js';

/** The field stays as it is, at its question. */
export function besideAllNotes(situation: Situation, dialog: WriteDialog): Outcome {
  const {review, screen, role, view} = situation;
  const led = review && bindingNamed(screen.keys, 'all-notes', role)?.run?.({...situation, review}, '').view;
  return led ? {view: {...led, dialog, staysAt: view.staysAt}} : {};
}
