// A user's own lists of guidance: which are used, and what is said of those that cannot be.
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {allLists} from '../../src/cli/reviews/lists.js';
import {builtInLists} from '../../src/guidance/lists.js';
import {type TempHome, tempHome} from '../support/temp-home.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(() => home.remove());

async function listsWith(files: Record<string, string>) {
  const {config} = home;
  await mkdir(join(config, 'guidance'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(config, 'guidance', name), text);
  const {lists, problems} = await allLists(config);
  return {lists, problems: problems.map((problem) => problem.replaceAll(config, 'CONFIG'))};
}

test('without a file the lists are those that come along', async () => {
  expect(await allLists(home.config)).toEqual({lists: builtInLists, problems: []});
});

test('a file takes the place of the whole list', async () => {
  const text = 'said: []\nroom:\n  - {letter: q, heard: a question, ask: [What else?]}\n';
  const {lists, problems} = await listsWith({'follow-ups.yml': text});
  expect(lists['follow-ups'].room).toEqual([{letter: 'q', heard: 'a question', ask: ['What else?']}]);
  expect(problems).toEqual([]);
});

test('one with a mistake is told by its line, and the list that comes along is used', async () => {
  const {lists, problems} = await listsWith({'follow-ups.yaml': 'said: []\nroom: 7\n', 'followups.json': '{}'});
  expect(lists).toEqual(builtInLists);
  expect(problems).toEqual([
    'CONFIG/guidance/follow-ups.yaml, line 2, room: a list is needed.',
    'CONFIG/guidance/followups.json is not used: there is no list followups, did you mean follow-ups?',
  ]);
});
