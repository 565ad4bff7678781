// A push that meets trouble: what went before it is kept, what came of the rest is one sentence, and the next one goes on.
import {afterEach, beforeEach, expect, it, test, vi} from 'vitest';
import {conversationWith, type Manner} from '../../../src/cli/other-tools/conversation.js';
import {pushNow} from '../../../src/cli/other-tools/pushing.js';
import {github} from '../../../src/exchange/requests/github.js';
import {jira} from '../../../src/exchange/requests/jira.js';
import {sourceOf} from '../../../src/exchange/source.js';
import {actionItems} from '../../../src/exchange/writers/actions/action-item.js';
import {findReviewFolder} from '../../../src/store/shelf/library.js';
import {readReview} from '../../../src/store/shelf/read-review.js';
import {newReview, oneSentence} from '../../support/debrief.js';
import {change, question} from '../../support/meeting.js';
import {type Asked, env, type StandIn, standInTools, type Trouble} from '../../support/stand-in-tools.js';
import {type TempHome, tempHome} from '../../support/temp-home.js';

let home: TempHome;
let tools: StandIn;
let folder: string;
beforeEach(async () => {
  [home, tools] = await Promise.all([tempHome(), standInTools()]);
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  await newReview(home);
  folder = await findReviewFolder(home.reviews, 'INC-7');
  await change(
    folder,
    ['a_1', 'a_2', 'a_3'].flatMap((id) => [
      {type: 'action-held', action: {id, questionId: question, title: `Action ${id}`}},
      {type: 'action-chosen', id, reason: ''},
    ]),
  );
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all([home.remove(), tools.close()]);
});

const push = async (manner: Manner & {tell?: (line: string) => void} = {}) => {
  const {review} = await readReview(folder);
  const items = actionItems(sourceOf(review, Date.now()));
  const talk = await conversationWith(github, tools.site, manner);
  const {sent, failure} = await pushNow(
    {folder, by: 'shell', to: 'github', tool: github, where: 'example/queue', items},
    talk,
    manner.tell && {tell: manner.tell},
  );
  return {how: sent.map(({how}) => how), says: failure instanceof Error ? failure.message : ''};
};

const known = async () => (await readReview(folder)).review.actions.map(({sent}) => sent?.length ?? 0);

const creating = ({method}: Asked) => method === 'POST';

/** Instead of the second issue. */
const second = (trouble: Trouble) => (asked: Asked) =>
  creating(asked) && tools.items.length === 1 ? trouble : undefined;

/** As GitHub tells that nothing is left, and in how many seconds there is more. */
const limited = (seconds: number) => ({
  'x-ratelimit-remaining': '0',
  'x-ratelimit-reset': `${Math.floor(Date.now() / 1000) + seconds}`,
});

const troubles: [string, Trouble, RegExp][] = [
  [
    '401',
    {status: 401, body: {message: 'Bad credentials'}},
    /does not take what is in GITHUB_TOKEN.*“Bad credentials”/,
  ],
  [
    '403',
    {status: 403, body: {message: 'Resource not accessible'}},
    /does not let the token open an issue.*needs the right/,
  ],
  ['404', {status: 404, body: {message: 'Not Found'}}, /has no such thing that this token can see/],
  ['409', {status: 409, body: {message: 'Conflict'}}, /did not open an issue .* \(409\) \(it says: “Conflict”\)/],
  [
    '422',
    {status: 422, body: {message: 'Validation Failed', errors: [{field: 'assignees', code: 'invalid'}]}},
    /“Validation Failed: assignees is invalid”/,
  ],
  ['429', {status: 429, headers: {'retry-after': '3600'}}, /too many requests: wait 60 minutes, and/],
  ['500', {status: 500, body: '<html>oops</html>'}, /is in trouble \(500\): it may be there all the same/],
  ['another host', {status: 307, headers: {location: 'http://example.org/elsewhere'}}, /it is at example\.org now/],
  ['429 for a year', {status: 429, headers: {'retry-after': '31536000'}}, /wait more than a month, and/],
  [
    'the limit of the hour',
    {status: 403, headers: limited(3000), body: {message: 'API rate limit exceeded'}},
    /did not open an issue .*too many requests: wait 5\d minutes/,
  ],
  ['a turn within the host', {status: 301, headers: {location: '/x'}}, /only sends on to \/x of its own \(301\)/],
  [
    'turns without an end',
    {status: 307, headers: {location: '?x'}},
    /only sends on to \/repos\/example\/queue\/issues of/,
  ],
  ['no answer', {instead: 'silence'}, /there was no answer within 0\.5 seconds: it may be there/],
  ['a cut before an answer', {instead: 'cut'}, /the connection was cut: it may be there/],
  ['an answer that is none', {status: 201, body: 'fine'}, /answered what cannot be read: it may be there/],
];

test.each(troubles)('%s ends in one sentence, and the next push goes on', async (_, trouble, says) => {
  tools.trouble = second(trouble);
  const first = await push({patience: 500});
  expect(first.how).toEqual(['created']);
  expect(`debrief: ${first.says}\n`).toMatch(oneSentence);
  expect(first.says).toMatch(says);
  for (const secret of Object.values(env)) expect(first.says).not.toContain(secret);
  expect(await known()).toEqual([1, 0, 0]);
  tools.trouble = () => undefined;
  expect(await push()).toEqual({how: ['found', 'created', 'created'], says: ''});
  expect(tools.items.map(({body}) => body.title)).toEqual(['a_1', 'a_2', 'a_3'].map((id) => `INC-7: Action ${id}`));
});

