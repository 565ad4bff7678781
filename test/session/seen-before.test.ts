// What was seen before comes in while the meeting goes on: it moves nothing, and stands where it is asked for.
import {expect, test} from 'vitest';
import type {SeenBefore} from '../../src/guidance/seen-before.js';
import {earlierOf} from '../../src/review/earlier.js';
import {askedInView} from '../../src/screens/meeting/question-card.js';
import {atTheKeys} from '../support/at-the-keys.js';
import {sampleReview} from '../support/sample-review.js';

const seenBefore: SeenBefore = {
  like: [{earlier: earlierOf(sampleReview('closed')), likeness: 1, terms: ['partition']}],
  open: [],
};

/** The sample meeting, whose open question asks whether anything like it was seen before. */
function meeting() {
  const review = sampleReview('before');
  const asking = review.agenda.stages.map((stage) => ({
    ...stage,
    questions: stage.questions.map((question) =>
      question.id === review.open?.questionId ? {...question, knows: 'trend' as const} : question,
    ),
  }));
  return atTheKeys({...review, agenda: {...review.agenda, stages: asking}});
}

test('it stands below the question that asks for it, and a half-written note stays as it is', () => {
  const me = meeting();
  me.press('n');
  me.type('half a not');
  const {view} = me.situation;
  me.tell({kind: 'seen before', reviewId: me.situation.review?.id ?? '', seenBefore});
  expect(askedInView(me.situation)?.seenBefore).toEqual([expect.stringMatching(/^GH-2018-10-21 · .*: partition$/)]);
  const [whole = []] = askedInView(me.situation)?.seenWhole ?? [];
  expect(whole.slice(0, 2)).toEqual([expect.stringMatching(/^GH-2018-10-21 · /), '  in both: partition']);
  expect(whole).toContainEqual(
    expect.stringMatching(/^ {2}action: Keep the failover tool .*\(.*due Fri 16 Nov 2018\)$/),
  );
  expect(me.situation.view).toEqual(view);
  me.press('esc', 'left');
  expect(askedInView(me.situation)?.seenBefore).toBeUndefined();
});

test('what is known of another review is told nowhere', () => {
  const me = meeting();
  me.tell({kind: 'seen before', reviewId: 'another', seenBefore});
  expect(me.situation.seenBefore).toBeNull();
});
