// Timelines in the shapes that people and tools write them in: each comes in whole, on the right days, and nothing of it is lost.
import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {clockChangesIn, needsOf, placed, zoneOf} from '../../src/exchange/readers/timeline/placed.js';
import * as reader from '../../src/exchange/readers/timeline/read-timeline.js';
import type {Read} from '../../src/exchange/readers/timeline/rows.js';
import {builtInLists} from '../../src/guidance/lists.js';
import {peopleIn} from '../../src/review/typed-people.js';

const readTimeline = (text: string, name: string, reading: reader.Reading = {}) =>
  reader.readTimeline(text, name, builtInLists, reading);
const readAccount = (text: string) => reader.readAccount(text, builtInLists);
const now = Date.parse('2026-11-28T12:00:00Z');
const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const folder = fileURLToPath(new URL('timelines/', import.meta.url));

function readOf(text: string, name = 'timeline.txt'): Read {
  const read = readTimeline(text, name);
  if ('problem' in read) throw new Error(read.problem);
  return read;
}

type Hints = Omit<Parameters<typeof placed>[1], 'now'>;

const entriesOf = (text: string, hints: Hints = {}) => placed(readOf(text), {...hints, now});

/** `05-03 13:02 words`, in UTC; a dash where no time is told. */
const inShort = (text: string, hints: Hints = {}): string[] =>
  entriesOf(text, hints).map(({at, until, text: words}) => {
    const iso = (instant: number) => new Date(instant).toISOString();
    const when = at === null ? '-' : iso(at).slice(5, 16).replace('T', ' ');
    return `${when}${until === undefined ? '' : ` to ${iso(until).slice(11, 16)}`} ${words.slice(0, 12)}`;
  });

/** Of each file: the first and the last entry in UTC, how many there are, and in which zone it says that it is told. */
const shapes: Record<string, {first: string; last: string; entries: number; zone?: string; folded?: number}> = {
  'chat-lines.txt': {first: '2022-11-08T23:52', last: '2022-11-09T00:31', entries: 5, folded: 1},
  'day-and-relative.md': {first: '2020-02-29T10:00', last: '2020-02-29T12:15', entries: 6, zone: 'UTC'},
  'events.yaml': {first: '2018-03-12T09:12', last: '2018-03-12T11:05', entries: 3, zone: 'UTC'},
  'firehydrant-events.json': {first: '2022-07-07T10:34', last: '2022-07-07T10:52', entries: 2, zone: 'UTC'},
  'french-style.txt': {first: '2017-01-31T17:20', last: '2017-02-01T00:10', entries: 4, zone: 'UTC'},
  'front-matter-and-bullets.md': {
    first: '2021-05-03T12:02',
    last: '2021-05-03T12:43',
    entries: 6,
    zone: 'Europe/London',
  },
  'headings-by-day.md': {first: '2021-05-04T04:41', last: '2021-05-04T13:10', entries: 5, zone: 'America/Los_Angeles'},
  'incident-io-content.json': {first: '2024-06-15T10:30', last: '2024-06-16T00:10', entries: 3, zone: 'UTC'},
  'incident-io-incident.json': {first: '2024-06-15T10:12', last: '2024-06-15T11:40', entries: 4, zone: 'UTC'},
  'incident-io-updates.json': {first: '2024-06-15T10:34', last: '2024-06-15T11:02', entries: 2, zone: 'UTC'},
  'iso-log.txt': {first: '2023-02-11T08:14', last: '2023-02-11T08:33', entries: 5, zone: 'UTC'},
  'newest-first.txt': {first: '2020-07-08T23:31', last: '2020-07-09T02:14', entries: 4, zone: 'UTC'},
  'pagerduty-log.json': {first: '2021-05-03T14:04', last: '2021-05-03T14:31', entries: 4, zone: 'UTC', folded: 1},
  'slack-copy.txt': {first: '2022-11-08T23:52', last: '2022-11-09T00:09', entries: 5, folded: 2},
  'slack-export.json': {first: '2021-05-03T14:05', last: '2021-05-03T14:10', entries: 3, folded: 1},
  'spreadsheet.csv': {first: '2021-05-03T14:02', last: '2021-05-03T14:31', entries: 3},
  'table-utc.md': {first: '2019-09-14T22:40', last: '2019-09-15T00:20', entries: 4, zone: 'UTC'},
  'two-line-entries.md': {first: '2022-07-07T10:30', last: '2022-07-07T10:52', entries: 3, zone: 'UTC'},
};

