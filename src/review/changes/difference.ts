// What somebody changed in review.json by hand, as changes.

import type {Action, Review} from '../types.js';
import {applyChange} from './apply.js';
import type {Change, Stamp} from './change.js';

/** The changes that lead from one review towards the other; some differences have none, such as the clock's. */
export function differences(from: Review, to: Review): Change[] {
  return [
    ...detailsOf(from, to),
    ...peopleOf(from, to),
    ...agendaOf(from, to),
    ...itemsOf(from, to),
    ...commentsOf(from, to),
    ...nudgesOf(from, to),
  ];
}

/** Whether these changes make all of the edited review: `edited` as it stands in the file. */
export function expressAll(from: Review, changes: readonly Change[], edited: unknown, stamp: Stamp): boolean {
  const made = changes.reduce<Review | null>((review, change) => applyChange(review, change, stamp), from);
  return same(comparable(made), comparable(edited));
}

/** Who wrote a new note, and when, is the hand edit's own stamp; what was taken out stays in the review as deleted. */
const comparable = (review: unknown): unknown =>
  JSON.parse(
    JSON.stringify(review, (key, value) => {
      if (key === 'by' || key === 'at') return undefined;
      return Array.isArray(value) ? value.filter((item) => item?.deleted !== true) : value;
    }),
  );

const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => [key, sorted(entry)]),
  );
}

/** Those of the named fields whose value differs; undefined where none does. */
function edits<T extends object, Key extends keyof T>(
  from: T,
  to: T,
  keys: readonly Key[],
): Partial<Pick<T, Key>> | undefined {
  const changed = keys.filter((key) => !same(from[key], to[key]));
  return changed.length === 0 ? undefined : (Object.fromEntries(changed.map((key) => [key, to[key]])) as Pick<T, Key>);
}

function detailsOf(from: Review, to: Review): Change[] {
  const fields = edits(from, to, ['reference', 'title', 'severity', 'folder', 'recording']);
  return fields ? [{type: 'review-edited', fields}] : [];
}

type Sides<T> = {added: T[]; removed: T[]; kept: {old: T; now: T}[]};

function sides<T extends {id: string}>(from: readonly T[], to: readonly T[]): Sides<T> {
  const old = new Map(from.map((item) => [item.id, item]));
  const now = new Set(to.map(({id}) => id));
  return {
    added: to.filter(({id}) => !old.has(id)),
    removed: from.filter(({id}) => !now.has(id)),
    kept: to.flatMap((item) => {
      const before = old.get(item.id);
      return before ? [{old: before, now: item}] : [];
    }),
  };
}

function peopleOf(from: Review, to: Review): Change[] {
  const {added, removed, kept} = sides(from.people, to.people);
  return [
    ...removed.map(({id}): Change => ({type: 'person-removed', id})),
    ...added.map((person): Change => ({type: 'person-added', person})),
    ...kept.flatMap(({old, now}): Change[] => {
      const fields = edits(old, now, ['name', 'involvement', 'role', 'attended', 'thanked']);
      return fields ? [{type: 'person-edited', id: now.id, fields}] : [];
    }),
  ];
}

function agendaOf(from: Review, to: Review): Change[] {
  const questions = (review: Review) => review.agenda.stages.flatMap((stage) => stage.questions);
  return [
    ...sides(questions(from), questions(to)).kept.flatMap(({old, now}): Change[] => [
      ...(old.text === now.text ? [] : [{type: 'question-reworded' as const, questionId: now.id, text: now.text}]),
      ...(old.state === now.state ? [] : [{type: 'question-marked' as const, questionId: now.id, state: now.state}]),
    ]),
    ...sides(from.checklist, to.checklist).kept.flatMap(({old, now}): Change[] =>
      old.done === now.done ? [] : [{type: 'checklist-ticked', id: now.id, done: now.done}],
    ),
  ];
}

