// A user's own lists of guidance: which are used, and what is said of those that cannot be.
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {allLists} from '../../src/cli/reviews/lists.js';
import {builtInLists, type ListName} from '../../src/guidance/lists.js';
import {keysOf} from '../../src/review/vocabulary.js';
import {type TempHome, tempHome} from '../support/temp-home.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(() => home.remove());

async function listsWith(files: Record<string, string>) {
  const {config} = home;
  await mkdir(join(config, 'guidance'), {recursive: true});
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

/** Of each list: a text that can take its place, a wrong one, and what is said of that. */
const own: Record<ListName, {right: string; wrong: string; says: string}> = {
  'chat-noise': {
    right: '- beigetreten',
    wrong: '- beigetreten\n- joined <channel>',
    says: 'line 2, [1]: there is no list <channel> here.',
  },
  'common-words': {right: '- foo', wrong: '- foo\n- 7', says: 'line 2, [1]: a word is needed.'},
  'follow-ups': {right: 'said: []\nroom: []', wrong: 'said: []\nroom: 7', says: 'line 2, room: a list is needed.'},
  hints: {
    right: 'words: {}\nfamilies: []',
    wrong: 'words:\n  agent: [<role>]\nfamilies: []',
    says: 'line 2, words.agent[0]: there is no list <role> here.',
  },
  'moment-kinds': {
    right: 'detection: [erkannt]',
    wrong: 'detection: [erkannt]\nrepair:\n  - behoben\n  - Erkannt',
    says: 'line 4, repair[1]: “Erkannt” stands under detection already.',
  },
  readiness: {
    right: 'people: 20\nmoments: 50\nminutes: 60',
    wrong: 'people: 20\nmoments: 50\nminutes: an hour',
    says: 'line 3, minutes: a whole number of minutes is needed, 1 to 1,000.',
  },
  reminders: {
    right: 'firstPulse: 20\nvoices: 40\nsecondPulse: 60\nend: 80',
    wrong: 'firstPulse: 20\nvoices: 10\nsecondPulse: 60\nend: 80',
    says: 'line 2, voices: it comes behind firstPulse, which is at 20.',
  },
  sections: {
    right: 'timeline: [zeitachse]\nsummary: []\nimpact: []\npeople: []',
    wrong: 'timeline: [zeitachse]\nsummary: []\nimpact: ["^ folgen"]\npeople: []',
    says: 'line 3, impact[0]: ^ has no place here.',
  },
  'words-as-names': {
    right: 'words: [wolf, winter]\ngiven: [wolf]\nmonths: []',
    wrong: 'words: [wolf]\ngiven: wolf\nmonths: []',
    says: 'line 2, given: a list of words is needed.',
  },
};

test.each(keysOf(own))('%s: a file takes its place, and is told by the line that is wrong in it', async (name) => {
  const {right, wrong, says} = own[name];
  const {lists, problems} = await listsWith({[`${name}.yaml`]: right});
  expect(lists[name]).not.toEqual(builtInLists[name]);
  expect(problems).toEqual([]);
  const broken = await listsWith({[`${name}.yaml`]: wrong});
  expect(broken).toEqual({lists: builtInLists, problems: [`CONFIG/guidance/${name}.yaml, ${says}`]});
});

test('one with a mistake is told by its line, and the list that comes along is used', async () => {
  const {lists, problems} = await listsWith({'follow-ups.yaml': 'said: []\nroom: 7\n', 'followups.json': '{}'});
  expect(lists).toEqual(builtInLists);
  expect(problems).toEqual([
    'CONFIG/guidance/follow-ups.yaml, line 2, room: a list is needed.',
    'CONFIG/guidance/followups.json is not used: there is no list followups, did you mean follow-ups?',
  ]);
});
