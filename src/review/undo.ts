// Taking back one's own last change without touching what anybody did since.

import {findQuestion, stageOf} from './agenda.js';
import {canWithdraw} from './apply.js';
import type {Change} from './change.js';
import type {Review} from './types.js';

/** The changes that take one back, or the reason why it stays. */
export type Undo = {changes: Change[]} | {why: string};

const moved = (what: string): Undo => ({why: `${what} has changed again since: nothing undone`});
const back = (...changes: Change[]): Undo => ({changes});

/**
 * How to take `change` back. `before` is the review just before it, `now` the review as it stands. A field that was
 * changed again since keeps its newer value.
 */
export function undoOf(change: Change, before: Review, now: Review): Undo {
  switch (change.type) {
    case 'review-created':
      return {why: 'A new review is not undone: it can be left alone'};
    case 'review-edited': {
      const fields = restored(change.fields, before, now);
      return fields ? back({type: 'review-edited', fields}) : moved('That detail');
    }
    case 'person-added':
      if (now.actions.some(({ownerId}) => ownerId === change.person.id)) {
        return {why: `${change.person.name} owns an action now: nothing undone`};
      }
      return back({type: 'person-removed', id: change.person.id}, ...formerRoles(change.person.id, before, now));
    case 'person-edited': {
      const fields = restoredIn(change, before.people, now.people);
      if (!fields) return moved('That person');
      return back({type: 'person-edited', id: change.id, fields}, ...formerRoles(change.id, before, now));
    }
    case 'person-removed': {
      const person = before.people.find(({id}) => id === change.id);
      if (!person) return moved('The list of people');
      const owned = before.actions.filter(({ownerId}) => ownerId === person.id);
      const still = owned.filter(({id}) => now.actions.find((action) => action.id === id)?.ownerId === null);
      const role = now.people.some((other) => other.role === person.role) ? null : person.role;
      return back(
        {type: 'person-added', person: {...person, role}},
        ...still.map(({id}) => ({type: 'action-edited' as const, id, fields: {ownerId: person.id}})),
      );
    }
    case 'checklist-ticked': {
      const item = (review: Review) => review.checklist.find(({id}) => id === change.id);
      const done = item(before)?.done;
      return done === undefined || item(now)?.done !== change.done
        ? moved('That item')
        : back({type: 'checklist-ticked', id: change.id, done});
    }
    case 'meeting-started':
      return now.clock.opened.length === 1
        ? back({type: 'meeting-start-withdrawn'})
        : {why: 'The meeting has moved on since it began: its start stays'};
    case 'meeting-start-withdrawn':
      return now.status === 'preparing' ? back({type: 'meeting-started'}) : moved('The start');
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
      return canWithdraw(now, change.question.id)
        ? back({type: 'question-withdrawn', questionId: change.question.id})
        : {why: 'That question is in use now: it stays, and can be skipped'};
    case 'question-withdrawn': {
      const place = placeOf(before, change.questionId);
      const question = findQuestion(before, change.questionId);
      return place && question
        ? back({type: 'question-added', ...place, question: {id: question.id, text: question.text}})
        : moved('That question');
    }
    case 'question-reworded': {
      const text = findQuestion(before, change.questionId)?.text;
      return text !== undefined && findQuestion(now, change.questionId)?.text === change.text
        ? back({type: 'question-reworded', questionId: change.questionId, text})
        : moved('That question');
    }
    case 'question-moved': {
      const place = placeOf(before, change.questionId);
      return place && stageOf(now, change.questionId)?.id === change.stageId
        ? back({type: 'question-moved', questionId: change.questionId, ...place})
        : moved('That question');
    }
    case 'paused':
      return now.clock.pauses.at(-1)?.to === null ? back({type: 'resumed'}) : moved('The pause');
    case 'resumed':
      return now.clock.pauses.at(-1)?.to === null ? moved('The clock') : back({type: 'paused'});
    case 'minutes-moved':
      return back({...change, minutes: -change.minutes});
    case 'note-added':
      return deletion('note-deleted', change.note.id, now.notes, 'That note');
    case 'topic-parked':
      return deletion('topic-deleted', change.topic.id, now.parked, 'That topic');
    case 'action-held':
      return deletion('action-deleted', change.action.id, now.actions, 'That action');
    case 'note-deleted':
    case 'topic-deleted':
    case 'action-deleted':
      return back({...change, deleted: !change.deleted});
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
      return formerStatus(change, before, now);
    case 'review-closed':
      return now.status === 'closed' ? back({type: 'review-reopened'}) : moved('The review');
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
  const old = before.find(({id}) => id === change.id);
  const current = now.find(({id}) => id === change.id);
  return old && current ? restored<T, Fields>(change.fields, old, current) : undefined;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function deletion(
  type: 'note-deleted' | 'topic-deleted' | 'action-deleted',
  id: string,
  items: {id: string; deleted: boolean}[],
  what: string,
): Undo {
  return items.some((item) => item.id === id && !item.deleted)
    ? back({type, id, deleted: true})
    : {why: `${what} is already deleted`};
}

/** Who held this person's role before it was handed over, where nobody was given it since. */
function formerRoles(personId: string, before: Review, now: Review): Change[] {
  const role = now.people.find(({id}) => id === personId)?.role;
  const former = before.people.find((person) => person.id !== personId && person.role === role && role !== null);
  const known = former && now.people.some(({id}) => id === former.id);
  return former && known ? [{type: 'person-edited', id: former.id, fields: {role: former.role}}] : [];
}

function placeOf(review: Review, questionId: string): {stageId: string; afterId: string | null} | undefined {
  const stage = stageOf(review, questionId);
  if (!stage) return undefined;
  const at = stage.questions.findIndex(({id}) => id === questionId);
  return {stageId: stage.id, afterId: stage.questions[at - 1]?.id ?? null};
}

function formerStatus(
  change: Extract<Change, {type: 'action-chosen' | 'action-released' | 'action-not-now' | 'action-done'}>,
  before: Review,
  now: Review,
): Undo {
  const old = before.actions.find(({id}) => id === change.id);
  const current = now.actions.find(({id}) => id === change.id);
  const given = {
    'action-chosen': 'chosen',
    'action-released': 'held',
    'action-not-now': 'not-now',
    'action-done': 'done',
  }[change.type];
  if (!old || current?.status !== given) return moved('That action');
  switch (old.status) {
    case 'held':
      return back({type: 'action-released', id: old.id});
    case 'chosen':
      return back({type: 'action-chosen', id: old.id, reason: old.reason});
    case 'not-now':
      return back({type: 'action-not-now', id: old.id, reason: old.reason});
    case 'done':
      return back({type: 'action-done', id: old.id});
  }
}
