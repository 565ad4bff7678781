// The meeting moves: next, back, leaving a stage.
import {heldActions} from '../../review/actions.js';
import {isLastOfStage, openStage, questionBeside, stageOf} from '../../review/agenda.js';
import type {Review, Stage} from '../../review/types.js';
import {openQuestion} from '../../session/following.js';
import type {Binding} from '../../session/keys/binding.js';
import {confirming, type InReview, type Outcome, type Situation, say} from '../../session/situation.js';

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
export function askToLeaveStage({review, view}: InReview, nextId: string): Outcome {
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

const isBesideOpen =
  (by: 1 | -1) =>
  ({review}: Situation): boolean =>
    review !== null && questionBeside(review, review.open?.questionId ?? '', by) !== undefined;

export const movingKeys: readonly Binding[] = [
  {
    keys: ['right'],
    help: 'next question',
    group: 'move',
    short: 'next',
    hinted: isBesideOpen(1),
    for: ['facilitator'],
    run: next,
  },
  {
    keys: ['left'],
    help: 'back to the question before',
    group: 'move',
    short: 'back',
    hinted: isBesideOpen(-1),
    for: ['facilitator'],
    run: back,
  },
];
