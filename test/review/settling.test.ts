// What becomes of what a review has left: each deed shows in what is left, and what takes it back leaves nothing of it.
import fc from 'fast-check';
import {expect, it} from 'vitest';
import {afterwardsOf, allAfterwards, stillLeft} from '../../src/review/afterwards.js';
import {applyChange} from '../../src/review/changes/index.js';
import {type Deed, type Settling, settling, takenBack} from '../../src/review/settling.js';
import {summaryOf} from '../../src/review/summary.js';
import type {Review} from '../../src/review/types.js';
import {arbitraryReview, foldInOrder} from '../support/arbitrary-change.js';
import {sampleReview} from '../support/sample-review.js';

const listed = (review: Review) => ({...summaryOf(review), folder: '/reviews/one', changedAt: 0, archived: false});

const allOf = (review: Review) => allAfterwards([{review: listed(review), afterwards: afterwardsOf(review)}]);

const leftIn = (review: Review) => {
  const {actions, topics} = stillLeft(allOf(review));
  return [...actions, ...topics].map(({id}) => id);
};

function made(review: Review, settled: Settling): Review {
  if ('why' in settled) throw new Error(settled.why);
  const [change] = settled.changes;
  return applyChange(review, change, {at: 0, by: 'a test'}) ?? review;
}

const deeds: Deed[] = [
  {does: 'done', back: false},
  {does: 'drop', reason: 'The queue is gone', back: false},
  {does: 'take', back: false},
];

it('takes what is settled off the list, and back onto it, in whatever review', () => {
  fc.assert(
    fc.property(arbitraryReview, (review) => {
      for (const id of leftIn(review)) {
        for (const deed of deeds) {
          const settled = settling(review, id, deed);
          if ('why' in settled) continue;
          const after = made(review, settled);
          expect(leftIn(after)).not.toContain(id);
          const back = takenBack(settled.changes[0], review)(after);
          expect(leftIn(made(after, back)).toSorted()).toEqual(leftIn(review).toSorted());
        }
      }
    }),
    {numRuns: 200},
  );
});

it('undoes what --back undoes, by what is named alone', () => {
  const review = sampleReview('closed');
  for (const id of leftIn(review)) {
    for (const deed of deeds) {
      const settled = settling(review, id, deed);
      if ('why' in settled) continue;
      const after = made(review, settled);
      expect(leftIn(made(after, settling(after, id, {...deed, back: true} as Deed)))).toContain(id);
    }
  }
});

it('leaves what somebody has changed since, and says so', () => {
  const review = sampleReview('closed');
  const [id = ''] = leftIn(review);
  const settled = settling(review, id, {does: 'done', back: false});
  if ('why' in settled) throw new Error(settled.why);
  const later = foldInOrder(made(review, settled), [{type: 'action-not-now', id, reason: 'Another team does it'}]);
  expect(takenBack(settled.changes[0], review)(later)).toEqual({
    why: 'That action has changed again since: it stays as it is.',
  });
});

it('gives no slot back that is one too many, unless somebody says why', () => {
  const review = sampleReview('actions');
  const [chosen = ''] = leftIn(review);
  const questionId = review.open?.questionId ?? '';
  const dropped = made(review, settling(review, chosen, {does: 'drop', reason: 'x', back: false}));
  const ids = ['f1', 'f2', 'f3'];
  const full = foldInOrder(
    dropped,
    ids.flatMap((id) => [
      {type: 'action-held', action: {id, questionId, title: id}} as const,
      {type: 'action-chosen', id, reason: ''} as const,
    ]),
  );
  expect(settling(full, chosen, {does: 'drop', reason: '', back: true})).toHaveProperty('why');
  const again = settling(full, chosen, {does: 'drop', reason: 'the auditor asked for it', back: true});
  expect(leftIn(made(full, again))).toContain(chosen);
});

it('tells overdue actions first, and one review in two folders once', () => {
  const review = sampleReview('closed');
  const one = {review: listed(review), afterwards: afterwardsOf(review)};
  const dues = allOf(review).actions.map(({due}) => due ?? '~');
  expect(dues).toEqual(dues.toSorted());
  expect(allAfterwards([one, {...one, review: {...one.review, folder: '/reviews/copy'}}])).toEqual(allOf(review));
});
