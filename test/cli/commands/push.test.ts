// `debrief push`: actions go to each tool once, nothing goes before somebody says so, and each trouble is one sentence.
import {spawn} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {findReviewFolder} from '../../../src/store/shelf/library.js';
import {debrief, entry, newReview} from '../../support/debrief.js';
import {change, question} from '../../support/meeting.js';
import {type Asked, env, LIST, type StandIn, standInTools, type Trouble} from '../../support/stand-in-tools.js';
import {type TempHome, tempHome} from '../../support/temp-home.js';
import {closeTerminals, openTerminal} from '../../support/terminal.js';

let home: TempHome;
let tools: StandIn;
beforeEach(async () => {
  [home, tools] = await Promise.all([tempHome(), standInTools()]);
  await newReview(home);
});
afterEach(async () => {
  await closeTerminals();
  await Promise.all([home.remove(), tools.close()]);
});

const titles = ['Alert on queue length', 'Write down who restarts it', 'Ask the supplier for a status page'];

/** The review gets these actions, with slots. */
const choose = async (...words: string[]) =>
  change(
    await findReviewFolder(home.reviews, 'INC-7'),
    words.flatMap((title, place) => [
      {type: 'action-held', action: {id: `a_${place}`, questionId: question, title}},
      {type: 'action-chosen', id: `a_${place}`, reason: ''},
    ]),
  );

const where = {github: 'example/queue', trello: LIST, jira: 'OPS', 'incident.io': 'INC-7'} as const;
type To = keyof typeof where;

const push = (to: To, ...more: string[]) =>
  debrief(home, ['push', 'INC-7', '--to', to, '--in', where[to], '--site', tools.site, ...more], {env});

const creating = ({method}: Asked) => method === 'POST';

const sentNow = async (): Promise<({to: string; ref: string; url: string}[] | undefined)[]> => {
  const {stdout} = await debrief(home, ['show', 'INC-7', '--json']);
  return JSON.parse(stdout).actions.map((action: {sent?: {to: string; ref: string; url: string}[]}) => action.sent);
};

const toEach: {to: To; title: (body: Asked['body']) => unknown; link: string}[] = [
  {to: 'github', title: ({title}) => title, link: 'https://github.com/example/queue/issues/1'},
  {to: 'trello', title: ({name}) => name, link: 'https://trello.com/c/card1'},
  {to: 'jira', title: ({fields}) => (fields as {summary: string}).summary, link: '/browse/OPS-1'},
  {to: 'incident.io', title: ({title}) => title, link: 'https://app.incident.io/example/incidents/7'},
];

describe.each(toEach)('to $to', ({to, title, link}) => {
  it('sends each action once, and a second run nothing', async () => {
    await choose(...titles.slice(0, 2));
    const first = await push(to, '--yes');
    expect(first).toMatchObject({code: 0, stdout: expect.stringContaining(link)});
    expect(tools.asked.filter(creating).map(({body}) => title(body))).toEqual(
      titles.slice(0, 2).map((words) => `INC-7: ${words}`),
    );
    expect(await sentNow()).toEqual([[expect.objectContaining({to})], [expect.objectContaining({to})]]);

    await choose(...titles);
    expect(await push(to, '--yes')).toMatchObject({code: 0, stdout: expect.stringContaining(titles[2] ?? '')});
    expect(await push(to, '--yes')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Nothing is left to send'),
    });
    expect(tools.items).toHaveLength(3);
    expect((await debrief(home, ['show', 'INC-7'])).stdout).toContain(link);
  });

  it('finds by its mark what is there though the review never heard of it', async () => {
    await choose(...titles.slice(0, 2));
    tools.trouble = (asked) => (creating(asked) ? {afterwards: 'cut'} : undefined);
    const cut = await push(to, '--yes');
    expect(cut.code).toBe(1);
    expect(cut.stderr).toMatch(/the connection was cut: it may be there all the same. Run the same again/);
    expect(tools.items).toHaveLength(1);
    tools.trouble = () => undefined;
    const again = await push(to, '--yes');
    expect(again).toMatchObject({code: 0, stderr: expect.not.stringContaining('cut')});
    expect(again.stdout).toMatch(/There already: .*Alert on queue length.*\nSent: .*Write down/);
    expect(tools.items).toHaveLength(2);
  });

  it('shows every request and sends none of them until it is told to', async () => {
    await choose(...titles);
    const {stdout, stderr, code} = await push(to);
    expect({code, said: stderr.split('\n').at(-2)}).toEqual({code: 0, said: 'Nothing was sent: with --yes it is.'});
    expect(stdout.match(/^POST /gm)).toHaveLength(3);
    expect(tools.asked).toEqual([]);
    await push(to, '--yes');
    const shown = stdout.split('\n').filter((line) => /^(?:GET|POST) /.test(line));
    expect(shown).toHaveLength(tools.asked.length);
    for (const secret of Object.values(env)) expect(stdout + stderr).not.toContain(secret);
  });
});

