// What is reviewed: an incident where nobody says otherwise, a false alarm or a near miss, with security as a mark.
import {describe, expect, test} from 'vitest';
import {type Change, differences, doneInWords, undoOf} from '../../src/review/changes/index.js';
import {agendaFor} from '../../src/review/choose-agenda.js';
import {kindInWords, oddKindInWords, severityInWords} from '../../src/review/review-kind.js';
import type {Review} from '../../src/review/types.js';
import {foldInOrder, smallReview} from '../support/arbitrary-change.js';
import {creationOf} from '../support/creation.js';
import {sampleAgenda} from '../support/sample-review.js';

const edited = (fields: Extract<Change, {type: 'review-edited'}>['fields']): Change => ({
  type: 'review-edited',
  fields,
});

test('a kind is told in words where it is no incident like any', () => {
  const told = (given: Pick<Review, 'kind' | 'security'>) => {
    const review = {severity: 'minor' as const, ...given};
    return [kindInWords(review), oddKindInWords(review), severityInWords(review)];
  };
  expect(told({})).toEqual(['incident', '', 'minor']);
  expect(told({kind: 'near-miss'})).toEqual(['near miss', 'near miss', 'minor near miss']);
  expect(told({security: true})).toEqual(['security incident', 'security incident', 'minor security incident']);
  expect(told({kind: 'false-alarm', security: true}).at(-1)).toBe('minor security false alarm');
});

describe('in a review', () => {
  test('an incident that is none of security says nothing of either, as those of earlier versions', () => {
    const before = smallReview();
    expect(foldInOrder(before, [edited({kind: 'incident', security: false})])).toEqual(before);
    const {review} = creationOf({id: 'r1', agenda: sampleAgenda, kind: 'incident', security: false});
    expect(Object.keys(review)).not.toEqual(expect.arrayContaining(['kind']));
    expect(Object.keys(review)).not.toEqual(expect.arrayContaining(['security']));
  });

  test('what it was made as stays, is said, and is taken back', () => {
    const before = smallReview();
    const change = edited({kind: 'near-miss', security: true});
    const after = foldInOrder(before, [change]);
    expect(after).toMatchObject({kind: 'near-miss', security: true});
    expect(doneInWords([change], {from: before, to: after, isBack: false})).toBe(
      'The kind: near miss, security incident: yes.',
    );
    const undo = undoOf(change, before, after);
    expect('changes' in undo && foldInOrder(after, undo.changes)).toEqual(before);
  });

  test('an edit by hand gives and takes it', () => {
    const before = smallReview();
    const after: Review = {...before, kind: 'false-alarm', security: true};
    expect(differences(before, after)).toEqual([edited({kind: 'false-alarm', security: true})]);
    expect(differences(after, {...after, kind: 'incident', security: false})).toEqual([
      edited({kind: 'incident', security: false}),
    ]);
  });
});

test('the agenda for a kind is one’s own before those that come along, and an incident has none', () => {
  const agendas = [
    sampleAgenda,
    {...sampleAgenda, id: 'short', for: ['false-alarm' as const, 'near-miss' as const]},
    {...sampleAgenda, id: 'ours', for: ['near-miss' as const, 'incident' as const]},
  ];
  expect(
    [undefined, 'incident' as const, 'false-alarm' as const, 'near-miss' as const].map(
      (kind) => agendaFor(agendas, kind)?.id,
    ),
  ).toEqual([undefined, undefined, 'short', 'ours']);
});
