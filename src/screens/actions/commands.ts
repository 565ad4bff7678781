// What becomes of an idea: a slot, its parts, not now, the parking lot.
import {actionFacts} from '../../review/action-facts.js';
import {slotFor} from '../../review/action-slots.js';
import type {Change} from '../../review/changes/index.js';
import {quoted} from '../../review/changes/words.js';
import {isParked, parkingIdea, topicOf} from '../../review/parked-ideas.js';
import {inSeries} from '../../review/text.js';
import type {Action} from '../../review/types.js';
import {chosen, nextIdea} from '../../session/asks/action.js';
import type {Binding} from '../../session/keys/binding.js';
import {onRow} from '../../session/rows.js';
import {type InReview, type Outcome, say, select} from '../../session/situation.js';
import type {ActionPart} from '../../session/view.js';
import {parkDraft} from '../close/drafts.js';

const noAction = 'Choose an action first, with ↑ and ↓.';

const onAction = (situation: InReview, run: (action: Action) => Outcome): Outcome =>
  onRow(situation, {action: ({action}) => run(action)}, noAction);

/** A slot for the selected idea, then its owner, due date and what done looks like; a chosen one is gone through again. */
export const choose = (situation: InReview): Outcome =>
  onAction(situation, ({id, status}) => {
    if (status === 'chosen' || status === 'done') {
      return {asks: {what: 'action', actionId: id, part: 'title', goOn: true}};
    }
    return slotFor(situation.review, id) === 'needs-reason'
      ? {asks: {what: 'slot-reason', actionId: id}}
      : chosen(situation, id, '');
  });

/** Back among the held ideas. */
export const release = (situation: InReview): Outcome =>
  onAction(situation, ({id, status}) =>
    status === 'held'
      ? {view: say(situation.view, 'It is held already.')}
      : {changes: [{type: 'action-released', id}], view: say(situation.view, 'Held again.')},
  );

const askPart =
  (part: ActionPart) =>
  (situation: InReview): Outcome =>
    onAction(situation, ({id}) => ({asks: {what: 'action', actionId: id, part, goOn: false}}));

export const markIsms = (situation: InReview): Outcome =>
  onAction(situation, ({id, isms}) => ({
    changes: [{type: 'action-edited', id, fields: {isms: !isms}}],
    view: say(situation.view, isms ? 'No ISMS impact.' : 'Marked: it has impact on the ISMS.'),
  }));

export const markDone = (situation: InReview): Outcome =>
  onAction(situation, ({id, status, reason, slot}) => {
    if (status === 'done') {
      const choice = {type: 'action-chosen', id, reason, ...(slot !== undefined && {slot})} as const;
      return {changes: [choice], view: say(situation.view, 'Not done yet.')};
    }
    return status === 'chosen'
      ? {changes: [{type: 'action-done', id}], view: say(situation.view, 'Done.')}
      : {view: say(situation.view, 'Only a chosen action can be done.')};
  });

/** The idea leaves as a topic for another place, and what is known of it goes along as the topic's detail. */
function parkAction(situation: InReview, action: Action): Outcome {
  const {id, title, status} = action;
  const {view, review, freshId} = situation;
  if (isParked(review, action)) return {view: say(view, 'It is in the parking lot already. v opens it.')};
  const next = nextIdea(review, id);
  const isChosen = status === 'chosen' || status === 'done';
  const detail = topicOf(review, action) ? '' : actionFacts(review, action).join(', ');
  const known: Change[] = detail === '' ? [] : [{type: 'topic-edited', id: freshId, fields: {detail}}];
  const moves = [`${quoted(title)} goes to the parking lot${alongWith(action)}`, isChosen && 'its slot is free again'];
  const says = `${moves.filter(Boolean).join('; ')}. v opens it.`;
  return {
    changes: [...parkingIdea(review, action, freshId), ...known],
    view: say(next ? select(view, view.screen, next) : view, says),
  };
}

/** What is known of an action and goes along with it, in words. */
function alongWith({ownerId, due, doneWhen, isms}: Action): string {
  const known = [
    ...(ownerId ? ['owner'] : []),
    ...(due ? ['day'] : []),
    ...(isms ? ['ISMS mark'] : []),
    ...(doneWhen.trim() === '' ? [] : ['“done when”']),
  ];
  return known.length === 0 ? '' : ` with its ${inSeries(known)}`;
}

/** What a chosen action still lacks, wherever its row says so. */
export const partKeys: readonly Binding[] = [
  {keys: ['o'], help: 'owner, by a few letters', short: 'owner', run: askPart('owner')},
  {keys: ['b'], help: 'due by: 2026-12-01, fri, 2w, +10d', short: 'by', run: askPart('due')},
  {keys: ['w'], help: 'what done looks like', short: 'done when', run: askPart('doneWhen')},
];

export const notNowKey: Binding = {
  keys: ['-'],
  help: 'not now, because…',
  short: 'not now',
  run: (situation) => onAction(situation, ({id}) => ({asks: {what: 'not-now', actionId: id}})),
};

export const parkActionKey: Binding = {
  keys: ['>'],
  help: 'to the parking lot',
  short: 'park it',
  run: (situation) =>
    onRow(
      situation,
      {action: ({action}) => parkAction(situation, action), draft: ({draft}) => parkDraft(situation, draft)},
      noAction,
    ),
};
