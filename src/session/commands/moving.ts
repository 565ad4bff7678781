// Commands that move the meeting: next, back, skip, covered, go to a question, begin.

import {heldActions} from '../../review/actions.js';
import {
  allQuestions,
  findQuestion,
  isLastOfStage,
  questionAfter,
  questionBefore,
  stageOf,
} from '../../review/agenda.js';
import type {Change} from '../../review/changes/index.js';
import type {Review} from '../../review/types.js';
import {questionInView} from '../in-view.js';
import {type InReview, type Outcome, say} from '../outcome.js';
import {rowsOf, selectedRow} from '../rows.js';
import type {View} from '../view.js';

/** The screen on which a question is held. */
export function screenFor(review: Review, questionId: string): View['screen'] {
  const kind = stageOf(review, questionId)?.kind;
  return kind === 'actions' || kind === 'close' ? kind : 'agenda';
}

/** The screen on which a review is held. */
export function screenOf(review: Review): View['screen'] {
  if (review.status === 'preparing') return 'prepare';
  return review.status === 'closed' ? 'close' : screenFor(review, review.open?.questionId ?? '');
}

export function start({review, view}: InReview): Outcome {
  const questions = allQuestions(review);
  const first = questions.find(({state}) => state !== 'skipped') ?? questions[0];
  if (!first) return {view: say(view, 'This agenda has no question: g, then n, adds one.')};
  const screen = screenFor(review, first.id);
  return {
    changes: [{type: 'meeting-started'}],
    view: say({...view, screen, from: screen}, 'The meeting has begun, and its clock with it.'),
  };
}

export function openQuestion(review: Review, view: View, questionId: string): {changes: Change[]; view: View} {
  const screen = screenFor(review, questionId);
  const shown = {...view, screen, from: screen, dialog: null, message: null};
  return {changes: [{type: 'question-opened', questionId}], view: {...shown, selected: {...view.selected, agenda: ''}}};
}

export function next(situation: InReview): Outcome {
  const {review, view} = situation;
  const questionId = review.open?.questionId ?? '';
  const after = questionAfter(review, questionId);
  if (!after) {
    const end = view.screen === 'close' ? 'the last row of the list ends the review.' : 'g goes to any other.';
    return {view: say(view, `This is the last question; ${end}`)};
  }
  return isLastOfStage(review, questionId)
    ? askToLeaveStage(situation, after.id)
    : openQuestion(review, view, after.id);
}

/** Leaving a stage asks once, and says what it would leave behind. */
function askToLeaveStage({review, view}: InReview, nextId: string): Outcome {
  const stage = stageOf(review, review.open?.questionId ?? '');
  const target = stageOf(review, nextId);
  const text = `${leftBehind(review, stage?.id ?? '')} → or Enter goes on to ${target?.title ?? 'the next stage'}.`;
  return {
    view: {
      ...view,
      message: null,
      dialog: {kind: 'confirm', text, agreement: {to: 'open-question', questionId: nextId}},
    },
  };
}

function leftBehind(review: Review, stageId: string): string {
  const stage = review.agenda.stages.find(({id}) => id === stageId);
  if (!stage) return '';
  const held = stage.kind === 'actions' ? heldActions(review).length : 0;
  if (held > 0) return `${held === 1 ? 'One idea still waits' : `${held} ideas still wait`} for a decision.`;
  const open = stage.questions.filter(({state}) => state === 'open').length;
  const marked = stage.questions.length - open;
  if (stage.kind !== 'questions' || marked === 0) return `${stage.title} ends here.`;
  return open === 0 ? `${stage.title} is covered.` : `${stage.title}: ${open} not marked as covered.`;
}

export function back({review, view}: InReview): Outcome {
  const before = questionBefore(review, review.open?.questionId ?? '');
  return before ? openQuestion(review, view, before.id) : {view: say(view, 'This is the first question.')};
}

/** The question that a command is about: the selected one of the overview, else the open one. */
function questionAt(situation: InReview): string {
  const row = situation.view.screen === 'overview' ? selectedRow(rowsOf(situation), situation.view) : undefined;
  return row?.kind === 'question' ? row.id : (questionInView(situation.review, situation.view)?.id ?? '');
}

export function cover(situation: InReview): Outcome {
  const questionId = questionAt(situation);
  const question = findQuestion(situation.review, questionId);
  if (!question) return {view: say(situation.view, 'There is no question to cover; n adds one.')};
  const covered = question.state === 'covered';
  return {
    changes: [{type: 'question-marked', questionId, state: covered ? 'open' : 'covered'}],
    view: say(situation.view, covered ? 'Open again.' : 'Covered.'),
  };
}

/** Skips the question and goes on; a skipped one comes back. In the overview it only marks. */
export function skip(situation: InReview): Outcome {
  const {review, view} = situation;
  const questionId = questionAt(situation);
  const question = findQuestion(review, questionId);
  if (!question) return {view: say(view, 'There is no question to skip; n adds one.')};
  if (question.state === 'skipped') {
    return {changes: [{type: 'question-marked', questionId, state: 'open'}], view: say(view, 'Back on the agenda.')};
  }
  const mark: Change = {type: 'question-marked', questionId, state: 'skipped'};
  const after = questionAfter(review, questionId);
  if (view.screen === 'overview' || !after) return {changes: [mark], view: say(view, 'Skipped; s brings it back.')};
  if (isLastOfStage(review, questionId)) {
    return {...askToLeaveStage({...situation, review: withSkipped(review, questionId)}, after.id), changes: [mark]};
  }
  const onward = openQuestion(review, view, after.id);
  const text = 'Skipped the question before this one; g finds it again.';
  return {changes: [mark, ...onward.changes], view: say(onward.view, text)};
}

/** The review as it is once the question is skipped: what is asked then counts it as such. */
function withSkipped(review: Review, questionId: string): Review {
  const stages = review.agenda.stages.map((stage) => ({
    ...stage,
    questions: stage.questions.map((question) =>
      question.id === questionId ? {...question, state: 'skipped' as const} : question,
    ),
  }));
  return {...review, agenda: {...review.agenda, stages}};
}

/** From the overview to the selected question. */
export function goTo(situation: InReview): Outcome {
  const {review, view} = situation;
  const row = selectedRow(rowsOf(situation), view);
  if (row?.kind !== 'question') return {view: say(view, 'There is no question to go to; n adds one.')};
  if (review.open?.questionId === row.id) return {view: {...view, screen: screenFor(review, row.id), message: null}};
  return openQuestion(review, view, row.id);
}

/** Moves the selected question one place up or down, also into the stage next to it. */
export function moveQuestion(situation: InReview, by: -1 | 1): Outcome {
  const {review, view} = situation;
  const row = selectedRow(rowsOf(situation), view);
  if (row?.kind !== 'question') return {view: say(view, 'There is no question to move; n adds one.')};
  const {stages} = review.agenda;
  const at = row.stage.questions.findIndex(({id}) => id === row.id);
  const target = at + by;
  if (target >= 0 && target < row.stage.questions.length) {
    const afterId = row.stage.questions[by === 1 ? target : target - 1]?.id ?? null;
    return {changes: [{type: 'question-moved', questionId: row.id, stageId: row.stage.id, afterId}]};
  }
  const stage = stages[stages.findIndex(({id}) => id === row.stage.id) + by];
  if (!stage)
    return {view: say(view, by === 1 ? 'It is the last question already.' : 'It is the first question already.')};
  const afterId = by === 1 ? null : (stage.questions.at(-1)?.id ?? null);
  return {changes: [{type: 'question-moved', questionId: row.id, stageId: stage.id, afterId}]};
}
