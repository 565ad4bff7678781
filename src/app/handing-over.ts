// What a terminal takes along when its role changes: the place where it is, and its half-written texts.
import {followed} from '../session/commands/following.js';
import {say} from '../session/outcome.js';
import type {View} from '../session/view.js';
import type {ReviewStore} from '../store/types.js';
import type {Desk} from './desk.js';

/** Drafts belong to a role, but what somebody has half written is theirs: taken out of the old role, by place. */
export function takeDrafts(store: ReviewStore): ReadonlyMap<string, string> {
  const drafts = store.drafts();
  for (const place of drafts.keys()) store.keepDraft(place, '');
  return drafts;
}

/** Puts them where the new role keeps its own, behind what may wait there. */
export function keepDrafts(store: ReviewStore, drafts: ReadonlyMap<string, string>): void {
  for (const [place, text] of drafts) {
    const waiting = store.draft(place);
    store.keepDraft(place, waiting === '' || waiting === text ? text : `${waiting}\n${text}`);
  }
}

/** The view as it goes on in the new role: a field that is open stays open, the meeting's question is in view. */
export function viewInNewRole(desk: Desk): View {
  const {role, state, view} = desk;
  const begun = state?.review.status !== 'preparing';
  const screen = begun ? view.screen : role === 'facilitator' ? 'prepare' : 'agenda';
  const dialog = view.dialog?.kind === 'write' ? view.dialog : null;
  const next = {...view, dialog, screen, from: screen, offerId: null, staysAt: null, keepsField: role === 'note-taker'};
  const says = role === 'facilitator' ? 'You facilitate now.' : 'You take the notes now.';
  return say(followed({...desk.situation(), view: next}), says);
}
