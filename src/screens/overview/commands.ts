// Going to any question, and adding or moving one.
import {openStage} from '../../review/agenda.js';
import {openQuestion, screenFor} from '../../session/following.js';
import {selectedRow} from '../../session/rows.js';
import {type InReview, type Outcome, say} from '../../session/situation.js';
import {lookAt} from '../meeting/following.js';

/** The meeting goes to the selected question. */
export function goTo(situation: InReview): Outcome {
  const {review, view, screens} = situation;
  const row = selectedRow(situation);
  if (row?.kind !== 'question') return {view: say(view, 'There is no question to go to; n adds one.')};
  if (review.open?.questionId !== row.id) return openQuestion(situation, row.id);
  return {view: {...view, screen: screenFor(screens, review, row.id), message: null}};
}

/** This terminal alone goes to the selected question. */
export function lookAtSelected(situation: InReview): Outcome {
  const row = selectedRow(situation);
  return row?.kind === 'question' ? {view: lookAt(situation, row.id)} : {};
}

/** A question of one's own, behind the selected one or at the end of the open stage. */
export function addQuestion(situation: InReview): Outcome {
  const row = selectedRow(situation);
  if (row?.kind === 'question') return {asks: {what: 'question', stageId: row.stage.id, afterId: row.id}};
  const stage = openStage(situation.review) ?? situation.review.agenda.stages[0];
  return stage ? {asks: {what: 'question', stageId: stage.id, afterId: stage.questions.at(-1)?.id ?? null}} : {};
}

/** Moves the selected question one place up or down, also into the stage next to it. */
export function moveQuestion(situation: InReview, by: -1 | 1): Outcome {
  const {review, view} = situation;
  const row = selectedRow(situation);
  if (row?.kind !== 'question') return {view: say(view, 'There is no question to move; n adds one.')};
  const {stages} = review.agenda;
  const at = row.stage.questions.findIndex(({id}) => id === row.id);
  const target = at + by;
  if (target >= 0 && target < row.stage.questions.length) {
    const afterId = row.stage.questions[by === 1 ? target : target - 1]?.id ?? null;
    return {changes: [{type: 'question-moved', questionId: row.id, stageId: row.stage.id, afterId}]};
  }
  const stage = stages[stages.findIndex(({id}) => id === row.stage.id) + by];
  if (!stage) {
    return {view: say(view, by === 1 ? 'It is the last question already.' : 'It is the first question already.')};
  }
  const afterId = by === 1 ? null : (stage.questions.at(-1)?.id ?? null);
  return {changes: [{type: 'question-moved', questionId: row.id, stageId: stage.id, afterId}]};
}
