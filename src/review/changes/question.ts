// What happens to the questions of the agenda.
import {allQuestions, findQuestion, stageOf} from '../agenda.js';
import {because} from '../text.js';
import type {Question, Review, Stage} from '../types.js';
import {closeLists, knownFacts, questionStates, stageKinds} from '../vocabulary.js';
import {inTime, notBefore} from './clock-facts.js';
import type {Change} from './index.js';
import {same, sides} from './items.js';
import {back, kind, moved, type Told, type Undo} from './kind.js';
import {pointShape} from './point.js';
import {flag, line, listOf, maybe, number, object, oneOf, orNull, type ShapesOf} from './shape.js';
import {named, quoted} from './words.js';

/** Minutes that a picked topic takes from other stages. */
export const takesShape = listOf(object({stageId: line, minutes: number}));

const question: ShapesOf<Question> = {
  id: line,
  text: line,
  prompts: listOf(line),
  source: line,
  state: oneOf(questionStates),
  reason: maybe(line),
  shows: maybe(oneOf(closeLists)),
  points: maybe(listOf(pointShape)),
  minutes: maybe(number),
  must: maybe(flag),
  picked: maybe(flag),
  takes: maybe(takesShape),
  knows: maybe(oneOf(knownFacts)),
};
export const stageShape = object<Stage>({
  id: line,
  kind: oneOf(stageKinds),
  title: line,
  minutes: number,
  questions: listOf(object(question)),
});

type Place = {stageId: string; afterId: string | null};
const place: ShapesOf<Place> = {stageId: line, afterId: orNull(line)};

export const questionChanges = {
  'question-opened': kind({questionId: line})({
    apply: (given, {questionId}, {at}) => {
      if (given.status !== 'running' || given.open?.questionId === questionId) return given;
      if (!findQuestion(given, questionId)) return given;
      const review = inTime(given, at);
      const opened = [...review.clock.opened, {questionId, at: notBefore(review, at)}];
      return {...review, open: {questionId}, clock: {...review.clock, opened}};
    },
    undo: ({questionId}, {before, now}): Undo =>
      before.open && now.open?.questionId === questionId
        ? back({type: 'question-opened', questionId: before.open.questionId})
        : moved('The open question'),
    says: (_, {to}) => `the meeting is at ${questionNamed(to, to.open?.questionId)}`,
    difference: null,
  }),
  'question-reworded': kind({questionId: line, text: line})({
    apply: (review, {questionId, text}) => withQuestion(review, questionId, (old) => ({...old, text})),
    ...takenBack<{text: string}>('question-reworded', ({text}) => ({text})),
    says: ({questionId}, {to}) => `the question reads ${questionNamed(to, questionId)}`,
  }),
  // A change of earlier versions gives no reason.
  'question-marked': kind<Mark & {questionId: string}>({
    questionId: line,
    state: question.state,
    reason: question.reason,
  })({
    apply: (review, {questionId, ...mark}) =>
      withQuestion(review, questionId, ({reason: _, ...old}) => ({...old, ...markOf(mark)})),
    ...takenBack('question-marked', markOf),
    says: ({questionId}, {to, isBack}) => {
      const {state, reason} = findQuestion(to, questionId) ?? {state: 'open'};
      const again = isBack && state !== 'open' ? ' again' : '';
      return `${questionNamed(to, questionId)} is ${marks[state]}${again}${reason ? `, ${because(reason)}` : ''}`;
    },
  }),
  'question-added': kind({...place, question: object({id: line, text: line})})({
    apply: (review, {stageId, afterId, question: {id, text}}) => {
      if (findQuestion(review, id)) return review;
      return inserted(review, {stageId, afterId}, {id, text, prompts: [], source: '', state: 'open'});
    },
    undo: ({question: {id}}, {after, now}): Undo => {
      const standing = (review: Review) => [findQuestion(review, id), stageOf(review, id)?.id];
      if (!same(standing(now), standing(after))) return moved('That question');
      return canWithdraw(now, id)
        ? back({type: 'question-withdrawn', questionId: id})
        : {why: 'That question is in use now: it stays, and can be skipped'};
    },
    says: ({question: {text}}, {isBack}) => `the question ${quoted(text)} is ${isBack ? 'taken back' : 'there'}`,
    difference: null,
  }),
  'question-withdrawn': kind({questionId: line})({
    apply: (review, {questionId}) => (canWithdraw(review, questionId) ? without(review, questionId) : review),
    undo: ({questionId}, {before}): Undo => {
      const former = placeOf(before, questionId);
      const withdrawn = findQuestion(before, questionId);
      if (!former || !withdrawn) return moved('That question');
      const {id, text, ...mark} = withdrawn;
      const marked: Change[] =
        mark.state === 'open' ? [] : [{type: 'question-marked', questionId: id, ...markOf(mark)}];
      return back({type: 'question-added', ...former, question: {id, text}}, ...marked);
    },
    says: ({questionId}, {from, to, isBack}) =>
      `the question ${questionNamed(isBack ? to : from, questionId)} is ${isBack ? 'back' : 'taken out'}`,
    difference: null,
  }),
  'question-moved': kind({questionId: line, ...place})({
    apply: (review, {questionId, stageId, afterId}) => {
      const moving = findQuestion(review, questionId);
      const target = review.agenda.stages.some(({id}) => id === stageId);
      if (!moving || !target || afterId === questionId) return review;
      return inserted(without(review, questionId), {stageId, afterId}, moving);
    },
    undo: ({questionId}, {before, after, now}): Undo => {
      const former = placeOf(before, questionId);
      return former && same(placeOf(now, questionId), placeOf(after, questionId))
        ? back({type: 'question-moved', questionId, ...former})
        : moved('That question');
    },
    says: ({questionId}, {to, isBack}) =>
      `${questionNamed(to, questionId)} is ${isBack ? 'back in its place' : 'moved'}`,
    difference: null,
  }),
};

