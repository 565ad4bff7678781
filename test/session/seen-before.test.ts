// What was seen before comes in while the meeting goes on: it moves nothing, and stands where it is asked for.
import {expect, test} from 'vitest';
import type {SeenBefore} from '../../src/guidance/seen-before.js';
import {earlierOf} from '../../src/review/earlier.js';
import {askedInView} from '../../src/screens/meeting/question-card.js';
import {prepare} from '../../src/screens/prepare/screen.js';
import {screens} from '../../src/screens/registry.js';
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
  const {like: [told] = [], open} = askedInView(me.situation)?.seenBefore ?? {};
  expect(told).toMatchObject({name: expect.stringMatching(/^GH-2018-10-21 · /), terms: ['partition']});
  // The field is open.
  expect(open).toBe('Esc, then E, shows all of it.');
  const {whole = []} = told ?? {};
  expect(whole.slice(0, 2)).toEqual([expect.stringMatching(/^GH-2018-10-21 · /), '  in both: partition']);
  expect(whole).toContainEqual(
    expect.stringMatching(/^ {2}action: Keep the failover tool .*\(.*due Fri 16 Nov 2018\)$/),
  );
  expect(me.situation.view).toEqual(view);
  me.press('esc', 'left');
  expect(askedInView(me.situation)?.seenBefore).toBeUndefined();
});

test('a key shows all of it, from the question and before the meeting, and what each action is waiting for', () => {
  for (const me of [meeting(), atTheKeys('preparing')]) {
    me.tell({kind: 'seen before', reviewId: me.review.id, seenBefore});
    me.press('E');
    expect(me.screen).toBe('earlier');
    expect(me.rows[0]).toMatchObject({kind: 'heading', text: expect.stringMatching(/^GH-2018-10-21 · /)});
    expect(me.rows[1]).toMatchObject({name: 'in both', value: 'partition'});
    expect(me.rows).toContainEqual(
      expect.objectContaining({
        name: 'action',
        value: expect.stringMatching(/^Keep the failover tool .*\(.*due .*\)$/),
      }),
    );
    me.press('down', 'E');
    expect(me.screen).not.toBe('earlier');
  }
});

test('of a review that is not like it, its open actions are all that is shown', () => {
  const me = meeting();
  const earlier = earlierOf(sampleReview('closed'));
  const [first, ...others] = earlier.actions.map((action) => ({...action, done: true}));
  const open = {
    ...earlier,
    actions: [...others, {...first, title: 'Alert two weeks ahead', done: false, owner: '', due: null}],
  };
  me.tell({kind: 'seen before', reviewId: me.review.id, seenBefore: {like: [], open: [open]}});
  expect(askedInView(me.situation)?.seenBefore).toEqual({
    like: [],
    open: 'From earlier reviews: 1 action open of GH-2018-10-21. E shows all of it.',
  });
  me.press('E');
  expect(me.rows.map((row) => ('value' in row ? row.value : row.kind))).toEqual([
    'heading',
    'Alert two weeks ahead (open)',
  ]);
});

test('where nothing was seen before, the question says nothing of it, and the page says so', () => {
  const me = meeting();
  const intro = () => screens.all.earlier?.intro?.(me.situation);
  expect(intro()).toBe('Earlier reviews are still being read.');
  me.tell({kind: 'seen before', reviewId: me.review.id, seenBefore: {like: [], open: []}});
  expect(askedInView(me.situation)).not.toHaveProperty('seenBefore');
  expect(intro()).toMatch(/^Nothing earlier is like this review/);
});

test('what is known of another review is told nowhere', () => {
  const me = meeting();
  me.tell({kind: 'seen before', reviewId: 'another', seenBefore});
  expect(me.situation.seenBefore).toBeNull();
});

test('before the meeting it is named where others are like it, whether or not they left anything open', () => {
  const me = atTheKeys('preparing');
  const intro = () => prepare.intro?.({...me.situation, width: 80});
  expect(intro()).not.toContain('E shows');
  me.tell({kind: 'seen before', reviewId: me.review.id, seenBefore});
  expect(intro()).toContain('One earlier incident is like this one. E shows it.');
});
