// A question: one of the facilitator's own, other words for one that is there, or why one is skipped.
import {allQuestions, findQuestion} from '../../review/agenda.js';
import {cleanLine} from '../../review/text.js';
import {type AskOf, done, inReview, nothingSaved} from './ask.js';

export const question: AskOf<'question'> = {
  label: () => 'A question of your own',
  about: ({stageId}, review) => review?.agenda.stages.find(({id}) => id === stageId)?.title,
  writesTo: {stageId: 'a note', afterId: null},
  isOneMore: () => true,
  draft: {
    noun: 'question',
    at: ([stageId = '', afterId]) => ({what: 'question', stageId, afterId: afterId || null}),
    saved: (_, review) => allQuestions(review).map(({text}) => ({text, at: 0})),
  },
  save: inReview((situation, asks, typed) => {
    const {freshId: id} = situation;
    const text = cleanLine(typed);
    if (text === '') return nothingSaved(situation, asks);
    const {stageId, afterId} = asks;
    return done(situation, [{type: 'question-added', stageId, afterId, question: {id, text}}], {
      says: 'Added.',
      selects: id,
    });
  }),
};

export const questionText: AskOf<'question-text'> = {
  label: () => 'Reword the question',
  about: ({questionId}, told) => (told ? findQuestion(told, questionId)?.text : undefined),
  writesTo: {questionId: 'a note'},
  isOneMore: () => false,
  start: ({questionId}, {review}) => (review && findQuestion(review, questionId)?.text) ?? '',
  draft: {noun: 'other words for a question', at: ([questionId = '']) => ({what: 'question-text', questionId})},
  save: inReview((situation, asks, typed) => {
    const {questionId} = asks;
    const text = cleanLine(typed);
    if (text === '') return nothingSaved(situation, asks, true);
    if (findQuestion(situation.review, questionId)?.text === text) return nothingSaved(situation, asks);
    return done(situation, [{type: 'question-reworded', questionId, text}]);
  }),
};

export const skipReason: AskOf<'skip-reason'> = {
  label: () => 'Why skip it? (optional)',
  about: ({questionId}, told) => (told ? findQuestion(told, questionId)?.text : undefined),
  writesTo: {questionId: 'a note'},
  isOneMore: () => false,
  start: ({questionId}, {review}) => (review && findQuestion(review, questionId)?.reason) ?? '',
  draft: {
    noun: 'reason',
    at: ([questionId = '']) => ({what: 'skip-reason', questionId}),
    saved: ({questionId}, review) => [{text: findQuestion(review, questionId)?.reason ?? '', at: 0}],
  },
  save: inReview((situation, asks, typed) => {
    const {questionId} = asks;
    const reason = cleanLine(typed);
    const old = findQuestion(situation.review, questionId);
    if (!old || (old.state === 'skipped' && (old.reason ?? '') === reason)) return nothingSaved(situation, asks);
    return done(situation, [{type: 'question-marked', questionId, state: 'skipped', ...(reason !== '' && {reason})}], {
      says: reason === '' ? 'Skipped, without a reason.' : 'Skipped, with a reason.',
    });
  }),
};
