// The one pure function that turns a review and a change into the next review.
import {withinSlots} from '../actions.js';
import {allQuestions, findQuestion} from '../agenda.js';
import {isPaused, plannedMinutes} from '../clock.js';
import {dayBegan} from '../days.js';
import type {Instant, Review, Role, Stage} from '../types.js';
import type {ActionFields, Change, NoteFields, ReviewSeed, Stamp} from './change.js';

/**
 * The review after one change. Total: a change that names something unknown, or that the review cannot take
 * (a fifth action, a pause during a pause), leaves the review as it is, so any order of changes is a valid review.
 * `review` is null before the change that creates it.
 */
export function applyChange(review: Review | null, change: Change, stamp: Stamp): Review | null {
  if (change.type === 'review-created') return review ?? created(change.review, stamp);
  if (change.type === 'review-restored') return review ?? change.review;
  return review === null ? null : applied(review, change, stamp);
}

function applied(
  review: Review,
  change: Exclude<Change, {type: 'review-created' | 'review-restored'}>,
  stamp: Stamp,
): Review {
  switch (change.type) {
    case 'review-edited':
      return {...review, ...change.fields};
    case 'person-added':
      if (review.people.some(({id}) => id === change.person.id)) return review;
      return withRoles({...review, people: [...review.people, change.person]}, change.person.id);
    case 'person-edited':
      return withRoles({...review, people: edited(review.people, change.id, change.fields)}, change.id);
    case 'person-removed':
      return {
        ...review,
        people: review.people.filter(({id}) => id !== change.id),
        actions: review.actions.map((action) => (action.ownerId === change.id ? {...action, ownerId: null} : action)),
      };
    case 'checklist-ticked':
      return {...review, checklist: edited(review.checklist, change.id, {done: change.done})};
    case 'meeting-started':
      return started(review, stamp.at);
    case 'meeting-start-withdrawn':
      if (review.status !== 'running' || review.clock.opened.length > 1) return review;
      return {...review, status: 'preparing', open: null, clock: {...emptyClock(), moved: review.clock.moved}};
    case 'question-opened':
      return opened(review, change.questionId, stamp.at);
    case 'question-marked':
      return withQuestion(review, change.questionId, {state: change.state});
    case 'question-added': {
      if (findQuestion(review, change.question.id)) return review;
      const question = {...change.question, prompts: [], source: '', state: 'open' as const};
      return withStages(review, insertInto(review.agenda.stages, change.stageId, change.afterId, question));
    }
    case 'question-withdrawn':
      return canWithdraw(review, change.questionId)
        ? withStages(review, withoutQuestion(review.agenda.stages, change.questionId))
        : review;
    case 'question-reworded':
      return withQuestion(review, change.questionId, {text: change.text});
    case 'question-moved': {
      const question = findQuestion(review, change.questionId);
      const target = review.agenda.stages.find(({id}) => id === change.stageId);
      if (!question || !target || change.afterId === change.questionId) return review;
      const rest = withoutQuestion(review.agenda.stages, change.questionId);
      return withStages(review, insertInto(rest, change.stageId, change.afterId, question));
    }
    case 'paused':
      return paused(review, stamp.at);
    case 'resumed':
      return review.status === 'running' ? resumed(review, stamp.at) : review;
    case 'minutes-moved':
      return minutesMoved(review, change);
    case 'note-added':
      return {
        ...review,
        notes: added(review.notes, {...placed(review, change.note), ...stamped(stamp), deleted: false}),
      };
    case 'note-edited':
      return {...review, notes: edited(review.notes, change.id, withKnownQuestion(review, change.fields))};
    case 'note-deleted':
      return {...review, notes: edited(review.notes, change.id, {deleted: change.deleted})};
    case 'topic-parked': {
      const topic = {...placed(review, change.topic), destination: null, detail: '', ...stamped(stamp), deleted: false};
      return {...review, parked: added(review.parked, topic)};
    }
    case 'topic-edited':
      return {...review, parked: edited(review.parked, change.id, change.fields)};
    case 'topic-deleted':
      return {...review, parked: edited(review.parked, change.id, {deleted: change.deleted})};
    case 'action-held': {
      const blank = {ownerId: null, due: null, doneWhen: '', isms: false, status: 'held' as const, reason: ''};
      const action = {...blank, ...placed(review, change.action), ...stamped(stamp), deleted: false};
      return {...review, actions: added(review.actions, action)};
    }
    case 'action-edited':
      return {...review, actions: edited(review.actions, change.id, withKnownOwner(review, change.fields))};
    case 'action-chosen': {
      const chosen = {status: 'chosen', reason: change.reason} as const;
      const next = {...review, actions: edited(review.actions, change.id, chosen)};
      return withinSlots(next) ? next : review;
    }
    case 'action-released':
      return {...review, actions: edited(review.actions, change.id, {status: 'held', reason: ''})};
    case 'action-not-now':
      return {...review, actions: edited(review.actions, change.id, {status: 'not-now', reason: change.reason})};
    case 'action-done':
      if (!review.actions.some(({id, status}) => id === change.id && status === 'chosen')) return review;
      return {...review, actions: edited(review.actions, change.id, {status: 'done'})};
    case 'action-deleted':
      return undeletedWithinLimit(review, change.id, change.deleted);
    case 'comment-added': {
      const {questionId} = change.comment;
      const known = questionId !== null && findQuestion(review, questionId) ? questionId : null;
      // A comment tells no closer when it was written, whoever hands it in.
      const comment = {...change.comment, questionId: known, at: dayBegan(stamp.at), deleted: false};
      return {...review, comments: added(review.comments, comment)};
    }
    case 'comment-deleted':
      return {...review, comments: edited(review.comments, change.id, {deleted: change.deleted})};
    case 'nudge-sent':
      return {...review, nudges: added(review.nudges, {...change.nudge, ...stamped(stamp), answered: false})};
    case 'nudge-answered':
      return {...review, nudges: edited(review.nudges, change.id, {answered: true})};
    case 'facilitation-offered':
      return {...review, handover: {id: change.id, taken: false}};
    case 'facilitation-kept':
      return openOffer(review, change.id) ? {...review, handover: null} : review;
    case 'facilitation-taken':
      return openOffer(review, change.id) ? handedOver(review, change.id) : review;
    case 'review-closed':
      if (review.status === 'closed') return review;
      return closed(review, stamp.at);
    case 'review-reopened':
      return reopened(review, stamp.at);
    default:
      return assertNever(change, review);
  }
}