describe('the shapes of public post-mortems, and of what tools give out', () => {
  it('are all looked at', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(shapes).sort());
  });

  test.each(Object.entries(shapes))('%s comes in whole', (name, {first, last, entries, zone, folded = 0}) => {
    const read = readOf(readFileSync(`${folder}${name}`, 'utf8'), name);
    const all = placed(read, {now});
    const times = all.flatMap(({at}) => (at === null ? [] : [at])).sort((one, other) => one - other);
    const [began, ended] = [times.at(0), times.at(-1)].map((at) => new Date(at ?? 0).toISOString().slice(0, 16));
    expect({began, ended, entries: times.length, untimed: all.length - times.length}).toEqual({
      began: first,
      ended: last,
      entries,
      untimed: 0,
    });
    expect({zone: zoneOf(read), folded: read.folded}).toEqual({zone, folded});
    expect(needsOf(read).day).toBe(false);
  });

  it('say what they know of the incident', () => {
    const {facts, beside} = readOf(readFileSync(`${folder}front-matter-and-bullets.md`, 'utf8'));
    expect(facts).toMatchObject({title: 'Checkout refused every card for 41 minutes', severity: 'major'});
    expect(facts.people?.map(({name, involvement}) => `${name}: ${involvement}`)).toEqual([
      'Payments engineer: responder',
      'Duty manager: responder',
    ]);
    expect(facts).toMatchObject({
      summary: 'The gateway refused all cards after a certificate ran out.',
      impact: 'About 2,300 orders were not placed.',
    });
    expect(beside).toEqual(['Lessons']);
  });

  it('of which an incident of incident.io gives facts, moments with their kinds, and what it keeps', () => {
    const {facts, says, told} = readOf(readFileSync(`${folder}incident-io-incident.json`, 'utf8'));
    expect(facts).toEqual({
      reference: 'INC-101',
      title: 'Queue of the mail relay grew',
      severity: 'major',
      summary: 'Mail to clients was late.',
      people: [{name: 'Operator', involvement: 'responder', role: null, incidentManager: true}],
      incident: {startedAt: '2024-06-15T10:12:00Z', resolvedAt: '2024-06-15T11:40:00Z', keywords: []},
    });
    expect(says).toEqual(['Its permalink stays there: a review has no place for it.']);
    expect(told.map((row) => 'kind' in row && [row.text, row.kind])).toEqual([
      ['Impact started at', null],
      ['Detected at', 'detection'],
      ['Fixed at', 'repair'],
      ['Resolved at', 'recovery'],
    ]);
  });

  it('of which an incident of incident.io without a time still gives its facts', () => {
    const incident = {reference: 'INC-1', name: 'Mails', incident_role_assignments: [], incident_timestamp_values: []};
    expect(readAccount(JSON.stringify({incident}))?.facts).toMatchObject({reference: 'INC-1', title: 'Mails'});
  });
});

describe('a chat that a phone exported', () => {
  test.each([
    ['[20/11/2026, 10:30:15] Ada: alert'],
    ['[20.11.26, 10:30] ~ Ada: alert'],
    ['\u200e[20/11/2026, 10:30:15] Ada: alert'],
    ['20/11/2026, 10:30 - Ada: alert'],
    ['11/20/26, 9:30 PM - Ada: alert'],
  ])('tells who speaks, though nobody speaks twice: %j', (line) => {
    const {told} = readOf(`${line}\nand more\n`);
    expect(told).toMatchObject([{actor: 'Ada', text: 'alert\nand more'}]);
  });

  it('is none where a label stands behind the time', () => {
    const {told} = readOf('[10:30] Impact: late mails\n[10:40] Status: fine\n');
    expect(told).toMatchObject([
      {actor: '', text: 'Impact: late mails'},
      {actor: '', text: 'Status: fine'},
    ]);
  });
});

describe('the summary and the impact', () => {
  const timeline = '## Timeline\n\n2026-11-20 10:30 UTC it stops\n';

  test.each([
    ['## Executive summary\n\nIt stopped.\n\n## Customer impact\n\nMany.\n', 'It stopped.', 'Many.'],
    ['## 1. Overview\nIt stopped.\n\n### Impact\nMany.\n', 'It stopped.', 'Many.'],
    [
      '**Summary:** It stopped\nfor an hour.\n**Impact**: Many.\n**Status:** done\n',
      'It stopped for an hour.',
      'Many.',
    ],
    ['- Summary: It stopped.\n- Impact: Many.\n', 'It stopped.', 'Many.'],
    ['| Summary | It stopped. |\n| Impact | Many. |\n', 'It stopped.', 'Many.'],
    ['Summary\n-------\n\nIt **stopped**.\n\nImpact\n------\n\nMany.\n', 'It stopped.', 'Many.'],
    ['Summary\n\nIt stopped.\n\nImpact:\n- Orders\n- Mails\n', 'It stopped.', '- Orders\n- Mails'],
    ['## TL;DR\n<!-- a line\nor two -->\nIt stopped.\n\nFor all.\n', 'It stopped.\n\nFor all.', undefined],
    ['## Impact\n\n- Orders\n  of a day\n- Mails\n', undefined, '- Orders of a day\n- Mails'],
    ['## What happened\n\n- 10:30 it stops\n- 10:40 it works\n', undefined, undefined],
  ])('are told in %j', (text, summary, impact) => {
    const {facts} = readOf(`# Mails\n\n${text}\n${timeline}`);
    expect([facts.summary, facts.impact]).toEqual([summary, impact]);
  });

  it('are no moments of a document that has no heading for its timeline', () => {
    expect(inShort('## Impact\n\nMany.\n\n## Events\n\n2026-11-20 10:30 UTC it stops\n')).toEqual([
      '- Events',
      '11-20 10:30 it stops',
    ]);
  });

  it('of which only one is told leave every other section where it is, by its name', () => {
    const {beside, under} = readOf(`## Impact\n\nMany.\n\n## Causes\n\nOne.\n\n${timeline}`);
    expect({beside, under}).toEqual({beside: ['Causes'], under: {impact: 'Impact'}});
  });
});

describe('the two real incidents', () => {
  it('have 17 and 13 events over midnight, each on its day', () => {
    const github = inShort(readFileSync(`${examples}github-2018-10-21/timeline.md`, 'utf8'));
    expect(github).toHaveLength(17);
    expect([github[0], github[7], github[8], github[16]]).toEqual([
      '10-21 22:52 Failing opti',
      '10-21 23:19 Decision: ke',
      '10-22 00:05 The plan: re',
      '10-22 23:03 The backlog ',
    ]);
    const gitlab = inShort(readFileSync(`${examples}gitlab-2017-01-31/timeline.txt`, 'utf8'));
    expect(gitlab).toHaveLength(13);
    expect([gitlab[7], gitlab[8], gitlab[12]]).toEqual([
      '01-31 23:50 The outage i',
      '02-01 00:10 The regular ',
      '02-01 18:00 The site is ',
    ]);
  });
});

