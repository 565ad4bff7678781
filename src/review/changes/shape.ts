// The shape of every change: what came from a file becomes a fresh, clean change, or nothing.

import {cleanLine, cleanText} from '../text.js';
import type {
  Action,
  Comment,
  Handover,
  Incident,
  Note,
  Nudge,
  ParkedTopic,
  Person,
  Question,
  Review,
  Stage,
} from '../types.js';
import {
  actionStatuses,
  aspects,
  checklistMoments,
  destinations,
  involvements,
  keysOf,
  noteKinds,
  questionStates,
  roles,
  severities,
  stageKinds,
  statuses,
} from '../types.js';
import type {Change, ChangeType, ReviewSeed} from './change.js';

type Shape<T> = (value: unknown) => T;
type ShapesOf<T> = {[Key in keyof T]-?: Shape<Exclude<T[Key], undefined>>};

class Misshapen extends Error {}

function check(fits: boolean): asserts fits {
  if (!fits) throw new Misshapen();
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text: Shape<string> = (value) => {
  check(typeof value === 'string');
  return cleanText(value);
};
const line: Shape<string> = (value) => {
  check(typeof value === 'string');
  return cleanLine(value);
};
const flag: Shape<boolean> = (value) => {
  check(typeof value === 'boolean');
  return value;
};
const number: Shape<number> = (value) => {
  check(typeof value === 'number' && Number.isFinite(value));
  return value;
};
const count: Shape<number> = (value) => {
  check(Number.isSafeInteger(value));
  return value as number;
};

const oneOf =
  <T extends string>(allowed: readonly T[]): Shape<T> =>
  (value) => {
    check(allowed.includes(value as T));
    return value as T;
  };

const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value) =>
    value === null ? null : shape(value);

const listOf =
  <T>(shape: Shape<T>): Shape<T[]> =>
  (value) => {
    check(Array.isArray(value));
    return value.map(shape);
  };

const mapOf =
  <T>(shape: Shape<T>): Shape<Record<string, T>> =>
  (value) => {
    check(isObject(value));
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, shape(entry)]));
  };

/** Every key of the shape must be the value's own; whatever else the value has is left behind. */
const object =
  <T extends object>(shapes: ShapesOf<T>): Shape<T> =>
  (value) => {
    check(isObject(value));
    const fresh: Record<string, unknown> = {};
    for (const key of Object.keys(shapes) as (keyof T & string)[]) {
      check(Object.hasOwn(value, key));
      fresh[key] = shapes[key](value[key]);
    }
    return fresh as T;
  };

const someOf =
  <T extends object>(shapes: ShapesOf<T>): Shape<Partial<T>> =>
  (value) => {
    check(isObject(value));
    const fresh: Record<string, unknown> = {};
    for (const key of Object.keys(shapes) as (keyof T & string)[]) {
      if (Object.hasOwn(value, key)) fresh[key] = shapes[key](value[key]);
    }
    return fresh as Partial<T>;
  };

const questionState = oneOf(questionStates);
const noteKind = oneOf(keysOf(noteKinds));
const noteAspects = listOf(oneOf(aspects));
const destination = orNull(oneOf(keysOf(destinations)));
const severity = oneOf(severities);

const personFields: ShapesOf<Omit<Person, 'id'>> = {
  name: line,
  involvement: oneOf(keysOf(involvements)),
  role: orNull(oneOf(roles)),
  attended: flag,
  thanked: flag,
};
const person = object<Person>({id: line, ...personFields});
const question = object<Question>({
  id: line,
  text: line,
  prompts: listOf(line),
  source: line,
  state: questionState,
});
const stage = object<Stage>({
  id: line,
  kind: oneOf(stageKinds),
  title: line,
  minutes: number,
  questions: listOf(question),
});
const note = object<Note>({
  id: line,
  questionId: line,
  kind: noteKind,
  aspects: noteAspects,
  text,
  by: line,
  at: number,
  deleted: flag,
});
const topic = object<ParkedTopic>({
  id: line,
  questionId: line,
  text: line,
  destination,
  detail: text,
  by: line,
  at: number,
  deleted: flag,
});
const action = object<Action>({
  id: line,
  questionId: line,
  title: line,
  ownerId: orNull(line),
  due: orNull(line),
  doneWhen: text,
  isms: flag,
  status: oneOf(keysOf(actionStatuses)),
  reason: text,
  by: line,
  at: number,
  deleted: flag,
});
const comment = object<Comment>({id: line, questionId: orNull(line), text, at: number, deleted: flag});
const nudge = object<Nudge>({id: line, text: line, by: line, at: number, answered: flag});
const seedFields: ShapesOf<ReviewSeed> = {
  id: line,
  reference: line,
  title: line,
  severity,
  incident: object<Incident>({startedAt: orNull(line), resolvedAt: orNull(line), keywords: listOf(line)}),
  folder: line,
  recording: line,
  people: listOf(person),
  agenda: object({id: line, title: line, minutes: number, stages: listOf(stage)}),
  actionLimit: number,
  checklist: listOf(object({id: line, text: line, when: oneOf(checklistMoments), source: line, done: flag})),
};
const review = object<Review>({
  ...seedFields,
  createdAt: number,
  status: oneOf(statuses),
  open: orNull(object({questionId: line})),
  notes: listOf(note),
  parked: listOf(topic),
  actions: listOf(action),
  comments: listOf(comment),
  nudges: listOf(nudge),
  handover: orNull(object<Handover>({id: line, taken: flag})),
  clock: object({
    startedAt: orNull(number),
    opened: listOf(object({questionId: line, at: number})),
    pauses: listOf(object({from: number, to: orNull(number)})),
    moved: listOf(object({stageId: line, minutes: number, fromStageId: orNull(line)})),
    closedAt: orNull(number),
  }),
});

