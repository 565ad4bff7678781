// The review as data is what its schema and its page say it is.
import {readFileSync} from 'node:fs';
import {Ajv} from 'ajv';
import fc from 'fast-check';
import * as v from 'valibot';
import {expect, it} from 'vitest';
import {sourceOf} from '../../src/exchange/source.js';
import {reviewDocument, reviewJson} from '../../src/exchange/writers/review-json.js';
import {reviewDocumentSchema} from '../../src/exchange/writers/review-schema.js';
import {allQuestions} from '../../src/review/agenda.js';
import {applyChange, type Change} from '../../src/review/changes/index.js';
import {togglePick} from '../../src/review/picking.js';
import type {Question, Review} from '../../src/review/types.js';
import {arbitraryReview} from '../support/arbitrary-review.js';
import {sampleNow, sampleReview} from '../support/sample-review.js';

const docs = new URL('../../docs/', import.meta.url);
const jsonSchema: object = JSON.parse(readFileSync(new URL('review.schema.json', docs), 'utf8'));
const formats = {'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, date: /^\d{4}-\d\d-\d\d$/};
const fitsJsonSchema = new Ajv({formats, allErrors: true}).compile(jsonSchema);

it('fits the published JSON Schema, whatever happened in the meeting', () => {
  fc.assert(
    fc.property(arbitraryReview, ({review, now}) => {
      const read: unknown = JSON.parse(reviewJson(sourceOf(review, now)));
      expect(fitsJsonSchema(read), JSON.stringify(fitsJsonSchema.errors)).toBe(true);
    }),
    {numRuns: 200},
  );
});

it('holds nothing that the schema does not name', () => {
  fc.assert(
    fc.property(arbitraryReview, ({review, now}) => {
      const document = reviewDocument(sourceOf(review, now));
      expect(v.parse(reviewDocumentSchema, document)).toEqual(document);
    }),
    {numRuns: 50},
  );
});

it('says what the review says', () => {
  const [review, now] = [sampleReview('closed'), sampleNow('closed')];
  const document = reviewDocument(sourceOf(review, now));
  expect(document).toMatchObject({format: 1, reference: 'GH-2018-10-21', status: 'closed', actionLimit: 3});
  expect(document.clock).toMatchObject({startedAt: '2018-11-01T14:00:00.000Z', paused: false});
  expect(document.clock.endsAt).toBe(document.clock.closedAt);
  const spent = document.agenda.stages.reduce((sum, stage) => sum + stage.spentSeconds, 0);
  expect(Math.abs(spent - document.clock.spentSeconds)).toBeLessThan(document.agenda.stages.length);
  const owned = document.actions.find(({ownerId}) => ownerId !== null);
  expect(owned?.owner).toBe(review.people.find(({id}) => id === owned?.ownerId)?.name);
});

it('says which note answers which open question, while the one is open to be answered', () => {
  const [review, now] = [sampleReview('closed'), sampleNow('closed')];
  const question = review.notes.find(({kind, deleted}) => kind === 'question' && !deleted)?.id ?? '';
  const answer = review.notes.find(({kind, deleted}) => kind === 'note' && !deleted)?.id ?? '';
  const told = (after: Review | null, id: string) =>
    after && reviewDocument(sourceOf(after, now)).notes.find((note) => note.id === id);
  const changed = (from: Review | null, change: Change) => applyChange(from, change, {at: now, by: 'shell'});
  const answered = changed(review, {type: 'note-answers', id: answer, answers: question});
  expect(told(answered, answer)).toMatchObject({answers: question});
  expect(told(answered, question)).toMatchObject({answered: true});
  const gone = changed(answered, {type: 'note-deleted', id: question, deleted: true});
  expect(told(gone, answer)).not.toHaveProperty('answers');
  const open = changed(answered, {type: 'note-deleted', id: answer, deleted: true});
  expect(told(open, question)).not.toHaveProperty('answered');
});

it('says what was planned for each topic where somebody planned it, and nowhere else', () => {
  const plannedIn = (review: Review) =>
    reviewDocument(sourceOf(review, sampleNow('closed'))).agenda.stages.map(({questions}) =>
      questions.map(({plannedMinutes}) => plannedMinutes),
    );
  const none = undefined;
  expect(
    plannedIn(sampleReview('closed'))
      .flat()
      .every((minutes) => minutes === none),
  ).toBe(true);
  const before = sampleReview('preparing');
  const topic = allQuestions(before).find(({id}) => id === 'response') as Question;
  const change = togglePick(before, topic, sampleNow('preparing'));
  const picked = applyChange(before, change, {at: sampleNow('preparing'), by: 'facilitator'}) ?? before;
  expect(plannedIn(picked)).toEqual([[none, none], [none, none, none], [7, 13, 7, 6], [none], [none, none]]);
});

it('leaves out what was deleted', () => {
  const [review, now] = [sampleReview('closed'), sampleNow('closed')];
  const [note, topic, action] = [review.notes[0], review.parked[0], review.actions[0]].map((item) => item?.id ?? '');
  const stamp = {at: now, by: 'note-taker'};
  const without = (['note-deleted', 'topic-deleted', 'action-deleted'] as const).reduce<Review>(
    (before, type, index) => {
      const id = [note, topic, action][index] ?? '';
      return applyChange(before, {type, id, deleted: true}, stamp) ?? before;
    },
    review,
  );
  const document = reviewDocument(sourceOf(without, now));
  for (const list of ['notes', 'parked', 'actions'] as const) {
    expect(document[list].length).toBe(reviewDocument(sourceOf(review, now))[list].length - 1);
  }
  expect(JSON.stringify(document)).not.toContain(`"id":"${note}"`);
});

it('can be written even where a journal brought an impossible number of minutes', () => {
  const [review, now] = [sampleReview('after'), sampleNow('after')];
  const change = {
    type: 'minutes-moved',
    stageId: review.agenda.stages[1]?.id ?? '',
    minutes: 1e300,
    fromStageId: null,
  } as const;
  const stretched = applyChange(review, change, {at: now, by: 'facilitator'}) ?? review;
  expect(reviewJson(sourceOf(stretched, now))).toContain('1e+300');
});

it('has every field and every name that a field can hold explained on its page', () => {
  const page = readFileSync(new URL('review-format.md', docs), 'utf8');
  const unexplained = namesOf(jsonSchema).filter((name) => !page.includes(`\`${name}\``));
  expect(unexplained).toEqual([]);
});

function namesOf(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(namesOf);
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema && schema.properties ? Object.keys(schema.properties) : [];
  const held = 'enum' in schema && Array.isArray(schema.enum) ? schema.enum.map(String) : [];
  return [...own, ...held, ...Object.values(schema).flatMap(namesOf)];
}
