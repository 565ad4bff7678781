// People of a copy that was edited by hand: a second holder of a role and a second of one name are refused, alone.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {brokenRules} from '../../src/review/broken-rules.js';
import {peopleOfEdit} from '../../src/review/edited-people.js';
import {namesTwice} from '../../src/review/names-twice.js';
import {newPerson} from '../../src/review/people.js';
import type {Person} from '../../src/review/types.js';
import {type Role, roles} from '../../src/review/vocabulary.js';
import {smallReview} from '../support/arbitrary-change.js';

const someone = (name: string, role: Role | null = null, id = name): Person => newPerson(id, {name, role});
const inShort = (people: readonly Person[]) => people.map(({name, role}) => (role ? `${name} = ${role}` : name));

const list = [someone('Anna', 'facilitator'), someone('Bo', 'note-taker'), someone('Cem')];
const [anna, bo, cem] = ['Anna', 'Bo', 'Cem'];

describe('of an edit', () => {
  test.for<[string, Person[], string[], string[]]>([
    ['nothing', list, ['Anna = facilitator', 'Bo = note-taker', 'Cem'], []],
    [
      'a second facilitator',
      [someone(cem, 'facilitator'), someone(anna, 'facilitator'), someone(bo, 'note-taker')],
      ['Cem', 'Anna = facilitator', 'Bo = note-taker'],
      ['the role of Cem, since Anna is the facilitator'],
    ],
    [
      'the note-taker as facilitator beside the one there is',
      [someone(anna, 'facilitator'), someone(bo, 'facilitator'), someone(cem)],
      ['Anna = facilitator', 'Bo = note-taker', 'Cem'],
      ['the role of Bo, since Anna is the facilitator'],
    ],
    [
      'two who get one role',
      [someone(anna), someone(bo, 'facilitator'), someone(cem, 'facilitator')],
      ['Anna', 'Bo = facilitator', 'Cem'],
      ['the role of Cem, since Bo is the facilitator'],
    ],
    [
      'roles that change places',
      [someone(anna, 'note-taker'), someone(bo, 'facilitator'), someone(cem)],
      ['Anna = note-taker', 'Bo = facilitator', 'Cem'],
      [],
    ],
    [
      'a name that is there',
      [...list.slice(0, 2), someone('ANNA', null, cem)],
      ['Anna = facilitator', 'Bo = note-taker', 'Cem'],
      ['the name of Cem, since Anna is on the list'],
    ],
    [
      'a second of one name who is new, with a role',
      [...list, someone('bo', 'facilitator', 'new')],
      ['Anna = facilitator', 'Bo = note-taker', 'Cem'],
      ['bo, since Bo is on the list'],
    ],
    [
      'names that change places',
      [someone('Bo', 'facilitator', anna), someone('Anna', 'note-taker', bo), someone(cem)],
      ['Bo = facilitator', 'Anna = note-taker', 'Cem'],
      [],
    ],
    [
      'somebody gone whose name and role another has now',
      [someone(bo, 'note-taker'), someone('Anna', 'facilitator', cem)],
      ['Bo = note-taker', 'Anna = facilitator'],
      [],
    ],
  ])('%s', ([, edited, people, refused]) => {
    const read = peopleOfEdit(list, edited);
    expect([inShort(read.people), read.refused]).toEqual([people, refused]);
  });

  test('what an older review has twice stays as it is, and what is edited besides', () => {
    const twins = [someone('Zoë', null, 'z1'), someone('ZOE', null, 'z2')];
    const edited = twins.map((person) => ({...person, thanked: true}));
    expect(peopleOfEdit(twins, edited)).toEqual({people: edited, refused: []});
  });

  test('no role and no new name is two people’s, whatever was written, and each refusal is told', () => {
    const person = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      name: fc.constantFrom('Anna', 'anna', 'Bo', 'Cem', 'Dan'),
      role: fc.constantFrom(...roles, null),
    });
    const people = fc
      .uniqueArray(person, {selector: ({id}) => id, maxLength: 4})
      .map((all) => all.map(({id, name, role}) => someone(name, role, id)));
    const sound = people.filter((all) => peopleOfEdit([], all).refused.length === 0);
    fc.assert(
      fc.property(sound, people, (before, edited) => {
        const read = peopleOfEdit(before, edited);
        const review = {...smallReview(), people: read.people, actions: []};
        expect(brokenRules(review).filter((rule) => rule.startsWith('two people '))).toEqual([]);
        expect(read.refused.length > 0).toBe(JSON.stringify(read.people) !== JSON.stringify(edited));
        expect(read.refused.length === 0 ? namesTwice(review) : []).toEqual([]);
      }),
      {numRuns: 500},
    );
  });
});
