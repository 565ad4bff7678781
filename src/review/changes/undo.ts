// Taking back one's own last change without touching what anybody did since.

import {findQuestion, stageOf} from '../agenda.js';
import {isPaused, plannedMinutes} from '../clock.js';
import type {ActionStatus, Person, Review, Role} from '../types.js';
import {applyChange, canWithdraw} from './apply.js';
import type {Change} from './change.js';

/** The changes that take one back, or the reason why it stays. */
export type Undo = {changes: Change[]} | {why: string};

const moved = (what: string): Undo => ({why: `${what} has changed again since: nothing undone`});
const back = (...changes: Change[]): Undo => ({changes});

/**
 * How to take `change` back. `before` is the review just before it, `now` the review as it stands. A field that was
 * changed again since keeps its newer value; what others made out of it since stays, and the reason is said.
 */
export function undoOf(change: Change, before: Review, now: Review): Undo {
  const after = applied([change], before);
  if (same(before, after)) return {why: 'That change had no effect: nothing to undo'};
  const undo = inverse(change, before, after, now);
  const idle = 'changes' in undo && same(now, applied(undo.changes, now));
  return idle ? moved('That') : undo;
}

// Every fact of the clock comes later than this one, so it is taken as of the newest.
const whenever = {at: Number.NEGATIVE_INFINITY, by: ''};

const applied = (changes: Change[], review: Review): Review =>
  changes.reduce((sofar, change) => applyChange(sofar, change, whenever) ?? sofar, review);