describe('a time', () => {
  const known = {day: '2021-05-03', zone: 'UTC'};

  test.each([
    ['10:30 it stops', '10:30'],
    ['- 10:30: it stops', '10:30'],
    ['* [10:30] it stops', '10:30'],
    ['1. **10:30** – it stops', '10:30'],
    ['**10:30:** it stops', '10:30'],
    ['~10:30 it stops', '10:30'],
    ['around 10:30, it stops', '10:30'],
    ['10h30 it stops', '10:30'],
    ['10:30am it stops', '10:30'],
    ['10.30 p.m. it stops', '22:30'],
    ['12:05 AM it stops', '00:05'],
    ['9 pm - it stops', '21:00'],
    ['1030 UTC it stops', '10:30'],
    ['10:30:15.250 it stops', '10:30'],
    ['10:30 UTC+2: it stops', '08:30'],
    ['10:30 (BST) it stops', '09:30'],
    ['10:30 Europe/Berlin it stops', '08:30'],
    ['10:30 +0200 it stops', '08:30'],
    ['10:30+02 it stops', '08:30'],
    ['2021-05-03 10:30:15 +02 it stops', '08:30'],
    ['18:30 CST (UTC+8) it stops', '10:30'],
    ['10:30–10:45 it stops', '10:30 to 10:45'],
    ['10:30 -11:00 it stops', '10:30 to 11:00'],
    ['10:30 -05:00 it stops', '15:30'],
    ['10:30:15-10:45 it stops', '10:30 to 10:45'],
    ['2021-05-03 10:30:15-10:45 it stops', '10:30 to 10:45'],
    ['2021-05-03 10:30:15-05:00 it stops', '15:30'],
    ['10:30:15-05:00 it stops', '15:30'],
    ['2021-05-03 ~10:30 it stops', '10:30'],
    ['2021-05-03, about 10:30 it stops', '10:30'],
    ['10:30 - 11:15 pm it stops', '22:30 to 23:15'],
    ['23:50 to 00:10 it stops', '23:50 to 00:10'],
    ['2021-05-03T10:30:00+02:00 it stops', '08:30'],
    ['2021-05-03 10:30 -05:00 it stops', '15:30'],
    ['May 3rd, 10:30 it stops', '10:30'],
    ['3 May 2021 at 10:30 | it stops', '10:30'],
    ['10:30 on 3 May 2021: it stops', '10:30'],
    ['1620037800 it stops', '10:30'],
    ['1620037800123 it stops', '10:30'],
  ])('is read of “%s”', (line, time) => {
    expect(inShort(line, known)).toEqual([`05-03 ${time} it stops`]);
  });

  test.each(['3:1 is the ratio', '25:10 is no time', '2021-02-30 10:30 is no day', 'At 5 it stops', '+5 servers'])(
    'is not read of “%s”',
    (line) => {
      expect(inShort(`10:30 before\n${line}`, known)).toEqual(['05-03 10:30 before', `- ${line.slice(0, 12)}`]);
    },
  );

  test.each(['+5 servers', '-3 pods', '+2 engineers joined'])('has no zone in “10:30 %s”', (words) => {
    expect(inShort(`10:30 ${words}\n10:40 b`, known)).toEqual([`05-03 10:30 ${words.slice(0, 12)}`, '05-03 10:40 b']);
  });

  test.each([
    ['12:50 PM a\n 1:05 PM b\n11:30 PM c', ['05-03 12:50 a', '05-03 13:05 b', '05-03 23:30 c']],
    ['23:50 a\n 0:10 b\n 1:05 c', ['05-03 23:50 a', '05-04 00:10 b', '05-04 01:05 c']],
    ['On Monday\n  10:30 a\n  10:40 b', ['- On Monday', '05-03 10:30 a', '05-03 10:40 b']],
    ['10:30 a\n  10:35 is in its text', ['05-03 10:30 a\n10:35 is i']],
    ['- 10:30 a\n 9:35 is in its text', ['05-03 10:30 a\n9:35 is in']],
  ])('that stands in by what its hour lacks has its own entry: %j', (text, entries) => {
    expect(inShort(text, known)).toEqual(entries);
  });

  it.each(['~10:30 it stops', 'around 10:30, it stops', '- **approx. 10:30** it stops'])(
    'is approximate in “%s”',
    (line) => {
      expect(entriesOf(line, known)).toMatchObject([{approximate: true, text: 'it stops'}]);
      expect(entriesOf(line.replace(/[~a-z. ]*(?=1)/, ' at '), known)[0]).not.toHaveProperty('approximate');
    },
  );

  it('that goes back by more than twelve hours is of the next day, and a little is not', () => {
    expect(inShort('22:00 a\n21:50 b\n00:10 c\n23:00 d\n01:00 e', known).map((line) => line.slice(0, 5))).toEqual([
      '05-03',
      '05-03',
      '05-04',
      '05-04',
      '05-05',
    ]);
  });

  it.each([
    ['23:50 a\n00:05 b\n23:58 late\n00:20 c\n00:30 d', ['03 23:50', '04 00:05', '03 23:58', '04 00:20', '04 00:30']],
    ['09:00 a\n23:30 b\n00:10 c', ['03 09:00', '03 23:30', '04 00:10']],
    ['00:05 a\n23:58 b\n00:20 c', ['03 00:05', '03 23:58', '04 00:20']],
    ['23:50 a\n4 May 2021 00:05 b\n00:10 c', ['03 23:50', '04 00:05', '04 00:10']],
    ['4 May 2021 02:30 UTC a\n18:45 PST b', ['04 02:30', '04 01:45']],
  ])('is on its day around midnight: %j', (text, times) => {
    expect(inShort(text, known).map((line) => line.slice(3, 11))).toEqual(times);
  });

  it.each([
    ['4 May 2021 10:30 c\n10:20 b\n23:50 a', ['04 10:30', '04 10:20', '03 23:50']],
    ['00:10 d\n00:05 c\n23:50 b\n23:40 a', ['04 00:10', '04 00:05', '03 23:50', '03 23:40']],
    ['## Tuesday\n00:10 d\n00:05 c\n## Monday\n23:50 b', ['04 00:10', '04 00:05', '03 23:50']],
    ['## Tuesday\n00:10 b\n## Monday\n23:50 a', ['04 00:10', '03 23:50']],
  ])('is on its day where the newest stands first: %j', (text, times) => {
    expect(inShort(text, known).map((line) => line.slice(3, 11))).toEqual(times);
  });

  it.each([
    ['2026-10-25', '01:30 a\n01:45 b\n01:15 c\n01:20 d\n02:10 e', ['00:30', '00:45', '01:15', '01:20', '02:10'], true],
    ['2026-03-29', '00:30 a\n01:30 b\n02:30 c', ['00:30', '01:30', '01:30'], false],
  ])('on %s, when clocks are changed, is told and stays in order', (day, text, times, isTwice) => {
    const hints = {day, zone: 'Europe/London', now};
    expect(inShort(text, hints).map((line) => line.slice(6, 11))).toEqual(times);
    const changes = clockChangesIn(readOf(text), hints);
    expect(changes).toHaveLength(isTwice ? 4 : 1);
    for (const change of changes) expect(change).toMatchObject({isTwice});
  });

  it('of a word that may be several zones is asked for, whatever other lines name', () => {
    const text = '2021-05-03 10:30 BST a\n16:10 IST b\n10:50 UTC c';
    expect(needsOf(readOf(text))).toEqual({zone: true, day: false, unsure: 'IST'});
    expect(inShort(text, {zone: 'Asia/Kolkata'})).toEqual(['05-03 09:30 a', '05-03 10:40 IST b', '05-03 10:50 c']);
    expect(needsOf(readOf('2021-05-03 10:30 KST a'))).toEqual({zone: false, day: false});
  });

  it('of a line without a zone is of the one that another line names, unless one is given for all', () => {
    const text = '2021-05-03 10:30 UTC a\n10:40 IST b\n10:50 c';
    const zone = 'Asia/Kolkata';
    expect(inShort(text, {zone}).at(-1)).toBe('05-03 10:50 c');
    expect(inShort(text, {zone, isZoneOfAll: true}).at(-1)).toBe('05-03 05:20 c');
    expect(inShort('2021-05-03 10:40 IST b\n10:50 c', {zone}).at(-1)).toBe('05-03 05:20 c');
  });

  it.each([1_620_037_800, 1_620_037_800_000, 1_620_037_800_000_000, '1620037800000000000'])(
    'in data is told in seconds or in parts of them: %j',
    (at) => {
      expect(inShort(JSON.stringify([{at, text: 'a'}]))).toEqual(['05-03 10:30 a']);
    },
  );

  it('in data is none in another age, and its number stays', () => {
    const told = [
      {at: 4e30, text: 'a'},
      {at: 4_200_000_000, text: 'b'},
      {at: '2021-05-03T10:30Z', text: 'c'},
    ];
    expect(entriesOf(JSON.stringify(told)).map(({at, text}) => [at !== null, text])).toEqual([
      [false, '4e+30\na'],
      [false, '4200000000\nb'],
      [true, 'c'],
    ]);
  });

  it('without a day is of the one on which it is nearest to the beginning of the incident', () => {
    const began = Date.parse('2021-05-03T00:10:00Z');
    expect(inShort('23:55 a\n00:20 b', {began, zone: 'UTC'})).toEqual(['05-02 23:55 a', '05-03 00:20 b']);
  });

  it('is of the zone that is named, or of the one that is asked for', () => {
    expect(inShort('All times are in PDT.\n2021-05-03 10:30 a')).toEqual(['05-03 17:30 a']);
    expect(needsOf(readOf('2021-05-03 10:30 a'))).toEqual({zone: true, day: false});
    expect(needsOf(readOf('10:30 UTC a'))).toEqual({zone: false, day: true});
    expect(inShort('2021-05-03 10:30 a', {zone: 'Europe/London'})).toEqual(['05-03 09:30 a']);
  });
});