function created(seed: ReviewSeed, {at}: Stamp): Review {
  return {
    ...seed,
    createdAt: at,
    status: 'preparing',
    open: null,
    notes: [],
    parked: [],
    actions: [],
    comments: [],
    nudges: [],
    handover: null,
    clock: emptyClock(),
  };
}

const openOffer = ({handover}: Review, id: string): boolean => handover?.id === id && !handover.taken;

/** Facilitator and note-taker of the roster change places. */
function handedOver(review: Review, id: string): Review {
  const swapped: Record<Role, Role> = {facilitator: 'note-taker', 'note-taker': 'facilitator'};
  const people = review.people.map((person) => (person.role ? {...person, role: swapped[person.role]} : person));
  return {...review, people, handover: {id, taken: true}};
}

const emptyClock = () => ({startedAt: null, opened: [], pauses: [], moved: [], closedAt: null});

/** Facts from two machines can disagree by a little; the clock never runs backwards for it. */
function notBefore(review: Review, at: Instant): Instant {
  const {startedAt, opened, pauses} = review.clock;
  const pause = pauses.at(-1);
  return Math.max(at, startedAt ?? at, opened.at(-1)?.at ?? at, pause?.to ?? pause?.from ?? at);
}

function started(review: Review, at: Instant): Review {
  const questions = allQuestions(review);
  const first = questions.find(({state}) => state !== 'skipped') ?? questions[0];
  if (review.status !== 'preparing' || !first) return review;
  return {
    ...review,
    status: 'running',
    open: {questionId: first.id},
    clock: {...review.clock, startedAt: at, opened: [{questionId: first.id, at}]},
  };
}

function opened(review: Review, questionId: string, at: Instant): Review {
  if (review.status !== 'running' || review.open?.questionId === questionId) return review;
  if (!findQuestion(review, questionId)) return review;
  const fact = {questionId, at: notBefore(review, at)};
  return {...review, open: {questionId}, clock: {...review.clock, opened: [...review.clock.opened, fact]}};
}

function paused(review: Review, at: Instant): Review {
  if (review.status !== 'running' || isPaused(review)) return review;
  const pause = {from: notBefore(review, at), to: null};
  return {...review, clock: {...review.clock, pauses: [...review.clock.pauses, pause]}};
}

function resumed(review: Review, at: Instant): Review {
  const last = review.clock.pauses.at(-1);
  if (!last || last.to !== null) return review;
  const pauses = [...review.clock.pauses.slice(0, -1), {from: last.from, to: notBefore(review, at)}];
  return {...review, clock: {...review.clock, pauses}};
}

/** Closing stops the clock as a pause does, so the hours until somebody reopens the review count for nobody. */
function closed(review: Review, at: Instant): Review {
  const stopped = paused(review, at);
  return {...stopped, status: 'closed', clock: {...stopped.clock, closedAt: notBefore(review, at)}};
}

function reopened(review: Review, at: Instant): Review {
  if (review.status !== 'closed') return review;
  const began = review.clock.startedAt !== null;
  const open = {...review, status: began ? 'running' : 'preparing', clock: {...review.clock, closedAt: null}} as const;
  return began ? resumed(open, at) : open;
}

