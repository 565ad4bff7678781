// What is sent to each tool has the fields of its public documents, and whatever an action says, it is known again by its own mark and no other's.
import {Ajv} from 'ajv';
import fc from 'fast-check';
import {expect, it} from 'vitest';
import {tools} from '../../../src/exchange/requests/by-receiver.js';
import {markIn} from '../../../src/exchange/requests/tool.js';
import {sourceOf} from '../../../src/exchange/source.js';
import {actionItems} from '../../../src/exchange/writers/actions/action-item.js';
import {keysOf, receivers} from '../../../src/review/vocabulary.js';
import {reviewWithReference} from '../../support/arbitrary-review.js';
import {bodies} from '../../support/public-schemas.js';
import {sampleReview} from '../../support/sample-review.js';

const place = {id: '0123456789abcdef01234567', within: 'x', url: ''};
const known = {people: new Map(), labels: new Map([['post-incident', 'label-1']])};

/** Where each tool gives the description back that it was sent. */
const described = {
  'incident.io': ({description}: Body) => description,
  trello: ({desc}: Body) => desc,
  github: ({body}: Body) => body,
  jira: ({fields}: Body) => (fields as Body).description,
};
type Body = Record<string, unknown>;

it.each(keysOf(receivers))('%s', (to) => {
  fc.assert(
    fc.property(reviewWithReference, fc.string({unit: 'binary'}), ({review, now}, words) => {
      const items = actionItems({...sourceOf(review, now), everyAction: true});
      const [other] = items;
      const fits = new Ajv().compile(bodies[to]);
      for (const item of items) {
        const awkward = {...item, title: words, about: [`${words} ${other?.mark}`, ...item.about]};
        const {path, body, method} = tools[to].create(awkward, place, known);
        expect(method).toBe('POST');
        expect(path).toMatch(/^\/[\w/.-]+$/);
        const read = JSON.parse(JSON.stringify(body)) as Body;
        expect(fits(JSON.parse(JSON.stringify(tools[to].create(item, place, known).body)))).toBe(true);
        expect(markIn(String(described[to](read)))).toBe(item.mark);
      }
    }),
    {numRuns: 50},
  );
});

/** Of those that debrief gives, half could be a commit's sum; a review that was written by hand has others. */
const id = fc.oneof(
  fc.string({unit: fc.constantFrom(...'23456789bcdf'), minLength: 8, maxLength: 10}),
  fc.string({unit: 'binary', minLength: 1}),
);

it.each(keysOf(receivers))('%s: an item is known again whatever its ids are', (to) => {
  fc.assert(
    fc.property(id, id, (reviewId, actionId) => {
      const review = {...sampleReview('closed'), id: reviewId};
      const actions = review.actions.map((action, nth) => (nth === 0 ? {...action, id: actionId} : action));
      for (const item of actionItems({...sourceOf({...review, actions}, 0), everyAction: true})) {
        const {body} = tools[to].create(item, place, known);
        expect(markIn(String(described[to](body as Body)))).toBe(item.mark);
      }
    }),
  );
});

it.each([
  [
    'with backticks, as it was sent before',
    'Due 2026-12-01.\n\ndebrief-`bcd23456`-`bcd2345678`',
    'debrief-bcd23456-bcd2345678',
  ],
  ['with words behind it', 'Due.\r\n\r\ndebrief-gg4mntxx-a\\_1\r\n\r\nSee also debrief-notes', 'debrief-gg4mntxx-a_1'],
  ['on one line with all else', 'Due. Duplicate of debrief-x-a_2. debrief-x-a_1', 'debrief-x-a_1'],
])('is found %s', (_, text, mark) => {
  expect(markIn(text)).toBe(mark);
});

it('takes no answer of another shape for its own', () => {
  fc.assert(
    fc.property(fc.constantFrom(...keysOf(receivers)), fc.jsonValue(), (to, body) => {
      const tool = tools[to];
      expect(tool.placed(body, 'INC-7')).toBeUndefined();
      expect(tool.created(body, place)).toBeUndefined();
      expect(typeof tool.complaint(body)).toBe('string');
      const listed = tool.listed(body, place);
      expect(listed === undefined || listed.found.length === 0).toBe(true);
    }),
  );
});
