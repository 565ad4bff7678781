// Trackers by their names, in every text of an agenda.
import {expect, test} from 'vitest';
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
