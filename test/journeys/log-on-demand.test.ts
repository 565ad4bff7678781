// The log on demand: it tells what happened, where and how long it took, and no word of what anybody wrote.
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {debrief, newReview} from '../support/debrief.js';
import {meeting, note, savedNotes, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals} from '../support/terminal.js';

let home: TempHome;
let file: string;
beforeEach(async () => {
  home = await tempHome();
  file = join(home.root, 'debrief.log');
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

type Line = {at: string; process: number; ms: number; what: string; [more: string]: unknown};

const lines = (): Line[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

test('a part of a meeting is told by events, screens and times, and none of its words', async () => {
  const {folder} = await meeting(home, [note('n1', 'Mallard came first')]);
  const me = await sit(home, 'run', {env: {DEBRIEF_LOG: file}});
  await me.press('n');
  await me.type('+ the Mallard stayed\n');
  await me.sees('+ the Mallard stayed');
  await me.press('P', 'n');
  await me.sees('── ');
  await me.type('Mallard\n');
  await me.sees('Mallard');
  await me.press('enter');
  await me.press('/');
  await me.type('Mallard');
  await me.sees('came first');
  await me.press('esc');
  await me.seesNot('── Search');
  expect(await savedNotes(home, me)).toEqual(['Mallard came first', 'the Mallard stayed']);
  await me.press('ctrl+c');
  await me.exited();

  const told = lines();
  const ofOne = (of: Partial<Line>) =>
    told.filter((line) => Object.entries(of).every(([name, is]) => line[name] === is));
  expect(told[0]).toMatchObject({what: 'began', command: 'run', node: expect.any(String), platform: process.platform});
  expect(told.at(-1)).toMatchObject({what: 'ended', code: 0});
  expect(ofOne({kind: 'opened', role: 'facilitator'})).toHaveLength(1);
  expect(ofOne({kind: 'saved', save: 'saved'}).length).toBeGreaterThan(0);
  for (const screen of ['agenda', 'facts', 'search']) expect(ofOne({screen}).length, screen).toBeGreaterThan(0);
  expect(ofOne({screen: 'agenda', dialog: 'note'}).every(({took}) => typeof took === 'number')).toBe(true);
  expect(told.every(({ms}, index) => ms >= (told[index - 1]?.ms ?? 0))).toBe(true);

  const text = readFileSync(file, 'utf8');
  for (const word of ['Mallard', 'came', 'stayed', 'INC-7', 'Mail queue', 'Delivery', folder, home.root]) {
    expect(text).not.toContain(word);
  }
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a command adds when it began and how it ended, behind what is there', async () => {
  await newReview(home, 'INC-7');
  await debrief(home, ['--log', file, 'add', 'note', 'Mallard']);
  await debrief(home, ['show', 'Mallard', '--log', file]);
  expect(lines()).toMatchObject([
    {what: 'began', command: 'add'},
    {what: 'ended', code: 0},
    {what: 'began', command: 'show'},
    {what: 'failed', error: 'StoreError'},
  ]);
  expect(readFileSync(file, 'utf8')).not.toContain('Mallard');
});

test('an error that nobody foresaw is told with where it came from, and without its message', async () => {
  await newReview(home, 'INC-7');
  const trouble = join(home.root, 'trouble.cjs');
  writeFileSync(trouble, "Math.random = () => { throw new Error('Mallard'); };");
  await debrief(home, ['--log', file, 'add', 'note', 'x'], {env: {NODE_OPTIONS: `--require=${trouble}`}});
  expect(lines().at(-1)).toMatchObject({what: 'failed', error: expect.stringMatching(/^Error\n {4}at Math\.random/)});
  expect(readFileSync(file, 'utf8')).not.toContain('Mallard');
});

test('a file that cannot be written is told of, and nothing is done', async () => {
  await newReview(home, 'INC-7');
  const nowhere = join(home.root, 'nowhere', 'debrief.log');
  const {stderr, code} = await debrief(home, ['--log', nowhere, 'add', 'note', 'x']);
  expect(stderr).toMatch(
    /^debrief: The log .* cannot be written \(.*\): name another file behind --log, or in DEBRIEF_LOG\.\n$/,
  );
  expect(code).toBe(1);
  expect(await savedNotes(home)).toEqual([]);
  expect(existsSync(file)).toBe(false);
});

test('a file of something else stays as it is, and is told of', async () => {
  await debrief(home, ['config', 'set', 'mouse', 'off']);
  const preferences = join(home.config, 'preferences.json');
  const before = readFileSync(preferences, 'utf8');
  const {stderr, code} = await debrief(home, ['--log', preferences, 'list']);
  expect(stderr).toBe(
    `debrief: The log ${preferences} cannot be written, as it is a file of something else: name another file behind --log, or in DEBRIEF_LOG.\n`,
  );
  expect(code).toBe(1);
  expect(readFileSync(preferences, 'utf8')).toBe(before);
  // What is empty can hold nothing else.
  writeFileSync(file, '');
  expect((await debrief(home, ['--log', file, 'list'])).code).toBe(0);
  expect(lines()).toHaveLength(2);
});

test.skipIf(process.platform === 'win32')('a folder and a pipe are called so', async () => {
  mkdirSync(file);
  expect((await debrief(home, ['--log', file, 'list'])).stderr).toContain('cannot be written, as it is a folder: name');
  const pipe = join(home.root, 'pipe');
  execFileSync('mkfifo', [pipe]);
  expect((await debrief(home, ['--log', pipe, 'list'])).stderr).toContain('cannot be written, as it is a pipe: name');
});
