// What happens to the agenda as a whole, while nothing has been done with it yet.
import {allQuestions, minutesOf} from '../agenda.js';
import {plannedMinutes} from '../clock.js';
import type {ChecklistItem, Review} from '../types.js';
import {checklistItemShape} from './checklist.js';
import {isUnique, same, withId} from './items.js';
import {back, kind, moved, type Undo} from './kind.js';
import {stageShape} from './question.js';
import {line, listOf, maybe, number, object} from './shape.js';
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
};

/** The items as they come, ticked where those of before were. */
export const withTicks = (items: ChecklistItem[], old: readonly ChecklistItem[]): ChecklistItem[] =>
  items.map((item) => ({...item, done: withId(old, item.id)?.done ?? item.done}));

/** Whether each id stands for one thing, and no stage has less than no minutes. */
function isSound(review: Review): boolean {
  const {stages} = review.agenda;
  return (
    [allQuestions(review), stages, review.checklist].every(isUnique) &&
    stages.every((stage) => plannedMinutes(review, stage) >= 0)
  );
}
