// Trackers by their names, in every text of an agenda; and those of one company nowhere else.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {builtInAgendas} from '../../src/review/agendas/index.js';
import {withTrackers} from '../../src/review/trackers.js';
import type {Agenda} from '../../src/review/types.js';

const agenda: Agenda = {
  id: 'ours',
  title: 'Ours',
  minutes: 30,
  stages: [
    {
      id: 's',
      kind: 'questions',
      title: 'Talk',
      minutes: 30,
      questions: [
        {id: 'q', text: 'What is in {trackers}?', prompts: ['Look at {trackers}, then {trackers}.'], source: ''},
      ],
    },
  ],
  checklist: [{id: 'c', text: 'Each action is in {trackers}, after {minutes}', when: 'close', source: ''}],
};

const texts = ({stages, checklist}: Agenda) => [
  ...stages.flatMap(({questions}) => questions.flatMap(({text, prompts}) => [text, ...prompts])),
  ...checklist.map(({text}) => text),
];

test.for([
  ['', 'our tracker'],
  [' , ', 'our tracker'],
  ['Board', 'Board'],
  ['Board, Register ,Wiki', 'Board, Register or Wiki'],
  ['$& and {trackers}', '$& and {trackers}'],
])('%j is “%s”', ([trackers = '', said]) => {
  expect(texts(withTrackers(agenda, trackers))).toEqual([
    `What is in ${said}?`,
    `Look at ${said}, then ${said}.`,
    `Each action is in ${said}, after {minutes}`,
  ]);
});

test('an agenda that speaks of none stays as it is', () => {
  const plain = withTrackers(agenda, 'Board');
  expect(withTrackers(plain, 'Other')).toEqual(plain);
});

test('the lists of one company are named in its own agenda, and what earlier versions wrote of them is still known', () => {
  const files = readdirSync('src', {recursive: true, encoding: 'utf8'}).filter((path) => /\.(tsx?|json)$/.test(path));
  const naming = files.filter((path) => /ISMS|findings tracker|trello board/i.test(wordsOf(path)));
  expect(naming.toSorted()).toEqual(['review/action-facts.ts', 'review/agendas/dxw.json']);
});

test('no other agenda that is built in names a product', () => {
  const naming = builtInAgendas.filter((each) => /incident\.io|trello|jira/i.test(JSON.stringify(each)));
  expect(naming.map(({id}) => id)).toEqual(['dxw']);
});

/** The field `isms` is a name of the format, which nobody reads on a screen. */
const wordsOf = (path: string): string => readFileSync(join('src', path), 'utf8').replaceAll(/\bisms\b/g, '');
