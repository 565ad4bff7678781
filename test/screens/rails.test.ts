// The rails beside the page: what they show, in how little room, and that the page keeps columns that can be read.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Change} from '../../src/review/changes/index.js';
import type {ReviewState} from '../../src/review/review-state.js';
import type {Review} from '../../src/review/types.js';
import {MINUTE} from '../../src/review/units.js';
import {pageIn} from '../../src/screens/frame/layout.js';
import {type Span, widthOfSpans} from '../../src/screens/frame/spans.js';
import {agendaRail} from '../../src/screens/rails/agenda-rail.js';
import {around} from '../../src/screens/rails/around.js';
import {questionRail} from '../../src/screens/rails/question-rail.js';
import {railsBeside} from '../../src/screens/rails/standing.js';
import {waitingRail} from '../../src/screens/rails/waiting-rail.js';
import {noRails, railWidths} from '../../src/screens/rails/widths.js';
import {modelAt} from '../../src/session/model.js';
import {homeAt} from '../../src/session/situation.js';
import {viewAt} from '../../src/session/view.js';
import {foldInOrder} from '../support/arbitrary-change.js';
import {type Chapter, sampleNow, sampleReview} from '../support/sample-review.js';
import {drawScene, scenes} from '../support/scenes.js';
import {pointsTicked} from '../support/with-points.js';

const home = homeAt('');

const stateOf = (review: Review): ReviewState => ({
  review,
  save: {kind: 'saved'},
  saving: new Set(),
  draftsOnlyHere: null,
  sharing: null,
  notices: [],
  others: [],
});

const textOf = (lines: Span[][]): string[] =>
  lines.map((line) =>
    line
      .map(({text}) => text)
      .join('')
      .trimEnd(),
  );

const agenda = (chapter: Chapter, {columns = 40, height = 40, looksAt = sampleReview(chapter).open?.questionId} = {}) =>
  textOf(agendaRail({review: sampleReview(chapter), looksAt, now: sampleNow(chapter)}, columns, height));

const waiting = (review: Review, {columns = 28, height = 40, worksOn = undefined as 'ideas' | undefined} = {}) =>
  textOf(waitingRail({review, others: [], role: 'facilitator', worksOn, lists: [], now: 0}, columns, height));

describe('the agenda', () => {
  test('says where the meeting is and where this terminal looks, what is covered, and where the minutes went', () => {
    const elsewhere = agenda('after', {looksAt: 'normal', columns: 60});
    expect(elsewhere).toContainEqual(expect.stringMatching(/^ After the event +━+─ 28\/30$/));
    expect(elsewhere).toContainEqual(expect.stringMatching(/^ {2}❯✓ What did a normal day look like.* \d+$/));
    expect(elsewhere).toContainEqual(expect.stringMatching(/^ ▸ ✓ Which decisions mattered most/));
    expect(agenda('after', {columns: 60})).toContainEqual(expect.stringMatching(/^ ▸❯✓ Which decisions/));
    // What is yet to come says what is planned for it.
    expect(elsewhere).toContainEqual(expect.stringMatching(/^ Close +10$/));
  });

  test('has a sign before each topic that was picked', () => {
    const picked: Change = {type: 'topics-picked', topics: [{questionId: 'communications', picked: true}], stages: []};
    const review = foldInOrder(sampleReview('after'), [picked]);
    const lines = textOf(agendaRail({review, looksAt: undefined, now: sampleNow('after')}, 60, 40));
    expect(lines.filter((line) => line.includes('◆'))).toEqual([expect.stringMatching(/· ◆ Who was told what/)]);
  });

  test('gives its room up from the least: second lines, empty lines, other stages, what is far from here', () => {
    const heights = [40, 20, 13, 9, 5].map((height) => agenda('after', {height}));
    for (const [index, height] of [40, 20, 13, 9, 5].entries()) {
      const lines = heights[index] ?? [];
      expect(lines.length).toBeLessThanOrEqual(height);
      expect(lines.join('\n')).toContain('▸❯✓ Which decisions');
    }
    expect(heights.map((lines) => lines.includes(''))).toEqual([true, true, false, false, false]);
    expect(heights[3]?.join('\n')).not.toContain('normal day');
    expect(heights[4]?.at(-1)).toMatch(/↓ \d+ more$/);
  });
});

