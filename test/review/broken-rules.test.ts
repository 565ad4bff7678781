// The rules that every review obeys: each of them can be broken by hand, and says so.
import {describe, expect, test} from 'vitest';
import {brokenRules} from '../../src/review/broken-rules.js';
import type {Point, Review} from '../../src/review/types.js';
import {smallReview, smallStart} from '../support/arbitrary-change.js';
import {type Chapter, sampleReview} from '../support/sample-review.js';
import {pointsTicked, withPoints} from '../support/with-points.js';

const review = sampleReview('actions');
const {clock, agenda, people, notes, parked, actions} = review;
const withClock = (facts: Partial<Review['clock']>): Review => ({...review, clock: {...clock, ...facts}});
const twice = <T>(items: T[]): T[] => [...items, ...items.slice(0, 1)];
const chosen = actions.map((action) => ({...action, status: 'chosen' as const, reason: ''}));
const stages = (change: (stage: Review['agenda']['stages'][number]) => Review['agenda']['stages'][number]): Review => ({
  ...review,
  agenda: {...agenda, stages: agenda.stages.map(change)},
});

/** The review with points beneath a topic, and others in their place. */
function withOthers(change: (points: Point[]) => Point[]): Review {
  const before = withPoints(review, 'decisions', 2);
  const changed = before.agenda.stages.map((stage) => ({
    ...stage,
    questions: stage.questions.map((question) =>
      question.points ? {...question, points: change(question.points)} : question,
    ),
  }));
  return {...before, agenda: {...before.agenda, stages: changed}};
}

describe('a broken review', () => {
  test.for<[string, Review]>([
    ['two questions share an id', stages((stage) => ({...stage, questions: twice(stage.questions)}))],
    ['two points share an id, or one and a question', withOthers(twice)],
    [
      'two points share an id, or one and a question',
      withOthers((points) => points.map((point, at) => (at === 0 ? {...point, id: 'decisions'} : point))),
    ],
    ['a note belongs to an unknown point', {...review, notes: notes.map((note) => ({...note, pointId: 'nowhere'}))}],
    ['two people share an id', {...review, people: twice(people).map((person) => ({...person, role: null}))}],
    ['two notes share an id', {...review, notes: twice(notes)}],
    ['two parked topics share an id', {...review, parked: twice(parked)}],
    ['two actions share an id', {...review, actions: twice(actions.filter(({status}) => status === 'held'))}],
    ['two people facilitate', {...review, people: people.map((person) => ({...person, role: 'facilitator' as const}))}],
    [
      'two people take the notes',
      {...review, people: people.map((person) => ({...person, role: 'note-taker' as const}))},
    ],
    ['no question is open', {...review, open: null}],
    ['no question is open', {...review, status: 'preparing'}],
    ['an unknown question is open', {...review, open: {questionId: 'nowhere'}}],
    [
      'something was written under an unknown question',
      {...review, notes: notes.map((note) => ({...note, questionId: 'nowhere'}))},
    ],
    [
      'something was written under an unknown question',
      {...review, parked: parked.map((topic) => ({...topic, questionId: 'nowhere'}))},
    ],
    ['there are more actions than slots, or one more without a reason', {...review, actions: chosen}],
    [
      'there are more actions than slots, or one more without a reason',
      {...review, actionLimit: 1, actions: chosen.map((action) => ({...action, reason: 'all of them matter'}))},
    ],
    [
      'an action belongs to nobody on the roster',
      {...review, actions: actions.map((action) => ({...action, ownerId: 'nobody'}))},
    ],
    ['the clock began without a question', withClock({opened: []})],
    ['the clock began without a question', withClock({startedAt: null})],
    ['the clock ran backwards', withClock({opened: clock.opened.toReversed()})],
    ['a pause ends before it begins', withClock({pauses: [{from: smallStart, to: smallStart - 1}]})],
    [
      'a pause began within a pause',
      withClock({
        pauses: [
          {from: smallStart, to: null},
          {from: smallStart + 1, to: null},
        ],
      }),
    ],
    [
      'a pause began within a pause',
      withClock({
        pauses: [
          {from: smallStart, to: smallStart + 5},
          {from: smallStart + 1, to: smallStart + 6},
        ],
      }),
    ],
    [
      'a stage gave more minutes than it had',
      withClock({moved: [{stageId: 'after', minutes: 16, fromStageId: 'actions'}]}),
    ],
  ])('%s', ([rule, broken]) => {
    expect(brokenRules(broken)).toEqual([rule]);
  });

  test('breaks as many rules as it breaks', () => {
    expect(brokenRules({...review, open: null, notes: twice(notes)})).toHaveLength(2);
  });
});

describe('a sound review', () => {
  test.for<Chapter>(['preparing', 'opening', 'before', 'after', 'actions', 'close', 'closed'])('%s', (chapter) => {
    expect(brokenRules(sampleReview(chapter))).toEqual([]);
  });

  test('may have been closed before its meeting began', () => {
    expect(brokenRules({...smallReview(), status: 'closed'})).toEqual([]);
  });

  test('may have notes on points', () => {
    expect(brokenRules(pointsTicked(sampleReview('after')))).toEqual([]);
  });

  test('may have an agenda without questions', () => {
    const bare = {...smallReview(), agenda: {...agenda, stages: []}, notes};
    expect(brokenRules(bare)).toEqual([]);
  });
});
