// What happens to ideas and actions, and to their slots.
import {withinSlots} from '../actions.js';
import {type Action, type ActionStatus, actionStatuses, keysOf, type Review} from '../types.js';
import {
  added,
  deletions,
  edited,
  edits,
  pairs,
  placed,
  restoredIn,
  sides,
  stamped,
  undoAdded,
  undoDeleted,
  withId,
} from './items.js';
import {back, kind, moved, type Told, type Undo} from './kind.js';
import {flag, line, number, object, oneOf, orNull, type ShapesOf, someOf, text} from './shape.js';

const actionFields = {title: line, ownerId: orNull(line), due: orNull(line), doneWhen: text, isms: flag};
const whole: ShapesOf<Action> = {
  id: line,
  questionId: line,
  ...actionFields,
  status: oneOf(keysOf(actionStatuses)),
  reason: text,
  by: line,
  at: number,
  deleted: flag,
};
export const actionShape = object(whole);

const heldShape = object({id: line, questionId: line, title: actionFields.title});
const held = {status: 'held', reason: ''} as const;
const blank = {ownerId: null, due: null, doneWhen: '', isms: false, ...held};
const deleting = {type: 'action-deleted', list: ({actions}: Review) => actions, what: 'That action'} as const;

export const actionChanges = {
  'action-held': kind({action: heldShape})({
    apply: (review, {action}, stamp) => ({
      ...review,
      actions: added(review.actions, {...placed(review, action), ...blank, ...stamped(stamp), deleted: false}),
    }),
    undo: ({action}, told): Undo => undoAdded(action.id, told, deleting),
    undone: 'the idea is taken back',
    difference: (from, to) => sides(from.actions, to.actions).added.map((action) => ({action: heldShape(action)})),
  }),
  'action-edited': kind({id: line, fields: someOf(actionFields)})({
    apply: (review, {id, fields}) => withAction(review, id, withKnownOwner(review, fields)),
    undo: (edit, {before, now}): Undo => {
      const fields = restoredIn(edit, before.actions, now.actions);
      return fields ? back({type: 'action-edited', id: edit.id, fields}) : moved('That action');
    },
    undone: 'the action is as before',
    difference: (from, to) => edits(actionFields, from.actions, to.actions, blank),
  }),
  'action-released': kind({id: line})({
    apply: (review, {id}) => withAction(review, id, held),
    undo: ({id}, told): Undo => formerStatus(id, told),
    undone: 'the action is as before',
    difference: (from, to) => reached('action-released', from, to),
  }),
  'action-not-now': kind({id: line, reason: text})({
    apply: (review, {id, reason}) => withAction(review, id, {status: 'not-now', reason}),
    undo: ({id}, told): Undo => formerStatus(id, told),
    undone: 'the idea waits for a decision again',
    difference: (from, to) => reached('action-not-now', from, to),
  }),
  'action-chosen': kind({id: line, reason: text})({
    apply: (review, {id, reason}) => chosen(review, id, reason) ?? review,
    undo: ({id}, told): Undo => formerStatus(id, told),
    undone: 'the action is as before',
    difference: (from, to) => reached('action-chosen', from, to),
  }),
  'action-done': kind({id: line})({
    apply: (review, {id}) =>
      withId(review.actions, id)?.status === 'chosen' ? withAction(review, id, {status: 'done'}) : review,
    undo: ({id}, told): Undo => formerStatus(id, told),
    undone: 'the action is as before',
    difference: (from, to) => reached('action-done', from, to),
  }),
  'action-deleted': kind({id: line, deleted: flag})({
    // An action that comes back and finds its slot taken is held again.
    apply: (review, {id, deleted}) => {
      const next = withAction(review, id, {deleted});
      return withinSlots(next) ? next : withAction(review, id, {deleted, ...held});
    },
    undo: (change, told): Undo => undoDeleted(change, told, deleting),
    undone: 'the action is back',
    difference: (from, to) => deletions(from.actions, to.actions),
  }),
};

const withAction = (review: Review, id: string, fields: Partial<Action>): Review => ({
  ...review,
  actions: edited(review.actions, id, fields),
});

/** The review with a slot for this action; undefined where there is none, or one only for a reason. */
function chosen(review: Review, id: string, reason: string): Review | undefined {
  const next = withAction(review, id, {status: 'chosen', reason});
  return withinSlots(next) ? next : undefined;
}

function withKnownOwner(review: Review, fields: Partial<Action>): Partial<Action> {
  if (!fields.ownerId || withId(review.people, fields.ownerId)) return fields;
  const {ownerId: _, ...rest} = fields;
  return rest;
}

type StatusChange =
  | {type: 'action-released'; id: string}
  | {type: 'action-not-now'; id: string; reason: string}
  | {type: 'action-chosen'; id: string; reason: string}
  | {type: 'action-done'; id: string};
type StatusChangeOf<Type> = Extract<StatusChange, {type: Type}>;

/** The changes that lead an action of any status to the one that it has here. */
function leadingTo({id, status, reason}: Action): StatusChange[] {
  const choosing = {type: 'action-chosen', id, reason} as const;
  const changes: Record<ActionStatus, StatusChange[]> = {
    held: [{type: 'action-released', id}],
    'not-now': [{type: 'action-not-now', id, reason}],
    chosen: [choosing],
    done: [choosing, {type: 'action-done', id}],
  };
  return changes[status];
}

function reached<Type extends StatusChange['type']>(type: Type, from: Review, to: Review): StatusChangeOf<Type>[] {
  return pairs(from.actions, to.actions, blank)
    .filter(({old, now}) => old.status !== now.status || old.reason !== now.reason)
    .flatMap(({now}) => leadingTo(now))
    .filter((change): change is StatusChangeOf<Type> => change.type === type);
}

function formerStatus(actionId: string, {before, after, now}: Told): Undo {
  const [old, given, current] = [before, after, now].map(({actions}) => withId(actions, actionId));
  if (!old || current?.status !== given?.status || current?.reason !== given?.reason) return moved('That action');
  const changes = leadingTo(old);
  const needsSlot = changes.some(({type}) => type === 'action-chosen');
  return needsSlot && !chosen(now, old.id, old.reason)
    ? {why: 'Its slot has been taken since: nothing undone'}
    : back(...changes);
}