type Mark = Pick<Question, 'state' | 'reason'>;

/** What a question is marked as; only a skipped one has a reason, and a blank one is none. */
function markOf({state, reason = ''}: Mark): Mark {
  return state === 'skipped' && reason.trim() !== '' ? {state, reason} : {state};
}

/** How each mark reads behind “is”. */
const marks: Record<Question['state'], string> = {open: 'open again', covered: 'covered', skipped: 'skipped'};

const questionNamed = (review: Review, id: string | undefined): string =>
  named(allQuestions(review), id ?? '', ({text}) => text, 'that question');

/**
 * A question that was opened or has notes stays: withdrawing it must not hide another's words, nor the meeting's time.
 */
function canWithdraw(review: Review, questionId: string): boolean {
  if (findQuestion(review, questionId)?.source !== '') return false;
  const inUse = [review.clock.opened, review.notes, review.parked, review.actions];
  return !inUse.some((items) => items.some((item) => item.questionId === questionId));
}

const withStages = (review: Review, change: (stage: Stage) => Stage): Review => ({
  ...review,
  agenda: {...review.agenda, stages: review.agenda.stages.map(change)},
});

const withQuestion = (review: Review, questionId: string, change: (question: Question) => Question): Review =>
  withStages(review, (each) =>
    each.questions.some(({id}) => id === questionId)
      ? {...each, questions: each.questions.map((old) => (old.id === questionId ? change(old) : old))}
      : each,
  );

const without = (review: Review, questionId: string): Review =>
  withStages(review, (each) => ({...each, questions: each.questions.filter(({id}) => id !== questionId)}));

/** After `afterId`, or first where that is null; at the end where `afterId` has left the stage. */
const inserted = (review: Review, {stageId, afterId}: Place, added: Question): Review =>
  withStages(review, (each) => {
    if (each.id !== stageId) return each;
    const after = each.questions.findIndex(({id}) => id === afterId);
    const at = afterId === null ? 0 : after === -1 ? each.questions.length : after + 1;
    return {...each, questions: each.questions.toSpliced(at, 0, added)};
  });

function placeOf(review: Review, questionId: string): Place | undefined {
  const its = stageOf(review, questionId);
  if (!its) return undefined;
  const at = its.questions.findIndex(({id}) => id === questionId);
  return {stageId: its.id, afterId: its.questions[at - 1]?.id ?? null};
}

/** How a change of these fields is taken back, all of them at once, and between which reviews it stands. */
function takenBack<Fields extends object>(
  type: 'question-reworded' | 'question-marked',
  fieldsOf: (of: Fields & Pick<Question, 'text' | 'state'>) => Fields,
) {
  type Changed = {questionId: string} & Fields;
  const fieldsIn = (of: object): Fields => fieldsOf(of as Fields & Question);
  return {
    undo: (given: Changed, {before, now}: Told): Undo => {
      const {questionId} = given;
      const [old, current] = [findQuestion(before, questionId), findQuestion(now, questionId)];
      return old && current && same(fieldsIn(current), fieldsIn(given))
        ? back({type, questionId, ...fieldsIn(old)} as unknown as Change)
        : moved('That question');
    },
    difference: (from: Review, to: Review): Changed[] =>
      sides(allQuestions(from), allQuestions(to))
        .kept.filter(({old, now}) => !same(fieldsIn(old), fieldsIn(now)))
        .map(({now}): Changed => ({questionId: now.id, ...fieldsIn(now)})),
  };
}
