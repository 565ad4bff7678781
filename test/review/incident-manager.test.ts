// The incident manager: a role in the incident beside any involvement, and the involvement that it was before.
import {expect, test} from 'vitest';
import {type Change, shapedChange, shapedReview, undoOf} from '../../src/review/changes/index.js';
import {newPerson} from '../../src/review/people.js';
import {personIn} from '../../src/review/typed-people.js';
import type {Review} from '../../src/review/types.js';
import {roleInWords} from '../../src/review/with-roles.js';
import {atTheKeys} from '../support/at-the-keys.js';
import {sampleReview} from '../support/sample-review.js';

const first = 'first-responder';
const inReview = (review: Review) => review.people.find(({id}) => id === first);

test('is given beside an involvement and a role in the meeting, and taken back by the same word', () => {
  const me = atTheKeys('preparing');
  const give = (role: string) => {
    me.goTo(first);
    me.press('r');
    me.type(role);
    me.press('enter');
  };
  give('i');
  expect(me.message).toBe('First responder is the incident manager now.');
  give('note');
  expect(inReview(me.review)).toMatchObject({involvement: 'responder', role: 'note-taker', incidentManager: true});
  give('incident');
  expect(me.message).toBe('First responder is not the incident manager any more.');
  expect(inReview(me.review)).not.toHaveProperty('incidentManager');
  me.press('u');
  expect(inReview(me.review)?.incidentManager).toBe(true);
  give('without');
  expect(inReview(me.review)).toMatchObject({involvement: 'responder', role: null});
  expect(inReview(me.review)).not.toHaveProperty('incidentManager');
});

test('is read from a list of people, beside what else is said of them', () => {
  expect(personIn('Duty lead, incident commander, responder')).toMatchObject({
    name: 'Duty lead',
    involvement: 'responder',
    incidentManager: true,
  });
  expect(roleInWords(newPerson('p', personIn('Duty lead (incident manager)')))).toBe('the incident manager');
});

test('was an involvement in earlier versions, in a change, its undo, and in a copy of a whole review', () => {
  const before = sampleReview('preparing');
  const given = {type: 'person-edited', id: first, fields: {involvement: 'incident-manager'}};
  const change = shapedChange(given) as Change;
  expect(change).toMatchObject({fields: {involvement: 'other', incidentManager: true}});
  const me = atTheKeys('preparing');
  me.meanwhile(change);
  expect(inReview(me.review)).toMatchObject({involvement: 'other', incidentManager: true});
  const undo = undoOf(change, before, me.review);
  for (const each of 'changes' in undo ? undo.changes : []) me.meanwhile(each);
  expect(inReview(me.review)).toEqual(inReview(before));
  const people = before.people.map((person) => ({...person, involvement: 'incident-manager'}));
  expect(shapedReview({...before, people})?.people.every((person) => person.incidentManager)).toBe(true);
});
