// The rule below the header: the pace at its left, what is held, parked, open at its right; in narrow windows a bar.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {applyChange, type Change} from '../../src/review/changes/index.js';
import type {Review} from '../../src/review/types.js';
import {headerRule} from '../../src/screens/frame/header-rule.js';
import {type Span, widthOfSpans} from '../../src/screens/frame/spans.js';
import {type RailWidths, railWidths} from '../../src/screens/rails/widths.js';
import {foldInOrder} from '../support/arbitrary-change.js';
import {sampleNow, sampleReview, withoutTopicMinutes} from '../support/sample-review.js';

const MINUTE = 60_000;
const chapters = ['opening', 'before', 'after', 'actions', 'close', 'closed'] as const;

/** The meeting as it enters the stage after the event, which has thirty minutes and four questions. */
const entered = (): {review: Review; from: number} => {
  const from = sampleNow('before');
  const opened: Change = {type: 'question-opened', questionId: 'noticed'};
  const review = applyChange(sampleReview('before'), opened, {at: from, by: 'facilitator'});
  if (!review) throw new Error('the sample has that question');
  return {review, from};
};

const textOf = (spans: Span[]) => spans.map(({text}) => text).join('');

describe('the bar', () => {
  const bar = (minutes: number, columns = 60) => {
    const {review, from} = entered();
    return headerRule(review, from + minutes * MINUTE, columns, {isShared: true});
  };

  test('fills the whole rule as the stage’s time is spent, on the shared screen as well', () => {
    expect(textOf(bar(0))).toBe('─'.repeat(60));
    expect(textOf(bar(15))).toBe('━'.repeat(30) + '─'.repeat(30));
    expect(textOf(bar(29.9))).toBe(`${'━'.repeat(59)}─`);
    expect(textOf(bar(35))).toBe('━'.repeat(60));
  });

  test('has another tone in the last fifth, in the last minute and past the end', () => {
    expect([1, 25, 29.5, 31].map((minutes) => bar(minutes)[0]?.tone)).toEqual([undefined, 'key', 'warm', 'over']);
  });
});

test('it fills its row and no more, at any moment of any meeting', () => {
  const later = fc.integer({min: 0, max: 90 * MINUTE});
  fc.assert(
    fc.property(fc.constantFrom(...chapters), later, fc.integer({min: 20, max: 200}), (chapter, wait, columns) => {
      const spans = headerRule(sampleReview(chapter), sampleNow(chapter) + wait, columns);
      expect(widthOfSpans(spans)).toBe(columns);
    }),
  );
});

test('where the line above has a bar beside its words, it is a rule, from which those of the rails go down', () => {
  const {review, from} = entered();
  const rule = (columns: number, beside?: RailWidths) =>
    textOf(headerRule(review, from + 15 * MINUTE, columns, {isShared: true, ...(beside && {beside})}));
  expect(rule(107)).toMatch(/^━+─+$/);
  expect(rule(108)).toBe('─'.repeat(108));
  const beside = railWidths(160);
  expect([...rule(160, beside)].flatMap((sign, column) => (sign === '┬' ? [column] : []))).toEqual([
    beside.agenda - 1,
    160 - beside.waiting,
  ]);
});

describe('the pace', () => {
  const rule = (minutes: number, change?: Change) => {
    const {review: planned, from} = entered();
    const review = withoutTopicMinutes(planned);
    const changed = change ? applyChange(review, change, {at: from, by: 'facilitator'}) : review;
    return textOf(headerRule(changed, from + minutes * MINUTE, 79));
  };

  test('is what is left of the stage for each question that nobody has come to, in steps of ten seconds', () => {
    expect(rule(0)).toMatch(/^── 10:00 each for 3 more ─/);
    expect(rule(10.1)).toMatch(/^━━ 6:30 each for 3 more ━+─/);
    expect(rule(29.9)).toMatch(/^━━ under 0:10 each for 3 more ━+/);
    expect(rule(0, {type: 'question-marked', questionId: 'response', state: 'skipped'})).toContain(
      '15:00 each for 2 more',
    );
    expect(rule(0, {type: 'minutes-moved', stageId: 'after', minutes: 3, fromStageId: null})).toContain('11:00 each');
  });

  test('is not told past the stage’s end, nor where no question waits', () => {
    expect(rule(30)).not.toContain('each');
    expect(textOf(headerRule(sampleReview('opening'), sampleNow('opening'), 80))).not.toContain('each');
    expect(textOf(headerRule(null, 0, 80))).toBe('─'.repeat(80));
  });
});

test('what waits for the end of the meeting is counted at the right, and nothing stands there where nothing waits', () => {
  const written = {questionId: 'purpose'};
  const changes: Change[] = [
    {type: 'action-held', action: {...written, id: 'idea', title: 'Rehearse it'}},
    {type: 'topic-parked', topic: {...written, id: 'topic', text: 'For the forum'}},
    {type: 'note-added', note: {...written, id: 'note', kind: 'question', aspects: [], text: 'Who was paged?'}},
    {type: 'topic-edited', id: 'topic', fields: {destination: 'tech-forum'}},
    {type: 'note-deleted', id: 'note', deleted: true},
    {type: 'action-not-now', id: 'idea', reason: 'no time'},
  ];
  const counted = [0, ...changes.keys()].map((_, count) => {
    const review = foldInOrder(sampleReview('opening'), changes.slice(0, count));
    return (
      /(\d held|\d parked|\d open question).*(?= [━─]+$)/.exec(
        textOf(headerRule(review, sampleNow('opening'), 80)),
      )?.[0] ?? ''
    );
  });
  expect(counted).toEqual([
    '',
    '1 held',
    '1 held · 1 parked',
    '1 held · 1 parked · 1 open question',
    '1 held · 1 open question',
    '1 held',
    '',
  ]);
});

test('where both have no room, the counts stand and the pace gives way', () => {
  const now = sampleNow('after');
  expect(textOf(headerRule(sampleReview('after'), now, 80))).toMatch(
    /1 min planned for 1 more .* 3 held · 2 parked · 1 open question [━─]+$/,
  );
  expect(textOf(headerRule(sampleReview('after'), now, 45))).toMatch(
    /^[━─]+ 3 held · 2 parked · 1 open question [━─]+$/,
  );
});