function inverse(change: Change, before: Review, after: Review, now: Review): Undo {
  switch (change.type) {
    case 'review-created':
      return {why: 'A new review is not undone: it can be left alone'};
    case 'review-restored':
      return {why: 'A restored review is not undone: it can be left alone'};
    case 'review-edited': {
      const fields = restored(change.fields, before, now);
      return fields ? back({type: 'review-edited', fields}) : moved('That detail');
    }
    case 'person-added':
      if (now.actions.some(({ownerId}) => ownerId === change.person.id)) {
        return {why: `${change.person.name} owns an action now: nothing undone`};
      }
      if (!same(withId(now.people, change.person.id), withId(after.people, change.person.id))) {
        return moved('That person');
      }
      return back({type: 'person-removed', id: change.person.id}, ...formerRoles(change.person, before, now));
    case 'person-edited': {
      const fields = restoredIn(change, before.people, now.people);
      if (!fields) return moved('That person');
      const role = fields.role === undefined ? {} : {role: freeRole(fields.role, change.id, now)};
      const edited: Change = {type: 'person-edited', id: change.id, fields: {...fields, ...role}};
      return back(edited, ...formerRoles({role: null, ...change.fields, id: change.id}, before, now));
    }
    case 'person-removed': {
      const person = withId(before.people, change.id);
      if (!person || withId(now.people, change.id)) return moved('The list of people');
      const owned = before.actions.filter(({ownerId}) => ownerId === person.id);
      const still = owned.filter(({id}) => withId(now.actions, id)?.ownerId === null);
      const role = freeRole(person.role, person.id, now);
      return back(
        {type: 'person-added', person: {...person, role}},
        ...still.map(({id}) => ({type: 'action-edited' as const, id, fields: {ownerId: person.id}})),
      );
    }
    case 'checklist-ticked': {
      const done = withId(before.checklist, change.id)?.done;
      return done === undefined || withId(now.checklist, change.id)?.done !== change.done
        ? moved('That item')
        : back({type: 'checklist-ticked', id: change.id, done});
    }
    case 'meeting-started':
      return now.status === 'running' && now.clock.opened.length === 1 && !isPaused(now)
        ? back({type: 'meeting-start-withdrawn'})
        : {why: 'The meeting has moved on since it began: its start stays'};
    case 'meeting-start-withdrawn':
      if (now.status !== 'preparing' || !before.open) return moved('The start');
      return back(
        {type: 'meeting-started'},
        {type: 'question-opened', questionId: before.open.questionId},
        ...(isPaused(before) ? [{type: 'paused' as const}] : []),
      );
    case 'question-opened':
      return before.open && now.open?.questionId === change.questionId
        ? back({type: 'question-opened', questionId: before.open.questionId})
        : moved('The open question');
    case 'question-marked': {
      const state = findQuestion(before, change.questionId)?.state;
      return state && findQuestion(now, change.questionId)?.state === change.state
        ? back({type: 'question-marked', questionId: change.questionId, state})
        : moved('That question');
    }
    case 'question-added':
      if (!same(standing(now, change.question.id), standing(after, change.question.id))) return moved('That question');
      return canWithdraw(now, change.question.id)
        ? back({type: 'question-withdrawn', questionId: change.question.id})
        : {why: 'That question is in use now: it stays, and can be skipped'};
    case 'question-withdrawn': {
      const place = placeOf(before, change.questionId);
      const question = findQuestion(before, change.questionId);
      if (!place || !question) return moved('That question');
      const {id, text, state} = question;
      const marked: Change[] = state === 'open' ? [] : [{type: 'question-marked', questionId: id, state}];
      return back({type: 'question-added', ...place, question: {id, text}}, ...marked);
    }
    case 'question-reworded': {
      const text = findQuestion(before, change.questionId)?.text;
      return text !== undefined && findQuestion(now, change.questionId)?.text === change.text
        ? back({type: 'question-reworded', questionId: change.questionId, text})
        : moved('That question');
    }
    case 'question-moved': {
      const place = placeOf(before, change.questionId);
      return place && same(placeOf(now, change.questionId), placeOf(after, change.questionId))
        ? back({type: 'question-moved', questionId: change.questionId, ...place})
        : moved('That question');
    }
    case 'paused':
      return isPaused(now) && samePause(after, now) ? back({type: 'resumed'}) : moved('The pause');
    case 'resumed':
      return !isPaused(now) && samePause(after, now) ? back({type: 'paused'}) : moved('The clock');
    case 'minutes-moved': {
      const giver = change.minutes > 0 ? change.stageId : change.fromStageId;
      const stage = withId(now.agenda.stages, giver);
      return stage && plannedMinutes(now, stage) < Math.abs(change.minutes)
        ? {why: `${stage.title} has passed those minutes on: nothing undone`}
        : back({...change, minutes: -change.minutes});
    }
    case 'note-added':
      return deletion('note-deleted', change.note.id, after.notes, now.notes, 'That note');
    case 'topic-parked':
      return deletion('topic-deleted', change.topic.id, after.parked, now.parked, 'That topic');
    case 'action-held':
      return deletion('action-deleted', change.action.id, after.actions, now.actions, 'That action');
    case 'note-deleted':
      return change.deleted
        ? back({...change, deleted: false})
        : deletion('note-deleted', change.id, after.notes, now.notes, 'That note');
    case 'topic-deleted':
      return change.deleted
        ? back({...change, deleted: false})
        : deletion('topic-deleted', change.id, after.parked, now.parked, 'That topic');
    case 'action-deleted':
      return change.deleted
        ? back({...change, deleted: false})
        : deletion('action-deleted', change.id, after.actions, now.actions, 'That action');
    case 'note-edited': {
      const fields = restoredIn(change, before.notes, now.notes);
      return fields ? back({type: 'note-edited', id: change.id, fields}) : moved('That note');
    }
    case 'topic-edited': {
      const fields = restoredIn(change, before.parked, now.parked);
      return fields ? back({type: 'topic-edited', id: change.id, fields}) : moved('That topic');
    }
    case 'action-edited': {
      const fields = restoredIn(change, before.actions, now.actions);
      return fields ? back({type: 'action-edited', id: change.id, fields}) : moved('That action');
    }
    case 'action-chosen':
    case 'action-released':
    case 'action-not-now':
    case 'action-done':
      return formerStatus(change.id, before, after, now);
    case 'comment-added':
      return now.comments.some(({id, deleted}) => id === change.comment.id && !deleted)
        ? back({type: 'comment-deleted', id: change.comment.id, deleted: true})
        : {why: 'That comment is already deleted'};
    case 'comment-deleted':
      return back({...change, deleted: !change.deleted});
    case 'nudge-sent':
      return now.nudges.some(({id, answered}) => id === change.nudge.id && !answered)
        ? back({type: 'nudge-answered', id: change.nudge.id})
        : {why: 'That nudge was answered already'};
    case 'nudge-answered':
      return {why: 'A nudge that was answered stays so'};
    case 'facilitation-offered':
      return now.handover?.id === change.id && !now.handover.taken
        ? back({type: 'facilitation-kept', id: change.id})
        : {why: 'The facilitation was handed over already: it can be offered back'};
    case 'facilitation-kept':
    case 'facilitation-taken':
      return {why: 'A handover is not undone: the facilitation can be offered again'};
    case 'review-closed':
      if (now.status !== 'closed') return moved('The review');
      return isPaused(before) ? back({type: 'review-reopened'}, {type: 'paused'}) : back({type: 'review-reopened'});
    case 'review-reopened':
      return now.status === 'closed' ? moved('The review') : back({type: 'review-closed'});
  }
}

