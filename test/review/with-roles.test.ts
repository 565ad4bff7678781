// A review that names nobody: roles stand wherever a name of the list of people stood.
import {describe, expect, test} from 'vitest';
import type {Person, Review} from '../../src/review/types.js';
import {roleInWords, withRoles} from '../../src/review/with-roles.js';
import {sampleReview} from '../support/sample-review.js';

const person = (name: string, fields: Partial<Person> = {}): Person => ({
  id: name,
  name,
  involvement: 'responder',
  role: null,
  attended: true,
  thanked: false,
  ...fields,
});

function said(text: string, people: Person[]): string | undefined {
  const review = sampleReview('after');
  const notes = review.notes.map((note) => ({...note, text}));
  return withRoles({...review, people, notes}).notes[0]?.text;
}

test('a role in the meeting comes before how involved somebody is', () => {
  expect(roleInWords(person('One', {role: 'note-taker', involvement: 'tech'}))).toBe('the note-taker');
  expect(roleInWords(person('One', {involvement: 'tech'}))).toBe('the tech team');
});

describe('in a text', () => {
  test.for([
    ['a whole name, however it is written', 'Then DUTY ENGINEER woke up', 'Then a responder woke up'],
    ['the longer of two names first', 'Duty engineer two slept', 'a client contact slept'],
    ['no part of another word', 'Duty engineering is a room', 'Duty engineering is a room'],
    ['beside marks and in brackets', '“Duty engineer” (Duty engineer).', '“a responder” (a responder).'],
    ['a name that holds marks of a pattern', 'A.B (on call) said so', 'a colleague said so'],
    ['nothing that only looks like it', 'AxB said so', 'AxB said so'],
    ['a name that grows in small letters', 'İrtibat spoke', 'a senior from outside the response spoke'],
    ['a name over two lines, or with an underscore', 'Duty\nengineer and duty_engineer', 'a responder and a responder'],
    ['a name without its accents, or in capitals with them', 'Zoe lead, ZOË LEAD', 'the tech team, the tech team'],
    ['another apostrophe, dash or blank', 'O´Neil–Łuk\u00a0(support)', 'the tech team'],
    ['two letters for one of the name', 'WEISS and Weiß', 'the tech team and the tech team'],
    ['what stays as it is written', 'The café\u2019s ﬂoor: Zoe\u0308 lead', 'The café\u2019s ﬂoor: the tech team'],
    ['letters that are put together in another way', 'Zo\u0065\u0308 lead spoke', 'the tech team spoke'],
  ] as const)('%s', ([, text, expected]) => {
    const people = [
      person('Duty engineer'),
      person('Duty engineer two', {involvement: 'client'}),
      person('A.B (on call)', {involvement: 'other'}),
      person('İrtibat', {involvement: 'senior'}),
      person('Zoë lead', {involvement: 'tech'}),
      person("O'Neil-Luk (support)", {involvement: 'tech'}),
      person('Weiß', {involvement: 'tech'}),
    ];
    expect(said(text, people)).toBe(expected);
  });

  test('nothing where nobody is on the list, or somebody without a name', () => {
    expect(said('Duty engineer', [])).toBe('Duty engineer');
    expect(said('Duty engineer', [person(' ')])).toBe('Duty engineer');
  });
});

test('no name is left anywhere that people read', () => {
  const review = sampleReview('closed');
  const named = 'Database engineer, Head of platform and First responder';
  const full: Review = {
    ...review,
    title: named,
    closedBecause: named,
    notes: review.notes.map((note) => ({...note, text: named})),
    parked: review.parked.map((topic) => ({...topic, text: named, detail: named})),
    actions: review.actions.map((action) => ({...action, title: named, doneWhen: named, reason: named})),
    comments: [{id: 'k', questionId: null, text: named, at: 0, deleted: false}],
    agenda: {
      ...review.agenda,
      stages: review.agenda.stages.map((stage) => ({
        ...stage,
        title: named,
        questions: stage.questions.map((question) => ({...question, text: named, prompts: [named], reason: named})),
      })),
    },
  };
  const shown = JSON.stringify(withRoles(full));
  for (const {name} of review.people) expect(shown).not.toContain(name);
  expect(withRoles(full).notes[0]?.text).toBe('a responder, a senior from outside the response and a responder');
});
