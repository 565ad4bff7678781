// Commands that decide on what was held and parked: slots, not now, owners, destinations, thanks, ticks.
import {liveActions, slotFor} from '../../review/actions.js';
import type {Change} from '../../review/changes/index.js';
import type {Row} from '../../review/lists.js';
import {destinationName, liveTopics} from '../../review/parking.js';
import {cleanLine} from '../../review/text.js';
import {type Action, type Destination, involvements, keysOf, roles} from '../../review/types.js';
import {chosen, nextIdea} from '../action-answers.js';
import {type InReview, type Outcome, say, select} from '../outcome.js';
import {moveSelection, nextWaiting, rowsOf, selectedRow} from '../rows.js';
import type {ActionPart, View} from '../view.js';
import {write} from './writing.js';

const rowAt = (situation: InReview): Row | undefined => selectedRow(rowsOf(situation), situation.view);

function onAction(situation: InReview, run: (action: Action) => Outcome): Outcome {
  const row = rowAt(situation);
  return row?.kind === 'action'
    ? run(row.action)
    : {view: say(situation.view, 'Choose an action first, with ↑ and ↓.')};
}

/** A slot for the selected idea, then its owner, due date and what done looks like; a chosen one is gone through again. */
export const choose = (situation: InReview): Outcome =>
  onAction(situation, (action) => {
    if (action.status === 'chosen' || action.status === 'done') {
      return write(situation, {what: 'action', actionId: action.id, part: 'title', goOn: true});
    }
    return slotFor(situation.review, action.id) === 'needs-reason'
      ? write(situation, {what: 'slot-reason', actionId: action.id})
      : chosen(situation, action.id, '');
  });

export const notNow = (situation: InReview): Outcome =>
  onAction(situation, ({id}) => write(situation, {what: 'not-now', actionId: id}));

/** Back among the held ideas. */
export const release = (situation: InReview): Outcome =>
  onAction(situation, ({id, status}) =>
    status === 'held'
      ? {view: say(situation.view, 'It is held already.')}
      : {changes: [{type: 'action-released', id}], view: say(situation.view, 'Held again.')},
  );

export const askPart =
  (part: ActionPart) =>
  (situation: InReview): Outcome =>
    onAction(situation, ({id}) => write(situation, {what: 'action', actionId: id, part, goOn: false}));

export const markIsms = (situation: InReview): Outcome =>
  onAction(situation, ({id, isms}) => ({
    changes: [{type: 'action-edited', id, fields: {isms: !isms}}],
    view: say(situation.view, isms ? 'No ISMS impact.' : 'Marked: it has impact on the ISMS.'),
  }));

export const markDone = (situation: InReview): Outcome =>
  onAction(situation, ({id, status, reason}) => {
    if (status === 'done') {
      return {changes: [{type: 'action-chosen', id, reason}], view: say(situation.view, 'Not done yet.')};
    }
    return status === 'chosen'
      ? {changes: [{type: 'action-done', id}], view: say(situation.view, 'Done.')}
      : {view: say(situation.view, 'Only a chosen action can be done.')};
  });

/** The idea leaves as a topic for another place. */
export const parkAction = (situation: InReview): Outcome =>
  onAction(situation, ({id, title, questionId, status}) => {
    const {view, review, freshId} = situation;
    if (status === 'not-now' && liveTopics(review).some(({text}) => text === title)) {
      return {view: say(view, 'It is in the parking lot already. v opens it.')};
    }
    const next = nextIdea(review, id);
    return {
      changes: [
        {type: 'topic-parked', topic: {id: freshId, questionId, text: title}},
        {type: 'action-not-now', id, reason: 'Moved to the parking lot'},
      ],
      view: say(next ? select(view, view.screen, next) : view, 'In the parking lot now. v opens it.'),
    };
  });

