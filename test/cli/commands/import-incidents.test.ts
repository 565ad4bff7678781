// `debrief import --incidents`: a file, a folder or the pipe; what cannot be used is named.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {debrief, newReview, oneSentence} from '../../support/debrief.js';
import {type TempHome, tempHome} from '../../support/temp-home.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(() => home.remove());

const bringIn = (file: string, input = '') => debrief(home, ['import', '--incidents', file], {input});

test('a folder: what debrief exported, lists, and folders in it; a file of something else is named', async () => {
  await newReview(home, 'INC-5', '--folder', join(home.root, 'write-ups', 'five'));
  mkdirSync(join(home.root, 'write-ups', 'five'), {recursive: true});
  await debrief(home, ['add', 'note', '- nobody was told of the queue']);
  await debrief(home, ['export']);
  writeFileSync(join(home.root, 'write-ups', 'list.json'), JSON.stringify([{title: 'Mail was late'}]));
  writeFileSync(join(home.root, 'write-ups', 'other.json'), '{"numbers": [1, 2]}');
  const {stdout, stderr, code} = await bringIn('write-ups');
  expect({stdout, code}).toEqual({stdout: '2 earlier incidents are new, 0 known already.\n', code: 0});
  expect(stderr).toMatch(/^debrief: .*other\.json holds no incident that can be read: it was left out\.\n$/);

  const elsewhere = await debrief(home, ['similar', 'queue', '--home', join(home.root, 'reviews-home')]);
  expect(elsewhere.stdout).toContain('- nobody was told of the queue');
  expect(elsewhere.stdout.match(/INC-5/g)).toHaveLength(1);
});

test('through the pipe, with words that would steer a terminal taken as words', async () => {
  const {stdout} = await bringIn('-', JSON.stringify({title: 'Mail \u001b[31mwas late\u202e', url: 'x'}));
  expect(stdout).toBe('1 earlier incident is new, 0 known already.\n');
  expect((await debrief(home, ['similar', 'mail'])).stdout).not.toMatch(/[\u001b\u202e]/);
});

test.each([
  ['there is no such file', 'missing.json', undefined],
  ['it is no JSON', 'notes.json', '10:30 Mail is late'],
  ['it holds none', 'none.json', '[]'],
])('where %s, one sentence says so and nothing is kept', async (_, file, text) => {
  if (text !== undefined) writeFileSync(join(home.root, file), text);
  const {stdout, stderr, code} = await bringIn(file);
  expect({stdout, code}).toEqual({stdout: '', code: 1});
  expect(stderr).toMatch(oneSentence);
  expect(stderr).toContain(file);
  expect(() => readFileSync(join(home.reviews, 'incidents.json'))).toThrow('ENOENT');
});