/** No stage gives more minutes than it has: the plan's sum stays what it is. */
function minutesMoved(review: Review, change: Extract<Change, {type: 'minutes-moved'}>): Review {
  const {stageId, minutes, fromStageId} = change;
  if (!Number.isFinite(minutes) || stageId === fromStageId) return review;
  const clock = {...review.clock, moved: [...review.clock.moved, {stageId, minutes, fromStageId}]};
  const enough = (id: string) => {
    const stage = review.agenda.stages.find((candidate) => candidate.id === id);
    return stage !== undefined && plannedMinutes({...review, clock}, stage) >= 0;
  };
  return enough(stageId) && (fromStageId === null || enough(fromStageId)) ? {...review, clock} : review;
}

/** An action that comes back and finds its slot taken is held again. */
function undeletedWithinLimit(review: Review, id: string, deleted: boolean): Review {
  const next = {...review, actions: edited(review.actions, id, {deleted})};
  if (withinSlots(next)) return next;
  return {...review, actions: edited(review.actions, id, {deleted, status: 'held', reason: ''})};
}

/** What names a question that was withdrawn meanwhile goes to the open one, or the first: nobody's words get lost. */
function placed<T extends {questionId: string}>(review: Review, item: T): T {
  if (findQuestion(review, item.questionId)) return item;
  const questionId = review.open?.questionId ?? allQuestions(review)[0]?.id;
  return questionId === undefined ? item : {...item, questionId};
}

function withKnownQuestion(review: Review, fields: NoteFields): NoteFields {
  if (fields.questionId === undefined || findQuestion(review, fields.questionId)) return fields;
  const {questionId: _, ...rest} = fields;
  return rest;
}

function withKnownOwner(review: Review, fields: ActionFields): ActionFields {
  if (!fields.ownerId || review.people.some(({id}) => id === fields.ownerId)) return fields;
  const {ownerId: _, ...rest} = fields;
  return rest;
}

// A journal's entry is a stamp with more to it, which has no place in the review.
const stamped = ({at, by}: Stamp): Stamp => ({at, by});

/** One facilitator and one note-taker: who is given a role takes it over. */
function withRoles(review: Review, id: string): Review {
  const role = review.people.find((person) => person.id === id)?.role;
  if (!role) return review;
  const handOver = (person: Review['people'][number]) =>
    person.id !== id && person.role === role ? {...person, role: null} : person;
  return {...review, people: review.people.map(handOver)};
}

/** A question that was opened or has notes stays: withdrawing it must not hide another's words, nor the meeting's time. */
export function canWithdraw(review: Review, questionId: string): boolean {
  const inUse = (item: {questionId: string}) => item.questionId === questionId;
  const question = findQuestion(review, questionId);
  if (question?.source !== '') return false;
  return ![review.clock.opened, review.notes, review.parked, review.actions].some((items) => items.some(inUse));
}

const withStages = (review: Review, stages: Stage[]): Review => ({...review, agenda: {...review.agenda, stages}});

function withQuestion(review: Review, questionId: string, fields: Partial<Stage['questions'][number]>): Review {
  const stages = review.agenda.stages.map((stage) =>
    stage.questions.some(({id}) => id === questionId)
      ? {...stage, questions: edited(stage.questions, questionId, fields)}
      : stage,
  );
  return withStages(review, stages);
}

const withoutQuestion = (stages: Stage[], questionId: string): Stage[] =>
  stages.map((stage) => ({...stage, questions: stage.questions.filter(({id}) => id !== questionId)}));

/** After `afterId`, or first where that is null; at the end where `afterId` has left the stage. */
function insertInto(stages: Stage[], stageId: string, afterId: string | null, question: Stage['questions'][number]) {
  return stages.map((stage) => {
    if (stage.id !== stageId) return stage;
    const after = stage.questions.findIndex(({id}) => id === afterId);
    const at = afterId === null ? 0 : after === -1 ? stage.questions.length : after + 1;
    return {...stage, questions: stage.questions.toSpliced(at, 0, question)};
  });
}

// The ids in a list, handed on to the list that follows it: a search per note would make long reviews slow to fold.
const idsIn = new WeakMap<readonly object[], Set<string>>();

function added<T extends {id: string}>(items: T[], item: T): T[] {
  const ids = idsIn.get(items) ?? new Set(items.map(({id}) => id));
  if (ids.has(item.id)) return items;
  idsIn.delete(items);
  const longer = items.concat([item]);
  idsIn.set(longer, ids.add(item.id));
  return longer;
}

function edited<T extends {id: string}>(items: T[], id: string, fields: Partial<NoInfer<T>>): T[] {
  const ids = idsIn.get(items);
  if (ids && !ids.has(id)) return items;
  const after = items.map((item) => (item.id === id ? {...item, ...fields} : item));
  if (ids) {
    idsIn.delete(items);
    idsIn.set(after, ids);
  }
  return after;
}

/** A change from a newer debrief reaches this at run time; it stays in its journal and changes nothing here. */
function assertNever(_change: never, review: Review): Review {
  return review;
}
