// Going to any question, and adding or moving one.
import {openStage} from '../../review/agenda.js';
import {openQuestion, screenFor} from '../../session/following.js';
import {onRow, type RowOf, selectedRow} from '../../session/rows.js';
import {type InReview, type Outcome, say} from '../../session/situation.js';
import {lookAt} from '../meeting/looking-on.js';

/** The meeting goes to the selected question. */
export function goTo(situation: InReview): Outcome {
  const {review, view, screens} = situation;
  const go = ({id}: RowOf<'question'>): Outcome =>
    review.open?.questionId === id
      ? {view: {...view, staysAt: null, screen: screenFor(screens, review, id), message: null}}
      : openQuestion(situation, id);
  return onRow(situation, {question: go}, 'There is no question to go to; n adds one.');
}

/** This terminal alone goes to the selected question. */
export const lookAtSelected = (situation: InReview): Outcome =>
  onRow(situation, {question: ({id}) => ({view: lookAt(situation, id)})});

/** A question of one's own, behind the selected one or at the end of the open stage. */
export function addQuestion(situation: InReview): Outcome {
  const row = selectedRow(situation);
  if (row?.kind === 'question') return {asks: {what: 'question', stageId: row.stage.id, afterId: row.id}};
  const stage = openStage(situation.review) ?? situation.review.agenda.stages[0];
  return stage ? {asks: {what: 'question', stageId: stage.id, afterId: stage.questions.at(-1)?.id ?? null}} : {};
}

/** Moves the selected question one place up or down, also into the stage next to it. */
export const moveQuestion = (situation: InReview, by: -1 | 1): Outcome =>
  onRow(situation, {question: (row) => moved(situation, row, by)}, 'There is no question to move; n adds one.');

function moved({review, view}: InReview, {question, stage: own}: RowOf<'question'>, by: -1 | 1): Outcome {
  const {stages} = review.agenda;
  const target = own.questions.indexOf(question) + by;
  const isWithin = target >= 0 && target < own.questions.length;
  const stage = isWithin ? own : stages[stages.indexOf(own) + by];
  if (!stage) return {view: say(view, `It is the ${by === 1 ? 'last' : 'first'} question already.`)};
  // Into the stage before it comes behind all of that stage, into the next one before all.
  const after = isWithin
    ? stage.questions[by === 1 ? target : target - 1]
    : by === 1
      ? undefined
      : stage.questions.at(-1);
  return {changes: [{type: 'question-moved', questionId: question.id, stageId: stage.id, afterId: after?.id ?? null}]};
}
