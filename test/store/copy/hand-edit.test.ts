// Hand edits of review.json as changes: all of what has a change, and a clear no for the rest.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {brokenRules} from '../../../src/review/broken-rules.js';
import type {Change, ChangeType} from '../../../src/review/changes/index.js';
import {applyChange, differences, expressAll, shapedChange, shapedReview} from '../../../src/review/changes/index.js';
import type {Review} from '../../../src/review/types.js';
import {arbitraryChanges, arbitraryReview, fold, type Stamped, smallReview} from '../../support/arbitrary-change.js';

const stamp = {at: 1, by: 'edited by hand'};

const action = {
  id: 'a1',
  questionId: 'q2',
  title: 'Write the runbook down',
  ownerId: null,
  due: '2026-12-01',
  doneWhen: '',
  isms: false,
  status: 'held',
  reason: '',
  by: 'facilitator',
  at: 0,
  deleted: false,
} as const;
const withDue = (due: string) => (review: Review) => ({...review, actions: [{...action, due}]});
const withIncident = (incident: object) => (review: Review) => ({
  ...review,
  incident: {...review.incident, ...incident},
});

const express = (from: Review, to: Review) => expressAll(from, differences(from, to), to, stamp);

/** What an edit of the file can do as well as a key in the meeting. */
const expressible = new Set<ChangeType>([
  'review-edited',
  'person-added',
  'person-edited',
  'checklist-ticked',
  'question-marked',
  'question-reworded',
  'note-added',
  'note-edited',
  'note-deleted',
  'topic-parked',
  'topic-edited',
  'topic-deleted',
  'action-held',
  'comment-added',
  'comment-deleted',
  'nudge-sent',
  'nudge-answered',
]);

const clean = (changes: readonly Stamped[]): Stamped[] =>
  changes.flatMap(({change, stamp: made}) => {
    const shaped = shapedChange(change);
    return shaped ? [{change: shaped, stamp: made}] : [];
  });

const applied = (from: Review, changes: readonly Change[]) =>
  changes.reduce<Review>((review, change) => applyChange(review, change, stamp) ?? review, from);

describe('a hand edit', () => {
  it('is expressed whole where each of its parts has a change', () => {
    fc.assert(
      fc.property(arbitraryReview, arbitraryChanges(), (history, edits) => {
        const from = shapedReview(history) ?? smallReview();
        const to = fold(
          from,
          clean(edits).filter(({change}) => expressible.has(change.type)),
        );
        expect(express(from, to)).toBe(true);
      }),
      {numRuns: 150},
    );
  });

  it('of any kind leads to a valid review', () => {
    fc.assert(
      fc.property(arbitraryReview, arbitraryReview, (from, to) => {
        expect(brokenRules(applied(from, differences(from, to)))).toEqual([]);
      }),
      {numRuns: 150},
    );
  });

  it('may write a note while the review is prepared, as it is written in the meeting', () => {
    const from = smallReview();
    const at = {id: 'by-hand', questionId: 'q2', by: 'facilitator', at: 0, deleted: false};
    const to: Review = {...from, notes: [{...at, kind: 'note', aspects: [], text: 'Nobody was on call'}]};
    expect(express(from, to)).toBe(true);
    expect(applied(from, differences(from, to)).notes).toMatchObject([{id: 'by-hand', beforehand: true}]);
  });

  it('that changes nothing has no changes', () => {
    fc.assert(
      fc.property(arbitraryReview, (review) => {
        expect(differences(review, review)).toEqual([]);
      }),
    );
  });

  it.each<[string, (review: Review) => object]>([
    ['the clock', (review) => ({...review, clock: {...review.clock, startedAt: 5}})],
    ['the id', (review) => ({...review, id: 'other'})],
    ['the agenda', (review) => ({...review, agenda: {...review.agenda, minutes: 5}})],
    ['a key of its own', (review) => ({...review, mine: true})],
    ['the due date of an action to no day', withDue('2026-99-99')],
    ['the due date of an action to a day that its month lacks', withDue('2026-02-30')],
    ['the due date of an action to a word', withDue('soon')],
    ['when the incident began to no day', withIncident({startedAt: '2026-99-99T10:00:00Z'})],
    ['when it was resolved to a day that its month lacks', withIncident({resolvedAt: '2026-02-30T10:00:00Z'})],
    ['the time zone to a place that nobody knows', (review) => ({...review, zone: 'Atlantis/Harbour'})],
    ['the handover', (review) => ({...review, handover: {id: 'f1', taken: true}})],
  ])('of %s has no change, and that is told', (_, edit) => {
    const from = smallReview();
    const edited = edit(from);
    expect(expressAll(from, differences(from, shapedReview(edited) ?? from), edited, stamp)).toBe(false);
  });

  it('takes a comment in or out, and leaves the words of one that stands to its author', () => {
    const comment = {id: 'k1', questionId: 'q2', text: 'said from outside', at: 0, deleted: false};
    const [none, one] = [smallReview(), {...smallReview(), comments: [comment]}];
    expect(express(none, one)).toBe(true);
    expect(applied(none, differences(none, one)).comments).toEqual([comment]);
    expect(express(one, none)).toBe(true);
    expect(applied(one, differences(one, none)).comments).toEqual([{...comment, deleted: true}]);
    expect(express(one, {...one, comments: [{...comment, text: 'put into another mouth'}]})).toBe(false);
  });

  it('of a due date to no day leaves the date that there was, and takes what else was edited', () => {
    const from = {...smallReview(), actions: [action]};
    const edited = {...from, actions: [{...action, due: '2026-99-99', title: 'Write it down'}]};
    const [after] = applied(from, differences(from, edited)).actions;
    expect(after).toMatchObject({due: '2026-12-01', title: 'Write it down'});
    expect(express(from, edited)).toBe(false);
    for (const due of ['2028-02-29', null]) expect(express(from, {...from, actions: [{...action, due}]})).toBe(true);
  });

  it('of the time zone is taken, also in a review that had none, and takes it away again', () => {
    const {zone: _, ...without} = smallReview();
    for (const from of [smallReview(), without]) {
      expect(express(from, {...from, zone: 'Pacific/Auckland'})).toBe(true);
      expect(applied(from, differences(from, {...from, zone: 'Pacific/Auckland'})).zone).toBe('Pacific/Auckland');
    }
    expect(express({...without, zone: 'UTC'}, without)).toBe(true);
  });

  it('of the kind is taken whole, also back to what is as good as unsaid', () => {
    const odd: Review = {...smallReview(), kind: 'near-miss', security: true};
    const edited: Review = {...odd, kind: 'incident', security: false};
    expect(express(odd, edited)).toBe(true);
    const after = applied(odd, differences(odd, edited));
    expect([after.kind, after.security]).toEqual([undefined, undefined]);
    expect(express(after, edited)).toBe(true);
    expect(express(edited, after)).toBe(true);
  });

  it('leaves a journal as it is that an earlier version wrote of such a date', () => {
    const from = {...smallReview(), actions: [action]};
    const change = shapedChange({type: 'action-edited', id: 'a1', fields: {due: '2026-99-99'}});
    expect(change && applied(from, [change]).actions[0]?.due).toBe('2026-99-99');
  });
});