function itemsOf(from: Review, to: Review): Change[] {
  const notes = sides(from.notes, to.notes);
  const topics = sides(from.parked, to.parked);
  const actions = sides(from.actions, to.actions);
  return [
    ...notes.added.map(
      ({id, questionId, kind, aspects, text}): Change => ({
        type: 'note-added',
        note: {id, questionId, kind, aspects, text},
      }),
    ),
    ...notes.kept.flatMap(({old, now}): Change[] => {
      const fields = edits(old, now, ['text', 'kind', 'aspects', 'questionId']);
      return fields ? [{type: 'note-edited', id: now.id, fields}] : [];
    }),
    ...deletions('note-deleted', notes),
    ...topics.added.map(({id, questionId, text}): Change => ({type: 'topic-parked', topic: {id, questionId, text}})),
    ...topics.kept.flatMap(({old, now}) => topicEdits(old, now)),
    ...topics.added.flatMap((now) => topicEdits({...now, destination: null, detail: ''}, now)),
    ...deletions('topic-deleted', topics),
    ...actions.added.map(({id, questionId, title}): Change => ({type: 'action-held', action: {id, questionId, title}})),
    ...actions.added.flatMap((now) => actionEdits({...now, ...blankAction}, now)),
    ...actions.kept.flatMap(({old, now}) => actionEdits(old, now)),
    ...deletions('action-deleted', actions),
  ];
}

/** A comment comes or goes; the words of one that stands are its author's, and have no change. */
function commentsOf(from: Review, to: Review): Change[] {
  const comments = sides(from.comments, to.comments);
  return [
    ...comments.added.map(
      ({id, questionId, text}): Change => ({type: 'comment-added', comment: {id, questionId, text}}),
    ),
    ...deletions('comment-deleted', comments),
  ];
}

function nudgesOf(from: Review, to: Review): Change[] {
  const {added, kept} = sides(from.nudges, to.nudges);
  const answered = [...added, ...kept.flatMap(({old, now}) => (old.answered ? [] : [now]))];
  return [
    ...added.map(({id, text}): Change => ({type: 'nudge-sent', nudge: {id, text}})),
    ...answered.flatMap((nudge): Change[] => (nudge.answered ? [{type: 'nudge-answered', id: nudge.id}] : [])),
  ];
}

const blankAction = {ownerId: null, due: null, doneWhen: '', isms: false, status: 'held', reason: ''} as const;

function topicEdits(old: Review['parked'][number], now: Review['parked'][number]): Change[] {
  const fields = edits(old, now, ['text', 'destination', 'detail']);
  return fields ? [{type: 'topic-edited', id: now.id, fields}] : [];
}

function actionEdits(old: Action, now: Action): Change[] {
  const fields = edits(old, now, ['title', 'ownerId', 'due', 'doneWhen', 'isms']);
  const moved = old.status !== now.status || old.reason !== now.reason;
  return [...(fields ? [{type: 'action-edited' as const, id: now.id, fields}] : []), ...(moved ? statusOf(now) : [])];
}

function statusOf({id, status, reason}: Action): Change[] {
  switch (status) {
    case 'held':
      return [{type: 'action-released', id}];
    case 'chosen':
      return [{type: 'action-chosen', id, reason}];
    case 'not-now':
      return [{type: 'action-not-now', id, reason}];
    case 'done':
      return [
        {type: 'action-chosen', id, reason},
        {type: 'action-done', id},
      ];
  }
}

function deletions(
  type: 'note-deleted' | 'topic-deleted' | 'action-deleted' | 'comment-deleted',
  {removed, kept, added}: Sides<{id: string; deleted: boolean}>,
): Change[] {
  const gone = removed.filter(({deleted}) => !deleted).map(({id}) => ({type, id, deleted: true}));
  const turned = kept.filter(({old, now}) => old.deleted !== now.deleted).map(({now}) => now);
  const born = added.filter(({deleted}) => deleted);
  return [...gone, ...[...turned, ...born].map(({id, deleted}) => ({type, id, deleted}))];
}
