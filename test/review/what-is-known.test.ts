// What a question shows of what the review knows: who, where and how, and that nobody has said it yet.
import {describe, expect, test} from 'vitest';
import type {Question, Review} from '../../src/review/types.js';
import {type KnownFact, keysOf, knownFacts} from '../../src/review/vocabulary.js';
import {whatIsKnown} from '../../src/review/what-is-known.js';
import {foldInOrder, smallReview} from '../support/arbitrary-change.js';

const question = (knows?: KnownFact, id = 'q1'): Question => ({
  id,
  text: 'Who is who?',
  prompts: [],
  source: '',
  state: 'open',
  ...(knows && {knows}),
});

const known = (review: Review, knows: KnownFact) => whatIsKnown(review, question(knows), 'nobody yet');

describe('a question that asks for', () => {
  test('roles names who has them, and that nobody has one', () => {
    const review = smallReview();
    expect(known(review, 'roles')).toEqual(['Facilitator: Facilitator', 'Note-taker: Note-taker']);
    expect(known({...review, people: review.people.slice(0, 1)}, 'roles')).toEqual([
      'Facilitator: Facilitator',
      'Note-taker: nobody yet',
    ]);
  });

  test('the recording says where it goes, and where the incident’s folder is', () => {
    const review = {...smallReview(), folder: '/incidents/1'};
    expect(known(review, 'recording')).toEqual(['The recording goes to: nobody yet', 'Incident folder: /incidents/1']);
    expect(known({...review, recording: 'the team drive'}, 'recording')[0]).toBe(
      'The recording goes to: the team drive',
    );
  });

  test('comments in private has the command of this review, by a name that a shell takes as it is', () => {
    const review = smallReview();
    expect(known(review, 'private-comment').join()).toContain('debrief comment --review INC-1, on a machine');
    for (const reference of ['INC 1', '-rf', '$(reboot)', '']) {
      expect(known({...review, reference}, 'private-comment').join()).toContain('debrief comment --review small,');
    }
  });

  test('thanks has the names of all who were there', () => {
    const review = smallReview();
    const [first, ...others] = review.people.map((person) => ({...person, attended: true}));
    const people = first ? [{...first, attended: false}, ...others] : [];
    expect(known({...review, people}, 'thanks')).toEqual(['To thank: Note-taker and First responder']);
    expect(known({...review, people: []}, 'thanks')).toEqual([]);
  });
});

test('timeline has the pinned moments of no other topic, by their times', () => {
  const at = Date.UTC(2026, 0, 15, 8, 5);
  const blank = {actor: '', kind: null, questionId: null, source: ''};
  const review = foldInOrder({...smallReview(), zone: 'UTC'}, [
    {type: 'moment-added', moment: {...blank, id: 'h1', at, text: 'the link is lost', pinned: true}},
    {type: 'moment-added', moment: {...blank, id: 'h2', at, text: 'nobody looks at it', pinned: false}},
    {type: 'moment-added', moment: {...blank, id: 'h3', at, text: 'belongs elsewhere', pinned: true, questionId: 'q3'}},
  ]);
  expect(known(review, 'timeline')).toEqual(['08:05  the link is lost']);
});

test('the questions of earlier versions that ask for these say it by their ids, others say nothing', () => {
  const ids = {
    roles: 'roles',
    recording: 'recording',
    'private-comments': 'private-comment',
    thanks: 'thanks',
  } as const;
  // Earlier versions had no timeline, and told of no other reviews.
  expect(Object.values(ids)).toEqual(knownFacts.filter((fact) => !['timeline', 'trend'].includes(fact)));
  for (const id of keysOf(ids)) {
    expect(whatIsKnown(smallReview(), question(undefined, id), '')).toEqual(
      known(smallReview(), ids[id]).map((line) => line.replaceAll('nobody yet', '')),
    );
  }
  expect(whatIsKnown(smallReview(), question(), '')).toEqual([]);
});
