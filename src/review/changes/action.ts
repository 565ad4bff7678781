// What happens to ideas and actions, and to their slots.
import {HIGHEST_SLOT, withinSlots} from '../action-slots.js';
import {calledAction, hasSlot} from '../actions.js';
import {dueInWords, isDay} from '../days.js';
import type {Action, Review} from '../types.js';
import {type ActionStatus, actionStatuses, keysOf} from '../vocabulary.js';
import {adding, deleting, editing, written, writtenFields} from './add-edit-delete.js';
import {edited, pairs, placed, withId} from './items.js';
import {back, kind, moved, type Seen, type Told, type Undo} from './kind.js';
import {sentShape} from './sent.js';
import {count, countUpTo, flag, line, listOf, maybe, object, oneOf, orNull, text} from './shape.js';
import {named, personNamed} from './words.js';

const ownFields = {title: line, ownerId: orNull(line), due: orNull(line), doneWhen: text, isms: flag};

/** What of it may be changed later: null takes the mark away. */
const actionFields = {...ownFields, forClient: orNull(flag)};
type ActionFields = Pick<Action, keyof typeof ownFields> & {forClient: boolean | null};

export const actionShape = object<Action>({
  id: line,
  questionId: line,
  ...ownFields,
  forClient: maybe(flag),
  status: oneOf(keysOf(actionStatuses)),
  reason: text,
  topicId: maybe(line),
  slot: maybe(countUpTo(HIGHEST_SLOT)),
  dismissedHints: maybe(listOf(line)),
  sent: maybe(listOf(sentShape)),
  ...writtenFields,
});

const held = {status: 'held', reason: ''} as const;
const blank = {ownerId: null, due: null, doneWhen: '', isms: false, ...held};

export const actionChanges = {
  'action-held': adding<'action', Pick<Action, 'id' | 'questionId' | 'title' | 'topicId'>>(
    'action',
    {id: line, questionId: line, title: line, topicId: maybe(line)},
    (action, review, stamp) => ({...blank, ...placed(review, action), ...written(review, stamp)}),
    ({title}) => title,
    {called: 'the idea', is: 'held'},
  ),
  'action-edited': editing<ActionFields>(
    'action',
    actionFields,
    fieldsInWords,
    withKnownOwner,
    {...blank, forClient: null},
    withoutOddDue,
    ['forClient'],
  ),
  'action-released': kind({id: line})({
    apply: (review, {id}) => withoutSlot(review, id, held),
    ...statusIn('action-released'),
  }),
  'action-not-now': kind({id: line, reason: text})({
    apply: (review, {id, reason}) => withoutSlot(review, id, {status: 'not-now', reason}),
    ...statusIn('action-not-now'),
  }),
  /** Journals of earlier versions give no slot: such actions come first, in the order of their ideas. */
  'action-chosen': kind<Choice>({id: line, reason: text, slot: maybe(count)})({
    apply: (review, {id, reason, slot}) => chosen(review, id, reason, slot) ?? review,
    ...statusIn('action-chosen'),
  }),
  'action-done': kind({id: line})({
    apply: (review, {id}) =>
      withId(review.actions, id)?.status === 'chosen' ? withAction(review, id, {status: 'done'}) : review,
    ...statusIn('action-done'),
  }),
  'action-deleted': {
    ...deleting(
      'action',
      ({title}) => title,
      (action) => `the ${calledAction(action)}`,
    ),
    // An action that comes back and finds its slot taken is held again.
    apply: (review: Review, {id, deleted}: {id: string; deleted: boolean}) => {
      const next = withAction(review, id, {deleted});
      return withinSlots(next) ? next : withoutSlot(review, id, {deleted, ...held});
    },
  },
};

const actionNamed = (review: Review, id: string): string =>
  named(review.actions, id, ({title}) => title, 'that action');

/** How each status reads behind “is”. */
const standing: Record<ActionStatus, string> = {
  held: 'held, without a slot',
  'not-now': 'not for now',
  chosen: 'chosen, with a slot',
  done: 'done already',
};

const statusInWords = (action: Action | undefined): string => standing[action?.status ?? 'held'];

/** Each field of an action as it is now. */
const fieldInWords: Record<keyof typeof actionFields, (action: Action, review: Review) => string> = {
  title: () => 'reworded',
  ownerId: ({ownerId}, review) => (ownerId ? `owned by ${personNamed(review, ownerId)}` : 'without an owner'),
  due: ({due}) => (due ? `due ${dueInWords(due)}` : 'without a due date'),
  doneWhen: ({doneWhen}) => (doneWhen === '' ? 'without a “done when”' : 'with a “done when”'),
  isms: ({isms}) =>
    isms ? 'marked as affecting information security' : 'marked as not affecting information security',
  forClient: ({forClient}) => (forClient ? 'marked for the client' : 'marked as nothing for the client'),
};

