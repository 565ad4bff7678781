// Everything that can happen to a review, in one registry: applying, taking back, reading, and what an edit asks for.
import {capital} from '../text.js';
import type {Note, Review} from '../types.js';
import {keysOf} from '../vocabulary.js';
import {actionChanges} from './action.js';
import {agendaChanges} from './agenda.js';
import {answerChanges} from './answer.js';
import {checklistChanges} from './checklist.js';
import {clockChanges} from './clock.js';
import {commentChanges} from './comment.js';
import {concernChanges} from './concern.js';
import {detailChanges, withoutUnsaid} from './details.js';
import {handoverChanges} from './handover.js';
import {hintChanges} from './hint.js';
import {inOneRun, same} from './items.js';
import {type Kind, moved, type Seen, type Stamp, type Undo} from './kind.js';
import {meetingChanges} from './meeting.js';
import {momentChanges} from './moment.js';
import {noteChanges} from './note.js';
import {nudgeChanges} from './nudge.js';
import {topicChanges} from './parked-topic.js';
import {personChanges} from './person.js';
import {pointChanges} from './point.js';
import {pulseChanges} from './pulse.js';
import {questionChanges} from './question.js';
import {coversShape, type Gap, gapsShape, reviewChanges, reviewShape} from './review.js';
import {sentChanges} from './sent.js';
import {fitting, isObject, object} from './shape.js';
import {takeawayChanges} from './takeaway.js';
import {timesChanges} from './times.js';

export type {Stamp, Undo} from './kind.js';
export type {Gap} from './review.js';

// In the order in which the differences between two reviews are made: people before the actions that they own.
const kinds = {
  ...reviewChanges,
  ...detailChanges,
  ...personChanges,
  ...questionChanges,
  ...agendaChanges,
  ...checklistChanges,
  ...noteChanges,
  ...pointChanges,
  ...momentChanges,
  ...answerChanges,
  ...topicChanges,
  ...actionChanges,
  ...sentChanges,
  ...hintChanges,
  ...commentChanges,
  ...nudgeChanges,
  ...pulseChanges,
  ...concernChanges,
  ...takeawayChanges,
  ...meetingChanges,
  ...clockChanges,
  ...timesChanges,
  ...handoverChanges,
};

export type ChangeType = keyof typeof kinds;
type PayloadOf<K> = K extends Kind<infer P> ? P : never;

/** What happened, by its type; a change is all that is ever saved. */
export type Change = {[T in ChangeType]: {type: T} & PayloadOf<(typeof kinds)[T]>}[ChangeType];
export type ChangeOf<T extends ChangeType> = Extract<Change, {type: T}>;

/** What a new review starts from; the stages and the checklist already carry their states. */
export type ReviewSeed = ChangeOf<'review-created'>['review'];

// A change from a newer debrief reaches this at run time; it stays in its journal and changes nothing here.
const kindOf = (type: string): Kind<object> | undefined =>
  Object.hasOwn(kinds, type) ? (kinds[type as ChangeType] as Kind<object>) : undefined;

/**
 * The review after one change. Total: a change that names something unknown, or that the review cannot take
 * (a fifth action, a pause during a pause), leaves the review as it is, so any order of changes is a valid review.
 * `review` is null before the change that creates it.
 */
export function applyChange(review: Review | null, change: Change, stamp: Stamp): Review | null {
  const kind = kindOf(change.type);
  if (review === null) return kind?.begin?.(change, stamp) ?? null;
  return kind ? kind.apply(review, change, stamp) : review;
}

/** One thing that happened, with its stamp; a journal's entry is one. */
export type Happened = Stamp & {change: Change};

/**
 * The review after all of these, one after the other, in time that grows as they do: only the last one is made whole.
 */
export const applyAll = (review: Review | null, all: Iterable<Happened>): Review | null =>
  inOneRun(() => {
    let now = review;
    for (const each of all) now = applyChange(now, each.change, each);
    return now;
  });

// Every fact of the clock comes later than this one, so it is taken as of the newest.
const whenever: Stamp = {at: Number.NEGATIVE_INFINITY, by: ''};

const applied = (changes: readonly Change[], review: Review, stamp = whenever): Review =>
  changes.reduce((sofar, change) => applyChange(sofar, change, stamp) ?? sofar, review);

