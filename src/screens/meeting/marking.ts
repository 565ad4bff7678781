// A question is marked: covered, skipped with a reason or without, or open again.
import {findQuestion} from '../../review/agenda.js';
import type {Change} from '../../review/changes/index.js';
import {quoted} from '../../review/changes/words.js';
import {coverageByQuestion, coverageUnmarked, coveredPoints} from '../../review/coverage.js';
import {notesOn} from '../../review/notes.js';
import type {Question, Review} from '../../review/types.js';
import {questionInView} from '../../session/in-view.js';
import type {Binding} from '../../session/keys/binding.js';
import {keyCalled} from '../../session/keys/in-words.js';
import {type Row, selectedRow} from '../../session/rows.js';
import {confirming, type InReview, type Outcome, type Situation, say} from '../../session/situation.js';
import {tickPoint} from './points.js';

/** The question that a command is about: the selected one of a list, or that of a point, else the one in view. */
function questionAt(situation: InReview): string {
  const row = selectedRow(situation);
  if (row?.kind === 'question' || row?.kind === 'point') return row.question.id;
  return questionInView(situation.review, situation.view)?.id ?? '';
}

function cover(situation: InReview): Outcome {
  const row = selectedRow(situation);
  if (row?.kind === 'point') return tickPoint(row, situation);
  const questionId = questionAt(situation);
  const question = findQuestion(situation.review, questionId);
  if (!question)
    return {view: say(situation.view, `There is no question to cover; ${keyCalled('add-question')} adds one.`)};
  if (question.state !== 'covered') {
    return {
      changes: [{type: 'question-marked', questionId, state: 'covered'}],
      view: say(situation.view, `Covered${stillOpen(situation.review, question)}.`),
    };
  }
  // A mark that is taken off may change nothing of what is read.
  const isCovered = coverageUnmarked(situation.review)(question) === 'covered';
  return {
    changes: [{type: 'question-marked', questionId, state: 'open'}],
    view: say(situation.view, isCovered ? 'No longer marked; what was noted still covers it.' : 'Open again.'),
  };
}

/** How many points of a topic nobody has come to, behind what is said of it; empty where none is left. */
function stillOpen(review: Review, question: Question): string {
  const open = (question.points?.length ?? 0) - coveredPoints(question, coverageByQuestion(review));
  if (open === 0) return '';
  return open === 1 ? '; one point is open' : `; ${open} points are open`;
}

/** Skips the question, asked once where notes stand under it, or brings it back. No letter moves the meeting. */
function skip(situation: InReview): Outcome {
  const {review, view, screen} = situation;
  const questionId = questionAt(situation);
  const question = findQuestion(review, questionId);
  if (!question) return {view: say(view, `There is no question to skip; ${keyCalled('add-question')} adds one.`)};
  if (question.state === 'skipped') {
    return {changes: [{type: 'question-marked', questionId, state: 'open'}], view: say(view, 'Back on the agenda.')};
  }
  const isOpen = screen.stages && review.open?.questionId === questionId;
  // From a point its whole topic is.
  const whole = selectedRow(situation)?.kind === 'point';
  const message = whole
    ? `The whole topic is skipped: ${quoted(question.text)}.`
    : isOpen
      ? `Skipped; ${keyCalled('next-question')} goes on, ${keyCalled('skip-reason')} says why.`
      : `Skipped; ${keyCalled('skip-reason')} says why.`;
  const change: Change = {type: 'question-marked', questionId, state: 'skipped'};
  const notes = notesOn(review, questionId).length;
  if (notes === 0) return {changes: [change], view: say(view, message)};
  const stand = notes === 1 ? 'The question has one note.' : `The question has ${notes} notes.`;
  return {
    view: confirming(
      view,
      {asks: `${stand} Skip it all the same?`, answer: 'Enter skips it.'},
      {
        to: 'change',
        change,
        message,
      },
    ),
  };
}

/** Why it is skipped; one that is not yet is skipped by what is saved, and with Esc it stays as it is. */
function sayWhy(situation: InReview): Outcome {
  const questionId = questionAt(situation);
  if (!findQuestion(situation.review, questionId)) {
    return {view: say(situation.view, `There is no question to skip; ${keyCalled('add-question')} adds one.`)};
  }
  return {asks: {what: 'skip-reason', questionId}};
}

/** Beside a point these keys are not named: Enter ticks it as `c` does, and the others act on its whole topic. */
const isOfQuestion = (_: Situation, row: Row | undefined): boolean => row?.kind !== 'point';

export const coverKey: Binding = {
  name: 'cover',
  help: 'question or point covered, or open again',
  group: 'move',
  short: 'covered',
  hinted: isOfQuestion,
  run: cover,
};

export const skipKey: Binding = {
  name: 'skip',
  help: 'skip the question, or bring it back',
  group: 'move',
  short: 'skip',
  hinted: isOfQuestion,
  for: ['facilitator'],
  run: skip,
};

export const skipReasonKey: Binding = {
  name: 'skip-reason',
  help: 'skip and say why, or give another reason',
  group: 'move',
  short: 'skip, why',
  hinted: (situation, row) => {
    if (!isOfQuestion(situation, row)) return false;
    const {review, view} = situation;
    const question = row?.kind === 'question' ? row.question : review && questionInView(review, view);
    return question?.state === 'skipped' || question?.state === 'open';
  },
  for: ['facilitator'],
  run: sayWhy,
};
