// What a check of an agenda hints at, and with how much work.
import {expect, test, vi} from 'vitest';
import {lookAsJson} from '../../../src/cli/agendas/check.js';
import * as byLetters from '../../../src/review/letters.js';
import type {Agenda, AgendaQuestion} from '../../../src/review/types.js';
import {sampleAgenda} from '../../support/sample-review.js';

vi.mock('../../../src/review/letters.js', {spy: true});

const asking = (texts: readonly string[]): Agenda => {
  const questions = texts.map((text, at): AgendaQuestion => ({id: `topic-${at}`, text, prompts: [], source: 'ours'}));
  return {...sampleAgenda, stages: [{id: 'event', kind: 'questions', title: 'The event', minutes: 60, questions}]};
};
const hintsOf = (agenda: Agenda) => lookAsJson({file: null, agenda, problems: []}).hints;

test('topics that ask the same are told once for each question, as the first of them writes it, in its order', () => {
  expect(hintsOf(asking(['Who was told?', 'What broke?', 'WHAT broke? ', 'What else?', 'who was told?']))).toEqual([
    '2 topics ask the same: “Who was told?”',
    '2 topics ask the same: “What broke?”',
  ]);
});

test('many topics are each looked at once, not each beside every other', () => {
  const work = vi.mocked([byLetters.letters, byLetters.isSame]);
  for (const each of work) vi.mocked(each).mockClear();
  const count = 200;
  expect(hintsOf(asking(Array.from({length: count}, (_, at) => `What of ${at}?`)))).toEqual([]);
  const looks = work.reduce((sum, each) => sum + vi.mocked(each).mock.calls.length, 0);
  expect(looks).toBe(count);
});
