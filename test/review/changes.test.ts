// The registry of changes: what each says of itself, and what it makes of values from outside.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Change, itemOf, shapedChange, undoneInWords, undoOf} from '../../src/review/changes/index.js';
import {arbitraryChange, arbitraryReview} from '../support/arbitrary-change.js';

describe('every change', () => {
  test('comes back from a file as it went, unless its texts were cleaned or it holds no finite number', () => {
    fc.assert(
      fc.property(arbitraryChange, (change) => {
        const written = JSON.parse(JSON.stringify(change));
        const shaped = shapedChange(written);
        const isWritten = !JSON.stringify(change).includes('"minutes":null');
        expect(shaped?.type).toBe(isWritten ? change.type : undefined);
        if (shaped) expect(shapedChange(JSON.parse(JSON.stringify(shaped)))).toEqual(shaped);
      }),
      {numRuns: 1000},
    );
  });

  test('says what its undo has done, in words of its own', () => {
    fc.assert(
      fc.property(arbitraryReview, arbitraryChange, (review, change) => {
        if ('why' in undoOf(change, review, review)) return;
        expect(undoneInWords(change)).toMatch(/^Undone: (that|the|back) .+\.$/);
      }),
      {numRuns: 300},
    );
  });

  test.for(['__proto__', 'constructor', 'toString', 'note-sung', ''])('of the type %j is none', (type) => {
    expect(shapedChange({type, id: 'n1'})).toBeUndefined();
    expect(shapedChange(JSON.parse(JSON.stringify({type, note: {}})))).toBeUndefined();
  });
});

describe('what a change is about', () => {
  test.for<[Change, string | undefined]>([
    [{type: 'note-added', note: {id: 'n1', questionId: 'q1', kind: 'note', aspects: [], text: ''}}, 'n1'],
    [{type: 'topic-edited', id: 't1', fields: {detail: 'in May'}}, 't1'],
    [{type: 'comment-added', comment: {id: 'k1', questionId: null, text: ''}}, 'k1'],
    [{type: 'review-edited', fields: {title: 'x'}}, undefined],
    [{type: 'question-opened', questionId: 'q1'}, undefined],
    [{type: 'paused'}, undefined],
  ])('%j', ([change, id]) => {
    expect(itemOf(change)).toBe(id);
  });
});