describe('as time passes', () => {
  const scene = scenes.find(({name}) => name === 'first topic of the standard agenda');
  const railAt = (minutes: number, height: number) => {
    const review = scene?.model.state?.review;
    if (!review) throw new Error('no such scene');
    const told = {review, looksAt: review.open?.questionId, now: scene.now + minutes * MINUTE};
    return textOf(agendaRail(told, 39, height));
  };
  /** What is no time: the titles as they wrap, and where points stand. */
  const words = (lines: string[]) => lines.map((line) => line.slice(0, -10).replace(/[\d/━─ ]+$/, ''));

  test.each([45, 22, 12, 8])('no title of the agenda wraps anew in %i rows', (height) => {
    const began = railAt(0, height);
    for (const minutes of [1, 12, 66]) {
      expect(railAt(minutes, height)).not.toEqual(began);
      expect(words(railAt(minutes, height))).toEqual(words(began));
    }
  });

  test('no title is cut while rows are free, and points have their sign once one of them is covered', () => {
    const lines = railAt(0, 45);
    expect(lines.join('\n')).not.toContain('…');
    expect(lines).toContainEqual(expect.stringMatching(/from where you were\? +0\/4 ────$/));
    const review = pointsTicked(sampleReview('after'));
    const ticked = textOf(agendaRail({review, looksAt: undefined, now: sampleNow('after')}, 39, 45));
    expect(ticked.join('\n')).toMatch(/ ✓\d\/\d/);
  });
});

describe('what waits', () => {
  test('stands under counted headings, and what the page lists itself does not stand beside it', () => {
    const review = sampleReview('after');
    expect(waiting(review)).toEqual(
      expect.arrayContaining([' Chosen · 1 of 3', ' Held ideas · 3', ' Parked · 2', ' Open questions · 1', ' Here']),
    );
    expect(waiting(review, {worksOn: 'ideas'}).join('\n')).not.toMatch(/Chosen|Held/);
  });

  test('at the close, what the step goes through stands on the page alone', () => {
    const review = foldInOrder(sampleReview('close'), [{type: 'question-opened', questionId: 'read-back'}]);
    const at = (questionId: string) => {
      const open: Review = {...review, open: {questionId}};
      const model = {...modelAt(viewAt('close'), home), state: stateOf(open)};
      return drawScene({name: '', model, now: sampleNow('close')}, {columns: 180, rows: 60});
    };
    expect(at('read-back')).toContain('Open questions');
    expect(at('read-back')).not.toMatch(/Open questions · \d/);
    expect(at('read-back')).toMatch(/Parked · \d/);
    expect(at('thanks')).toMatch(/Open questions · \d/);
  });

  test('a parked topic says where it goes, as soon as somebody has said so', () => {
    const id = sampleReview('after').parked[0]?.id ?? '';
    const sent: Change = {type: 'topic-edited', id, fields: {destination: 'tech-forum'}};
    const review = foldInOrder(sampleReview('after'), [sent]);
    expect(waiting(review, {columns: 100}).join('\n')).toMatch(/two regions\? → wider forum/);
  });

  test('where there is too little room the longest list goes first, and is counted', () => {
    const held = Array.from({length: 30}, (_, index): Change => {
      const id = `idea${index}`;
      return {type: 'action-held', action: {id, questionId: 'purpose', title: `Idea ${index}`}};
    });
    const lines = waiting(foldInOrder(sampleReview('after'), held), {height: 24});
    expect(lines.length).toBe(24);
    expect(lines).toContainEqual(expect.stringMatching(/^ {3}\d+ more$/));
    expect(lines).toContain(' Here');
  });
});

describe('what is beneath a question', () => {
  const beside = (height: number, columns = 40) => {
    const review = sampleReview('after');
    const question = review.agenda.stages
      .flatMap(({questions}) => questions)
      .find(({id}) => id === review.open?.questionId);
    return question ? questionRail({review}, question, columns, height) : [];
  };

  test('stands beside the agenda as a page, between it and what waits', () => {
    const on = (columns: number) =>
      railsBeside({...modelAt(viewAt('overview'), home), state: stateOf(sampleReview('after'))}, {columns, rows: 50});
    for (const columns of [120, 140, 160, 250]) {
      const {agenda, question, waiting} = on(columns);
      expect(agenda).toBe(0);
      expect(question).toBeGreaterThanOrEqual(29);
      expect(question + waiting + pageIn({columns, rows: 50}).columns).toBeLessThanOrEqual(columns);
    }
    expect(on(119)).toEqual(noRails);
  });

  test('are its prompts and what was noted, hanging behind their marks and off both edges', () => {
    const lines = textOf(beside(40));
    expect(lines.slice(0, 4)).toEqual([' · What did you know, and what did you', '   have to guess?', '', ' 2 notes']);
    expect(lines[4]).toMatch(/^ ! The order of/);
    for (const line of beside(40)) expect(widthOfSpans(line)).toBeLessThan(40);
  });

  test('is counted where it has no room', () => {
    expect(textOf(beside(5)).at(-1)).toMatch(/↓ \d+ more$/);
  });
});