describe('what a list or a chat only tells of itself', () => {
  const list = '2021-05-03\n- 10:30 a\n- Bob joined the channel\n- 10:35 @alice was notified by PagerDuty\n- 10:40 b';

  it('is left out and counted, also where it stands in a list', () => {
    const read = readOf(list);
    expect({told: entriesOf(list).map(({text}) => text), folded: read.folded}).toEqual({told: ['a', 'b'], folded: 2});
  });

  it('can be kept', () => {
    const read = readTimeline(list, 'x', {keepsAll: true});
    expect('told' in read && [read.told.length, read.folded]).toEqual([5, 0]);
  });

  test.each(['10:45 Alan joined the channel and found the disk full', '10:45 Customers were notified by mail'])(
    'is not “%s”',
    (line) => {
      expect(readOf(`${list}\n- ${line}`).folded).toBe(2);
    },
  );

  it('may be reactions', () => {
    const read = readOf('Ada  10:30 AM\nqueue is full\n:eyes: 2\n👍 1 :tada: 3\nBo  10:31 AM\nlooking\n');
    expect(read).toMatchObject({told: [{text: 'queue is full'}, {text: 'looking'}], folded: 2});
  });
});

describe('a chat as a list', () => {
  it('loses its bullets and tells who speaks', () => {
    const {told} = readOf('* [10:31] alice: disk alarm\n* [10:32] bob: looking\n* [10:33] alice: thanks\n* gone');
    expect(told.map((row) => 'text' in row && [row.actor, row.text])).toEqual([
      ['alice', 'disk alarm'],
      ['bob', 'looking'],
      ['alice', 'thanks'],
      ['', 'gone'],
    ]);
  });

  it('keeps the list within a message', () => {
    const {told} = readOf('[10:31] alice: two ways:\n- restart\n- wait\n[10:32] bob: wait\n[10:33] alice: ok\n');
    expect(told[0]).toMatchObject({actor: 'alice', text: 'two ways:\n- restart\n- wait'});
  });
});

