// The header's line of time: what it always says, how its words and its bar follow the stage's time.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {applyChange, type Change} from '../../src/review/changes/index.js';
import type {Review} from '../../src/review/types.js';
import {clockLine} from '../../src/screens/frame/header-clock.js';
import {type Span, widthOfSpans} from '../../src/screens/frame/spans.js';
import {sampleNow, sampleReview, withTopicMinutes} from '../support/sample-review.js';

const MINUTE = 60_000;

/** The meeting as it enters the stage after the event, which has thirty minutes and four questions. */
const entered = (): {review: Review; from: number} => {
  const before = withTopicMinutes(sampleReview('before'));
  const from = sampleNow('before');
  const review = applyChange(before, {type: 'question-opened', questionId: 'noticed'}, {at: from, by: 'facilitator'});
  if (!review) throw new Error('the sample has that question');
  return {review, from};
};

const textOf = (spans: Span[]) => spans.map(({text}) => text).join('');
const at = (minutes: number, columns = 100) => {
  const {review, from} = entered();
  return clockLine(review, from + minutes * MINUTE, columns);
};
/** The span that says the stage's time. */
const time = (minutes: number) => at(minutes, 160).find(({text}) => /^\+?\d+:\d\d (left|over)/.test(text));

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
      expect(line).toMatch(/ {2}meeting( [━─]+)? \d+( of |\/)\d+( min)? {2}ends \d\d:\d\d/);
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

test('the count of what is covered gives way before the stage’s name is cut', () => {
  const {review, from} = entered();
  const stages = review.agenda.stages.map((stage) => ({...stage, title: 'After event'}));
  const more: Change = {type: 'minutes-moved', stageId: 'close', minutes: 3, fromStageId: null};
  const named = {...review, agenda: {...review.agenda, stages}};
  const over = applyChange(named, more, {at: from, by: 'facilitator'}) ?? named;
  const lines = [100, 160].map((columns) => textOf(clockLine(over, from + 29 * MINUTE, columns)));
  const said =
    / 3\/5 After event( ━+─+)? {2}1:00 left( of 30:00)?(, last minute)?(, 21 behind)? {2}topic 29\/8 min {2}meeting( [━─]+)? \d+(\/| of )\d+( min)? {2}ends \d\d:\d\d · 1 over/;
  expect([lines[0], lines[1]]).toEqual([expect.stringMatching(said), expect.stringMatching(said)]);
  expect(lines.map((line) => / \d+\/\d+ *$/.test(line))).toEqual([false, true]);
});

describe('near the stage’s end', () => {
  test('the words change at a fifth and at the last minute, and the tone with them', () => {
    expect(time(23.9)).toEqual({text: '6:06 left of 30:00', tone: 'strong'});
    expect(time(24)).toMatchObject({text: expect.stringMatching(/^6:00 left.*, last fifth$/), tone: 'key'});
    expect(time(28.9)?.text).toMatch(/, last fifth$/);
    expect(time(29)).toMatchObject({text: expect.stringMatching(/^1:00 left.*, last minute$/), tone: 'warm'});
    expect(time(30)?.text).toMatch(/^0:00 left.*, last minute$/);
    expect(time(30.1)).toMatchObject({text: expect.stringMatching(/^\+0:06 over/), tone: 'over'});
  });
});

describe('the open topic', () => {
  const toned = (minutes: number, columns: number) =>
    at(minutes, columns).filter(({text}) => text.startsWith('  topic ') || /on time|behind/.test(text));

  test('has its minutes of what the stage has left, and the stage is on time', () => {
    expect(toned(3.5, 180)).toEqual([
      {text: ', on time', tone: 'quiet'},
      {text: '  topic 3 of 8 min', tone: 'quiet'},
    ]);
    expect(toned(3.5, 80)).toEqual([{text: '  topic 3/8 min', tone: 'quiet'}]);
  });

  test('is past them without a word of blame: how far behind the stage is stands beside its time', () => {
    expect(toned(8.5, 180)).toEqual([
      {text: ', on time', tone: 'quiet'},
      {text: '  topic 8 of 8 min', tone: 'warm'},
    ]);
    expect(toned(10.5, 100)).toEqual([
      {text: ', 2 behind', tone: 'warm'},
      {text: '  topic 10/8 min', tone: 'warm'},
    ]);
  });

  test('has less where one before it took longer', () => {
    const {review, from} = entered();
    const later = from + 14 * MINUTE;
    const stamp = {at: later, by: 'facilitator'} as const;
    const second = applyChange(review, {type: 'question-opened', questionId: 'response'}, stamp) ?? review;
    const line = textOf(clockLine(second, later, 180));
    expect(line).toContain('16:00 left of 30:00, 6 min behind  topic 0 of 6 min');
    expect(textOf(clockLine(second, later, 70))).toMatch(/ {2}topic 0\/6 min {2}meeting/);
  });

  test('has its time alone where nobody planned topics', () => {
    const line = textOf(clockLine(sampleReview('after'), sampleNow('after'), 180));
    expect(line).toMatch(/left of 30:00, last fifth {2}topic 9 min {2}meeting/);
  });

  test('is in no line of a stage without topics', () => {
    expect(textOf(clockLine(sampleReview('actions'), sampleNow('actions'), 180))).not.toContain('topic');
  });
});
