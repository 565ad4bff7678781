// The points of a topic: ticked or noted, they are covered; they are counted with the questions.
import {expect, it} from 'vitest';
import {findPoint, pointOf} from '../../src/review/agenda.js';
import type {Change} from '../../src/review/changes/index.js';
import {coverage, coverageByQuestion, coverageInWords} from '../../src/review/coverage.js';
import {foldInOrder, smallReview} from '../support/arbitrary-change.js';

const after = (...changes: Change[]) => foldInOrder(smallReview(), [{type: 'meeting-started'}, ...changes]);
const noteTo = (pointId: string | null, questionId = 'q4'): Change[] => [
  {type: 'note-added', note: {id: 'n1', questionId, kind: 'note', aspects: [], text: 'said'}},
  {type: 'note-put', id: 'n1', pointId},
];

it('are counted with the questions of the middle stages', () => {
  expect(coverage(after())).toEqual({covered: 0, touched: 0, untouched: 6, skipped: 0, total: 6});
  expect(coverageInWords(after({type: 'point-marked', pointId: 'k1', state: 'covered'}))).toBe(
    '1 of 6 questions and points covered, 1 touched on',
  );
});

it('are covered by a tick, or by a note that is put to them as long as it is there and under their topic', () => {
  const put = after(...noteTo('k2'));
  expect(coverageByQuestion(put).get('k2')).toBe('covered');
  expect(coverageByQuestion(put).get('k1')).toBe('untouched');
  expect(coverageByQuestion(after(...noteTo('k2'), {type: 'note-deleted', id: 'n1', deleted: true})).get('k2')).toBe(
    'untouched',
  );
  const moved = after(...noteTo('k2'), {type: 'note-edited', id: 'n1', fields: {questionId: 'q5'}});
  expect(coverageByQuestion(moved).get('k2')).toBe('untouched');
  expect(moved.notes[0]).toMatchObject({pointId: 'k2'});
  expect(pointOf(moved, {questionId: 'q5', pointId: 'k2'})).toBeUndefined();
});

it('leave their topic open until the last of them is covered, or somebody says that it is', () => {
  const begun = [{type: 'question-opened', questionId: 'q4'}, ...noteTo('k1')] as const;
  const read = (...changes: Change[]) => coverageByQuestion(after(...changes)).get('q4');
  expect(read({type: 'point-marked', pointId: 'k1', state: 'covered'})).toBe('touched');
  expect(read(...begun)).toBe('touched');
  expect(read(...begun, {type: 'point-marked', pointId: 'k2', state: 'covered'})).toBe('covered');
  expect(read(...begun, {type: 'question-marked', questionId: 'q4', state: 'covered'})).toBe('covered');
});

it('and without a note or an idea they cover no topic', () => {
  const ticks = ['k1', 'k2'].map((pointId): Change => ({type: 'point-marked', pointId, state: 'covered'}));
  const review = after({type: 'question-opened', questionId: 'q4'}, ...ticks);
  expect(coverageByQuestion(review).get('q4')).toBe('touched');
});

it('are skipped with their topic, unless they are covered already', () => {
  const skipped = after(
    {type: 'point-marked', pointId: 'k1', state: 'covered'},
    {type: 'question-marked', questionId: 'q4', state: 'skipped'},
  );
  expect([...coverageByQuestion(skipped)].filter(([id]) => ['k1', 'k2'].includes(id))).toEqual([
    ['k1', 'covered'],
    ['k2', 'skipped'],
  ]);
});

it('take no note of another topic', () => {
  expect(after(...noteTo('k1', 'q5')).notes[0]?.pointId).toBeUndefined();
});

it('are found with their topic', () => {
  expect(findPoint(smallReview(), 'k2')).toMatchObject({question: {id: 'q4'}, point: {text: 'And k2?'}});
  expect(findPoint(smallReview(), 'q4')).toBeUndefined();
});
