// The drafts that somebody makes their own and sends: a thank-you note for each person, and the mail with the lessons.
import fc from 'fast-check';
import {expect, it, test} from 'vitest';
import {sourceFor, sourceOf} from '../../../src/exchange/source.js';
import {lessonsMail} from '../../../src/exchange/writers/lessons-mail.js';
import {thankYouNotes} from '../../../src/exchange/writers/thank-you-notes.js';
import type {Change} from '../../../src/review/changes/index.js';
import type {Review} from '../../../src/review/types.js';
import {foldInOrder} from '../../support/arbitrary-change.js';
import {arbitraryReview} from '../../support/arbitrary-review.js';
import {sampleNow, sampleReview} from '../../support/sample-review.js';

const now = sampleNow('closed');

const noted = (id: string, questionId: string, kind: 'note' | 'well' | 'better', text: string): Change => ({
  type: 'note-added',
  note: {id, questionId, kind, aspects: [], text},
});

const review = foldInOrder(sampleReview('closed'), [
  noted('a', 'thanks', 'note', 'First responder stayed until the queue was empty'),
  noted('b', 'response', 'well', 'First responder called early,\n\nand said what was known'),
  noted('c', 'response', 'better', 'First responder had nobody to hand over to'),
  noted('d', 'read-back', 'note', 'A drill is worth its hour'),
  {type: 'takeaways-edited', fields: {lessonsTo: 'everybody on call'}},
  {
    type: 'moment-added',
    moment: {
      id: 'm',
      at: Date.UTC(2018, 9, 21, 23, 19),
      text: 'Webhook delivery is paused',
      actor: 'first responder',
      kind: null,
      pinned: false,
      questionId: null,
      source: '',
    },
  },
]);

/** The note to this person, from its head to the next. */
const noteTo = (name: string, of: Review = review): string =>
  new RegExp(`^== ${name} ==\n([\\s\\S]*?)(?=^== |$(?![\\s\\S]))`, 'm').exec(thankYouNotes(sourceOf(of, now)))?.[1] ??
  '';

test('a thank-you note says what somebody was part of, and what was noted with their name', () => {
  expect(noteTo('First responder').trim()).toBe(
    [
      'Thank you, First responder, for your part in the response to GH-2018-10-21 and for being there when we looked back at it.',
      '',
      'What was noted:',
      '- Webhook delivery is paused',
      '- First responder stayed until the queue was empty',
      '- First responder called early,',
      '  and said what was known',
    ].join('\n'),
  );
  expect(noteTo('Facilitator from another team').trim()).toBe(
    'Thank you, Facilitator from another team, for leading the review of GH-2018-10-21.',
  );
});

test('whoever was not part of it gets a note only where they were thanked', () => {
  expect(noteTo('Communications lead')).toBe('');
  const thanked: Change = {type: 'person-edited', id: 'communications', fields: {thanked: true}};
  expect(noteTo('Communications lead', foldInOrder(review, [thanked]))).toContain(
    'Thank you, Communications lead, for your help with GH-2018-10-21.',
  );
});

test('the mail says to whom, what was learned, what is done, and where more stands', () => {
  const mail = lessonsMail(sourceOf({...review, folder: '/incidents/7'}, now));
  expect(mail.split('\n\n')[0]).toBe(
    'To: everybody on call\n' +
      'Subject: What we learned from GH-2018-10-21 (Service degraded after a 43 second network partition)',
  );
  expect(mail).toContain('On 2018-11-01 we looked back at GH-2018-10-21, to learn and not to blame anyone.');
  expect(mail).toContain('What we learned:\n- A drill is worth its hour\n');
  expect(mail).toMatch(/^- Raise the time to live .* \(First responder, due Fri 9 Nov 2018\)$/m);
  expect(mail).toContain('There is more in the report: [where it is, GH-2018-10-21-report.md]\n');
  const bare = lessonsMail(sourceOf({...review, folder: '', takeaways: {}}, now));
  expect(bare).toContain('To: [who hears the lessons]\n');
  const company = lessonsMail(sourceFor('company', sourceOf(review, now)));
  expect(company).toContain('[where it is, GH-2018-10-21-company-report.md]\n');
});

it('keeps what people wrote within its item, and each note with its person', () => {
  fc.assert(
    fc.property(arbitraryReview, ({review: any, now: at}) => {
      const source = sourceOf(any, at);
      const notes = thankYouNotes(source).split('\n\n');
      const heads = notes.filter((part) => part.startsWith('== '));
      expect(heads.length).toBeLessThanOrEqual(any.people.length);
      expect(notes.filter((part) => part.startsWith('Thank you, '))).toHaveLength(heads.length);
      const [head = ''] = lessonsMail(source).split('\n\n');
      expect(head.split('\n').map((line) => line.split(':')[0])).toEqual(['To', 'Subject']);
    }),
    {numRuns: 100},
  );
});
