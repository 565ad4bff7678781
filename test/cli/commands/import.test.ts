// `debrief import`: the incident's timeline comes into a review once, whole, and what was taken is said.
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterEach, beforeEach, describe, expect, it, test} from 'vitest';
import {debrief, newReview, oneSentence} from '../../support/debrief.js';
import {type TempHome, tempHome} from '../../support/temp-home.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(() => home.remove());

const example = (file: string) => fileURLToPath(new URL(`../../../examples/${file}`, import.meta.url));

type Told = {
  timeline: {at: string | null; text: string; actor: string; pinned: boolean; source: string}[];
  timelineZone: string;
};

const shown = async (): Promise<Told> => JSON.parse((await debrief(home, ['show', '--json'])).stdout);

const file = async (name: string, text: string | Uint8Array): Promise<string> => {
  await writeFile(join(home.root, name), text);
  return name;
};

test('a real timeline comes in whole, in its zone, and a second time nothing does', async () => {
  await newReview(home);
  const args = ['import', example('github-2018-10-21/timeline.md')];
  expect((await debrief(home, args)).stdout).toBe(
    'Imported into INC-7: 17 moments, Sun 21 Oct 2018 22:52 to Mon 22 Oct 2018 23:03 (UTC).\n',
  );
  const {timeline, timelineZone} = await shown();
  expect(timeline).toHaveLength(17);
  expect(timeline[8]).toMatchObject({at: '2018-10-22T00:05:00.000Z', pinned: false, source: 'timeline.md'});
  expect(timelineZone).toBe('UTC');

  const again = await debrief(home, args);
  expect(again).toMatchObject({
    stdout: 'Nothing in it is new to INC-7.\n',
    stderr: '17 were there already.\n',
    code: 0,
  });
  expect((await shown()).timeline).toHaveLength(17);
});

test('of a file that has grown only what is new comes in, and two of the same words at one time are two', async () => {
  await newReview(home);
  await debrief(home, ['import', await file('t.txt', '2026-11-20 10:30 UTC retry\n10:30 UTC retry\n')]);
  const {stdout, stderr} = await debrief(home, [
    'import',
    await file('t.txt', '2026-11-20 10:30 UTC retry\n10:30 UTC retry\n10:40 UTC it works\n'),
  ]);
  expect(stdout).toBe('Imported into INC-7: 1 moment, Fri 20 Nov 2026 10:40 (UTC).\n');
  expect(stderr).toBe('2 were there already.\n');
  expect((await shown()).timeline.map(({text}) => text)).toEqual(['retry', 'retry', 'it works']);
});

test('what has no time, what was folded away and what else the file has are counted and named', async () => {
  await newReview(home);
  const text = '# Lessons\n\nMany.\n\n# Timeline\n\n2026-11-20 10:30 UTC a\n\nSomebody saw it earlier.\n';
  const {stderr} = await debrief(home, ['import', await file('post-mortem.md', text)]);
  expect(stderr.split('\n')).toEqual([
    '1 has no time, and stands at the end.',
    'What else it has stays there: Lessons.',
    '',
  ]);
});

describe('the summary and the impact of a post-mortem', () => {
  const text =
    '# Summary\n\nIt stopped\nfor all.\n\n# Impact\n\n- Orders\n- Mails\n\n# Timeline\n\n2026-11-20 10:30 UTC a\n';

  it('come along where nobody has said so, and a second time nothing does', async () => {
    await newReview(home);
    const from = await file('post-mortem.md', text);
    const {stdout, stderr} = await debrief(home, ['import', from]);
    expect({stdout, stderr}).toEqual({
      stdout: 'Imported into INC-7: 1 moment, Fri 20 Nov 2026 10:30 (UTC), and its summary and impact.\n',
      stderr: '',
    });
    expect(await shown()).toMatchObject({summary: 'It stopped for all.', impact: '- Orders\n- Mails'});
    expect((await debrief(home, ['show'])).stdout).toContain(
      'Summary\n  It stopped for all.\n\nImpact\n  - Orders\n  - Mails\n',
    );
    expect((await debrief(home, ['import', from])).stdout).toBe('Nothing in it is new to INC-7.\n');
  });

  it('stay in the file, and are named, where the review has its own', async () => {
    await newReview(home);
    await debrief(home, [
      'import',
      await file('first.md', '**Summary:** Ours\n\n# Timeline\n\n2026-11-20 10:30 UTC a\n'),
    ]);
    const args = ['import', await file('second.md', text), '--json'];
    const {stdout, stderr} = await debrief(home, args);
    expect(JSON.parse(stdout)).toMatchObject({added: [], told: ['impact'], leftOut: ['Summary']});
    expect(stderr).toContain('What else it has stays there: Summary.');
    expect(await shown()).toMatchObject({summary: 'Ours', impact: '- Orders\n- Mails'});
  });
});

