// What becomes of an idea: a slot, its parts, not now, the parking lot.
import {slotFor} from '../../review/action-slots.js';
import {hasSlot} from '../../review/actions.js';
import {quoted} from '../../review/changes/words.js';
import {isParked, parkingIdea} from '../../review/parked-ideas.js';
import {inSeries} from '../../review/text.js';
import type {Action} from '../../review/types.js';
import {chosen, nextIdea} from '../../session/asks/decided-idea.js';
import type {Binding} from '../../session/keys/binding.js';
import {keyCalled} from '../../session/keys/in-words.js';
import {type Deed, rowKey} from '../../session/keys/row-keys.js';
import type {KeyName} from '../../session/keys/table.js';
import type {RowOf} from '../../session/rows.js';
import {type InReview, type Outcome, say, select} from '../../session/situation.js';
import type {ActionPart} from '../../session/view.js';
import {parkDraft} from '../meeting/unsettled-drafts.js';

const noAction = 'Choose an action first, with ↑ and ↓.';

type ActionRow = RowOf<'action'>;
type ActionDeed = Omit<Deed<'action'>, 'run'> & {run(action: Action, situation: InReview): Outcome};

/** A key that acts on an action, or an idea for one. */
const actionKey = (name: KeyName, help: string, {run, ...deed}: ActionDeed): Binding =>
  rowKey(
    {name, help, group: 'actions'},
    {action: {...deed, run: ({action}, situation) => run(action, situation)}},
    noAction,
  );

const isOpen = ({review}: InReview): boolean => review.status !== 'closed';

/**
 * A slot for the selected idea, then its owner, due date and what done looks like; a chosen one is gone through again.
 */
export function choose({action}: ActionRow, situation: InReview): Outcome {
  const {id} = action;
  if (hasSlot(action)) return {asks: {what: 'action', actionId: id, part: 'title', goOn: true}};
  return slotFor(situation.review, id) === 'needs-reason'
    ? {asks: {what: 'slot-reason', actionId: id}}
    : chosen(situation, id, '');
}

/** Back among the held ideas. */
export const releaseKey = actionKey('release', 'take the slot back: hold it again', {
  short: 'hold again',
  can: ({action: {status}}, situation) => isOpen(situation) && status !== 'held',
  run: ({id, status}, {view}) =>
    status === 'held'
      ? {view: say(view, 'It is held already.')}
      : {changes: [{type: 'action-released', id}], view: say(view, 'Held again.')},
});

const askPart = (part: ActionPart, short: string): ActionDeed => ({
  short,
  run: ({id}) => ({asks: {what: 'action', actionId: id, part, goOn: false}}),
});

export const securityKey = actionKey('security', 'affects information security, or not', {
  short: 'security',
  run: ({id, isms}, {view}) => ({
    changes: [{type: 'action-edited', id, fields: {isms: !isms}}],
    view: say(
      view,
      isms ? 'Marked: it does not affect information security.' : 'Marked: it affects information security.',
    ),
  }),
});

export const clientKey = actionKey('client', 'a client is told of it, or not', {
  short: 'client',
  run: ({id, forClient}, {view}) => ({
    changes: [{type: 'action-edited', id, fields: {forClient: forClient ? null : true}}],
    view: say(view, forClient ? 'Marked: a client is not told of it.' : 'Marked: a client is told of it.'),
  }),
});

export const doneKey = actionKey('done', 'done already, or not', {
  short: 'done',
  can: ({action}, situation) => isOpen(situation) && hasSlot(action),
  run({id, status, reason, slot}, {view}) {
    if (status === 'done') {
      const choice = {type: 'action-chosen', id, reason, ...(slot !== undefined && {slot})} as const;
      return {changes: [choice], view: say(view, 'Not done yet.')};
    }
    return status === 'chosen'
      ? {changes: [{type: 'action-done', id}], view: say(view, 'Done.')}
      : {view: say(view, 'Only a chosen action can be done.')};
  },
});

/** The idea leaves as a topic for another place, and what is known of it is shown with the topic. */
function parkAction(situation: InReview, action: Action): Outcome {
  const {id, title} = action;
  const {view, review, freshId} = situation;
  if (isParked(review, action))
    return {view: say(view, `It is in the parking lot already. ${keyCalled('parking-lot')} opens it.`)};
  const next = nextIdea(review, id);
  const moves = [
    `${quoted(title)} goes to the parking lot${alongWith(action)}`,
    hasSlot(action) && 'its slot is free again',
  ];
  const says = `${moves.filter(Boolean).join('; ')}. ${keyCalled('parking-lot')} opens it.`;
  return {
    changes: parkingIdea(review, action, freshId),
    view: say(next ? select(view, view.screen, next) : view, says),
  };
}

/** What is known of an action and goes along with it, in words. */
function alongWith({ownerId, due, doneWhen, isms, forClient}: Action): string {
  const known = [
    ...(ownerId ? ['owner'] : []),
    ...(due ? ['day'] : []),
    ...(isms ? ['security mark'] : []),
    ...(forClient ? ['mark for the client'] : []),
    ...(doneWhen.trim() === '' ? [] : ['“done when”']),
  ];
  return known.length === 0 ? '' : ` with its ${inSeries(known)}`;
}

/** What a chosen action still lacks, wherever its row says so. */
export const partKeys: readonly Binding[] = [
  actionKey('owner', 'owner, by a few letters', askPart('owner', 'owner')),
  actionKey('due', 'due by: 2026-12-01, 1 dec, fri, eom, 2w', askPart('due', 'by')),
  actionKey('done-when', 'what done looks like', askPart('doneWhen', 'done when')),
];

export const notNowKey = actionKey('not-now', 'not now, because…', {
  short: 'not now',
  run: ({id}) => ({asks: {what: 'not-now', actionId: id}}),
});

export const parkActionKey: Binding = rowKey(
  {name: 'to-parking-lot', help: 'to the parking lot', group: 'actions', inClosed: true},
  {
    action: {
      short: 'park it',
      can: ({action}, situation) => isOpen(situation) && !isParked(situation.review, action),
      run: ({action}, situation) => parkAction(situation, action),
    },
    draft: {short: 'park it', can: () => true, run: ({draft}, situation) => parkDraft(situation, draft)},
  },
  noAction,
);