type ChangeShapes = {[T in ChangeType]: ShapesOf<Omit<Extract<Change, {type: T}>, 'type'>>};

const changes: ChangeShapes = {
  'review-created': {review: object<ReviewSeed>(seedFields)},
  'review-restored': {review, covers: mapOf(count), gaps: mapOf(listOf(count))},
  'review-edited': {fields: someOf({reference: line, title: line, severity, folder: line, recording: line})},
  'person-added': {person},
  'person-edited': {id: line, fields: someOf(personFields)},
  'person-removed': {id: line},
  'checklist-ticked': {id: line, done: flag},
  'meeting-started': {},
  'meeting-start-withdrawn': {},
  'question-opened': {questionId: line},
  'question-marked': {questionId: line, state: questionState},
  'question-added': {stageId: line, afterId: orNull(line), question: object({id: line, text: line})},
  'question-withdrawn': {questionId: line},
  'question-reworded': {questionId: line, text: line},
  'question-moved': {questionId: line, stageId: line, afterId: orNull(line)},
  paused: {},
  resumed: {},
  'minutes-moved': {stageId: line, minutes: number, fromStageId: orNull(line)},
  'note-added': {note: object({id: line, questionId: line, kind: noteKind, aspects: noteAspects, text})},
  'note-edited': {id: line, fields: someOf({text, kind: noteKind, aspects: noteAspects, questionId: line})},
  'note-deleted': {id: line, deleted: flag},
  'topic-parked': {topic: object({id: line, questionId: line, text: line})},
  'topic-edited': {id: line, fields: someOf({text: line, destination, detail: text})},
  'topic-deleted': {id: line, deleted: flag},
  'action-held': {action: object({id: line, questionId: line, title: line})},
  'action-edited': {
    id: line,
    fields: someOf({title: line, ownerId: orNull(line), due: orNull(line), doneWhen: text, isms: flag}),
  },
  'action-chosen': {id: line, reason: text},
  'action-released': {id: line},
  'action-not-now': {id: line, reason: text},
  'action-done': {id: line},
  'action-deleted': {id: line, deleted: flag},
  'comment-added': {comment: object({id: line, questionId: orNull(line), text})},
  'comment-deleted': {id: line, deleted: flag},
  'nudge-sent': {nudge: object({id: line, text: line})},
  'nudge-answered': {id: line},
  'facilitation-offered': {id: line},
  'facilitation-kept': {id: line},
  'facilitation-taken': {id: line},
  'review-closed': {},
  'review-reopened': {},
};

/** A fresh change with known keys and clean texts; undefined for what this debrief does not understand. */
export function shapedChange(value: unknown): Change | undefined {
  if (!isObject(value) || typeof value.type !== 'string' || !Object.hasOwn(changes, value.type)) return undefined;
  const shapes = changes[value.type as ChangeType];
  const rest = fitting(object(shapes as ShapesOf<Record<string, unknown>>), value);
  return rest && ({type: value.type, ...rest} as Change);
}

/** A fresh review with known keys and clean texts; undefined where anything is missing or of the wrong kind. */
export const shapedReview = (value: unknown): Review | undefined => fitting(review, value);

export const shapedCovers = (value: unknown): Record<string, number> | undefined => fitting(mapOf(count), value);
export const shapedGaps = (value: unknown): Record<string, number[]> | undefined =>
  fitting(mapOf(listOf(count)), value);

function fitting<T>(shape: Shape<T>, value: unknown): T | undefined {
  try {
    return shape(value);
  } catch (error) {
    if (error instanceof Misshapen) return undefined;
    throw error;
  }
}
