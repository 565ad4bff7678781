// What a review hands on: answers given and taken back, what is asked for, and the communication plan of both questions.
import {describe, expect, it} from 'vitest';
import {builtInAgendas} from '../../src/review/agendas/index.js';
import {applyChange, type Change, differences, shapedReview, undoOf} from '../../src/review/changes/index.js';
import {communicationPlan} from '../../src/review/communication-plan.js';
import {askedTakeaways, takeawaysInWords, takeawaysOf} from '../../src/review/takeaways.js';
import type {Review, Takeaways} from '../../src/review/types.js';
import {withRoles} from '../../src/review/with-roles.js';
import {creationOf} from '../support/creation.js';
import {sampleReview} from '../support/sample-review.js';

const anyTime = Date.UTC(2026, 0, 15, 9, 0);

const does = (review: Review, ...changes: Change[]): Review =>
  changes.reduce((sofar, change) => applyChange(sofar, change, {at: anyTime, by: 'facilitator'}) ?? sofar, review);

const said = (fields: Extract<Change, {type: 'takeaways-edited'}>['fields']): Change => ({
  type: 'takeaways-edited',
  fields,
});

const review = sampleReview('close');

describe('an answer', () => {
  it('is kept as it is said, and gone once it is emptied', () => {
    const one = does(review, said({lessonsTo: 'all teams'}));
    expect(one.takeaways).toEqual({lessonsTo: 'all teams'});
    expect(does(one, said({lessonsTo: ''}))).toEqual(review);
    expect(does(one, said({playbookPlan: 'none'}), said({lessonsTo: ''})).takeaways).toEqual({playbookPlan: 'none'});
  });

  it('is back to what it was by undo, unless somebody gave another since', () => {
    const first = does(review, said({riskAssessment: 'one region alone'}));
    const change = said({riskAssessment: 'nothing'});
    const after = does(first, change);
    const undo = undoOf(change, first, after);
    expect('changes' in undo && does(after, ...undo.changes)).toEqual(first);
    const others = does(after, said({riskAssessment: 'both regions'}));
    expect(undoOf(change, first, others)).toEqual({since: 'That answer has changed again since'});
  });

  it('is what an edited file says, and reads the same in whichever order it was given', () => {
    const one = does(review, said({lessonsTo: 'all teams'}), said({riskAssessment: 'nothing'}));
    const other = does(review, said({riskAssessment: 'nothing'}), said({lessonsTo: 'all teams'}));
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    expect(does(review, ...differences(review, one))).toEqual(one);
    expect(does(one, ...differences(one, review))).toEqual(review);
  });

  it('is none in a review of an earlier version, nor where its file leaves it empty', () => {
    expect(shapedReview(structuredClone(review))).toEqual(review);
    const empty = {...review, takeaways: {lessonsTo: ' ', riskAssessment: ''} satisfies Takeaways};
    expect(takeawaysOf(shapedReview(empty) ?? empty)).toEqual({
      riskAssessment: null,
      playbookPlan: null,
      playbookName: null,
      lessonsTo: null,
    });
  });

  it('names nobody where roles stand for names', () => {
    const named = {...review, people: review.people.map((person) => ({...person, name: 'Ottoline Fairweather'}))};
    const shared = withRoles(does(named, said({lessonsTo: 'Ottoline Fairweather’s team', playbookPlan: 'update'})));
    expect(shared.takeaways?.lessonsTo).not.toContain('Ottoline');
    expect(shared.takeaways?.playbookPlan).toBe('update');
  });
});

describe('which playbook', () => {
  it('is asked for only where there is to be one, and kept while there is none', () => {
    expect(askedTakeaways(review)).not.toContain('playbookName');
    const update = does(review, said({playbookPlan: 'update', playbookName: 'Failover'}));
    expect(askedTakeaways(update)).toContain('playbookName');
    expect(takeawaysInWords(update)).toEqual([['Playbook', 'update one: Failover']]);
    const none = does(update, said({playbookPlan: 'none'}));
    expect(askedTakeaways(none)).not.toContain('playbookName');
    expect(takeawaysInWords(none)).toEqual([['Playbook', 'none']]);
    expect(takeawaysOf(does(none, said({playbookPlan: 'create'}))).playbookName).toBe('Failover');
  });
});

describe('the communication plan', () => {
  const of = (id: string) => {
    const agenda = builtInAgendas.find((each) => each.id === id);
    return agenda && applyChange(null, creationOf({id: 'r1', agenda}), {at: anyTime, by: 'facilitator'});
  };
  const noted = (id: string, questionId: string): Change => ({
    type: 'note-added',
    note: {id, questionId, kind: 'note', aspects: [], text: id},
  });

  it('is what was noted at either of its questions, be it a topic or a point of one', () => {
    const dxw = of('dxw');
    const standard = of('standard');
    if (!dxw || !standard) throw new Error('an agenda is gone');
    const both = does(dxw, noted('late', 'communication-plan'), noted('early', 'client-plan'), noted('no', 'thanks'));
    expect(communicationPlan(both).map(({id}) => id)).toEqual(['early', 'late']);
    const point = does(
      standard,
      noted('late', 'communication-plan'),
      noted('early', 'put-right'),
      noted('no', 'put-right'),
      {type: 'note-put', id: 'early', pointId: 'client-plan'},
    );
    expect(communicationPlan(point).map(({id}) => id)).toEqual(['early', 'late']);
  });
});
