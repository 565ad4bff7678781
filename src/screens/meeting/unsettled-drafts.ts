// Half-written texts at the close, of both roles: each is saved, parked or let go before the review ends.
import {draftWords, save} from '../../session/asks/index.js';
import {type UnsettledDraft, unsettledDrafts, without} from '../../session/drafts.js';
import {questionInView} from '../../session/in-view.js';
import type {Binding} from '../../session/keys/binding.js';
import {keyCalled} from '../../session/keys/in-words.js';
import {rowKey} from '../../session/keys/row-keys.js';
import {type Row, section} from '../../session/rows.js';
import {confirming, type InReview, type Outcome, type Situation, say} from '../../session/situation.js';
import type {View} from '../../session/view.js';
import {deletingOnceAsked, nothingToDelete} from '../keys/delete.js';

export const draftRows = (situation: Situation): Row[] =>
  section(
    'Drafts: saved, parked or let go',
    unsettledDrafts(situation).map((draft): Row => ({kind: 'draft', id: draft.id, draft})),
  );

/** One’s own opens in its field; another terminal’s is saved as it stands. */
export function saveDraft(situation: InReview, {asks, place, text, theirs}: UnsettledDraft): Outcome {
  if (!theirs) return {view: {...situation.view, draftAt: place}, asks};
  const {draft: isThere, ...saved} = save(situation, asks, text);
  const settled = {effect: {kind: 'drop-draft', draft: theirs}} as const;
  // What asks for nothing to be saved is in the review already.
  if (!saved.changes) return isThere ? {view: without(situation.view, theirs), ...settled} : saved;
  const {view = (later: View) => later, asks: next} = saved.whenSaved ?? {};
  const told = (later: View) => {
    const shown = without(view(later), theirs);
    // What has no words of its own would go from the list and leave nothing said.
    return shown.message === later.message ? say(shown, 'Saved under its own question.') : shown;
  };
  const whenSaved = {...settled, view: told};
  return {...saved, whenSaved: next ? {...whenSaved, asks: next} : whenSaved};
}

/** It leaves as a topic for another place. */
export function parkDraft(situation: InReview, {asks, place, text, questionId, theirs}: UnsettledDraft): Outcome {
  const {review, view, freshId: id} = situation;
  const words = draftWords(asks, text);
  if (words.trim() === '') return {view: say(view, `Only a mark so far: ${keyCalled('delete')} lets it go.`)};
  const under = questionId ?? questionInView(review, view)?.id ?? '';
  const parked = (later: View) =>
    say(theirs ? without(later, theirs) : later, `In the parking lot now. ${keyCalled('parking-lot')} opens it.`);
  return {
    changes: [{type: 'topic-parked', topic: {id, questionId: under, text: words}}],
    whenSaved: {
      view: parked,
      ...(theirs ? {effect: {kind: 'drop-draft', draft: theirs}} : {draft: {place, text: ''}}),
    },
  };
}

/** Asks first, since nothing brings it back; what somebody is still typing stays with them. */
function letGo({view}: InReview, {place, noun, theirs}: UnsettledDraft): Outcome {
  if (theirs?.isHere)
    return {view: say(without(view, theirs), 'It stays in their field; the review does not wait for it.')};
  const asks = `Let this ${noun} go? Nothing brings it back.`;
  return {view: confirming(view, {asks, answer: 'Enter lets it go.'}, {to: 'let-go', place, theirs})};
}

export const letDraftGoKey: Binding = rowKey(
  {name: 'delete', help: 'let the selected draft go; delete anything else', group: 'change', inClosed: true},
  {
    ...deletingOnceAsked,
    draft: {short: 'let go', can: () => true, run: ({draft}, situation) => letGo(situation, draft)},
  },
  nothingToDelete,
);
