// Timelines in the shapes that people and tools write them in: each comes in whole, on the right days, and nothing of it is lost.
import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {needsOf, placed, zoneOf} from '../../src/exchange/readers/timeline/placed.js';
import {readAccount, readTimeline} from '../../src/exchange/readers/timeline/read-timeline.js';
import type {Read} from '../../src/exchange/readers/timeline/rows.js';
import {peopleIn} from '../../src/review/typed-people.js';

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
  'slack-copy.txt': {first: '2022-11-08T23:52', last: '2022-11-09T00:09', entries: 5, folded: 1},
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
    ['10:30–10:45 it stops', '10:30 to 10:45'],
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

  it('that goes back by more than twelve hours is of the next day, and a little is not', () => {
    expect(inShort('22:00 a\n21:50 b\n00:10 c\n23:00 d\n01:00 e', known).map((line) => line.slice(0, 5))).toEqual([
      '05-03',
      '05-03',
      '05-04',
      '05-04',
      '05-05',
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

describe('a line without a time', () => {
  it('belongs to the entry above where it stands in, and else is kept by itself', () => {
    expect(entriesOf('2021-05-03\n10:30 a\n  more of a\nSomething else').map(({text}) => text)).toEqual([
      'a\nmore of a',
      'Something else',
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
  // What needs a step for each pair of signs would take hours, and any test an end.
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
  ])('are read through: %j', (sign) => {
    const read = readTimeline(`10:30 a\n${sign.repeat(5_000_000 / sign.length)}x`, 'x');
    expect('problem' in read ? read.problem.length : read.told.length).toBeGreaterThan(0);
  });
});