/** The selected topic leaves for this destination; one that leaves as an action is held as an idea, too. */
export const sendTo =
  (destination: Destination) =>
  (situation: InReview): Outcome => {
    const row = rowAt(situation);
    if (row?.kind !== 'topic') return {view: say(situation.view, 'Choose a parked topic first, with ↑ and ↓.')};
    const {id, questionId} = row.topic;
    const title = cleanLine(row.topic.text);
    const changes: Change[] = [{type: 'topic-edited', id, fields: {destination}}];
    const known = liveActions(situation.review).some((action) => action.title === title);
    if (destination === 'action' && !known) {
      changes.push({type: 'action-held', action: {id: situation.freshId, questionId, title}});
    }
    const waited = row.topic.destination === null;
    const next = nextWaiting(liveTopics(situation.review), id, (topic) => topic.destination === null);
    const view = waited && next ? select(situation.view, situation.view.screen, next.id) : situation.view;
    const held = destination === 'action' && !known ? ' It is held as an idea, too.' : '';
    return {changes, view: say(view, `Leaves for: ${destinationName(destination)}.${held}`)};
  };

export const addDetail = (situation: InReview): Outcome => {
  const row = rowAt(situation);
  return row?.kind === 'topic'
    ? write(situation, {what: 'topic-detail', topicId: row.id})
    : {view: say(situation.view, 'Nothing is parked; p parks a topic.')};
};

/** Deletes what is selected; `u` brings it back. */
export function remove(situation: InReview): Outcome {
  const row = rowAt(situation);
  const gone = (change: Change): Outcome => ({
    changes: [change],
    view: say(besideSelected(situation), 'Deleted; u brings it back.'),
  });
  switch (row?.kind) {
    case 'note':
      return gone({type: 'note-deleted', id: row.id, deleted: true});
    case 'comment':
      return gone({type: 'comment-deleted', id: row.id, deleted: true});
    case 'topic':
      return gone({type: 'topic-deleted', id: row.id, deleted: true});
    case 'action':
      return gone({type: 'action-deleted', id: row.id, deleted: true});
    case 'person':
      return gone({type: 'person-removed', id: row.id});
    case 'question':
      return {view: say(situation.view, 'A question stays on the agenda; s skips it.')};
    default:
      return {view: say(situation.view, 'Choose what to delete first, with ↑ and ↓.')};
  }
}

/** The row below the selected one, or else above it; the agenda lets go, so that a second press deletes nothing. */
function besideSelected(situation: InReview): View {
  const {view} = situation;
  const rows = rowsOf(situation);
  const here = selectedRow(rows, view)?.id;
  const beside = [moveSelection(rows, view, 1), moveSelection(rows, view, -1)].find((id) => id !== here);
  return select(view, view.screen, view.screen === 'agenda' ? '' : (beside ?? ''));
}

const rolesOrNone = [null, ...roles];

export function nextRole(situation: InReview): Outcome {
  const row = rowAt(situation);
  if (row?.kind !== 'person') return {view: say(situation.view, 'Choose a person first, with ↑ and ↓.')};
  const role = rolesOrNone[(rolesOrNone.indexOf(row.person.role) + 1) % rolesOrNone.length] ?? null;
  return {changes: [{type: 'person-edited', id: row.id, fields: {role}}]};
}

export function nextInvolvement(situation: InReview): Outcome {
  const row = rowAt(situation);
  if (row?.kind !== 'person') return {view: say(situation.view, 'Choose a person first, with ↑ and ↓.')};
  const all = keysOf(involvements);
  const involvement = all[(all.indexOf(row.person.involvement) + 1) % all.length] ?? 'other';
  return {changes: [{type: 'person-edited', id: row.id, fields: {involvement}}]};
}

export function hereOrAway(situation: InReview): Outcome {
  const row = rowAt(situation);
  if (row?.kind !== 'person') return {view: say(situation.view, 'Choose a person first, with ↑ and ↓.')};
  return {changes: [{type: 'person-edited', id: row.id, fields: {attended: !row.person.attended}}]};
}

/** Ticks what is selected; a person is thanked at the close, and here or away before. */
export function tick(situation: InReview): Outcome {
  const row = rowAt(situation);
  if (row?.kind === 'check') return {changes: [{type: 'checklist-ticked', id: row.id, done: !row.item.done}]};
  if (row?.kind !== 'person') return {view: say(situation.view, 'Only people and the checklist are ticked.')};
  if (situation.view.screen !== 'close') return hereOrAway(situation);
  return {changes: [{type: 'person-edited', id: row.id, fields: {thanked: !row.person.thanked}}]};
}
