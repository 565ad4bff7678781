// The drawings of a record: pinned moments, and minutes planned and spent, which no text can break.
import fc from 'fast-check';
import type {Code} from 'mdast';
import {expect, it} from 'vitest';
import {placed} from '../../../src/exchange/readers/timeline/placed.js';
import {readTimeline} from '../../../src/exchange/readers/timeline/read-timeline.js';
import {sourceOf} from '../../../src/exchange/source.js';
import {record} from '../../../src/exchange/writers/record.js';
import {builtInLists} from '../../../src/guidance/lists.js';
import type {Change} from '../../../src/review/changes/index.js';
import type {Instant, Review} from '../../../src/review/types.js';
import {foldInOrder} from '../../support/arbitrary-change.js';
import {arbitraryReview, arbitraryText} from '../../support/arbitrary-review.js';
import {nodesIn, read} from '../../support/read-markdown.js';
import {sampleNow, sampleReview} from '../../support/sample-review.js';

const now = sampleNow('closed');
const HOUR = 3_600_000;
const began = Date.UTC(2018, 9, 21, 22, 52);

const moments = (texts: readonly string[], pinned = true): Change[] => [
  {type: 'review-edited', fields: {timelineZone: 'UTC'}},
  ...texts.map((text, place): Change => {
    const at: Instant = began + place * HOUR;
    const known = {at, text, actor: '', kind: null, pinned, questionId: null, source: ''};
    return {type: 'moment-added', moment: {id: `moment-${place}`, ...known}};
  }),
];

const drawn = (review: Review, at: Instant = now): string[] =>
  nodesIn(read(record(sourceOf(review, at))).tree)
    .filter((node): node is Code => node.type === 'code' && node.lang === 'mermaid')
    .map(({value}) => value);

it('draws the pinned moments by their days, and nothing where there are none', () => {
  const review = foldInOrder(sampleReview('closed'), moments(['Link replaced', 'Writes stop: "now"', 'Over']));
  expect(drawn(review)[0]).toBe(
    [
      'timeline',
      '  section 2018-10-21 (UTC)',
      '    22#58;52 : Link replaced',
      '    23#58;52 : Writes stop#58; #34;now#34;',
      '  section 2018-10-22 (UTC)',
      '    00#58;52 : Over',
    ].join('\n'),
  );
  expect(drawn(foldInOrder(sampleReview('closed'), moments(['Link replaced', 'Over'], false)))).toHaveLength(1);
  expect(drawn(foldInOrder(sampleReview('closed'), moments(['Alone'])))).toHaveLength(1);
});

it('draws each stage as it was planned and as it went', () => {
  const [minutes = ''] = drawn(sampleReview('closed'));
  expect(minutes).toContain(
    ['  section After the event', '    30 planned : done, 0, 30', '    37 spent : active, 0, 37'].join('\n'),
  );
  expect(drawn(sampleReview('preparing'), sampleNow('preparing'))).toEqual([]);
});

it('is left alone where a record is read as a timeline again', () => {
  const texts = ['Link replaced', 'Writes stop', 'All is restored'];
  const written = record(sourceOf(foldInOrder(sampleReview('closed'), moments(texts)), now));
  const again = readTimeline(written, 'record.md', builtInLists);
  if ('problem' in again) throw new Error(again.problem);
  expect(placed(again, {now}).map(({text}) => text)).toEqual(texts);
});

/** A label of a line: nothing in it begins, ends or refers to anything. */
const label = String.raw`(?:[\p{L}\p{M}\p{N} .,'’“”()…–—-]|#\d+;)+`;
const lines = new RegExp(
  `^(?:timeline|gantt|%%\\{init: [^\\n]*\\}%%|  dateFormat X|  axisFormat %s|  todayMarker off|  section ${label}` +
    `|    \\d\\d#58;\\d\\d : ${label}|    \\d+ (?:planned : done|spent : active), 0, \\d+)$`,
  'u',
);

it('keeps its lines whatever moments and stages are called', () => {
  fc.assert(
    fc.property(arbitraryReview, fc.array(arbitraryText, {minLength: 2, maxLength: 6}), (any, texts) => {
      const titled = any.review.agenda.stages.map((stage, place) => ({...stage, title: texts[place] ?? stage.title}));
      const review = foldInOrder({...any.review, agenda: {...any.review.agenda, stages: titled}}, moments(texts));
      const wasHeld = review.clock.startedAt !== null;
      const found = drawn(review, any.now);
      expect(found).toHaveLength(wasHeld ? 2 : 1);
      for (const line of found.flatMap((each) => each.split('\n'))) expect(line).toMatch(lines);
      expect(found[0]?.match(/^ {4}/gm)).toHaveLength(texts.length);
      if (wasHeld) expect(found[1]?.match(/^ {2}section/gm)).toHaveLength(titled.length);
    }),
    {numRuns: 60},
  );
});