describe('a chat', () => {
  it('has times in its messages', () => {
    const {told} = readOf('Ada  10:30 AM\nsince when?\n10:25 UTC is when it began\nBo  10:31 AM\nok\n');
    expect(told).toMatchObject([
      {actor: 'Ada', text: 'since when?\n10:25 UTC is when it began'},
      {actor: 'Bo', text: 'ok'},
    ]);
  });

  it.each([
    '[10:31] Ada: when?\nMonday\n[10:32] Bo: no\n[10:33] Ada: ok',
    'Ada  10:31 AM\nwhen?\nMonday\nBo  10:32 AM\nno\n',
  ])('keeps a message that is a day: %j', (text) => {
    const [first] = readOf(text).told;
    expect(first).toMatchObject({actor: 'Ada', text: 'when?\nMonday'});
  });

  it.each(['Monday\n\n', 'Monday, 3 May 2021\n'])('goes on under a day that stands alone: %j', (day) => {
    const {told} = readOf(`[10:31] Ada: night\n${day}[10:32] Bo: morning\n[10:33] Ada: hi`);
    expect(told).toHaveLength(4);
  });
});

describe('what stands beside the timeline', () => {
  test.each([
    ['{"events": [{"at": "2021-05-03T10:30:00Z", "text": "a"}, 7, "str", null], "owner": "b", "title": "c"}'],
    ['owner: b\ntitle: c\nevents:\n- at: 2021-05-03T10:30:00Z\n  text: a\n- 7\n- str\n'],
  ])('in data is kept without a time, or named: %j', (text) => {
    expect(inShort(text)).toEqual(['05-03 10:30 a', '- 7', '- str']);
    expect(readOf(text)).toMatchObject({beside: ['owner'], facts: {title: 'C'}});
  });

  it('before the first heading is taken, or named by its name or its first words', () => {
    const {beside, facts} = readOf(
      '# Checkout down (INC-101)\n\n**Kind:** near miss\n**Severity:** SEV2\nImpact: many\npeople\n\n' +
        'All cards were refused by the gateway for most of the evening.\nNobody knew.\n\n' +
        '## Responders\n\n- Operator\n\n## Timeline\n\n2021-05-03 10:30 a\n',
    );
    expect(facts).toMatchObject({
      title: 'Checkout down',
      reference: 'INC-101',
      kind: 'near-miss',
      impact: 'many people',
      people: [{name: 'Operator'}],
    });
    expect(beside).toEqual(['Severity', '“All cards were refused by the gateway …”']);
  });

  it('has when the incident began and was resolved, and a title without what kind of document it is', () => {
    const factsOf = (before: string) => readOf(`${before}\n\n## Timeline\n- 2021-05-03 10:31 UTC a`);
    const head = '# Post-mortem INC-41: Mail is down\n\n**Date:** 3 May 2021';
    expect(
      factsOf(
        `${head}\n**Started:** 10:30 UTC\n**Resolved:** 2021-05-04 00:05 UTC\n**Participants:** Ana, support@example.com`,
      ),
    ).toMatchObject({
      beside: [],
      facts: {
        title: 'Mail is down',
        reference: 'INC-41',
        incident: {startedAt: '2021-05-03T10:30:00Z', resolvedAt: '2021-05-04T00:05:00Z'},
        people: [{name: 'Ana'}],
      },
    });
    // Of the meeting's zone where none is named; and what says more, or cannot be, stays there.
    expect(factsOf(`${head}\n**Ended:** 11:00`).facts.incident).toMatchObject({resolvedAt: '2021-05-03 11:00:00'});
    for (const field of ['Resolved: by a restart', 'Resolved: 11:00 UTC, by a restart'])
      expect(factsOf(`${head}\n${field}`)).toMatchObject({beside: ['Resolved'], facts: {title: 'Mail is down'}});
    expect(factsOf(`${head}\nStarted: 10:30 UTC\nResolved: 9:30 UTC`).beside).toEqual(['Started', 'Resolved']);
  });

  it('keeps each text of a record, what it is called first', () => {
    const at = '2021-05-03T10:30:00Z';
    const told = [
      {at, description: 'Its disk is lost', title: 'Mail is down', notes: 'Client told', text: 'Client told'},
    ];
    expect(entriesOf(JSON.stringify(told))[0]?.text).toBe('Mail is down\nClient told\nIts disk is lost');
  });

  it('in front matter is taken or named, and a list there stays one', () => {
    const {beside, facts} = readOf('---\nimpact: [Orders, Mails]\nstatus: done\n---\n2021-05-03 10:30 a\n');
    expect({beside, facts}).toEqual({beside: ['Status'], facts: {impact: '- Orders\n- Mails'}});
  });

  it('is told of a document without a timeline, too', () => {
    expect(readAccount('# Mails\n\nNo mail left.\n\n## Impact\n\nMany.\n')?.beside).toEqual(['“No mail left.”']);
  });

  test.each([
    ['Checkout down (INC-101)', 'Checkout down'],
    ['INC-101: checkout down', 'Checkout down'],
    ['Checkout down - INC-101', 'Checkout down'],
    ['Follow-up of INC-101 in Lyon', 'Follow-up of INC-101 in Lyon'],
    ['INC-101', 'INC-101'],
  ])('is the reference of “%s”, which its title does not say again', (heading, title) => {
    expect(readOf(`# ${heading}\n\n## Timeline\n2021-05-03 10:30 a`).facts).toEqual({title, reference: 'INC-101'});
  });
});