it('creates again what is no longer there, where it is told to', async () => {
  await choose(...titles);
  await push('github', '--yes');
  tools.items.splice(1, 1);
  const again = await push('github', '--again', '--yes');
  expect(again.stdout).toMatch(/There already: .*Alert on.*\nSent: .*Write down.*\nThere already: .*Ask the supplier/);
  expect(await sentNow()).toEqual([1, 3, 2].map((nth) => [expect.objectContaining({ref: `#${nth}`})]));
});

it('tells of what was sent to another place, and sends it here too where it is told to', async () => {
  await choose(...titles.slice(0, 2));
  await push('trello', '--yes');
  const other = 'aaaaaaaaaaaaaaaaaaaaaaaa';
  const elsewhere = ['push', 'INC-7', '--to', 'trello', '--in', other, '--site', tools.site];
  const none = await debrief(home, elsewhere, {env});
  expect(none.stdout).toBe(`2 actions were sent to ${LIST} before: --again sends them to ${other} too.\n`);
  await choose(...titles);
  const some = await debrief(home, elsewhere, {env});
  expect(some.stderr).toContain(`2 actions were sent to ${LIST} before`);
  expect(some.stdout.match(/^POST /gm)).toHaveLength(1);
  expect((await debrief(home, [...elsewhere, '--again'], {env})).stdout.match(/^POST /gm)).toHaveLength(3);
});

it('asks at a terminal: Enter sends nothing, and y sends', async () => {
  await choose('Alert on queue length');
  const args = ['push', 'INC-7', '--to', 'github', '--in', where.github, '--site', tools.site];
  const no = await openTerminal({args, home, env});
  await no.sees('Send this to GitHub? y sends it, Enter does not:');
  await no.press('enter');
  await no.sees('Nothing was sent.');
  expect(tools.asked).toEqual([]);
  const yes = await openTerminal({args, home, env});
  await yes.sees('Send this to GitHub?');
  await yes.type('y\n');
  await yes.sees('Sent: INC-7: Alert on queue length:');
  expect(await yes.exited()).toEqual({code: 0, signal: null});
});

/** A push in which somebody presses Ctrl+C while the first is created, and what then comes of that. */
async function stopped(trouble?: Trouble): Promise<{code: unknown; stderr: string}> {
  const args = ['push', 'INC-7', '--to', 'github', '--in', where.github, '--site', tools.site, '--yes'];
  const child = spawn(process.execPath, [entry, ...args], {env: {PATH: process.env.PATH ?? '', ...home.env, ...env}});
  tools.trouble = (asked) => {
    if (!creating(asked) || tools.items.length > 0) return undefined;
    child.kill('SIGINT');
    return trouble;
  };
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdout.resume();
  const code = await new Promise((resolve) => child.on('close', resolve));
  return {code, stderr};
}

it('says of what was cut while it stopped that it may be there', async () => {
  await choose(...titles);
  const {code, stderr} = await stopped({afterwards: 'cut'});
  expect(code).toBe(1);
  expect(stderr).toMatch(/2 actions of 3 not sent: the same command goes on from here\.\n/);
  expect(stderr).toMatch(/the connection was cut: it may be there all the same.*\n$/);
  expect(await sentNow()).toEqual([undefined, undefined, undefined]);
  expect(tools.items).toHaveLength(1);
});

