// The header's line of time: what it always says, how its words and its bar follow the stage's time.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {applyChange, type Change} from '../../src/review/changes/index.js';
import type {Review} from '../../src/review/types.js';
import {clockLine} from '../../src/screens/frame/header-clock.js';
import {headerRule} from '../../src/screens/frame/header-rule.js';
import {type Span, widthOfSpans} from '../../src/screens/frame/spans.js';
import {sampleNow, sampleReview} from '../support/sample-review.js';

const MINUTE = 60_000;

/** The meeting as it enters the stage after the event, which has thirty minutes and four questions. */
const entered = (): {review: Review; from: number} => {
  const before = sampleReview('before');
  const from = sampleNow('before');
  const review = applyChange(before, {type: 'question-opened', questionId: 'noticed'}, {at: from, by: 'facilitator'});
  if (!review) throw new Error('the sample has that question');
  return {review, from};
};

const textOf = (spans: Span[]) => spans.map(({text}) => text).join('');
const at = (minutes: number, columns = 80) => {
  const {review, from} = entered();
  return clockLine(review, from + minutes * MINUTE, columns);
};
/** The span that says the stage's time. */
const time = (minutes: number) => at(minutes).find(({text}) => /^\+?\d+:\d\d (left|over)/.test(text));

test('the stage’s number, its time, the meeting’s time and its end stand in any line of 60 columns or more', () => {
  const title = fc.constantFrom('Close', 'After the event', 'What happened after the event, and what we made of it');
  const told = fc.record({
    title,
    columns: fc.integer({min: 60, max: 170}),
    wait: fc.integer({min: 0, max: 1500 * MINUTE}),
    paused: fc.boolean(),
    more: fc.constantFrom(0, 5, 600),
  });
  fc.assert(
    fc.property(told, ({title: long, columns, wait, paused, more}) => {
      const {review, from} = entered();
      const stages = review.agenda.stages.map((stage) => ({...stage, title: long}));
      const changes: Change[] = [
        {type: 'minutes-moved', stageId: 'after', minutes: more, fromStageId: null},
        ...(paused ? [{type: 'paused'} as const] : []),
      ];
      const later = changes.reduce(
        (open: Review, change) => applyChange(open, change, {at: from + wait, by: 'facilitator'}) ?? open,
        {...review, agenda: {...review.agenda, stages}},
      );
      const spans = clockLine(later, from + wait, columns);
      const line = textOf(spans);
      expect(widthOfSpans(spans)).toBe(columns);
      expect(line).toMatch(/^ 3\/5 /);
      expect(line).toMatch(/(\d:\d\d left|\+(\d+:)?\d+:\d\d over)/);
      expect(line).toMatch(/ {2}meeting \d+( of |\/)\d+( min)? {2}ends \d\d:\d\d/);
      expect(line.includes('paused ')).toBe(paused);
      // The title is whole, or what is left of it says that it was cut.
      const said = /^ 3\/5 (.*?)( [━─]+)? {2}/.exec(line)?.[1] ?? '';
      if (said !== long && said !== '')
        expect([said.endsWith('…'), long.startsWith(said.slice(0, -1))]).toEqual([true, true]);
      if (columns >= 80) expect(said).not.toBe('');
    }),
    {numRuns: 500},
  );
});

describe('near the stage’s end', () => {
  test('the words change at a fifth and at the last minute, and the tone with them', () => {
    expect(time(23.9)).toEqual({text: '6:06 left of 30:00', tone: 'strong'});
    expect(time(24)).toMatchObject({text: expect.stringMatching(/^6:00 left.*, last fifth$/), tone: 'key'});
    expect(time(28.9)?.text).toMatch(/, last fifth$/);
    expect(time(29)).toMatchObject({text: expect.stringMatching(/^1:00 left.*, last minute$/), tone: 'warm'});
    expect(time(30)?.text).toMatch(/^0:00 left.*, last minute$/);
    expect(time(30.1)).toMatchObject({text: expect.stringMatching(/^\+0:06 over/), tone: 'warm'});
  });
});

describe('the bar', () => {
  const bar = (minutes: number) => textOf(at(minutes, 160)).match(/[━─]+/)?.[0] ?? '';

  test('fills as the stage’s time is spent, and is full past its end', () => {
    expect(bar(0)).toBe('─'.repeat(20));
    expect(bar(15)).toBe('━'.repeat(10) + '─'.repeat(10));
    expect(bar(29.9)).toBe(`${'━'.repeat(19)}─`);
    expect(bar(35)).toBe('━'.repeat(20));
  });

  test('stands only where there is room for it', () => {
    const {review, from} = entered();
    expect(textOf(clockLine(review, from, 60))).not.toMatch(/[━─]/);
  });
});

describe('the pace', () => {
  const rule = (minutes: number, change?: Change) => {
    const {review, from} = entered();
    const changed = change ? applyChange(review, change, {at: from, by: 'facilitator'}) : review;
    return textOf(headerRule(changed, from + minutes * MINUTE, 80));
  };

  test('is what is left of the stage for each question that nobody has come to, in steps of ten seconds', () => {
    expect(rule(0)).toMatch(/^── 10:00 each for 3 more ─+$/);
    expect(rule(10.1)).toMatch(/^── 6:30 each for 3 more ─+$/);
    expect(rule(29.9)).toMatch(/^── under 0:10 each for 3 more ─+$/);
    expect(rule(0, {type: 'question-marked', questionId: 'response', state: 'skipped'})).toContain(
      '15:00 each for 2 more',
    );
    expect(rule(0, {type: 'minutes-moved', stageId: 'after', minutes: 3, fromStageId: null})).toContain('11:00 each');
  });

  test('is not told past the stage’s end, nor where no question waits', () => {
    expect(rule(30)).toBe('─'.repeat(80));
    expect(textOf(headerRule(sampleReview('opening'), sampleNow('opening'), 80))).toBe('─'.repeat(80));
    expect(textOf(headerRule(null, 0, 80))).toBe('─'.repeat(80));
  });
});
