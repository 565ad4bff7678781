// The roster: a few letters find a person, whatever the keyboard.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {ownerIn, saidOfNames} from '../../src/review/owner-in-words.js';
import {matchPeople, peopleCalled, peopleNamed, personWith, usedTwice} from '../../src/review/people.js';
import type {Person} from '../../src/review/types.js';
import {hostileTexts} from '../support/arbitrary-change.js';
import {sampleReview} from '../support/sample-review.js';

const person = (name: string): Person => ({
  id: name,
  name,
  involvement: 'other',
  role: null,
  attended: true,
  thanked: false,
});
const roster = [
  'Database engineer',
  'First responder',
  'Second responder',
  'On-call engineer',
  'Head of data',
  'Élan’s deputy',
  'İstanbul office',
  'ראש הצוות',
].map(person);

const found = (typed: string) => matchPeople(roster, typed).map(({name}) => name);

describe('letters', () => {
  test.for<[string, string[]]>([
    ['dat', ['Database engineer', 'Head of data']],
    ['eng', ['Database engineer', 'On-call engineer']],
    ['d e', ['Database engineer', 'Élan’s deputy']],
    ['RESP', ['First responder', 'Second responder']],
    ['resp sec', ['Second responder']],
    ['call', ['On-call engineer']],
    ['on-call', ['On-call engineer']],
    ['elan', ['Élan’s deputy']],
    ['él', ['Élan’s deputy']],
    ['ist', ['İstanbul office']],
    ['הצ', ['ראש הצוות']],
    ["d'", []],
    ['elan`s', ['Élan’s deputy']],
    ['ON–CALL', ['On-call engineer']],
    ['ﬁrst', ['First responder']],
    ['ｈｅａｄ　ｏｆ', ['Head of data']],
    ['ISTANBUL', ['İstanbul office']],
    ['ıstanbul', ['İstanbul office']],
    ['nobody', []],
  ])('%j', ([typed, names]) => {
    expect(found(typed).slice(0, Math.max(names.length, 1))).toEqual(names);
  });

  test('at the start of a word come before letters within one', () => {
    expect(found('e')).toEqual(expect.arrayContaining(['Database engineer', 'Head of data']));
    expect(found('a')[0]).toBe('Database engineer');
    expect(found('hea')).toEqual(['Head of data']);
    expect(found('o').at(0)).toBe('On-call engineer');
  });

  test('none at all find everybody, in the order of the roster', () => {
    expect(found(' ')).toEqual(roster.map(({name}) => name));
  });

  test('of any text find people of the roster, each once', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({unit: 'binary'}), fc.constantFrom(...hostileTexts)), (typed) => {
        const people = matchPeople(roster, typed);
        expect(new Set(people).size).toBe(people.length);
        expect(roster).toEqual(expect.arrayContaining(people));
      }),
    );
  });

  test('of the whole name find that person', () => {
    for (const {name} of roster) expect(found(name)[0]).toBe(name);
  });
});

describe('who can be meant', () => {
  const list = [
    'Delivery manager',
    'Marianne Roux',
    'Bertrand',
    'O’Brien',
    'Tester 1',
    'Tester 10',
    '山田太郎',
    'Ann (lead)',
  ];
  test.for<[string, string[]]>([
    ['Ana', []],
    ['anne', []],
    ['Ian', []],
    ['rand', []],
    ['brien', []],
    ['太郎', []],
    ['man', ['Delivery manager']],
    ['roux m', ['Marianne Roux']],
    ['山田', ['山田太郎']],
    ['Tester 1', ['Tester 1']],
    ['test 1', ['Tester 1']],
    ['tester', ['Tester 1', 'Tester 10']],
    ['ann', ['Ann (lead)']],
    ['', []],
    ['?', []],
  ])('by %j', ([typed, names]) => {
    expect(peopleNamed(list.map(person), typed).map(({name}) => name)).toEqual(names);
  });

  test('is never more than who is shown', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({unit: 'binary'}), fc.constantFrom(...hostileTexts)), (typed) => {
        expect(matchPeople(roster, typed)).toEqual(expect.arrayContaining(peopleNamed(roster, typed)));
      }),
    );
  });
});