it('stops after what is being sent where somebody presses Ctrl+C, and a second run goes on', async () => {
  await choose(...titles);
  const {code, stderr} = await stopped();
  expect(code).toBe(1);
  expect(stderr).toMatch(/not sent: the same command goes on from here\.\ndebrief: Stopped\.\n$/);
  const known = (await sentNow()).filter(Boolean);
  expect(known).toHaveLength(tools.items.length);
  expect(known.length).toBeLessThan(3);
  tools.trouble = () => undefined;
  expect((await push('github', '--yes')).code).toBe(0);
  expect(tools.items).toHaveLength(3);
});

it('takes neither a token that is missing nor one that is none', async () => {
  await choose(...titles);
  const args = ['push', 'INC-7', '--to', 'github', '--in', where.github, '--site', tools.site, '--yes'];
  const none = await debrief(home, args, {env: {PATH: home.root}});
  expect(none).toMatchObject({code: 1, stderr: expect.stringContaining('GITHUB_TOKEN is not set')});
  const odd = await debrief(home, args, {env: {GITHUB_TOKEN: 'ghp-odd\nx: y'}});
  expect(odd).toMatchObject({code: 1, stderr: expect.stringContaining('What GITHUB_TOKEN holds is no token')});
  expect(odd.stderr).not.toContain('ghp-odd');
  expect(tools.asked).toEqual([]);
});

it('takes a token that only the keychain of the system has', async () => {
  await choose('Alert on queue length');
  const bin = join(home.root, 'bin');
  mkdirSync(bin);
  // Stands in for the system's own commands, whichever of them it is.
  for (const name of ['secret-tool', 'security']) {
    const says = `case "$*" in *GITHUB_TOKEN*) echo ${env.GITHUB_TOKEN};; *) exit 1;; esac`;
    writeFileSync(join(bin, name), `#!/bin/sh\n${says}\n`, {mode: 0o755});
  }
  const args = ['push', 'INC-7', '--to', 'github', '--in', where.github, '--site', tools.site, '--yes'];
  expect((await debrief(home, args, {env: {PATH: `${bin}${delimiter}${process.env.PATH}`}})).code).toBe(0);
  expect(tools.items).toHaveLength(1);
});

it.each([
  [['--to', 'gitub'], /--to takes .*did you mean github\?/],
  [[], /--to is missing/],
  [['--to', 'github', '--in', 'queue'], /--in takes OWNER\/NAME, a repository, not queue/],
  [['--to', 'github', '--in', '../queue'], /--in takes OWNER\/NAME/],
  [['--to', 'jira', '--in', 'OPS'], /name it with --site/],
  [['--to', 'trello', '--in', LIST, '--site', 'http://example.org'], /for all to read/],
  [['--to', 'github', '--in', 'a/b', '--report'], /--report goes to incident\.io only/],
])('%j is told what it takes', async (args, says) => {
  const {stderr, code} = await debrief(home, ['push', 'INC-7', ...args]);
  expect(code).toBe(2);
  expect(stderr).toMatch(says);
});

it('never takes another incident that has the same number', async () => {
  await newReview(home, 'OPS-7');
  const args = ['push', 'OPS-7', '--to', 'incident.io', '--site', tools.site, '--yes', '--report'];
  const {stderr, code} = await debrief(home, args, {env});
  expect(code).toBe(1);
  expect(stderr).toMatch(/was asked to look up OPS-7, and its answer is of something else/);
  expect(tools.asked.filter(creating)).toEqual([]);
});

it('sends the report as the post-mortem, and leaves one that is there', async () => {
  const first = await push('incident.io', '--report', '--yes');
  expect(first).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('https://app.incident.io/example/post-mortems/pm1'),
  });
  expect(tools.postmortems).toEqual([
    {id: 'pm1', title: 'INC-7: Mail queue stopped', markdown: expect.stringMatching(/^# /)},
  ]);
  const again = await push('incident.io', '--report', '--yes');
  expect(again.stdout).toMatch(/has a post-mortem already, which stays: https/);
  expect(tools.postmortems).toHaveLength(1);
});

