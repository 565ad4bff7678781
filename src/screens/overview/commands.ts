// Going to any question, and adding or moving one.
import {openStage, stageOf} from '../../review/agenda.js';
import {quoted} from '../../review/changes/words.js';
import type {Review} from '../../review/types.js';
import {openQuestion, screenFor} from '../../session/following.js';
import type {Binding} from '../../session/keys/binding.js';
import {keyCalled} from '../../session/keys/in-words.js';
import {rowKey} from '../../session/keys/row-keys.js';
import type {KeyName} from '../../session/keys/table.js';
import {type RowOf, selectedRow} from '../../session/rows.js';
import {confirming, type InReview, type Outcome, say} from '../../session/situation.js';
import {notBegun} from '../meeting/clock.js';
import {lookAt} from '../meeting/looking-on.js';
import {isRowOfQuestions} from '../rows/still-open.js';

/** Only the facilitator waits for the meeting to run. */
export const canGoTo = (_row: RowOf<'question'>, {role, review}: InReview): boolean =>
  role !== 'facilitator' || review.status === 'running';

/** The meeting goes to this question; from a note-taker's terminal, this terminal alone. */
export function goTo(row: RowOf<'question'>, situation: InReview): Outcome {
  const {id} = row;
  const {review, view, screens, role} = situation;
  if (role !== 'facilitator') return {view: lookAt(situation, id)};
  const why = notBegun(situation);
  if (why) return {view: say(view, why)};
  if (review.open?.questionId === id) return {view: {...view, staysAt: null, screen: screenFor(screens, review, id)}};
  // Whom Enter led here from the close may press it once more and mean no move.
  if (!isRowOfQuestions(view.wentFrom ?? '')) return openQuestion(situation, id);
  const asked = {asks: `Move the meeting to ${quoted(row.question.text)}?`, answer: 'Enter does it.'};
  return {view: confirming(view, asked, {to: 'open-question', questionId: id})};
}

/** A question of one's own, behind the selected one or at the end of the open stage. */
export function addQuestion(situation: InReview): Outcome {
  const row = selectedRow(situation);
  const selected = row?.kind === 'question' || row?.kind === 'point' ? row.question : undefined;
  const its = selected && stageOf(situation.review, selected.id);
  if (its) return {asks: {what: 'question', stageId: its.id, afterId: selected.id}};
  const stage = openStage(situation.review) ?? situation.review.agenda.stages[0];
  return stage ? {asks: {what: 'question', stageId: stage.id, afterId: stage.questions.at(-1)?.id ?? null}} : {};
}

/** Moves the selected question one place up or down, also into the stage next to it. */
export const moveKey = (name: KeyName, help: string, by: -1 | 1): Binding =>
  rowKey(
    {name, help, group: 'change'},
    {
      question: {
        can: (row, {review}) => review.status !== 'closed' && placeBeside(review, row, by) !== undefined,
        run: (row, situation) => moved(situation, row, by),
      },
    },
    () => `There is no question to move; ${keyCalled('add-question')} adds one.`,
  );

/** Into the stage before it comes behind all of that stage, into the next one before all. */
function placeBeside({agenda: {stages}}: Review, {question, stage: own}: RowOf<'question'>, by: -1 | 1) {
  const target = own.questions.indexOf(question) + by;
  const isWithin = target >= 0 && target < own.questions.length;
  const stage = isWithin ? own : stages[stages.indexOf(own) + by];
  const after = isWithin
    ? own.questions[by === 1 ? target : target - 1]
    : by === 1
      ? undefined
      : stage?.questions.at(-1);
  return stage && {stageId: stage.id, afterId: after?.id ?? null};
}

function moved({review, view}: InReview, row: RowOf<'question'>, by: -1 | 1): Outcome {
  const place = placeBeside(review, row, by);
  if (!place) return {view: say(view, `It is the ${by === 1 ? 'last' : 'first'} question already.`)};
  return {changes: [{type: 'question-moved', questionId: row.id, ...place}]};
}
