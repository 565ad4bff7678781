// Who should come to the meeting and why, by what the list of people and the timeline say.
import {expect, it} from 'vitest';
import {builtInLists} from '../../src/guidance/lists.js';
import {openFindings} from '../../src/guidance/readiness.js';
import {whoShouldCome} from '../../src/guidance/who-should-come.js';
import type {Person, Review} from '../../src/review/types.js';
import {sampleReview} from '../support/sample-review.js';
import {withTimeline} from '../support/with-timeline.js';

const review = sampleReview('preparing');
const told = (of: Review) =>
  whoShouldCome(of, builtInLists).map(({who, people}) => [who, people.map(({name}) => name).join(', ')]);
const somebody = (more: Partial<Person>): Person => ({
  id: 'somebody',
  name: 'Web engineer',
  involvement: 'other',
  role: null,
  attended: true,
  thanked: false,
  ...more,
});
const withSomebody = (more: Partial<Person>): Review => ({...review, people: [...review.people, somebody(more)]});

it('has everybody who is coming in one group, whoever leads first, and nobody who is away', () => {
  expect(told(review)).toEqual([
    ['Facilitator', 'Facilitator from another team'],
    ['Note-taker', 'Note-taker from another team'],
    ['Responders', 'Incident coordinator, First responder, Database engineer'],
    ['Senior, from outside the response', 'Head of platform'],
  ]);
});

it.each([
  [{incidentManager: true}, 'Incident manager'],
  [{involvement: 'client'}, 'With the client'],
  [{involvement: 'supplier'}, 'Suppliers'],
  [{involvement: 'sprint-team'}, 'Sprint team'],
  [{involvement: 'tech'}, 'Tech team'],
  [{}, 'Others'],
] as const)('puts somebody with %o under %s', (more, who) => {
  expect(told(withSomebody(more))).toContainEqual([who, 'Web engineer']);
});

it('knows by the timeline who had a part in it', () => {
  const of = withTimeline(withSomebody({}));
  const acted = {...of, moments: of.moments?.map((moment) => ({...moment, actor: 'Web engineer'})) ?? []};
  expect(told(acted)).toContainEqual(['Had a part in it', 'Web engineer']);
});

it('names a group that the meeting needs though nobody is down, until somebody sets that aside', () => {
  const without = {...review, people: review.people.filter(({involvement}) => involvement !== 'senior')};
  const nobody = ['Senior, from outside the response', ''];
  expect(told(without)).toContainEqual(nobody);
  const [says] = openFindings(without, builtInLists).flatMap((one) =>
    one.concern === 'senior-missing' ? [one.says] : [],
  );
  const aside = {concern: 'senior-missing', says: says ?? '', reason: 'comes later', by: 'facilitator', at: 0} as const;
  expect(told({...without, setAside: [aside]})).not.toContainEqual(nobody);
  expect(told({...without, severity: 'minor'})).not.toContainEqual(nobody);
});
