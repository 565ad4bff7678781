// The one pure function that turns a review and a change into the next review.
import {chosenActions, slotFor} from './actions.js';
import {allQuestions, findQuestion} from './agenda.js';
import type {Change, ReviewSeed, Stamp} from './change.js';
import {isPaused} from './clock.js';
import type {Instant, Review, Stage} from './types.js';

/**
 * The review after one change. Total: a change that names something unknown, or that the review cannot take
 * (a fifth action, a pause during a pause), leaves the review as it is, so any order of changes is a valid review.
 * `review` is null before the change that creates it.
 */
export function applyChange(review: Review | null, change: Change, stamp: Stamp): Review | null {
  if (change.type === 'review-created') return review ?? created(change.review, stamp);
  return review === null ? null : applied(review, change, stamp);
}

function applied(review: Review, change: Exclude<Change, {type: 'review-created'}>, stamp: Stamp): Review {
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
      return {...review, notes: added(review.notes, {...change.note, ...stamp, deleted: false})};
    case 'note-edited':
      return {...review, notes: edited(review.notes, change.id, change.fields)};
    case 'note-deleted':
      return {...review, notes: edited(review.notes, change.id, {deleted: change.deleted})};
    case 'topic-parked': {
      const topic = {...change.topic, destination: null, detail: '', ...stamp, deleted: false};
      return {...review, parked: added(review.parked, topic)};
    }
    case 'topic-edited':
      return {...review, parked: edited(review.parked, change.id, change.fields)};
    case 'topic-deleted':
      return {...review, parked: edited(review.parked, change.id, {deleted: change.deleted})};
    case 'action-held': {
      const blank = {ownerId: null, due: null, doneWhen: '', isms: false, status: 'held' as const, reason: ''};
      return {...review, actions: added(review.actions, {...blank, ...change.action, ...stamp, deleted: false})};
    }
    case 'action-edited': {
      const {ownerId} = change.fields;
      if (ownerId && !review.people.some(({id}) => id === ownerId)) return review;
      return {...review, actions: edited(review.actions, change.id, change.fields)};
    }
    case 'action-chosen': {
      const slot = slotFor(review, change.id);
      if (slot === 'full' || (slot === 'needs-reason' && change.reason.trim() === '')) return review;
      return {...review, actions: edited(review.actions, change.id, {status: 'chosen', reason: change.reason})};
    }
    case 'action-released':
      return {...review, actions: edited(review.actions, change.id, {status: 'held', reason: ''})};
    case 'action-not-now':
      return {...review, actions: edited(review.actions, change.id, {status: 'not-now', reason: change.reason})};
    case 'action-done':
      if (!chosenActions(review).some(({id}) => id === change.id)) return review;
      return {...review, actions: edited(review.actions, change.id, {status: 'done'})};
    case 'action-deleted':
      return undeletedWithinLimit(review, change.id, change.deleted);
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
    clock: emptyClock(),
  };
}

const emptyClock = () => ({startedAt: null, opened: [], pauses: [], moved: [], closedAt: null});

/** Facts from two machines can disagree by a little; the clock never runs backwards for it. */
function notBefore(review: Review, at: Instant): Instant {
  const {startedAt, opened, pauses} = review.clock;
  const pause = pauses.at(-1);
  return Math.max(at, startedAt ?? at, opened.at(-1)?.at ?? at, pause?.to ?? pause?.from ?? at);
}

function started(review: Review, at: Instant): Review {
  const first = allQuestions(review)[0];
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
  const closedAt = stopped.clock.pauses.at(-1)?.from ?? at;
  return {...stopped, status: 'closed', clock: {...stopped.clock, closedAt}};
}

function reopened(review: Review, at: Instant): Review {
  if (review.status !== 'closed') return review;
  const began = review.clock.startedAt !== null;
  const open = {...review, status: began ? 'running' : 'preparing', clock: {...review.clock, closedAt: null}} as const;
  return began ? resumed(open, at) : open;
}

function minutesMoved(review: Review, change: Extract<Change, {type: 'minutes-moved'}>): Review {
  const {stageId, minutes, fromStageId} = change;
  const known = (id: string) => review.agenda.stages.some((stage) => stage.id === id);
  if (!Number.isFinite(minutes) || !known(stageId) || (fromStageId !== null && !known(fromStageId))) return review;
  return {...review, clock: {...review.clock, moved: [...review.clock.moved, {stageId, minutes, fromStageId}]}};
}

function undeletedWithinLimit(review: Review, id: string, deleted: boolean): Review {
  const action = review.actions.find((candidate) => candidate.id === id);
  if (!action) return review;
  const full = !deleted && action.status === 'chosen' && slotFor(review, id) === 'full';
  return {...review, actions: edited(review.actions, id, full ? {deleted, status: 'held', reason: ''} : {deleted})};
}

/** One facilitator and one note-taker: who is given a role takes it over. */
function withRoles(review: Review, id: string): Review {
  const role = review.people.find((person) => person.id === id)?.role;
  if (!role) return review;
  const handOver = (person: Review['people'][number]) =>
    person.id !== id && person.role === role ? {...person, role: null} : person;
  return {...review, people: review.people.map(handOver)};
}

/** A question with notes under it stays: undoing one person's question must not hide another's words. */
export function canWithdraw(review: Review, questionId: string): boolean {
  const inUse = (item: {questionId: string}) => item.questionId === questionId;
  const question = findQuestion(review, questionId);
  if (!question || question.source !== '' || review.open?.questionId === questionId) return false;
  return !(review.notes.some(inUse) || review.parked.some(inUse) || review.actions.some(inUse));
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

function added<T extends {id: string}>(items: T[], item: T): T[] {
  return items.some(({id}) => id === item.id) ? items : [...items, item];
}

function edited<T extends {id: string}>(items: T[], id: string, fields: Partial<NoInfer<T>>): T[] {
  return items.map((item) => (item.id === id ? {...item, ...fields} : item));
}

/** A change from a newer debrief reaches this at run time; it stays in its journal and changes nothing here. */
function assertNever(_change: never, review: Review): Review {
  return review;
}