/**
 * How to take `change` back. `before` is the review just before it, `now` the review as it stands. A field that was
 * changed again since keeps its newer value; what others made out of it since stays, and the reason is said.
 */
export function undoOf(change: Change, before: Review, now: Review): Undo {
  const after = applied([change], before);
  if (same(before, after)) return {why: 'That change had no effect: nothing to undo'};
  const kind: Kind<object> = kinds[change.type];
  if ('stays' in kind) return {why: kind.stays};
  const undo = kind.undo(change, {before, after, now});
  const idle = 'changes' in undo && same(now, applied(undo.changes, now));
  return idle ? moved('That') : undo;
}

/** What has become of the thing: `from` is the review before that, `to` after it. */
export const clauseOf = (change: Change, seen: Seen): string => (kinds[change.type] as Kind<object>).says(change, seen);

/**
 * A sentence on what was done in one step, or taken back: the first of its changes, and how many others are alike.
 * `from` is the review before that, `to` after it.
 */
export function doneInWords([first, ...others]: readonly [Change, ...Change[]], seen: Seen): string {
  const alike = others.filter(({type}) => type === first.type).length;
  return `${capital(clauseOf(first, seen))}${alike > 0 ? `, with ${alike} more` : ''}.`;
}

/** Whether `u` can take such a change back. */
export const isUndoable = ({type}: Change): boolean => 'undo' in kinds[type];

/** Whether something else is open now, or the meeting has begun, ended or gone on. */
export const movesMeeting = (from: Review, to: Review): boolean =>
  from.status !== to.status || from.open?.questionId !== to.open?.questionId;

/** The id of what a change is about, where that is one thing. */
export function itemOf(change: Change): string | undefined {
  if ('id' in change) return change.id;
  const thing = Object.values<unknown>(change).find(isObject);
  return typeof thing?.id === 'string' ? thing.id : undefined;
}

/** Ids of the rows that show what a change is about: the thing, its question, or else the fields that it sets. */
export function rowsAbout(change: Change): string[] {
  const item = itemOf(change);
  if (item !== undefined) return [item];
  if ('questionId' in change) return [change.questionId];
  if ('concern' in change) return [change.concern];
  if ('pointId' in change && change.pointId !== null) return [change.pointId];
  return 'fields' in change ? Object.keys(change.fields) : [];
}

/** The changes that lead from one review towards the other; some differences have none, such as the clock's. */
export const differences = (from: Review, to: Review): Change[] =>
  keysOf(kinds).flatMap((type) => {
    const {difference} = kinds[type] as Kind<object>;
    return (difference?.(from, to) ?? []).map((payload) => ({type, ...payload}) as Change);
  });

/** Whether these changes make all of the edited review: `edited` as it stands in the file. */
export const expressAll = (from: Review, changes: readonly Change[], edited: unknown, stamp: Stamp): boolean =>
  same(asSaid(applied(changes, from, stamp)), asSaid(edited));

/** Whoever writes out what is as good as unsaid has edited nothing. */
const asSaid = (review: unknown): unknown => comparable(isObject(review) ? withoutUnsaid(review) : review);

const stamped: readonly string[] = ['by', 'at', 'beforehand'] satisfies (keyof Note)[];

/** Who wrote a new note, and when, is the hand edit's own stamp; what was taken out stays in the review as deleted. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item?.deleted !== true).map(comparable);
  if (!isObject(value)) return value;
  const fields = Object.entries(value).filter(([key]) => !stamped.includes(key));
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, comparable(each)]));
}

/** A fresh change with known keys and clean texts; undefined for what this debrief does not understand. */
export function shapedChange(value: unknown): Change | undefined {
  const kind = isObject(value) && typeof value.type === 'string' ? kindOf(value.type) : undefined;
  const payload = kind && fitting(object(kind.shape), value);
  return payload && ({type: (value as Change).type, ...payload} as Change);
}

/** A fresh review with known keys and clean texts; undefined where anything is missing or of the wrong kind. */
export const shapedReview = (value: unknown): Review | undefined => fitting(reviewShape, value);

export const shapedCovers = (value: unknown): Record<string, number> | undefined => fitting(coversShape, value);
export const shapedGaps = (value: unknown): Record<string, Gap[]> | undefined => fitting(gapsShape, value);
