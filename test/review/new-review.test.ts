// The form of a new review: how its fields are read, what is missing, what is typed over, and the review it makes.
import {describe, expect, it, test} from 'vitest';
import {createReview, type Known, type NewReview} from '../../src/review/new-review.js';
import {missingFields, newReviewFieldNames, newReviewFields, retyped} from '../../src/review/new-review-form.js';
import {sampleAgenda} from '../support/sample-review.js';

const person = (name: string, role: 'facilitator' | 'note-taker' | null = null) => ({
  name,
  involvement: 'other' as const,
  role,
});
const form: NewReview = {
  reference: 'INC-1',
  title: 'Mail was late',
  severity: 'minor',
  people: [person('Lead', 'facilitator')],
  folder: '',
  agenda: sampleAgenda.id,
  minutes: null,
  recording: '',
  incident: {startedAt: null, resolvedAt: null, keywords: []},
};

describe('reading a field', () => {
  const typed: Record<keyof typeof newReviewFields, [text: string, said: string]> = {
    reference: [' INC-7\n', 'INC-7'],
    title: ['Mail\nstopped', 'Mail stopped'],
    kind: ['near-miss', 'near miss'],
    security: ['Yes', 'yes'],
    severity: ['Major ', 'major'],
    person: ['Platform: on call:tech', 'Lead, Platform: on call'],
    facilitator: ['Director', 'Director'],
    'note-taker': ['Analyst', 'Analyst'],
    folder: ['/incidents/7', '/incidents/7'],
    agenda: ['moj', 'moj'],
    minutes: ['60', '60'],
    recording: ['meeting drive', 'meeting drive'],
    zone: [' pacific/auckland', 'Pacific/Auckland'],
  };

  it.each(newReviewFieldNames)('%s says what was typed', (field) => {
    const [text, said] = typed[field];
    const {read, text: says} = newReviewFields[field];
    expect(says({...form, ...read(text, form)})).toBe(said);
  });

  it.each([
    ['kind', 'accident'],
    ['security', 'perhaps'],
    ['severity', 'huge'],
    ['minutes', '4'],
    ['minutes', '601'],
    ['minutes', '7.5'],
    ['minutes', 'long'],
    ['zone', 'Atlantis/Harbour'],
    ['person', 'Somebody'],
    ['person', ':tech'],
    ['person', 'Somebody:chief'],
  ] as const)('%s cannot be %j, and says what it takes', (field, text) => {
    expect(newReviewFields[field].read(text, form)).toBeUndefined();
    expect(newReviewFields[field].takes).toBeTruthy();
  });

  it('gives a role to somebody on the list; who had it stays without it', () => {
    const people = [person('Lead', 'facilitator'), {...person('Head'), involvement: 'client' as const}];
    expect(newReviewFields.facilitator.read('head', {people})).toEqual({
      people: [person('Lead'), {name: 'Head', involvement: 'client', role: 'facilitator'}],
    });
  });

  it.each([
    ["Zoe O'Neil", 'Zoë O’Neil'],
    ['Zoë O’Neil', "ZOE O'NEIL"],
  ])('keeps the accents and signs of somebody who is named twice: %s, %s', (listed, holder) => {
    const {people = []} = newReviewFields.facilitator.read(holder, {people: [person(listed)]}) ?? {};
    expect(people).toEqual([person('Zoë O’Neil', 'facilitator')]);
  });
});

describe('typing over an answer', () => {
  it('puts the corrected name in the place of the first, and takes an emptied one away', () => {
    expect(retyped(form, 'facilitator', 'Leader')?.people).toEqual([person('Leader', 'facilitator')]);
    expect(retyped(form, 'facilitator', '')?.people).toEqual([]);
  });

  it('changes nothing where the text is the same, nor where it cannot be read', () => {
    const client: NewReview = {...form, people: [{name: 'Lead', involvement: 'client', role: 'facilitator'}]};
    expect(retyped(client, 'facilitator', 'Lead')).toBe(client);
    expect(retyped(form, 'minutes', '4')).toBeUndefined();
  });
});

test('what a review cannot be made without is named in the order of the form', () => {
  expect(missingFields({})).toEqual(['reference', 'title', 'severity', 'facilitator']);
  const known: Known = {title: 'x', people: [person('Lead', 'note-taker')]};
  expect(missingFields(known)).toEqual(['reference', 'severity', 'facilitator']);
  expect(missingFields(form)).toEqual([]);
});

test('the review has every answer of the form, with ids for its people', () => {
  const answers: NewReview = {...form, severity: 'major', folder: '/inc', minutes: 60, recording: 'drive'};
  const made = createReview(answers, {
    id: 'r1',
    freshId: () => 'p1',
    agenda: sampleAgenda,
    actionLimit: 4,
    zone: 'UTC',
  });
  expect(made.review).toMatchObject({
    id: 'r1',
    reference: 'INC-1',
    title: 'Mail was late',
    severity: 'major',
    folder: '/inc',
    recording: 'drive',
    incident: form.incident,
    people: [{id: 'p1', name: 'Lead', role: 'facilitator', attended: true, thanked: false}],
    agenda: {id: sampleAgenda.id, minutes: 60},
    actionLimit: 4,
  });
  const {review} = createReview(form, {
    id: 'r1',
    freshId: () => 'p1',
    agenda: sampleAgenda,
    actionLimit: 3,
    zone: 'UTC',
  });
  expect(review.agenda.minutes).toBe(sampleAgenda.minutes);
});
