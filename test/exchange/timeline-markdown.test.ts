// The timeline in the exported Markdown: in order, day by day, what the meeting looked at marked, with the notes about it.
import {readFileSync} from 'node:fs';
import {describe, expect, it, test} from 'vitest';
import {placed} from '../../src/exchange/readers/timeline/placed.js';
import * as reader from '../../src/exchange/readers/timeline/read-timeline.js';
import {sourceOf} from '../../src/exchange/source.js';
import {record} from '../../src/exchange/writers/record.js';
import {report} from '../../src/exchange/writers/report.js';
import {builtInLists} from '../../src/guidance/lists.js';
import {applyChange, type Change} from '../../src/review/changes/index.js';
import type {Review} from '../../src/review/types.js';

import {sampleNow, sampleReview} from '../support/sample-review.js';

const readTimeline = (text: string, name: string, reading: reader.Reading = {}) =>
  reader.readTimeline(text, name, builtInLists, reading);
const at = sampleNow('closed');

const changed = (review: Review, ...changes: Change[]): Review =>
  changes.reduce((before, change) => applyChange(before, change, {at, by: 'shell'}) ?? before, review);

function entriesOf(text: string) {
  const read = readTimeline(text, 'x.md');
  if ('problem' in read) throw new Error(read.problem);
  return placed(read, {now: at});
}

const textOf = (file: string) => readFileSync(new URL(`../../examples/${file}`, import.meta.url), 'utf8');

/** A closed review with this timeline in it; moments are called 0, 1 and so on. */
const reviewWith = (timeline: string): Review =>
  changed(
    sampleReview('closed'),
    {type: 'review-edited', fields: {timelineZone: 'UTC'}},
    ...entriesOf(timeline).map(
      ({line: _, ...entry}, place): Change => ({
        type: 'moment-added',
        moment: {...entry, id: `${place}`, pinned: false, questionId: null, source: 'timeline.md'},
      }),
    ),
  );

const section = (review: Review): string =>
  /^## Timeline\n([\s\S]*?)(?=^## )/m.exec(record(sourceOf(review, at)))?.[1] ?? '';

it('names the day on which something ended, where it is another', () => {
  const review = reviewWith('2018-10-21 23:52 The queue grows\n');
  const until = (hours: number) => ({
    ...review,
    moments: review.moments?.map((moment) => ({...moment, until: (moment.at ?? 0) + hours * 3_600_000})) ?? [],
  });
  expect(section(until(3))).toContain('23:52–2018-10-22 02:52 The queue grows');
  expect(section(until(0.1))).toContain('23:52–23:58 The queue grows');
});

describe.each([
  ['github-2018-10-21/timeline.md', 17],
  ['gitlab-2017-01-31/timeline.txt', 13],
])('the timeline of %s', (file, count) => {
  it('comes out in order, and can be read again', () => {
    const entries = entriesOf(textOf(file));
    const exported = record(sourceOf(reviewWith(textOf(file)), at));
    const again = entriesOf(exported);
    expect(again.map((entry) => entry.at)).toEqual(entries.map((entry) => entry.at));
    expect(again).toHaveLength(count);
    expect(again.map(({text}) => text.slice(0, 20))).toEqual(entries.map(({text}) => text.slice(0, 20)));
  });
});

test('what is pinned and what the meeting looked at are marked, and the notes about it stand beneath', () => {
  const review = reviewWith('2026-11-20\n10:30-10:45 UTC alert\n10:50 UTC Decision: roll back\n\nSomebody saw it.');
  const [note] = review.notes.filter(({deleted}) => !deleted);
  if (!note) throw new Error('the sample has notes');
  const told = changed(
    review,
    {type: 'moment-edited', id: '0', fields: {pinned: true}},
    {type: 'moment-edited', id: '1', fields: {visited: true}},
    {type: 'note-tied', id: note.id, momentId: '1'},
  );
  const words = section(told);
  expect(words).toContain('### 2026-11-20 (UTC)');
  expect(words).toMatch(/^- +\*\*10:30–10:45\*\* alert$/m);
  expect(words).toMatch(/^- +10:50 Decision: roll back _\(looked at in the meeting, decision\)_$/m);
  expect(words.slice(words.indexOf('10:50'))).toContain(note.text.slice(0, 15));
  expect(words).not.toContain('(on 10:50)');
  expect(record(sourceOf(told, at))).toContain('(on 10:50)');
  expect(words.slice(words.indexOf('### Without a time'))).toContain('- Somebody saw it.');
});

test('a time that was only about then stays so, there and when it is read again', () => {
  const review = reviewWith('2026-11-20\n~10:30 UTC alert\n10:50 UTC over');
  const words = section(changed(review, {type: 'moment-edited', id: '0', fields: {pinned: true}}));
  expect(words).toMatch(/^- +\*\*about 10:30\*\* alert$/m);
  expect(entriesOf(words)).toMatchObject([{approximate: true, text: 'alert'}, {text: 'over'}]);
  expect(section(review)).toMatch(/^- +about 10:30 alert$/m);
});

test('what it touched stays the list that somebody wrote', () => {
  const impact = 'Whom it touched:\n- Orders *of a day*\n- Mails\n\nAll of Europe.';
  const words = report(sourceOf(changed(sampleReview('closed'), {type: 'review-edited', fields: {impact}}), at));
  expect(words).toMatch(
    /\n#{2,3} Impact\n\nWhom it touched:\n\n- +Orders \\\*of a day\\\*\n- +Mails\n\nAll of Europe\.\n/,
  );
});

test('a review without a timeline has no section for it', () => {
  expect(section(sampleReview('closed'))).toBe('');
});