describe('a line without a time', () => {
  it('belongs to the entry above where it stands in, and else is kept by itself', () => {
    expect(entriesOf('2021-05-03\n10:30 a\n  more of a\nSomething else').map(({text}) => text)).toEqual([
      'a\nmore of a',
      'Something else',
    ]);
  });
});

describe('a line that names the zone', () => {
  test.each([
    'All times are in PDT.',
    'Note: the times below are in Pacific Time (PT)',
    'Timezone: America/Los_Angeles',
    '- **Time zone:** PDT',
    'Time zone = PDT',
    'All times are UTC-7 unless otherwise noted.',
  ])('counts for all others, and is no entry: %s', (line) => {
    expect(inShort(`${line}\n2021-05-03 10:30 a`)).toEqual(['05-03 17:30 a']);
  });

  it('and says more is kept as well', () => {
    expect(inShort('All times are in PDT, as the servers have them.\n2021-05-03 10:30 a')).toEqual([
      '- All times ar',
      '05-03 17:30 a',
    ]);
  });

  test.each([
    'Time zones of the servers were wrong: EST instead of UTC.',
    'Time to detect: 5 minutes (10:30 to 10:35 PDT)',
    'Times Square screens were black until 11:00 PDT',
    'All times are not in PDT',
  ])('is none where something else is said: %s', (line) => {
    expect(inShort(`2021-05-03 10:30 UTC a\n${line}\n10:40 b`)).toEqual([
      '05-03 10:30 a',
      `- ${line.slice(0, 12)}`,
      '05-03 10:40 b',
    ]);
  });
});

describe('a title that says it is of a timeline', () => {
  it('is of the document where a section of it is the timeline', () => {
    const {told, facts, beside} = readOf(
      '# Mail outage timeline\n## Summary\nMail was down.\n## Timeline\n- 10:30 a\n## Action items\n- Write a runbook\n',
    );
    expect({told: told.length, facts, beside}).toEqual({
      told: 1,
      facts: {title: 'Mail outage timeline', summary: 'Mail was down.'},
      beside: ['Action items'],
    });
  });

  it('is of all its parts where several tell times, and not of a section that only says where they are', () => {
    expect(
      inShort('# Timeline\n2021-05-03\n## Timeline of the deploy\n10:30 a\n## Timeline of the repair\n10:40 b'),
    ).toEqual(['05-03 10:30 a', '05-03 10:40 b']);
    expect(inShort('## Timeline\nSee below.\n## Detailed timeline\n2021-05-03\n10:30 a')).toEqual(['05-03 10:30 a']);
  });
});

describe('the name of the file', () => {
  const dayIn = (name: string, hints: Hints = {}, text = '10:30 UTC a') =>
    new Date(placed(readOf(text, name), {...hints, now})[0]?.at ?? 0).toISOString().slice(0, 10);

  it.each([
    ['timeline-2021-05-03.txt', '2021-05-03'],
    ['/srv/notes/3 May 2021.txt', '2021-05-03'],
    ['/srv/app-20.10.24/timeline.txt', '2026-11-28'],
    ['/srv/2021-05-03/timeline.txt', '2026-11-28'],
    ['release 20.10.24.txt', '2026-11-28'],
  ])('%s says that it was on %s', (name, day) => {
    expect(dayIn(name)).toBe(day);
    expect(needsOf(readOf('10:30 UTC a', name)).day).toBe(day === '2026-11-28');
  });

  it('gives way to what is given, and to what the text says', () => {
    expect(dayIn('2021-05-03.txt', {day: '2026-01-31'})).toBe('2026-01-31');
    expect(dayIn('2021-05-03.txt', {}, '2020-02-02\n10:30 UTC a')).toBe('2020-02-02');
  });
});

describe('a first line with a comma', () => {
  const entries = '10:30 a\n10:35 b, by Ana';

  test.each([
    'At first, we thought it was DNS.',
    'When the disk filled, nobody noticed',
    'Date of it all, as far as we know',
    'Start; nobody knows',
  ])('is no head of columns where it is a sentence: %s', (line) => {
    expect(entriesOf(`${line}\n${entries}`).map(({text}) => text)).toEqual([line, 'a', 'b, by Ana']);
  });

  it('may name the day and the zone', () => {
    expect(inShort(`Date: 3 May 2021, all times in PDT\n${entries}`)).toEqual([
      '05-03 17:30 a',
      '05-03 17:35 b, by Ana',
    ]);
  });

  it('is the head where cells below hold times, split by whatever stands between them', () => {
    const csv = 'Time;Who, and whom;What\n2021-05-03 10:30;Ana, Bo;a, and b\n;;c';
    expect(entriesOf(csv)).toMatchObject([
      {actor: 'Ana, Bo', text: 'a, and b'},
      {text: 'c', at: null},
    ]);
  });
});