function fieldsInWords({id, fields}: {id: string; fields: Partial<ActionFields>}, {to, isBack}: Seen): string {
  const action = withId(to.actions, id);
  const [field] = keysOf(actionFields).filter((key) => key in fields);
  const words = action && field ? fieldInWords[field](action, to) : 'as it was';
  return `${actionNamed(to, id)} is ${isBack && field === 'title' ? 'worded as before' : words}`;
}

const withAction = (review: Review, id: string, fields: Partial<Action>): Review => ({
  ...review,
  actions: edited(review.actions, id, fields),
});

function withoutSlot(review: Review, id: string, fields: Partial<Action>): Review {
  const next = withAction(review, id, fields);
  const free = ({slot: _, ...action}: Action): Action => action;
  return {...next, actions: next.actions.map((action) => (action.id === id ? free(action) : action))};
}

/** The review with a slot for this action; undefined where there is none, or one only for a reason. */
function chosen(review: Review, id: string, reason: string, slot?: number): Review | undefined {
  const fields = {status: 'chosen', reason} as const;
  // An earlier version took over any number that was written by hand, and there has to be room behind it.
  const at = slot === undefined ? undefined : Math.min(HIGHEST_SLOT, Math.max(0, slot));
  const next = at === undefined ? withoutSlot(review, id, fields) : withAction(review, id, {...fields, slot: at});
  return withinSlots(next) ? next : undefined;
}

function withKnownOwner(review: Review, fields: Partial<ActionFields>): Partial<ActionFields> {
  if (!fields.ownerId || withId(review.people, fields.ownerId)) return fields;
  const {ownerId: _, ...rest} = fields;
  return rest;
}

/** A due date that is no day, such as `2026-99-99`, is left out. */
function withoutOddDue({due, ...fields}: Partial<ActionFields>): Partial<ActionFields> {
  return due === undefined || (due !== null && !isDay(due)) ? fields : {...fields, due};
}

type Choice = {id: string; reason: string; slot?: number};

type StatusChange =
  | {type: 'action-released'; id: string}
  | {type: 'action-not-now'; id: string; reason: string}
  | ({type: 'action-chosen'} & Choice)
  | {type: 'action-done'; id: string};
type StatusChangeOf<Type> = Extract<StatusChange, {type: Type}>;

/** The changes that lead an action of any status to the one that it has here. */
function leadingTo({id, status, reason, slot}: Action): StatusChange[] {
  const choosing = {type: 'action-chosen', id, reason, ...(slot !== undefined && {slot})} as const;
  const changes: Record<ActionStatus, StatusChange[]> = {
    held: [{type: 'action-released', id}],
    'not-now': [{type: 'action-not-now', id, reason}],
    chosen: [choosing],
    done: [choosing, {type: 'action-done', id}],
  };
  return changes[status];
}

const isMoved = (old: Action, now: Action): boolean => hasSlot(now) && now.slot !== old.slot;

/** How a change of status is taken back, and between which reviews it stands. */
function statusIn<Type extends StatusChange['type']>(type: Type) {
  return {
    undo: ({id}: {id: string}, told: Told): Undo => formerStatus(id, told),
    says: ({id}: {id: string}, {to}: Seen) => `${actionNamed(to, id)} is ${statusInWords(withId(to.actions, id))}`,
    difference: (from: Review, to: Review): StatusChangeOf<Type>[] =>
      pairs(from.actions, to.actions, blank)
        .filter(({old, now}) => old.status !== now.status || old.reason !== now.reason || isMoved(old, now))
        .flatMap(({now}) => leadingTo(now))
        .filter((change): change is StatusChangeOf<Type> => change.type === type),
  };
}

function formerStatus(actionId: string, {before, after, now}: Told): Undo {
  const [old, given, current] = [before, after, now].map(({actions}) => withId(actions, actionId));
  const isOther = (['status', 'reason', 'slot'] as const).some((field) => current?.[field] !== given?.[field]);
  if (!old || isOther) return moved('That action');
  const changes = leadingTo(old);
  const needsSlot = changes.some(({type}) => type === 'action-chosen');
  return needsSlot && !chosen(now, old.id, old.reason, old.slot)
    ? {since: 'Its slot has been taken since'}
    : back(...changes);
}
