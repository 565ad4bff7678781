// Another agenda and other minutes while the meeting is prepared, and never once it has begun.
import {describe, expect, test} from 'vitest';
import {actionsAimedAt} from '../../src/review/action-slots.js';
import {builtInAgendas} from '../../src/review/agendas/index.js';
import {applyChange, type Change, undoOf} from '../../src/review/changes/index.js';
import {chooseAgenda, hasOwnQuestions} from '../../src/review/choose-agenda.js';
import {plannedMinutes} from '../../src/review/clock.js';
import type {Agenda, Review} from '../../src/review/types.js';
import {foldInOrder} from '../support/arbitrary-change.js';
import {creationOf} from '../support/creation.js';

const [standard, moj] = ['standard', 'moj'].map((id) => builtInAgendas.find((agenda) => agenda.id === id)) as [
  Agenda,
  Agenda,
];
const stamp = {at: 1, by: 'facilitator'};
const fresh = applyChange(null, creationOf({id: 'r1', agenda: standard}), stamp) as Review;
const having = (review: Review, ...changes: Change[]): Review => foldInOrder(review, changes);
const undone = (change: Change, before: Review, now = having(before, change)): Review => {
  const undo = undoOf(change, before, now);
  return 'changes' in undo ? having(now, ...undo.changes) : now;
};
const first = (review: Review) => review.agenda.stages[0]?.questions[0]?.id ?? '';
const toMoj = chooseAgenda(fresh, moj);

describe('another agenda', () => {
  test('brings its own stages and checklist, and what both have stays ticked', () => {
    const [shared] = moj.checklist.filter(({id}) => standard.checklist.some((item) => item.id === id));
    const ticked = shared ? having(fresh, {type: 'checklist-ticked', id: shared.id, done: true}) : fresh;
    const next = having(ticked, chooseAgenda(ticked, moj));
    expect(next.agenda).toMatchObject({id: 'moj', minutes: moj.minutes, language: 'en'});
    expect(next.agenda.stages.map(({title}) => title)).toEqual(moj.stages.map(({title}) => title));
    expect(next.checklist.map(({id}) => id)).toEqual(moj.checklist.map(({id}) => id));
    expect(next.checklist.filter(({done}) => done).map(({id}) => id)).toEqual(shared ? [shared.id] : []);
  });

  test('brings how many actions it aims at, and takes that away again', () => {
    const nearMiss = builtInAgendas.find(({id}) => id === 'near-miss') as Agenda;
    const aimed = having(fresh, chooseAgenda(fresh, nearMiss));
    expect([fresh, aimed, having(aimed, chooseAgenda(aimed, moj))].map(actionsAimedAt)).toEqual([3, 1, 3]);
    expect(undone(chooseAgenda(fresh, nearMiss), fresh)).toEqual(fresh);
  });

  test('is taken back whole, with what was ticked meanwhile', () => {
    expect(undone(toMoj, fresh)).toEqual(fresh);
    const now = having(fresh, toMoj, {
      type: 'question-reworded',
      questionId: moj.stages[0]?.questions[0]?.id ?? '',
      text: 'Mine',
    });
    expect(undoOf(toMoj, fresh, now)).toEqual({since: 'The agenda has changed again since'});
  });

  test.for<[string, (review: Review) => Change[]]>([
    ['the meeting has begun', () => [{type: 'meeting-started'}]],
    [
      'a note stands under a question',
      (review) => [
        {type: 'note-added', note: {id: 'n1', questionId: first(review), kind: 'note', aspects: [], text: 'early'}},
      ],
    ],
    [
      'a topic is parked',
      (review) => [{type: 'topic-parked', topic: {id: 't1', questionId: first(review), text: 'wide'}}],
    ],
    [
      'an idea is held',
      (review) => [{type: 'action-held', action: {id: 'a1', questionId: first(review), title: 'do'}}],
    ],
    [
      'a comment belongs to a question',
      (review) => [{type: 'comment-added', comment: {id: 'k1', questionId: first(review), text: 'said outside'}}],
    ],
    ['the review is closed', () => [{type: 'review-closed'}]],
  ])('is not taken once %s', ([, changes]) => {
    const used = having(fresh, ...changes(fresh));
    expect(having(used, toMoj)).toEqual(used);
  });

  test('a note that was written elsewhere meanwhile comes to its first question', () => {
    const now = having(fresh, toMoj, {
      type: 'note-added',
      note: {id: 'n1', questionId: 'gone', kind: 'note', aspects: [], text: 'kept'},
    });
    expect(now.notes[0]?.questionId).toBe(first(now));
  });

  test('is asked about only where somebody worked on the questions', () => {
    expect(hasOwnQuestions(fresh, standard)).toBe(false);
    expect(
      hasOwnQuestions(having(fresh, {type: 'question-marked', questionId: first(fresh), state: 'skipped'}), standard),
    ).toBe(true);
    expect(hasOwnQuestions(fresh, undefined)).toBe(true);
  });
});

describe('planned minutes', () => {
  const [one, two] = fresh.agenda.stages;
  const plan = (minutes: number): Change => ({type: 'stages-planned', stages: [{stageId: one?.id ?? '', minutes}]});

  test('are the stage’s own, and the meeting’s with it, and are taken back', () => {
    const next = having(fresh, plan(25));
    expect(next.agenda.stages.map(({minutes}) => minutes).slice(0, 2)).toEqual([25, two?.minutes]);
    expect(next.agenda.minutes).toBe(fresh.agenda.minutes + 25 - (one?.minutes ?? 0));
    expect(undone(plan(25), fresh)).toEqual(fresh);
  });

  test('are not taken in a meeting that has begun, nor where they are no minutes', () => {
    const begun = having(fresh, {type: 'meeting-started'});
    expect(having(begun, plan(25))).toEqual(begun);
    for (const minutes of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(having(fresh, plan(minutes))).toEqual(fresh);
  });

  test('that others planned again since keep their value', () => {
    const now = having(fresh, plan(25), plan(30));
    expect(undone(plan(25), fresh, now)).toEqual(now);
    expect(plannedMinutes(now, now.agenda.stages[0] as (typeof now.agenda.stages)[number])).toBe(30);
  });
});

describe('the times of the incident', () => {
  const began: Change = {type: 'review-edited', fields: {startedAt: '2026-01-14T10:00:00Z'}};

  test('are details like others: one is changed, the rest stays, and it is taken back', () => {
    const known = {...fresh, incident: {startedAt: null, resolvedAt: '2026-01-14T11:00:00Z', keywords: ['mail']}};
    const next = having(known, began);
    expect(next).toEqual({...known, incident: {...known.incident, startedAt: '2026-01-14T10:00:00Z'}});
    expect(undone(began, known)).toEqual(known);
    const gone = having(next, {type: 'review-edited', fields: {startedAt: null}});
    expect(gone).toEqual(known);
  });
});
