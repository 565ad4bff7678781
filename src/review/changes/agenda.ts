// What happens to the agenda as a whole, while nothing has been done with it yet.
import {allQuestions, askedBy, findQuestion, minutesOf} from '../agenda.js';
import {minutesMoved, withTakenPlanned} from '../clock.js';
import type {ChecklistItem, Question, Review, Stage} from '../types.js';
import {checklistItemShape} from './checklist.js';
import {isUnique, same, withId} from './items.js';
import {back, kind, moved, type Told, type Undo} from './kind.js';
import {stageShape, takesShape} from './question.js';
import {flag, line, listOf, maybe, number, object} from './shape.js';
import {quoted} from './words.js';

export const agendaShape = object<Review['agenda']>({
  id: line,
  title: line,
  minutes: number,
  stages: listOf(stageShape),
  language: maybe(line),
  actions: maybe(number),
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
        ? back({type: 'agenda-chosen', agenda: before.agenda, checklist: formerChecklist({before, after, now})})
        : moved('The agenda'),
    says: (_, {to}) => `the agenda is ${quoted(to.agenda.title)}`,
    difference: null,
  }),
  'stages-planned': kind({stages: listOf(object({stageId: line, minutes: number}))})({
    apply(review, {stages: wanted}) {
      if (review.status !== 'preparing' || !wanted.every(({minutes}) => Number.isFinite(minutes))) return review;
      const planned = withTakenPlanned(review);
      const isMeant = ({stageId, minutes}: (typeof wanted)[number]) =>
        planned.some((stage) => stage.id === stageId && stage.minutes !== minutes);
      if (!wanted.some(isMeant)) return review;
      const next = withMinutes({...review, agenda: {...review.agenda, stages: planned}}, wanted);
      return isSound(next) ? next : review;
    },
    undo({stages}, {before, after, now}): Undo {
      const taking = allQuestions(before).flatMap(({id, takes}) =>
        takes ? [{questionId: id, picked: true, takes}] : [],
      );
      if (taking.length > 0 && same(now.agenda, after.agenda)) {
        const former = before.agenda.stages.map(({id, minutes}) => ({stageId: id, minutes}));
        return back({type: 'stages-planned', stages: former}, {type: 'topics-picked', topics: taking});
      }
      const still = stages.filter(({stageId, minutes}) => withId(now.agenda.stages, stageId)?.minutes === minutes);
      const former = formerMinutes(still, withTakenPlanned(before));
      return former.length > 0 ? back({type: 'stages-planned', stages: former}) : moved('That plan');
    },
    says: (_, {to}) => `${minutesOf(to.agenda.stages)} minutes are planned`,
    difference: null,
  }),
  /**
   * Which topics to dig into, and what each takes from other stages. In earlier versions it said what the stages'
   * minutes are with that.
   */
  'topics-picked': kind<Picking>({
    topics: listOf(object({questionId: line, picked: flag, takes: maybe(takesShape)})),
    stages: maybe(listOf(object({stageId: line, minutes: number}))),
  })({
    apply(review, {topics, stages: wanted = []}) {
      const takes = topics.flatMap((topic) => topic.takes ?? []);
      const isSaid = wanted.every(({minutes}) => Number.isFinite(minutes)) && takes.every(({minutes}) => minutes > 0);
      if (review.status === 'closed' || !isSaid) return review;
      const pickOf = new Map(topics.map((topic) => [topic.questionId, topic]));
      const stages = review.agenda.stages.map((stage) => ({
        ...stage,
        questions: stage.questions.map((question) => withPick(question, pickOf.get(question.id))),
      }));
      const picked = {...review, agenda: {...review.agenda, stages}};
      const next = wanted.length === 0 ? picked : withMinutes(picked, wanted);
      if (wanted.length > 0 && !isSound(next)) return review;
      return same(next.agenda, review.agenda) ? review : next;
    },
    undo({topics, stages = []}, {before, after, now}): Undo {
      const still = topics.filter(({questionId}) => same(pickIn(now, questionId), pickIn(after, questionId)));
      const minutesIn = (review: Review, stageId: string) => withId(review.agenda.stages, stageId)?.minutes;
      const planned = stages.every(({stageId}) => minutesIn(now, stageId) === minutesIn(after, stageId));
      const former = planned ? formerMinutes(stages, before.agenda.stages) : [];
      if (still.length + former.length === 0) return moved('Which topics to dig into');
      return back({
        type: 'topics-picked',
        topics: still.map(({questionId}) => pickIn(before, questionId)),
        ...(former.length > 0 && {stages: former}),
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

type Pick = {questionId: string; picked: boolean; takes?: Question['takes']};
type Minutes = {stageId: string; minutes: number};
type Picking = {topics: Pick[]; stages?: Minutes[]};

/** Said where it is so, as in reviews from before it could be. */
function withPick(given: Question, pick: Pick | undefined): Question {
  if (pick === undefined) return given;
  const {picked: _, takes: __, ...question} = given;
  return pick.picked ? {...question, picked: true, ...(pick.takes && {takes: pick.takes})} : question;
}

function pickIn(review: Review, questionId: string): Pick {
  const {picked = false, takes} = findQuestion(review, questionId) ?? {};
  return {questionId, picked, ...(takes && {takes})};
}

/** Everybody was invited for so long: that stays, once the meeting has begun. */
function withMinutes(review: Review, wanted: readonly Minutes[]): Review {
  const minutesFor = new Map(wanted.map(({stageId, minutes}) => [stageId, minutes]));
  const stages = review.agenda.stages.map((stage) => ({...stage, minutes: minutesFor.get(stage.id) ?? stage.minutes}));
  const minutes = review.status === 'preparing' ? minutesOf(stages) : review.agenda.minutes;
  return {...review, agenda: {...review.agenda, minutes, stages}};
}

const formerMinutes = (stages: readonly Minutes[], former: readonly Stage[]): Minutes[] =>
  stages.flatMap(({stageId}) => {
    const old = withId(former, stageId);
    return old ? [{stageId, minutes: old.minutes}] : [];
  });

/** The items as they come, ticked where those of before were. */
export const withTicks = (items: ChecklistItem[], old: readonly ChecklistItem[]): ChecklistItem[] =>
  items.map((item) => ({...item, done: withId(old, item.id)?.done ?? item.done}));

/** Ticked as before, but for what somebody ticked or cleared since. */
const formerChecklist = ({before, after, now}: Told): ChecklistItem[] =>
  before.checklist.map((item) => {
    const [made, current] = [after, now].map(({checklist}) => withId(checklist, item.id)?.done);
    return current === undefined || current === made ? item : {...item, done: current};
  });

/** Whether each id stands for one thing, and no stage has less than no minutes. */
function isSound(review: Review): boolean {
  const {stages} = review.agenda;
  return (
    [allQuestions(review).flatMap(askedBy), stages, review.checklist].every(isUnique) &&
    stages.every((stage) => stage.minutes + minutesMoved(review, stage) >= 0)
  );
}
