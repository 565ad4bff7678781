// The report to send: what it says, in the order that somebody who was not there wants it.
import {expect, it} from 'vitest';
import {sourceOf} from '../../../src/exchange/source.js';
import {report} from '../../../src/exchange/writers/report.js';
import {applyChange, type Change} from '../../../src/review/changes/index.js';
import type {Instant, Review} from '../../../src/review/types.js';
import {withRoles} from '../../../src/review/with-roles.js';
import {foldInOrder} from '../../support/arbitrary-change.js';
import {under} from '../../support/read-markdown.js';
import {sampleNow, sampleReview} from '../../support/sample-review.js';

const written = (review: Review, now: Instant = sampleNow('closed')): string => report(sourceOf(review, now));
const closed = written(sampleReview('closed'));

function changed(review: Review, ...changes: Change[]): Review {
  const at = sampleNow('closed');
  return changes.reduce((before, change) => applyChange(before, change, {at, by: 'facilitator'}) ?? before, review);
}

it('puts the actions into a table, and gives the reason for what was let go', () => {
  expect(under('Actions', closed)).toMatch(
    /\| Raise the time to live.*\| First responder +\| Fri 9 Nov 2018 +\| A hook.*\| yes +\|/,
  );
  expect(under('Not now', closed)).toContain('because the on-call rota is redrawn in January anyway');
});

it('says that a review without actions ended well', () => {
  const review = sampleReview('closed');
  const none = review.actions.map(({id}) => ({type: 'action-deleted' as const, id, deleted: true}));
  const text = written(changed(review, ...none), sampleNow('closed'));
  expect(under('Actions', text)).toContain('That is a good outcome, too.');
});

it('sorts parked topics by where they go', () => {
  expect(under('For a wider forum', closed)).toContain('from two regions? (the forum of 15 November)');
  expect(under('For another meeting', closed)).toContain('with the network team, next week');
});

it('takes lessons and the communication plan from the notes under their questions', () => {
  const [firstStage, ...stages] = sampleReview('closed').agenda.stages.toReversed();
  const question = {
    id: 'communication-plan',
    text: 'Who hears what?',
    prompts: [],
    source: '',
    state: 'open' as const,
  };
  const close = firstStage ? [{...firstStage, questions: [...firstStage.questions, question]}] : [];
  const sample = sampleReview('closed');
  const withQuestion = {...sample, agenda: {...sample.agenda, stages: [...stages.toReversed(), ...close]}};
  const plain = {kind: 'note' as const, aspects: []};
  const review = changed(
    withQuestion,
    {type: 'note-added', note: {...plain, id: 'a', questionId: 'read-back', text: 'The drill is worth its hour'}},
    {type: 'note-added', note: {...plain, id: 'b', questionId: 'communication-plan', text: 'Integrators: by Friday'}},
  );
  const text = written(review, sampleNow('closed'));
  expect(under('What was learned', text)).toContain('- The drill is worth its hour');
  expect(under('Communication plan', text)).toContain('- Integrators: by Friday');
});

it('tells what goes on from here, and who hears the lessons above the communication plan', () => {
  const review = changed(sampleReview('closed'), {
    type: 'takeaways-edited',
    fields: {
      riskAssessment: 'A link between regions can fail',
      playbookPlan: 'update',
      playbookName: 'Failover',
      lessonsTo: 'The *whole* platform',
    },
  });
  const text = written(review, sampleNow('closed'));
  const next = under('What goes on from here', text);
  expect(next).toContain('- **For the risk assessment:** A link between regions can fail\n');
  expect(next).toContain('- **Playbook:** update one: Failover\n');
  expect(next).not.toContain('lessons');
  expect(under('Communication plan', text)).toContain('**Who hears the lessons:** The \\*whole\\* platform\n');
  expect(written(sampleReview('closed'), sampleNow('closed'))).not.toMatch(/risk assessment:|Playbook:/);
});

it('names no playbook where there is to be none', () => {
  const fields = {playbookPlan: 'none' as const, playbookName: 'Failover'};
  const text = written(changed(sampleReview('closed'), {type: 'takeaways-edited', fields}), sampleNow('closed'));
  expect(text).toContain('- **Playbook:** none\n');
  expect(text).not.toContain('Failover\n');
});