describe('one name twice', () => {
  test.for<[string, string]>([
    ['Zoë O’Brien', "ZOE O'BRIEN"],
    ['On-call engineer', 'On‑call\u00a0engineer'],
    ['Weiß', 'WEISS'],
    ['Ｌｅａｄ', 'lead'],
    ['Søren', 'Soren '],
    ['Ann Smith, platform lead', 'Ann Smith (platform lead)'],
    ['Ann Smith (lead)', 'ann smith – lead'],
    ['Ann', '@ann'],
  ])('is %j and %j', ([one, other]) => {
    expect(usedTwice(['Somebody', one, 'Somebody else', other])).toBe(other);
    expect(peopleCalled([person(one)], other)).toHaveLength(1);
  });

  test.for<[string, string]>([
    ['राम', 'रमा'],
    ['かき', 'かぎ'],
    ['Tester 1', 'Tester 2'],
  ])('is not %j and %j', ([one, other]) => {
    expect(usedTwice([one, other])).toBeUndefined();
  });
});

test('a role is found with its person', () => {
  expect(personWith(sampleReview(), 'note-taker')?.name).toBe('Note-taker from another team');
  expect(personWith({...sampleReview(), people: []}, 'facilitator')).toBeUndefined();
});

describe('whose an idea is', () => {
  test.for<[string, string, string | undefined]>([
    ['Rotate keys @Database engineer', 'Rotate keys', 'Database engineer'],
    ['Rotate keys @datab', 'Rotate keys', 'Database engineer'],
    ['Rotate keys @elan', 'Rotate keys', 'Élan’s deputy'],
    ['Rotate keys @d', 'Rotate keys @d', undefined],
    ['Rotate keys @resp', 'Rotate keys @resp', undefined],
    ['Rotate keys @gineer', 'Rotate keys @gineer', undefined],
    ['Mail support@dat', 'Mail support@dat', undefined],
    ['Ask @dat first', 'Ask @dat first', undefined],
    ['Rotate keys @datab @First responder', 'Rotate keys @First responder', 'Database engineer'],
    ['Rotate keys @datab, @Second responder.', 'Rotate keys @Second responder.', 'Database engineer'],
    ['Rotate keys @datab and @Zed', 'Rotate keys @Zed', 'Database engineer'],
    ['Rotate keys @Zed @datab', 'Rotate keys @Zed', 'Database engineer'],
    ['Rotate keys @datab @Database engineer', 'Rotate keys', 'Database engineer'],
    ['Rotate keys @Database engineer.', 'Rotate keys', 'Database engineer'],
    ['Rotate keys ＠datab', 'Rotate keys', 'Database engineer'],
    ['Rotate keys (@datab)', 'Rotate keys (@datab)', undefined],
    ['Ask @datab about it @First responder', 'Ask @datab about it', 'First responder'],
    ['@Database engineer', '@Database engineer', undefined],
  ])('%s', ([typed, words, owner]) => {
    expect(ownerIn(roster, typed)).toEqual({words, ...(owner ? {owner: expect.objectContaining({name: owner})} : {})});
  });

  test.for<[string, string]>([
    ['Rotate keys', ''],
    ['Rotate keys @datab', ''],
    ['Rotate keys @datab @First responder', 'An action has one owner: First responder stays in the words.'],
    ['Rotate keys @datab @First responder @Zed', 'An action has one owner: First responder and Zed stay in the words.'],
    ['Ask @datab about it @First responder', 'An action has one owner: Database engineer stays in the words.'],
    ['Ask @datab first', 'Held without an owner: @Database engineer stands within the words, not at their end.'],
    ['Rotate keys @datab, @First responder', 'An action has one owner: First responder stays in the words.'],
    ['Rotate keys @datab, @elan', 'An action has one owner: elan stays in the words.'],
    ['Ask @datab, then @datab', ''],
    ['Ask @elan, then tell @elan about @elan @datab', 'An action has one owner: datab stays in the words.'],
    ['Rotate keys (@datab)', 'Held without an owner: @Database engineer stands within the words, not at their end.'],
    ['Rotate keys: “@datab”.', 'Held without an owner: @Database engineer stands within the words, not at their end.'],
    ['Rotate keys—@datab', 'Held without an owner: @Database engineer stands within the words, not at their end.'],
    ['Mail support.@dat or a@datab', ''],
    ['Rotate keys @resp', 'Held without an owner: more than one is called “resp”.'],
    ['Rotate keys @gineer', 'Held without an owner: nobody on the list is called “gineer”.'],
    ['Rotate keys @Zed', 'Held without an owner: nobody on the list is called “Zed”.'],
    ['Rotate keys @Platform lead', 'Held without an owner: nobody on the list is called “Platform lead”.'],
    ['Rotate keys @datab @Platform lead', 'An action has one owner: Platform lead stays in the words.'],
    ['Mail support@dat', ''],
  ])('of %j is said: %j', ([typed, says]) => {
    expect(saidOfNames(roster, typed)).toBe(says);
  });
});