describe('a table', () => {
  const table = (...rows: string[]) =>
    rows
      .map((row) => `| ${row} |`)
      .join('\n')
      .replace('\n', '\n|-|-|-|-|\n');

  test.each([
    ['Time | From | To | What', '2021-05-03 10:30 | Ana | all staff | a', '05-03 10:30 a\nTo: all st'],
    ['Start | End | What', '2021-05-03 10:30 | ongoing | a', '05-03 10:30 a\nEnd: ongoi'],
    ['Start | End | What', '2021-05-03 10:30 | 11:00 or so | a', '05-03 10:30 a\nEnd: 11:00'],
    ['Start | End | What', '2021-05-03 10:30 | 11:00 | a', '05-03 10:30 to 11:00 a'],
  ])('with %s keeps %s whole', (head, row, entry) => {
    expect(inShort(table(head, row))).toEqual([entry]);
  });

  it('has ends on days of their own', () => {
    const [entry] = entriesOf(table('Start | End | What', '2021-05-03 10:30 | 2021-05-05 11:00 | a'));
    expect(entry?.until).toBe(Date.parse('2021-05-05T11:00:00Z'));
  });
});

describe('code in a document', () => {
  const code = '```\n# systemctl restart nginx\n\n## Timeline\n```';

  it('has no headings, and is of the entry above', () => {
    const {beside, facts} = readOf(`## Timeline\n2021-05-03\n- 10:30 a\n${code}\n- 10:40 b\n\n## After\n`);
    expect({beside, facts}).toEqual({beside: ['After'], facts: {}});
    expect(entriesOf(`2021-05-03\n- 10:30 a:\n${code}\n- 10:40 b`).map(({text}) => text)).toEqual([
      'a:\n\n# systemctl restart nginx\n\n## Timeline',
      'b',
    ]);
  });

  it('may be the timeline itself', () => {
    expect(inShort('## Timeline\n```text\n2021-05-03\n10:30 a\nThen b\n10:40 c\n```')).toEqual([
      '05-03 10:30 a',
      '- Then b',
      '05-03 10:40 c',
    ]);
  });
});

describe('what is no timeline', () => {
  test.each([
    ['', 'is empty'],
    ['Nothing is known yet.', 'tells no time that could be read'],
    ['<!doctype html><p>10:30 a', 'looks like an HTML page'],
    ['{"incident_number": 7, "urgency": "high"}', 'looks like an incident of PagerDuty'],
    ['[[[', 'tells no time'],
    [`10:30 a\n${'Words.\n'.repeat(60)}`, 'in 1 of 61 lines only'],
    ['10:30 a\n'.repeat(2001), '2,001 entries'],
  ])('is refused in one sentence: %#', (text, says) => {
    const read = readTimeline(text, 'x.txt');
    expect('problem' in read && read.problem).toMatch(/^x\.txt [^\n]+\.$/);
    expect('problem' in read && read.problem).toContain(says);
  });
});

describe('whatever is in a text', () => {
  const word = fc.stringMatching(/^w[a-z0-9]{5,9}$/);
  const head = fc.constantFrom(
    '',
    '10:30 ',
    '- 23:59 ',
    '  ',
    '    ',
    '# ',
    '### ',
    '* [00:10] ',
    '> ',
    '| ',
    '**',
    '2021-05-03 ',
    '+00:12 ',
    '1620037800 ',
    '[10:31] name: ',
    '10:31 <name> ',
    '~9 pm – ',
    '\t',
    '```',
    '10:30 | ',
    '3 May 2021: ',
    '[x] ',
    '10:30-11:00 ',
  ); // prettier-ignore
  const line = fc.tuple(head, word, fc.constantFrom('', ' |', '**', ':', ' |  |', '  10:31 AM', ' (UTC)'));

  it('no word of it is dropped', () => {
    fc.assert(
      fc.property(fc.array(line, {maxLength: 25}), (lines) => {
        const read = readTimeline(['10:00 first', ...lines.map((parts) => parts.join(''))].join('\n'), 'x');
        const told = 'problem' in read ? '' : JSON.stringify([read.told, read.beside, read.facts]).toLowerCase();
        for (const [, each] of lines) expect(told).toContain(each);
      }),
    );
  });

  it('no line of prose before it is dropped, however it begins', () => {
    const begins = fc.constantFrom(
      'At',
      'When',
      'Date:',
      'Time',
      'Times',
      'Time zone',
      'Start',
      'All times in UTC,',
      'To',
      'Day',
    );
    const prose = fc.array(fc.oneof(word, fc.constantFrom('in', 'UTC', 'EST', '10:30', '3 May', '2021-05-03')), {
      maxLength: 5,
    });
    const join = fc.constantFrom(' ', ', ', '; ', ': ', '\t');
    fc.assert(
      fc.property(begins, prose, join, fc.constantFrom('.', ''), (head, words, sign, end) => {
        const line = [head, ...words].join(sign) + end;
        const {told, beside, facts} = readOf(`${line}\n10:30 a, b\n10:40 c; d`);
        const kept = JSON.stringify([told, beside, facts]).toLowerCase();
        for (const each of words.filter((some) => some.startsWith('w'))) expect(kept).toContain(each);
      }),
    );
  });

  it('no word of it is dropped around a section for the timeline, but for what stands beneath words that are named', () => {
    const words = fc.tuple(fc.constantFrom('', '', '', '# ', '## ', '### ', 'Status: ', '- '), word);
    const paragraph = fc.array(words, {minLength: 1, maxLength: 3});
    const part = fc.array(paragraph, {maxLength: 5});
    fc.assert(
      fc.property(part, part, part, (before, within, after) => {
        const inLines = (some: [string, string][][]) =>
          some.map((lines) => lines.map((parts) => parts.join('')).join('\n')).join('\n\n');
        const text = [inLines(before), '## Timeline\n\n10:00 first', inLines(within), '## After', inLines(after)];
        const {told, beside, facts} = readOf(text.join('\n\n'));
        const kept = JSON.stringify([told, facts]).toLowerCase();
        const named = JSON.stringify(beside).toLowerCase();
        let [isBeneath, isWithin] = [false, false];
        for (const lines of [...before, 'timeline' as const, ...within, 'after' as const, ...after]) {
          if (typeof lines === 'string') [isBeneath, isWithin] = [lines === 'after', lines === 'timeline'];
          else
            for (const [sign, each] of lines) {
              const isNamed = named.includes(sign === 'Status: ' ? 'status' : each);
              if (sign.startsWith('#') && isNamed) [isBeneath, isWithin] = [true, false];
              const isWithNamed = !isWithin && lines.some(([, other]) => named.includes(other));
              expect(isNamed || isBeneath || isWithNamed || kept.includes(each)).toBe(true);
            }
        }
      }),
    );
  });

  it('no word of data is dropped', () => {
    const entry = fc.oneof(word, fc.record({text: word}), fc.record({at: fc.constant('2021-05-03 10:30'), text: word}));
    fc.assert(
      fc.property(fc.array(entry, {maxLength: 10}), fc.array(word, {maxLength: 3}), (entries, names) => {
        const events = [{at: '2021-05-03T10:30:00Z', text: 'a'}, ...entries, 7];
        const data = {...Object.fromEntries(names.map((name) => [name, 'x'])), events};
        const {told, beside} = readOf(JSON.stringify(data));
        expect(told).toHaveLength(events.length);
        for (const each of entries) expect(JSON.stringify(told)).toContain(typeof each === 'string' ? each : each.text);
        expect(beside).toEqual(Object.keys(data).filter((name) => name !== 'events'));
      }),
    );
  });

  it('it ends in entries or in one sentence', () => {
    const piece = fc.oneof(
      fc.string({unit: 'binary'}),
      head,
      fc.constantFrom('\n', '\r\n', ',', '{', '[', '"', '---\n', 'events:\n', '|-|\n'),
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 40}), (pieces) => {
        const read = readTimeline(pieces.join(''), 'x');
        if ('problem' in read) expect(read.problem).toMatch(/\.$/);
        else for (const {at} of placed(read, {now})) expect(at === null || Number.isFinite(at)).toBe(true);
      }),
    );
  });

  it('JSON ends in entries or in one sentence', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('events', 'timeline', 'log_entries', 'data'), (json, name) => {
        const read = readTimeline(`{"${name}": [{"at": "2021-05-03T10:30:00Z", "text": "a"}, ${json}]}`, 'x');
        if ('problem' in read) expect(read.problem).toMatch(/\.$/);
        else expect(placed(read, {now}).length + read.folded).toBeGreaterThan(0);
      }),
    );
  });
});

