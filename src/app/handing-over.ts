// What a terminal takes along when its role changes: the place where it is, and its half-written texts.
import {allQuestions} from '../review/agenda.js';
import {liveNotes} from '../review/notes.js';
import {draftPlace} from '../session/asks.js';
import {followed} from '../session/commands/following.js';
import {say} from '../session/outcome.js';
import type {Asks, View} from '../session/view.js';
import type {ReviewStore} from '../store/types.js';
import type {Desk} from './desk.js';

/** Drafts belong to a role, but what somebody has half written is theirs: taken out of the old role, by place. */
export function takeDrafts({store, state}: Desk): Map<string, string> {
  const drafts = new Map<string, string>();
  if (!store || !state) return drafts;
  for (const asks of placesIn(state.review)) {
    const place = draftPlace(asks);
    const text = store.draft(place);
    if (text === '') continue;
    drafts.set(place, text);
    store.keepDraft(place, '');
  }
  return drafts;
}

const placesIn = (review: NonNullable<Desk['state']>['review']): Asks[] => [
  ...allQuestions(review).flatMap(({id: questionId}): Asks[] => [
    {what: 'note', questionId},
    {what: 'topic', questionId},
    {what: 'idea', questionId},
  ]),
  ...liveNotes(review).map(({id: noteId, questionId}): Asks => ({what: 'note', questionId, noteId})),
];

/** Puts them where the new role keeps its own. */
export function keepDrafts(store: ReviewStore, drafts: Map<string, string>): void {
  for (const [place, text] of drafts) store.keepDraft(place, text);
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