it('sets the reason of an idea for later apart from its owner', () => {
  const idea = {id: 'later', questionId: 'actions', title: 'Renew the certificate'};
  const review = changed(
    sampleReview('closed'),
    {type: 'action-held', action: idea},
    {type: 'action-edited', id: idea.id, fields: {ownerId: 'database'}},
    {type: 'action-not-now', id: idea.id, reason: 'Move first'},
  );
  expect(under('Not now', written(review, sampleNow('closed')))).toContain(
    '- Renew the certificate (because Move first; Database engineer)',
  );
});

it('thanks everybody who was there, and who was thanked though away; by role where names are hidden', () => {
  expect(under('Thanks', closed).trim()).toBe(
    'Thank you, Facilitator from another team, Note-taker from another team, Incident coordinator, First responder, Database engineer and Head of platform.',
  );
  const review = changed(sampleReview('closed'), {
    type: 'person-edited',
    id: 'communications',
    fields: {thanked: true},
  });
  expect(under('Thanks', written(review, sampleNow('closed')))).toContain('Communications lead');
  const byRole = under('Thanks', written(withRoles(review), sampleNow('closed')));
  expect(byRole).toContain('Thank you, the facilitator, the note-taker, a responder, ');
  expect(byRole.match(/a responder/g)).toHaveLength(1);
  expect(under('Thanks', written(sampleReview('preparing'), sampleNow('preparing')))).toBe('');
});

it('has an idea that was parked, and a topic that left as an action, in one place each', () => {
  const parked = {id: 'there', questionId: 'signs', text: 'Draw both regions', actionId: 'idea'};
  const left = {id: 'left', questionId: 'signs', text: 'A drill each spring'};
  const review = changed(
    sampleReview('closed'),
    {type: 'action-held', action: {id: 'idea', questionId: 'signs', title: 'Draw both regions'}},
    {type: 'topic-parked', topic: parked},
    {type: 'action-not-now', id: 'idea', reason: 'Moved to the parking lot'},
    {type: 'topic-parked', topic: left},
    {type: 'topic-edited', id: 'left', fields: {destination: 'action'}},
    {type: 'action-held', action: {id: 'new', questionId: 'signs', title: 'A drill each spring', topicId: 'left'}},
  );
  const text = written(review, sampleNow('closed'));
  expect(under('Parked topics', text)).toContain('- Draw both regions');
  expect(under('Ideas still to decide on', text)).toContain('- A drill each spring');
  for (const words of ['Draw both regions', 'A drill each spring']) expect(text.split(words)).toHaveLength(2);
});

it('has its sections in the order that a reader wants them', () => {
  expect([...closed.matchAll(/^## (.+)$/gm)].map(([, title]) => title)).toEqual([
    'What went well',
    'Even better if',
    'Decisions',
    'Open questions',
    'Key moments',
    'Actions',
    'Not now',
    'Parked topics',
    'Thanks',
  ]);
});

it('has an answered question with its answer', () => {
  const question = sampleReview('closed').notes.find(({kind, deleted}) => kind === 'question' && !deleted);
  const words = question?.text.slice(0, 20) ?? '';
  const text = written(
    foldInOrder(sampleReview('closed'), [
      {
        type: 'note-added',
        note: {id: 'answer', questionId: 'decisions', kind: 'decision', aspects: [], text: 'The team of #42 does'},
      },
      {type: 'note-answers', id: 'answer', answers: question?.id ?? ''},
    ]),
  );
  expect(under('Open questions', text)).not.toContain(words);
  expect(under('Answered questions', text)).toContain(words);
  expect(under('Answered questions', text)).toMatch(/^ {4}- The team of `#42` does$/m);
});

it('has no notes by question, and can be written before the meeting as well', () => {
  expect(closed).not.toContain('How did the response go?');
  const text = written(sampleReview('preparing'), sampleNow('preparing'));
  expect(text).toContain('- **Review:** not held yet');
  expect(text).not.toMatch(/^##/m);
});