describe('megabytes of people', () => {
  const entries = '10:30 a\n10:40 b\n';
  const names = Array.from({length: 400_000}, (_, at) => `Ada L${at.toString(36)}`);
  const timeline = [{time: '10:30', text: 'a'}];

  test.each([
    ['in front matter', `---\nparticipants: [${names.join(', ')}]\n---\n${entries}`, /front matter is too long/],
    ['in data', JSON.stringify({participants: names, timeline}), /more than 500 people/],
  ])('%s are left out, and a sentence says so', (_, text, says) => {
    const read = readTimeline(text, 'x');
    expect('facts' in read && [read.facts, read.says]).toEqual([{}, [expect.stringMatching(says)]]);
  });

  test('any number of them that is pasted is told apart', () => {
    const some = names.slice(0, 50_000);
    expect(peopleIn([...some, ...some].join('\n')).people).toHaveLength(some.length);
  });
});

describe('five megabytes of one sign', () => {
  /** Of this process alone, in ms; what takes less than a collection of garbage may take tells nothing. */
  function timeToRead(sign: string, length: number, where: 'behind' | 'before'): number {
    const signs = `${sign.repeat(length / sign.length)}x`;
    const text = where === 'behind' ? `10:30 a\n${signs}` : `${signs}\n\n## Timeline\n\n10:30 a`;
    const began = process.cpuUsage();
    const read = readTimeline(text, 'x');
    const {user} = process.cpuUsage(began);
    expect('problem' in read ? read.problem.length : read.told.length).toBeGreaterThan(0);
    return Math.max(50, user / 1000);
  }

  /** The least of a few tries, of which one may have stood in the way of another process. */
  function growth(sign: string, where: 'behind' | 'before', length = 5_000_000, tries = 5): number {
    const grown = timeToRead(sign, length, where) / timeToRead(sign, length / 10, where);
    return grown < 40 || tries === 1 ? grown : Math.min(grown, growth(sign, where, length, tries - 1));
  }

  // Ten times as much takes ten times as long; where each sign is looked at once for each other one, a hundred times.
  test.each([
    ' ',
    '\t',
    '*',
    '[',
    '{',
    '|',
    '- ',
    '> ',
    '10:30 ',
    '10:30 a\n',
    '# a\n',
    'a\n---\n',
    '_ ',
    '<@',
    '|-',
    '"',
    'a: b\n',
    '+1 ',
    '\\|',
    `impact: ${'it '.repeat(200)}\n`,
    `impact: <!-- ${'it '.repeat(200)}\n`,
    '```\n# a\n',
  ])('take about ten times as long as a tenth of them: %j', (sign) => {
    expect(growth(sign, 'behind')).toBeLessThan(40);
  });

  test.each([' ', '*', ': ', '<!--', 'Status: a', 'a|', ':a:1 '])('do so before a timeline, too: %j', (sign) => {
    expect(growth(sign, 'before')).toBeLessThan(40);
  });

  test.each(['## Timeline\n', 'Summary\n'])('so do as many headings as a file may have lines: %j', (heading) => {
    expect(growth(heading, 'before', heading.length * 9000)).toBeLessThan(40);
  });
});
