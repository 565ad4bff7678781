// A question is marked: covered, skipped, or open again.
import {findQuestion} from '../../review/agenda.js';
import {questionInView} from '../../session/in-view.js';
import type {Binding} from '../../session/keys/binding.js';
import {selectedRow} from '../../session/rows.js';
import {type InReview, type Outcome, say} from '../../session/situation.js';

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

/** Skips the question, or brings it back. It only marks: no letter moves the meeting. */
function skip(situation: InReview): Outcome {
  const {review, view, screen} = situation;
  const questionId = questionAt(situation);
  const question = findQuestion(review, questionId);
  if (!question) return {view: say(view, 'There is no question to skip; n adds one.')};
  if (question.state === 'skipped') {
    return {changes: [{type: 'question-marked', questionId, state: 'open'}], view: say(view, 'Back on the agenda.')};
  }
  const isOpen = screen.stages && review.open?.questionId === questionId;
  const text = isOpen ? 'Skipped; → goes on.' : 'Skipped.';
  return {changes: [{type: 'question-marked', questionId, state: 'skipped'}], view: say(view, text)};
}

export const coverKey: Binding = {
  keys: ['c'],
  help: 'question covered, or open again',
  group: 'move',
  short: 'covered',
  run: cover,
};

export const skipKey: Binding = {
  keys: ['s'],
  help: 'skip the question, or bring it back',
  group: 'move',
  short: 'skip',
  for: ['facilitator'],
  run: skip,
};