describe('what only tells who was notified, came or went', () => {
  const text = '2026-11-20 UTC\n- 10:30 it stops\n- 10:31 @alice was notified by PagerDuty\n- Bob joined the channel\n';

  it('is left out with a word on how it is kept, and --keep-all keeps it', async () => {
    await newReview(home);
    const from = await file('t.md', text);
    const {stderr} = await debrief(home, ['import', from]);
    expect(stderr).toBe(
      '2 more only tell who was notified, came, went or reacted: left out, and debrief import --keep-all takes such ' +
        'lines, too.\n',
    );
    const {stdout} = await debrief(home, ['import', from, '--keep-all', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({known: 1, untimed: 1, folded: 0});
    expect((await shown()).timeline.map((moment) => moment.text)).toEqual([
      'it stops',
      '@alice was notified by PagerDuty',
      'Bob joined the channel',
    ]);
  });
});

test('the people of a post-mortem come onto the list, each once', async () => {
  await newReview(home);
  const text =
    '# Mails\n\n## Participants\n\n- Ada (facilitator)\n- Operator\n\n## Timeline\n\n2026-11-20 10:30 UTC a\n';
  const from = await file('post-mortem.md', text);
  const {stdout, stderr} = await debrief(home, ['import', from]);
  expect({stdout, stderr}).toEqual({
    stdout: 'Imported into INC-7: 1 moment, Fri 20 Nov 2026 10:30 (UTC), and Ada and Operator on the list of people.\n',
    stderr: '',
  });
  expect(JSON.parse((await debrief(home, ['import', from, '--json'])).stdout)).toMatchObject({people: [], known: 1});
  const {people} = JSON.parse((await debrief(home, ['show', '--json'])).stdout);
  const came = people.filter(({name}: {name: string}) => name === 'Ada' || name === 'Operator');
  // The one who facilitates stays.
  expect(came).toMatchObject([
    {involvement: 'responder', role: null},
    {involvement: 'responder', role: null},
  ]);
});

test('a chat’s export names its people as the list beside it does', async () => {
  await newReview(home);
  await mkdir(join(home.root, 'channel'));
  await file('users.json', JSON.stringify([{id: 'U2', name: 'op', profile: {real_name: 'Operator'}}]));
  const messages = [{type: 'message', ts: '1795170600.0', user: 'U2', text: 'asks <@U2> for help'}];
  await debrief(home, ['import', await file('channel/2026-11-20.json', JSON.stringify(messages))]);
  expect((await shown()).timeline).toMatchObject([{actor: 'Operator', text: 'asks @Operator for help'}]);
});

test('what a document says otherwise of kind and severity is named', async () => {
  await newReview(home);
  const text = '**Kind:** near miss\n**Severity:** SEV1\n\n# Timeline\n\n2026-11-20 10:30 UTC a\n';
  const {stderr} = await debrief(home, ['import', await file('post-mortem.md', text)]);
  expect(stderr).toBe('What else it has stays there: Kind and Severity.\n');
});

describe('times over midnight', () => {
  it('are said to be of the next day', async () => {
    await newReview(home);
    const {stderr} = await debrief(home, ['import', await file('t.txt', '2026-11-20 UTC\n23:59 a\n00:02 b\n')]);
    expect(stderr).toBe('23:59 to 00:02: taken as the next day.\n');
    expect((await shown()).timeline[1]?.at).toBe('2026-11-21T00:02:00.000Z');
  });
});

describe('a zone that one line names', () => {
  const text = '2026-11-20 10:30 a\n10:40 CET b\n';

  it('is taken for the others, and said', async () => {
    await newReview(home);
    const {stderr} = await debrief(home, ['import', await file('t.txt', text)]);
    expect(stderr).toMatch(/^Only some of its lines name a zone, so the others are taken to be in \S+: --zone names/);
    expect((await shown()).timeline[0]?.at).toBe('2026-11-20T09:30:00.000Z');
  });

  it('is not where --zone says otherwise', async () => {
    await newReview(home);
    const {stderr} = await debrief(home, ['import', await file('t.txt', text), '--zone', 'UTC']);
    expect(stderr).toBe('');
    const times = (await shown()).timeline.map(({at}) => at);
    expect(times).toEqual(['2026-11-20T09:40:00.000Z', '2026-11-20T10:30:00.000Z']);
  });
});

describe('a file that names no day or zone', () => {
  it('goes by the timeline that is there, where nobody said when the incident began', async () => {
    await newReview(home);
    await debrief(home, ['import', await file('t.txt', '2026-11-20 23:50 UTC a\n')]);
    const {stderr} = await debrief(home, ['import', await file('chat.txt', '00:05 UTC b\n')]);
    expect(stderr).toContain('told from when the incident began, Fri 20 Nov 2026: --date names another day.');
    expect((await shown()).timeline[1]?.at).toBe('2026-11-21T00:05:00.000Z');
  });

  it('goes by when the incident began and where the meeting is, and says so', async () => {
    const incident = {
      reference: 'INC-7',
      title: 'x',
      severity: 'minor',
      startedAt: '2026-11-20T23:40:00Z',
      zone: 'Europe/Paris',
    };
    const from = await file('incident.json', JSON.stringify(incident));
    await debrief(home, ['new', '--from', from, '--facilitator', 'y', '--no-input']);
    const {stderr} = await debrief(home, ['import', await file('t.txt', '00:35 it stops\n01:10 it works')]);
    expect(stderr).toContain('its times are those of Europe/Paris: --zone names another.');
    expect(stderr).toContain('told from when the incident began, Sat 21 Nov 2026: --date names another day.');
    const {timeline, timelineZone} = await shown();
    expect(timeline.map(({at}) => at)).toEqual(['2026-11-20T23:35:00.000Z', '2026-11-21T00:10:00.000Z']);
    expect(timelineZone).toBe('Europe/Paris');
  });

  it.each(['2026-11-20', '20 Nov 2026'])('goes by --date %s and --zone', async (day) => {
    await newReview(home);
    const where = ['--date', day, '--zone', 'america/new_york'];
    const {stdout, stderr} = await debrief(home, ['import', '-', ...where], {input: '10:30 it stops'});
    expect({stdout, stderr}).toEqual({
      stdout: 'Imported into INC-7: 1 moment, Fri 20 Nov 2026 10:30 (EST).\n',
      stderr: '',
    });
    expect((await shown()).timeline[0]?.at).toBe('2026-11-20T15:30:00.000Z');
  });

  it('is refused where nothing tells the day', async () => {
    await newReview(home);
    const {stderr, code} = await debrief(home, ['import', '-'], {input: '10:30 it stops'});
    expect(stderr).toMatch(oneSentence);
    expect(stderr).toContain('debrief import takes the one that it begins on, with --date 2026-12-01.');
    expect(code).toBe(2);
  });

  it.each([
    ['--date', 'soon', /--date takes a day/],
    ['--date', '2026-02-30', /--date takes a day/],
    ['--zone', 'Lodnon', /did you mean Europe\/London\?/],
  ])('refuses %s %s', async (option, value, says) => {
    await newReview(home);
    const {stderr, code} = await debrief(home, ['import', '-', option, value], {input: '10:30 it stops'});
    expect({code, says: says.test(stderr)}).toEqual({code: 2, says: true});
    expect((await shown()).timeline).toEqual([]);
  });
});

describe('a file', () => {
  it('may be in UTF-16, with line ends of Windows', async () => {
    await newReview(home);
    const text = Buffer.from('\ufeff2026-11-20 10:30 UTC Größe\r\n10:40 UTC über\r\n', 'utf16le');
    await debrief(home, ['import', await file('t.txt', text)]);
    expect((await shown()).timeline.map((moment) => moment.text)).toEqual(['Größe', 'über']);
  });

  it('that is no timeline is told in one sentence, and nothing is saved', async () => {
    await newReview(home);
    const {stderr, code} = await debrief(home, ['import', await file('t.txt', 'Nothing is known.')]);
    expect(stderr).toMatch(oneSentence);
    expect(stderr).toContain('tells no time that could be read');
    expect(code).toBe(1);
  });

  it('cannot steer a terminal', async () => {
    await newReview(home);
    await debrief(home, ['import', '-'], {input: '2026-11-20 10:30 UTC \u001b[2Ja\u202eb\u0007'});
    expect((await shown()).timeline[0]?.text).toBe('ab');
  });
});

describe('debrief new --from a post-mortem', () => {
  const made = ['--reference', 'INC-8', '--facilitator', 'Delivery manager', '--no-input'];

  it('takes its facts, and its timeline comes along', async () => {
    const shape = fileURLToPath(new URL('../../exchange/timelines/front-matter-and-bullets.md', import.meta.url));
    const {stderr, code} = await debrief(home, ['new', '--from', shape, ...made]);
    expect({code, stderr}).toEqual({
      code: 0,
      stderr:
        '6 moments of its timeline, its summary and its impact came along.\n' +
        'What else it has stays there: Lessons.\n' +
        'Its first moment, Mon 3 May 2021 13:02 (GMT+1), is taken for when it began: P changes that.\n',
    });
    const review = JSON.parse((await debrief(home, ['show', '--json'])).stdout);
    expect(review).toMatchObject({
      title: 'Checkout refused every card for 41 minutes',
      severity: 'major',
      summary: 'The gateway refused all cards after a certificate ran out.',
      impact: 'About 2,300 orders were not placed.',
      timelineZone: 'Europe/London',
    });
    expect(review.timeline).toHaveLength(6);
    expect(review.people.map(({name}: {name: string}) => name)).toContain('Payments engineer');
  });

  it('takes the day of the document for its timeline and for when it began', async () => {
    const text = '# Mails stopped\n\n**Date:** 2026-11-24\n\n## Timeline (UTC)\n\n- 22:58 a\n- 00:10 b\n';
    const args = ['new', '--from', await file('post-mortem.md', text), '--severity', 'minor', ...made];
    const {stderr} = await debrief(home, args);
    expect(stderr.split('\n')).toEqual([
      '2 moments of its timeline came along.',
      '22:58 to 00:10: taken as the next day.',
      'Its first moment, Tue 24 Nov 2026 22:58 (UTC), is taken for when it began: P changes that.',
      '',
    ]);
    const review = JSON.parse((await debrief(home, ['show', '--json'])).stdout);
    expect(review.incident.startedAt).toBe('2026-11-24T22:58:00Z');
  });

  it('takes what it says of the incident where it has no timeline, and says so', async () => {
    const from = await file('post-mortem.md', '# Mails stopped\n\n## Summary\n\nNo mail left.\n\n## Causes\n\nOne.\n');
    const {stderr, code} = await debrief(home, ['new', '--from', from, '--severity', 'minor', ...made]);
    expect(code).toBe(0);
    expect(stderr).toContain(
      'post-mortem.md has no timeline that could be read. What else it has stays there: Causes.',
    );
    expect(await shown()).toMatchObject({title: 'Mails stopped', summary: 'No mail left.', timeline: []});
  });

  it('makes nothing where its day cannot be known', async () => {
    const args = [
      'new',
      '--from',
      await file('t.txt', '10:30 UTC it stops'),
      '--title',
      'x',
      '--severity',
      'minor',
      ...made,
    ];
    const {stdout, stderr, code} = await debrief(home, args);
    expect({stdout, code}).toEqual({stdout: '', code: 2});
    expect(stderr).toContain('names no day');
    expect(
      JSON.parse((await debrief(home, ['list', '--json', '--home', home.reviews])).stdout || '{"reviews": []}').reviews,
    ).toEqual([]);
  });
});
