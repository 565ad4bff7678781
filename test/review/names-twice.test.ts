// One name twice: given by two terminals at the same moment it is told apart, and what older reviews have is told of.
import {expect, test} from 'vitest';
import {type Change, undoOf} from '../../src/review/changes/index.js';
import {keptApart} from '../../src/review/changes/person.js';
import {namesToTell, namesTwice} from '../../src/review/names-twice.js';
import {newPerson} from '../../src/review/people.js';
import type {Review} from '../../src/review/types.js';
import {foldInOrder, smallReview} from '../support/arbitrary-change.js';

const adds = (id: string, name: string): Change => ({type: 'person-added', person: newPerson(id, {name})});
const renames = (id: string, name: string): Change => ({type: 'person-edited', id, fields: {name}});

const nobody = {...smallReview(), people: []};
const by = (...changes: Change[]) => foldInOrder(nobody, changes.map(keptApart));
const names = ({people}: Review) => people.map(({name}) => name);

test('the second of one name, the third and whoever is renamed to it get a number', () => {
  const review = by(adds('a', 'Zoë'), adds('b', 'ZOE'), adds('c', 'Zoë'), adds('d', 'Anna'), renames('d', 'zoe'));
  expect(names(review)).toEqual(['Zoë', 'ZOE (2)', 'Zoë (3)', 'zoe (4)']);
  expect(namesTwice(review)).toEqual([]);
});

test('a number that somebody has is not given again', () => {
  expect(names(by(adds('a', 'Zoë (2)'), adds('b', 'Zoë'), adds('c', 'Zoë'), adds('d', 'Zoë (2)')))).toEqual([
    'Zoë (2)',
    'Zoë',
    'Zoë (3)',
    'Zoë (4)',
  ]);
});

test('the own name can be written another way, and somebody’s who has left it is free', () => {
  expect(names(by(adds('a', 'Zoë'), renames('a', 'Zoe')))).toEqual(['Zoe']);
  expect(names(by(adds('a', 'Zoë'), {type: 'person-removed', id: 'a'}, adds('b', 'Zoë')))).toEqual(['Zoë']);
});

test('changes of earlier versions, and those that need none of it, fold as they did', () => {
  const old = foldInOrder(nobody, [
    adds('a', 'Zoë'),
    adds('b', 'Zoë'),
    {...renames('b', 'Zoë'), apart: false} as Change,
  ]);
  expect(names(old)).toEqual(['Zoë', 'Zoë']);
});

test('u takes back a name that got a number on the way', () => {
  const before = by(adds('a', 'Zoë'), adds('b', 'Anna'));
  const change = keptApart(renames('b', 'Zoë'));
  const now = foldInOrder(before, [change]);
  expect(names(now)).toEqual(['Zoë', 'Zoë (2)']);
  expect(undoOf(change, before, now)).toEqual({changes: [renames('b', 'Anna')]});
  const added = keptApart(adds('c', 'Zoë'));
  expect(undoOf(added, before, foldInOrder(before, [added]))).toEqual({changes: [{type: 'person-removed', id: 'c'}]});
});

test('what a list has twice is told, each name once', () => {
  const old = foldInOrder(nobody, [adds('a', 'Zoë'), adds('b', 'ZOE'), adds('c', 'Anna'), adds('d', 'zoe')]);
  expect(namesTwice(old)).toEqual(['3 people are called Zoë.']);
  expect(namesToTell(by(adds('a', 'Zoë'), adds('b', 'zoe'), adds('c', 'Tester 2')))).toEqual([
    'zoe (2) came with the name of Zoë.',
  ]);
  expect(namesToTell(by(adds('a', 'Tester (2)'), adds('b', 'Anna')))).toEqual([]);
});
