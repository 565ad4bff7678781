// The registry of changes: what each says of itself, and what it makes of values from outside.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {applyChange, type Change, clauseOf, itemOf, shapedChange} from '../../src/review/changes/index.js';
import {arbitraryChange, arbitraryReview, foldInOrder, smallReview} from '../support/arbitrary-change.js';

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

  test('says what has become of it, done and taken back, in a clause of its own that fits two lines', () => {
    fc.assert(
      fc.property(arbitraryReview, arbitraryChange, (review, made) => {
        const change = shapedChange(made);
        if (!change) return;
        const after = applyChange(review, change, {at: review.createdAt, by: 'facilitator'}) ?? review;
        const done = clauseOf(change, {from: review, to: after, isBack: false});
        const back = clauseOf(change, {from: after, to: review, isBack: true});
        for (const clause of [done, back]) {
          expect(clause).not.toMatch(/undefined|null|\n|^\s|\s$|^$|\.$/);
          expect([...clause].length).toBeLessThan(200);
        }
      }),
      {numRuns: 1000},
    );
  });

  const detail: Change = {type: 'review-edited', fields: {severity: 'major'}};
  const covered = {type: 'question-marked', questionId: 'q2', state: 'covered'} as const;
  const minutes: Change = {type: 'minutes-moved', stageId: 's2', minutes: 5, fromStageId: 's3'};
  const away: Change = {type: 'person-edited', id: 'p3', fields: {attended: false}};
  test.for<[Change, string, string]>([
    [detail, 'severity: major', 'severity back to minor'],
    [covered, '“What about q2?” is covered', '“What about q2?” is open again'],
    [minutes, 'Before has 25 minutes, After has 15 minutes', 'Before has 20 minutes, After has 20 minutes'],
    [away, 'First responder is away', 'First responder is here'],
    [
      {type: 'person-removed', id: 'p3'},
      'First responder is taken off the list',
      'First responder is back on the list',
    ],
  ])('%j', ([change, done, back]) => {
    const before = smallReview();
    const after = foldInOrder(before, [change]);
    expect(clauseOf(change, {from: before, to: after, isBack: false})).toBe(done);
    expect(clauseOf(change, {from: after, to: before, isBack: true})).toBe(back);
  });

  test('an idea that is deleted is called an idea, and one with a slot an action', () => {
    const idea = {id: 'new', questionId: 'q2', title: 'Page the second on-call'};
    const held = foldInOrder(smallReview(), [{type: 'action-held', action: idea}]);
    const before = {...held, actions: held.actions.filter(({id}) => id === 'new')};
    const chosen = foldInOrder(before, [{type: 'action-chosen', id: 'new', reason: ''}]);
    const gone: Change = {type: 'action-deleted', id: 'new', deleted: true};
    const said = [before, chosen].map((from) => clauseOf(gone, {from, to: foldInOrder(from, [gone]), isBack: false}));
    expect(said).toEqual([
      'the idea “Page the second on-call” is deleted',
      'the action “Page the second on-call” is deleted',
    ]);
  });

  test('a mark that an undo brings back is there again, which reads as no deed', () => {
    const before = foldInOrder(smallReview(), [covered]);
    const open: Change = {...covered, state: 'open'};
    const after = foldInOrder(before, [open]);
    expect(clauseOf(open, {from: after, to: before, isBack: true})).toBe('“What about q2?” is covered again');
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

test('a moment that was saved at a time that no calendar has keeps its words, and has no time', () => {
  const moment = {id: 'm1', at: 1.7e18, text: 'x', actor: '', kind: null, pinned: false, questionId: null, source: ''};
  expect(shapedChange({type: 'moment-added', moment})).toMatchObject({moment: {at: null, text: 'x'}});
  expect(shapedChange({type: 'moment-edited', id: 'm1', fields: {at: 1.7e18}})).toMatchObject({fields: {at: null}});
  expect(shapedChange({type: 'moment-added', moment: {...moment, at: 8.64e15}})).toMatchObject({moment: {at: 8.64e15}});
});
