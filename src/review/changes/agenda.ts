// What happens to the agenda as a whole, while nothing has been done with it yet.
import {allQuestions, askedBy, findQuestion, minutesOf} from '../agenda.js';
import {plannedMinutes} from '../clock.js';
import type {ChecklistItem, Question, Review} from '../types.js';
import {checklistItemShape} from './checklist.js';
import {isUnique, same, withId} from './items.js';
import {back, kind, moved, type Undo} from './kind.js';
import {stageShape} from './question.js';
import {flag, line, listOf, maybe, number, object} from './shape.js';
import {quoted} from './words.js';

export const agendaShape = object<Review['agenda']>({
  id: line,
  title: line,
  minutes: number,
  stages: listOf(stageShape),
  language: maybe(line),
});

/** Whether another agenda would take nothing away that was opened, or written under a question of this one. */
export const isAgendaUntouched = ({status, clock, notes, parked, actions, comments}: Review): boolean =>
  status === 'preparing' &&
  clock.startedAt === null &&
  [notes, parked, actions].every((items) => items.length === 0) &&
  comments.every(({questionId}) => questionId === null);

export const agendaChanges = {
  'agenda-chosen': kind({agenda: agendaShape, checklist: listOf(checklistItemShape)})({
    apply(review, {agenda, checklist}) {
      const next = {...review, agenda, checklist};
      return isAgendaUntouched(review) && isSound(next) ? next : review;
    },
    undo: (_, {before, after, now}): Undo =>
      same(now.agenda, after.agenda)
        ? back({type: 'agenda-chosen', agenda: before.agenda, checklist: withTicks(before.checklist, now.checklist)})
        : moved('The agenda'),
    says: (_, {to}) => `the agenda is ${quoted(to.agenda.title)}`,
    difference: null,
  }),
  'stages-planned': kind({stages: listOf(object({stageId: line, minutes: number}))})({
    apply(review, {stages: wanted}) {
      if (review.status !== 'preparing' || !wanted.every(({minutes}) => Number.isFinite(minutes))) return review;
      const isMeant = ({stageId, minutes}: (typeof wanted)[number]) =>
        review.agenda.stages.some((stage) => stage.id === stageId && stage.minutes !== minutes);
      if (!wanted.some(isMeant)) return review;
      const stages = review.agenda.stages.map((stage) => {
        const given = wanted.find(({stageId}) => stageId === stage.id);
        return given ? {...stage, minutes: given.minutes} : stage;
      });
      const next = {...review, agenda: {...review.agenda, minutes: minutesOf(stages), stages}};
      return isSound(next) ? next : review;
    },
    undo({stages}, {before, now}): Undo {
      const still = stages.filter(({stageId, minutes}) => withId(now.agenda.stages, stageId)?.minutes === minutes);
      const former = still.flatMap(({stageId}) => {
        const old = withId(before.agenda.stages, stageId);
        return old ? [{stageId, minutes: old.minutes}] : [];
      });
      return former.length > 0 ? back({type: 'stages-planned', stages: former}) : moved('That plan');
    },
    says: (_, {to}) => `${minutesOf(to.agenda.stages)} minutes are planned`,
    difference: null,
  }),
  /** Which topics to dig into, and what the stages' minutes are with that. */
  'topics-picked': kind<Picking>({
    topics: listOf(object({questionId: line, picked: flag})),
    stages: listOf(object({stageId: line, minutes: number})),
  })({
    apply(review, {topics, stages: wanted}) {
      if (review.status === 'closed' || !wanted.every(({minutes}) => Number.isFinite(minutes))) return review;
      const isPicked = new Map(topics.map(({questionId, picked}) => [questionId, picked]));
      const minutesFor = new Map(wanted.map(({stageId, minutes}) => [stageId, minutes]));
      const stages = review.agenda.stages.map((stage) => ({
        ...stage,
        minutes: minutesFor.get(stage.id) ?? stage.minutes,
        questions: stage.questions.map((question) => withPick(question, isPicked.get(question.id))),
      }));
      // Everybody was invited for so long: that stays, once the meeting has begun.
      const minutes = review.status === 'preparing' ? minutesOf(stages) : review.agenda.minutes;
      const next = {...review, agenda: {...review.agenda, minutes, stages}};
      return isSound(next) && !same(next.agenda, review.agenda) ? next : review;
    },
    undo({topics, stages}, {before, now}): Undo {
      const still = topics.filter(({questionId, picked}) => isPickedIn(now, questionId) === picked);
      const planned = stages.filter(({stageId, minutes}) => withId(now.agenda.stages, stageId)?.minutes === minutes);
      if (still.length + planned.length === 0) return moved('Which topics to dig into');
      return back({
        type: 'topics-picked',
        topics: still.map(({questionId}) => ({questionId, picked: isPickedIn(before, questionId)})),
        stages: planned.flatMap(({stageId}) => {
          const old = withId(before.agenda.stages, stageId);
          return old ? [{stageId, minutes: old.minutes}] : [];
        }),
      });
    },
    says({topics}, {to}) {
      const picked = allQuestions(to).filter((question) => question.picked).length;
      const [first] = topics;
      const question = first && findQuestion(to, first.questionId);
      if (!question || topics.length > 1) return `${picked} topics are picked to dig into`;
      return `${quoted(question.text)} is ${question.picked ? 'picked to dig into' : 'a topic like the others'}`;
    },
    difference: null,
  }),
};

type Picking = {topics: {questionId: string; picked: boolean}[]; stages: {stageId: string; minutes: number}[]};

/** Said where it is so, as in reviews from before it could be. */
function withPick(given: Question, isPicked: boolean | undefined): Question {
  if (isPicked === undefined) return given;
  const {picked: _, ...question} = given;
  return isPicked ? {...question, picked: true} : question;
}

const isPickedIn = (review: Review, questionId: string): boolean => findQuestion(review, questionId)?.picked ?? false;

/** The items as they come, ticked where those of before were. */
export const withTicks = (items: ChecklistItem[], old: readonly ChecklistItem[]): ChecklistItem[] =>
  items.map((item) => ({...item, done: withId(old, item.id)?.done ?? item.done}));

/** Whether each id stands for one thing, and no stage has less than no minutes. */
function isSound(review: Review): boolean {
  const {stages} = review.agenda;
  return (
    [allQuestions(review).flatMap(askedBy), stages, review.checklist].every(isUnique) &&
    stages.every((stage) => plannedMinutes(review, stage) >= 0)
  );
}