test('what a tool says of a token never tells the token', async () => {
  tools.trouble = () => ({status: 401, body: {message: `Bad credentials: ${env.GITHUB_TOKEN}`}});
  expect((await push()).says).toContain('“Bad credentials: …”');
});

test('what a tool says of the header never tells what the header is made of', async () => {
  const basic = btoa(`${env.JIRA_EMAIL}:${env.JIRA_TOKEN}`);
  tools.trouble = () => ({status: 401, body: {errorMessages: [`Bad header ${basic}`, encodeURIComponent(basic)]}});
  const talk = await conversationWith(jira, tools.site);
  const place = talk.ask(jira.place('OPS'), (body) => body);
  await expect(place).rejects.toThrow('(it says: “Bad header … …”)');
});

test('a token in what was created is neither told nor kept', async () => {
  tools.trouble = (asked) =>
    creating(asked)
      ? {status: 201, body: {number: `7-${env.GITHUB_TOKEN}`, html_url: `https://x.example/${btoa(env.GITHUB_TOKEN)}`}}
      : undefined;
  const told: string[] = [];
  expect((await push({onWait: (says) => void told.push(says)})).how).toHaveLength(3);
  expect(told).toEqual(['An answer of GitHub has the token in it: it is left out of what is kept.']);
  const {review} = await readReview(folder);
  const kept = {to: 'github', ref: '#7-…', url: '', place: 'example/queue'};
  expect(review.actions.map(({sent}) => sent)).toEqual(Array(3).fill([kept]));
});

it('never goes on to another host, and goes on at the same', async () => {
  const other = await standInTools();
  try {
    tools.trouble = ({path}) =>
      path === '/repos/example/queue' ? {status: 301, headers: {location: `${other.site}/x`}} : undefined;
    expect((await push()).says).toMatch(/is at 127\.0\.0\.1:\d+ now, and a token goes to no other place/);
    expect(other.asked).toEqual([]);
    tools.trouble = ({path}, nth) =>
      path === '/repos/example/queue' && nth === 2
        ? {status: 301, headers: {location: '/repos/example/queue'}}
        : undefined;
    expect((await push()).says).toBe('');
  } finally {
    await other.close();
  }
});

it('waits for as long as it is asked to, and goes on', async () => {
  let refused = 0;
  tools.trouble = (asked) => {
    if (!creating(asked) || refused > 0) return undefined;
    refused += 1;
    return {status: 429, headers: {'retry-after': '1'}};
  };
  const told: string[] = [];
  expect((await push({onWait: (says) => void told.push(says)})).how).toEqual(['created', 'created', 'created']);
  expect(told).toEqual(['GitHub wants to be left alone for now: going on in 1 second.']);
});

it.each([
  ['at once', {status: 429, headers: {'retry-after': '0'}}],
  ['as GitHub tells a limit', {status: 403, headers: limited(0)}],
])('goes on after a limit that ends %s', async (_, trouble) => {
  let refused = 0;
  tools.trouble = (asked) => (creating(asked) && refused++ === 0 ? trouble : undefined);
  expect((await push()).how).toEqual(['created', 'created', 'created']);
});

it('calls no trouble a limit', async () => {
  tools.trouble = () => ({status: 503, headers: {'retry-after': '300'}});
  expect((await push()).says).toMatch(/^GitHub is in trouble \(503\) and did not .*: wait 5 minutes, and run the same/);
});

it('ends the wait where somebody wants to stop', async () => {
  const wish = new AbortController();
  tools.trouble = second({status: 429, headers: {'retry-after': '50'}});
  const stops = {stop: wish.signal, onWait: () => wish.abort()};
  expect(await push(stops)).toEqual({how: ['created'], says: 'Stopped.'});
});

it('says that nothing is there to talk to', async () => {
  await tools.close();
  expect((await push()).says).toMatch(
    /^Could not reach GitHub to look up example\/queue: nothing takes connections there\.$/,
  );
});

test('two at the same time send each action once', async () => {
  const both = await Promise.all([push(), push()]);
  expect(both.map(({says}) => says)).toEqual(['', '']);
  expect(tools.items).toHaveLength(3);
});

it('says how far it is', async () => {
  const told: string[] = [];
  await push({tell: (line) => told.push(line)});
  expect(told).toEqual([
    'Looking through what is in GitHub: 0 items so far.',
    '0 of 3 sent to GitHub.',
    '1 of 3 sent to GitHub.',
    '2 of 3 sent to GitHub.',
  ]);
});

it('looks through every page of what is there', async () => {
  const other = {body: {title: 'Something else', body: 'of before'}};
  tools.items.push(...Array.from({length: 230}, (_, nth) => ({ref: `#${nth}`, ...other})));
  tools.trouble = (asked) => (creating(asked) && tools.items.length === 230 ? {afterwards: 'cut'} : undefined);
  expect((await push()).says).toMatch(/was cut/);
  tools.items.push(...Array.from({length: 230}, (_, nth) => ({ref: `#${nth}`, ...other})));
  expect((await push()).how).toEqual(['found', 'created', 'created']);
});
