// The close step by step: which list belongs to which question, in agendas of all ages, and what is left open.
import {describe, expect, test} from 'vitest';
import {freshStages} from '../../src/review/agenda.js';
import {builtInAgendas} from '../../src/review/agendas/index.js';
import {endsWith, listsAt, questionWith} from '../../src/review/closing.js';
import {leftOpen} from '../../src/review/left-open.js';
import {newPerson} from '../../src/review/people.js';
import type {Question, Review} from '../../src/review/types.js';
import {closeLists} from '../../src/review/vocabulary.js';
import {sampleReview} from '../support/sample-review.js';
import {settled} from '../support/settled.js';

const question = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  text: id,
  prompts: [],
  source: '',
  state: 'open',
  ...more,
});

/** A question that nobody opened in each of these stages. */
const withUnseen = ({agenda}: Review, stages: string[]): Partial<Review> => ({
  agenda: {
    ...agenda,
    stages: agenda.stages.map((stage) =>
      stages.includes(stage.id)
        ? {...stage, questions: [...stage.questions, question(`unseen in ${stage.id}`)]}
        : stage,
    ),
  },
});

function closingWith(...questions: Question[]): Review {
  const review = sampleReview('close');
  const stages = review.agenda.stages.map((stage) => (stage.kind === 'close' ? {...stage, questions} : stage));
  return {...review, agenda: {...review.agenda, stages}};
}

const steps = (review: Review) =>
  (review.agenda.stages.at(-1)?.questions ?? []).map(({id}) => [id, ...listsAt(review, id)]);

describe('the lists of the close', () => {
  test.for(builtInAgendas)(
    'are said by the agenda $id itself, each once but for actions, which come last',
    (agenda) => {
      expect(steps({...sampleReview('close'), agenda: {...agenda, stages: freshStages(agenda)}})).toEqual([
        ['read-back', 'read-back'],
        ['communication-plan', 'communication'],
        ['parked-topics', 'parked'],
        ['thanks', 'thanks'],
        ['last-look', 'checklist', 'actions'],
      ]);
    },
  );

  test('of earlier agendas, which say nothing of them, go by the ids of their questions', () => {
    const ids = ['read-back', 'communication-plan', 'parked-topics', 'thanks'];
    expect(steps(closingWith(...ids.map((id) => question(id))))).toEqual([
      ['read-back', 'read-back'],
      ['communication-plan', 'communication'],
      ['parked-topics', 'parked'],
      ['thanks', 'thanks', 'actions', 'checklist'],
    ]);
  });

  test('are none of a question of one’s own words; the last brings whatever no other shows', () => {
    const review = closingWith(question('a', {shows: 'thanks'}), question('constructor'), question('c'));
    expect(steps(review)).toEqual([
      ['a', 'thanks'],
      ['constructor'],
      ['c', 'read-back', 'parked', 'actions', 'checklist'],
    ]);
    expect([endsWith(review, 'constructor'), endsWith(review, 'c')]).toEqual([false, true]);
  });

  test('of a close of one question are all there', () => {
    expect(listsAt(closingWith(question('bye')), 'bye')).toEqual(closeLists.filter((list) => list !== 'communication'));
  });

  test('of a skipped question come with the last that is not', () => {
    const review = closingWith(question('a', {shows: 'thanks', state: 'skipped'}), question('b', {shows: 'read-back'}));
    expect(listsAt(review, 'b')).toEqual(['read-back', 'parked', 'actions', 'thanks', 'checklist']);
    expect(questionWith(review, 'thanks')?.id).toBe('b');
  });
});

describe('what is left open', () => {
  /** The first notes as questions that nobody could answer. */
  const withQuestions = ({notes}: Review, count: number) =>
    notes.map((note, at) => (at < count ? {...note, kind: 'question' as const} : note));

  const said = (review: Review) => leftOpen(review).map(({text}) => text);

  test('is nothing where all is settled', () => {
    expect(said(settled())).toEqual([]);
  });

  test.for<[string, (review: Review) => Partial<Review>]>([
    [
      'One parked topic has no destination',
      (r) => ({parked: r.parked.map((t, at) => ({...t, destination: at > 0 ? 'dropped' : null}))}),
    ],
    [
      'One idea waits for a decision',
      (r) => ({actions: r.actions.map((a) => (a.id === 'action-2' ? {...a, status: 'held'} : a))}),
    ],
    [
      'One action still lacks a due date',
      (r) => ({actions: r.actions.map((a) => (a.id === 'action-1' ? {...a, due: null} : a))}),
    ],
    ['One open question stays open', (r) => ({notes: withQuestions(r, 1)})],
    ['2 open questions stay open', (r) => ({notes: withQuestions(r, 2)})],
    ['The thanks are still to come', (r) => ({people: r.people.map((p) => ({...p, thanked: false}))})],
    [
      'Not thanked yet: Database engineer',
      (r) => ({people: r.people.map((p) => ({...p, thanked: p.id !== 'database'}))}),
    ],
    ['Not said yet: who hears the lessons', () => ({takeaways: {riskAssessment: 'nothing', playbookPlan: 'none'}})],
    [
      'Not said yet: the risk assessment and which playbook',
      () => ({takeaways: {playbookPlan: 'create', lessonsTo: 'all teams'}}),
    ],
    ['No place is given for the recording yet', () => ({recording: ''})],
    ['No time is given yet for the end of the incident', (r) => ({incident: {...r.incident, resolvedAt: null}})],
    [
      'The incident is not marked as closed',
      (r) => ({
        checklist: [...r.checklist, {id: 'incident-closed', text: 'x', when: 'close', source: '', done: false}],
      }),
    ],
    ['One question was never opened', (r) => withUnseen(r, ['before'])],
    [
      'Not thanked yet, 2 of 3: Database engineer and Head of operations',
      () => ({
        people: ['Database engineer', 'Head of operations', 'Support lead'].map((name, at) => ({
          ...newPerson(`person-${at}`, {name}),
          thanked: at === 2,
        })),
      }),
    ],
    ['2 questions were never opened, with those of Opening', (r) => withUnseen(r, ['opening', 'before'])],
    ['One question was never opened, in Opening', (r) => withUnseen(r, ['opening'])],
  ])('is said: %s', ([text, opens]) => {
    const review = settled();
    expect(said({...review, ...opens(review)})).toEqual([text]);
  });
});
