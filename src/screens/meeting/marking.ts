// A question is marked: covered, skipped, or open again.
import {findQuestion, isLastOfStage, questionBeside} from '../../review/agenda.js';
import {applyChange, type Change} from '../../review/changes/index.js';
import {openQuestion} from '../../session/following.js';
import {questionInView} from '../../session/in-view.js';
import type {Binding} from '../../session/keys/binding.js';
import {selectedRow} from '../../session/rows.js';
import {type InReview, type Outcome, say} from '../../session/situation.js';
import {askToLeaveStage} from './moving.js';

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

export const coverKey: Binding = {keys: ['c'], help: 'question covered, or open again', short: 'covered', run: cover};

export const skipKey: Binding = {
  keys: ['s'],
  help: 'skip the question, or bring it back',
  short: 'skip',
  for: ['facilitator'],
  run: skip,
};