/** The earlier values of those fields that still hold what the change gave them. */
function restored<T extends object, Fields extends Partial<T>>(fields: Fields, before: T, now: T): Fields | undefined {
  const keys = (Object.keys(fields) as (keyof Fields & keyof T)[]).filter((key) => same(now[key], fields[key]));
  if (keys.length === 0) return undefined;
  return Object.fromEntries(keys.map((key) => [key, before[key]])) as Fields;
}

function restoredIn<T extends {id: string}, Fields extends Partial<T>>(
  change: {id: string; fields: Fields},
  before: T[],
  now: T[],
): Fields | undefined {
  const old = withId(before, change.id);
  const current = withId(now, change.id);
  return old && current ? restored<T, Fields>(change.fields, old, current) : undefined;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const withId = <T extends {id: string}>(items: T[], wanted: string | null): T | undefined =>
  items.find(({id}) => id === wanted);

/** Deletes what was added, unless anybody worked on it since: their words would vanish with it. */
function deletion<T extends {id: string; at: number; by: string; deleted: boolean}>(
  type: 'note-deleted' | 'topic-deleted' | 'action-deleted',
  id: string,
  after: T[],
  now: T[],
  what: string,
): Undo {
  const made = withId(after, id);
  const current = withId(now, id);
  if (!made || !current || current.deleted) return {why: `${what} is already deleted`};
  const {at, by} = current;
  return same({...made, at, by}, current) ? back({type, id, deleted: true}) : moved(what);
}

/** The role, or none where somebody else was given it since. */
const freeRole = (role: Role | null, personId: string, now: Review): Role | null =>
  now.people.some((person) => person.id !== personId && person.role === role) ? null : role;

/** Gives the role that this person was given back to whoever held it before, where both are still free for it. */
function formerRoles({id, role}: Pick<Person, 'id' | 'role'>, before: Review, now: Review): Change[] {
  const former = before.people.find((person) => person.id !== id && person.role === role);
  const free = former && withId(now.people, former.id)?.role === null && freeRole(role, id, now) === role;
  return role && free ? [{type: 'person-edited', id: former.id, fields: {role}}] : [];
}

// No pause began since: breaks are only ever added.
const samePause = (after: Review, now: Review): boolean => after.clock.pauses.length === now.clock.pauses.length;

/** A question as it stands and where: what others may have changed of it. */
const standing = (review: Review, questionId: string) => [
  findQuestion(review, questionId),
  stageOf(review, questionId)?.id,
];

function placeOf(review: Review, questionId: string): {stageId: string; afterId: string | null} | undefined {
  const stage = stageOf(review, questionId);
  if (!stage) return undefined;
  const at = stage.questions.findIndex(({id}) => id === questionId);
  return {stageId: stage.id, afterId: stage.questions[at - 1]?.id ?? null};
}

function formerStatus(actionId: string, before: Review, after: Review, now: Review): Undo {
  const [old, given, current] = [before, after, now].map(({actions}) => withId(actions, actionId));
  if (!old || current?.status !== given?.status || current?.reason !== given?.reason) return moved('That action');
  const {id, reason} = old;
  const changes: Record<ActionStatus, Change[]> = {
    held: [{type: 'action-released', id}],
    chosen: [{type: 'action-chosen', id, reason}],
    'not-now': [{type: 'action-not-now', id, reason}],
    done: [
      {type: 'action-chosen', id, reason},
      {type: 'action-done', id},
    ],
  };
  const undone = applied(changes[old.status], now);
  return withId(undone.actions, id)?.status === old.status
    ? back(...changes[old.status])
    : {why: 'Its slot has been taken since: nothing undone'};
}