describe('who owns it there', () => {
  beforeEach(async () => {
    await choose('Alert on queue length');
    const person = {involvement: 'responder', role: null, attended: true, thanked: false} as const;
    await change(await findReviewFolder(home.reviews, 'INC-7'), [
      {type: 'person-added', person: {id: 'p9', name: 'Platform engineer', ...person}},
      {type: 'action-edited', id: 'a_0', fields: {ownerId: 'p9', due: '2026-12-11'}},
    ]);
    tools.people.push(
      {id: 'id-1', account: 'plat', email: 'plat@example.org'},
      {id: 'id-2', account: 'platform', email: 'platform@example.org'},
    );
    tools.labels.push({id: 'label-1', name: 'Post-Incident'}, {id: 'label-2', name: 'queue'});
  });

  const listed = (accounts: object) =>
    writeFileSync(join(home.config, 'people.json'), JSON.stringify({'Platform engineer': accounts}));
  const created = () => tools.asked.filter(creating).map(({body}) => body)[0];

  it.each([
    ['github', {github: 'plat'}, {assignees: ['plat']}],
    ['jira', {jira: 'acc-1'}, {fields: {assignee: {accountId: 'acc-1'}, duedate: '2026-12-11'}}],
    ['jira', {email: 'plat@example.org'}, {fields: {assignee: {accountId: 'id-1'}}}],
    ['jira', {jira: 'platform@example.org', email: 'x@example.org'}, {fields: {assignee: {accountId: 'id-2'}}}],
    ['incident.io', {'incident.io': '01HABC', email: 'plat@example.org'}, {assignee_id: '01HABC'}],
    ['incident.io', {email: 'plat@example.org'}, {assignee_id: 'id-1'}],
    ['trello', {trello: 'Plat'}, {idMembers: ['id-1'], idLabels: ['label-1'], due: '2026-12-11T12:00:00.000Z'}],
    ['trello', {trello: 'id-2'}, {idMembers: ['id-2']}],
    ['trello', {}, {idMembers: [], idLabels: ['label-1']}],
  ] as const)('%s, of %j', async (to, accounts, body) => {
    listed(accounts);
    const {stderr} = await push(to, '--yes');
    expect(stderr).not.toContain('knows nobody');
    expect(created()).toMatchObject(body);
  });

  it.each([
    ['jira', {email: 'plat'}, 'people.json'],
    ['jira', {email: 'nobody@example.org'}, 'Jira knows nobody by nobody@example.org'],
    ['incident.io', {email: 'nobody@example.org'}, 'incident.io knows nobody by nobody@example.org'],
    ['trello', {trello: 'nobody'}, 'Trello knows nobody by nobody'],
    ['github', {github: 'gone'}, 'GitHub knows nobody by gone'],
  ] as const)('%s, of %j: nobody, and that is said', async (to, accounts, says) => {
    listed(accounts);
    const {code, stderr} = await push(to, '--yes');
    expect({code, stderr}).toEqual({code: 0, stderr: expect.stringContaining(says)});
    expect(JSON.stringify(created())).toContain('Owner: Platform engineer');
    expect(JSON.stringify(created())).not.toMatch(/id-\d|"assignees?":(?!\[\])/);
  });

  it('is no reason to stop where a token may not look people up', async () => {
    listed({email: 'plat@example.org'});
    tools.trouble = ({path}) => (path.includes('/user/') ? {status: 403, body: {}} : undefined);
    expect((await push('jira', '--yes')).stderr).toContain('Jira knows nobody by plat@example.org');
    expect(tools.items).toHaveLength(1);
  });

  it('is nobody where roles go in place of names', async () => {
    listed({github: 'plat', email: 'plat@example.org', trello: 'plat'});
    await change(await findReviewFolder(home.reviews, 'INC-7'), [
      {type: 'action-edited', id: 'a_0', fields: {doneWhen: '@plat has seen it, and plat@example.org knows'}},
    ]);
    for (const to of ['github', 'trello', 'jira', 'incident.io'] as const) await push(to, '--roles', '--yes');
    const all = JSON.stringify(tools.asked.map(({path, body}) => [path, body]));
    expect(all).toContain('Owner: a responder');
    expect(all).not.toMatch(/plat\b|Platform engineer|id-1/);
    expect(tools.items).toHaveLength(4);
  });
});
