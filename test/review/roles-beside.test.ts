// Roles beside the names in a text: behind what belongs to the name, and nowhere else.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Person} from '../../src/review/types.js';
import {rolesBeside} from '../../src/review/with-roles.js';

const person = (name: string, fields: Partial<Person> = {}): Person => ({
  id: name,
  name,
  involvement: 'responder',
  role: null,
  attended: true,
  thanked: false,
  ...fields,
});

const people = [
  person('Grace Li (on call)'),
  person('Mark Sørensen', {role: 'note-taker', involvement: 'tech'}),
  person('Will Baker', {involvement: 'client'}),
  person('May', {involvement: 'senior'}),
  person('Greta Hopper', {involvement: 'supplier'}),
  person('山田 太郎', {involvement: 'tech'}),
  person('김철수', {involvement: 'sprint-team'}),
  person('Sue Black (head of platform)', {involvement: 'other'}),
  person('Ada Lovelace', {involvement: 'other', role: 'facilitator'}),
];

const beside = rolesBeside(people);

/** The text as it is read then. */
function shown(text: string): string {
  const found = beside(text);
  return found.reduceRight((sofar, {at, role}) => `${sofar.slice(0, at)} (${role})${sofar.slice(at)}`, text);
}

test.for([
  ['a whole name', 'Grace Li restarted it', 'Grace Li (responder) restarted it'],
  [
    'each of several',
    'then Grace and Will called Sørensen',
    'then Grace (responder) and Will (client contact) called Sørensen (note-taker)',
  ],
  ['what is theirs', "Grace’s alert, Mark's note", "Grace’s (responder) alert, Mark's (note-taker) note"],
  ['initials and accounts', 'G.H. saw it, @ghopper called', 'G.H (supplier). saw it, @ghopper (supplier) called'],
  ['other scripts', '山田さん, 김철수가', '山田 (tech team)さん, 김철수 (sprint team)가'],
  [
    'a word that is written as a name, and never the word',
    'we asked May in May; then Mark called. Will it fail? Mark it.',
    'we asked May (senior from outside the response) in May; then Mark (note-taker) called. Will it fail? Mark it.',
  ],
  ['none that the text tells itself', 'Mark Sørensen (the note-taker), Grace, a responder', 'same'],
  [
    'nothing of a colleague who has no role',
    'Sue Black called, Sue and Ada came',
    'Sue Black called, Sue and Ada (facilitator) came',
  ],
  ['nobody who is not on the list', 'Somebody restarted it', 'same'],
  ['nothing in an empty text', '', 'same'],
] as const)('%s', ([, text, expected]) => expect(shown(text)).toBe(expected === 'same' ? text : expected));

test('whatever the text is, places are within it and in its order', () => {
  const words = fc.constantFrom('Grace', 'Li', '@ghopper', '’s', "'s", ' ', '(', 'May', '山田', 'e\u0301', '\n', 'ﬁ');
  const texts = fc.oneof(
    fc.string({unit: 'binary'}),
    fc.array(words).map((each) => each.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const places = beside(text).map(({at}) => at);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
      for (const at of places) expect(at).toBeLessThanOrEqual(text.length);
    }),
  );
});
