// The meeting moves: next, back, leaving a stage, covered, skipped.
import {heldActions} from '../../review/actions.js';
import {findQuestion, isLastOfStage, openStage, questionBeside, stageOf} from '../../review/agenda.js';
import {applyChange, type Change} from '../../review/changes/index.js';
import type {Review, Stage} from '../../review/types.js';
import {openQuestion} from '../../session/following.js';
import {questionInView} from '../../session/in-view.js';
import type {Binding} from '../../session/keys/binding.js';
import {selectedRow} from '../../session/rows.js';
import {confirming, type InReview, type Outcome, say} from '../../session/situation.js';

/** What is said where no question is left in this direction. */
export const noneBeside = (by: 1 | -1): string => `This is the ${by === 1 ? 'last' : 'first'} question.`;

function next(situation: InReview): Outcome {
  const {review, view, screen} = situation;
  const questionId = review.open?.questionId ?? '';
  const after = questionBeside(review, questionId, 1);
  if (!after) {
    const isEnd = screen.stages?.includes('close');
    const end = isEnd ? 'the last row of the list ends the review.' : 'g goes to any other.';
    return {view: say(view, `This is the last question; ${end}`)};
  }
  return isLastOfStage(review, questionId) ? askToLeaveStage(situation, after.id) : openQuestion(situation, after.id);
}

/** Leaving a stage asks once, and says what it would leave behind. */
function askToLeaveStage({review, view}: InReview, nextId: string): Outcome {
  const stage = openStage(review);
  const target = stageOf(review, nextId);
  const text = `${stage ? leftBehind(review, stage) : ''} → or Enter goes on to ${target?.title ?? 'the next stage'}.`;
  return {view: confirming(view, text, {to: 'open-question', questionId: nextId})};
}

function leftBehind(review: Review, stage: Stage): string {
  const held = stage.kind === 'actions' ? heldActions(review).length : 0;
  if (held > 0) return `${held === 1 ? 'One idea still waits' : `${held} ideas still wait`} for a decision.`;
  const open = stage.questions.filter(({state}) => state === 'open').length;
  const marked = stage.questions.length - open;
  if (stage.kind !== 'questions' || marked === 0) return `${stage.title} ends here.`;
  return open === 0 ? `${stage.title} is covered.` : `${stage.title}: ${open} not marked as covered.`;
}

function back(situation: InReview): Outcome {
  const {review, view} = situation;
  const before = questionBeside(review, review.open?.questionId ?? '', -1);
  return before ? openQuestion(situation, before.id) : {view: say(view, noneBeside(-1))};
}

/** The question that a command is about: the selected one of a list, else the one in view. */
function questionAt(situation: InReview): string {
  const row = selectedRow(situation);
  return row?.kind === 'question' ? row.id : (questionInView(situation.review, situation.view)?.id ?? '');
}

function cover(situation: InReview): Outcome {
  const questionId = questionAt(situation);
  const question = findQuestion(situation.review, questionId);
  if (!question) return {view: say(situation.view, 'There is no question to cover; n adds one.')};
  const covered = question.state === 'covered';
  return {
    changes: [{type: 'question-marked', questionId, state: covered ? 'open' : 'covered'}],
    view: say(situation.view, covered ? 'Open again.' : 'Covered.'),
  };
}

/** Skips the question and goes on; a skipped one comes back. In a list it only marks. */
function skip(situation: InReview): Outcome {
  const {review, view, screen, now} = situation;
  const questionId = questionAt(situation);
  const question = findQuestion(review, questionId);
  if (!question) return {view: say(view, 'There is no question to skip; n adds one.')};
  if (question.state === 'skipped') {
    return {changes: [{type: 'question-marked', questionId, state: 'open'}], view: say(view, 'Back on the agenda.')};
  }
  const mark: Change = {type: 'question-marked', questionId, state: 'skipped'};
  const after = questionBeside(review, questionId, 1);
  if (!screen.stages || !after) return {changes: [mark], view: say(view, 'Skipped; s brings it back.')};
  if (isLastOfStage(review, questionId)) {
    // What is asked counts the question as skipped already.
    const marked = applyChange(review, mark, {at: now, by: ''}) ?? review;
    return {...askToLeaveStage({...situation, review: marked}, after.id), changes: [mark]};
  }
  const onward = openQuestion(situation, after.id);
  const text = 'Skipped the question before this one; g finds it again.';
  return {changes: [mark, ...onward.changes], view: say(onward.view, text)};
}

export const movingKeys: readonly Binding[] = [
  {keys: ['right', 'l'], help: 'next question', short: 'next', for: ['facilitator'], run: next},
  {keys: ['left', 'h'], help: 'back to the question before', short: 'back', for: ['facilitator'], run: back},
];

export const coverKey: Binding = {keys: ['c'], help: 'question covered, or open again', short: 'covered', run: cover};

export const skipKey: Binding = {
  keys: ['s'],
  help: 'skip the question, or bring it back',
  short: 'skip',
  for: ['facilitator'],
  run: skip,
};