describe('before the meeting and after it', () => {
  const beside = (chapter: Chapter, screen: string) =>
    railsBeside({...modelAt(viewAt(screen), home), state: stateOf(sampleReview(chapter))}, {columns: 160, rows: 50});

  test('the agenda stands beside the page, and what waits where the page does not say it itself', () => {
    expect(beside('preparing', 'prepare')).toEqual({...railWidths(160), waiting: 0});
    expect(beside('closed', 'close')).toEqual({...railWidths(160), waiting: 0});
    expect(beside('closed', 'notes')).toEqual(railWidths(160));
    expect(beside('closed', 'waiting')).toEqual(noRails);
  });
});

test('no rail is wider than it may be, nor is the page wider than can be read, in any window', () => {
  const room = fc.record({columns: fc.integer({min: 60, max: 400}), height: fc.integer({min: 1, max: 80})});
  const chapters = fc.constantFrom<Chapter>('opening', 'before', 'after', 'actions', 'close');
  fc.assert(
    fc.property(chapters, room, (chapter, {columns, height}) => {
      const widths = railWidths(columns);
      const page = pageIn({columns, rows: height}).columns;
      expect(page).toBeGreaterThanOrEqual(Math.min(columns, 80));
      expect(page).toBeLessThanOrEqual(94);
      expect(page + widths.agenda + widths.waiting).toBeLessThanOrEqual(columns);
      const review = sampleReview(chapter);
      const now = sampleNow(chapter);
      if (widths.agenda === 0) return;
      const left = agendaRail({review, looksAt: undefined, now}, widths.agenda - 1, height);
      const told = {review, others: [], role: 'facilitator' as const, worksOn: undefined, lists: [], now};
      const right = waitingRail(told, Math.max(20, widths.waiting - 1), height);
      const question = review.agenda.stages.flatMap(({questions}) => questions)[0];
      const behind = question ? questionRail({review}, question, widths.agenda - 1, height) : [];
      for (const line of [...left, ...behind]) expect(widthOfSpans(line)).toBeLessThanOrEqual(widths.agenda - 1);
      for (const line of right) expect(widthOfSpans(line)).toBeLessThanOrEqual(Math.max(20, widths.waiting - 1));
      expect(Math.max(left.length, right.length, behind.length)).toBeLessThanOrEqual(Math.max(2, height));
    }),
  );
});

test('of a long rail the lines around one of them show, and the others are counted', () => {
  const lines = Array.from({length: 20}, (_, index): Span[] => [{text: ` line ${index}`}]);
  expect(textOf(around(lines, 0, 5))).toEqual(['', ' line 0', ' line 1', ' line 2', ' ↓ 17 more']);
  expect(textOf(around(lines, 10, 5))).toEqual([' ↑ 9 more', ' line 9', ' line 10', ' line 11', ' ↓ 8 more']);
  expect(textOf(around(lines, 19, 5))).toEqual([' ↑ 17 more', ' line 17', ' line 18', ' line 19', '']);
});

test('a text of many lines, or with what is none of a text, takes no more rows than it has, and no more columns', () => {
  const text = 'one\ntwo\u001b[31m\u202e three\tfour \u{1f469}\u200d\u{1f692} five\n\nsix';
  const written = Array.from({length: 40}, (_, index): Change => {
    const note = {id: `open${index}`, questionId: 'purpose', kind: 'question' as const, aspects: [], text};
    return {type: 'note-added', note};
  });
  const review = foldInOrder(sampleReview('after'), written);
  for (const height of [30, 120, 300]) {
    const model = {...modelAt(viewAt('agenda'), home), state: stateOf(review)};
    const size = {columns: 160, rows: height};
    const drawn = drawScene({name: '', model, now: sampleNow('after')}, size).split('\n');
    expect(drawn.length).toBe(height);
    const body = drawn.slice(3, -3);
    const rules = new Set(body.map((row) => row.split('│').length));
    expect([...rules]).toEqual([3]);
  }
});
