// The built-in agendas carry everything that their guides ask for, and are shaped as the screens expect.
import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import wrapAnsi from 'wrap-ansi';
import {builtInAgendas} from '../../src/review/agendas/index.js';
import type {Agenda} from '../../src/review/types.js';
import {type Guide, guides, otherSources} from './guides.js';

const complete: Record<string, Guide[]> = {standard: ['moj', 'dxw'], moj: ['moj'], dxw: ['dxw']};

const linesOf = (agenda: Agenda) => [...agenda.stages.flatMap(({questions}) => questions), ...agenda.checklist];
const numbersIn = (source: string) => source.split(', ');
const carriers = (agenda: Agenda, number: string) =>
  linesOf(agenda).filter(({source}) => numbersIn(source).includes(number));

it('offers the standard agenda first', () => {
  expect(builtInAgendas.map(({id}) => id)).toEqual(['standard', 'moj', 'dxw']);
});

describe.each(builtInAgendas)('the agenda $id', (agenda) => {
  const own = (complete[agenda.id] ?? []).flatMap((guide) => Object.entries(guides[guide]));

  const carried = own.map(([number, asksFor]) => ({
    number,
    asksFor,
    by: carriers(agenda, number).map(({text}) => text),
  }));

  it.each(carried)('$number, $asksFor: $by', ({by}) => {
    expect(by).not.toEqual([]);
  });

  it('asks every question of its guides as a question, not only as a tick', () => {
    const asked = agenda.stages.flatMap(({questions}) => questions.flatMap(({source}) => numbersIn(source)));
    const questions = own.map(([number]) => number).filter((number) => /^(moj (pre|post)-\d+|dxw \d+)$/.test(number));
    expect(questions.filter((number) => !asked.includes(number))).toEqual([]);
  });

  it('names only numbers that exist in its own guides', () => {
    const known = new Set([...own.map(([number]) => number), ...otherSources]);
    const unknown = linesOf(agenda).filter(({source}) => numbersIn(source).some((number) => !known.has(number)));
    expect(unknown).toEqual([]);
  });

  it('begins with one opening, ends with actions and close, and has questions in between', () => {
    const kinds = agenda.stages.map(({kind}) => kind);
    expect(kinds.join(' ')).toMatch(/^opening( questions)+ actions close$/);
  });

  it('gives every stage, question and item an id of its own', () => {
    const ids = [...agenda.stages, ...linesOf(agenda)].map(({id}) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id) || id.length > 30)).toEqual([]);
  });

  it('plans as many minutes as its stages take', () => {
    expect(agenda.stages.reduce((sum, {minutes}) => sum + minutes, 0)).toBe(agenda.minutes);
  });

  it('asks in two lines of a small terminal, with two to four follow-ups', () => {
    const questions = agenda.stages.flatMap((stage) => stage.questions);
    expect(questions.filter(({text}) => wrapAnsi(text, 76).split('\n').length > 2)).toEqual([]);
    const odd = questions.filter(({prompts}) => prompts.length < 2 || prompts.length > 4);
    expect(odd.map(({id}) => id)).toEqual([]);
  });

  it('asks how and what rather than why and who', () => {
    const asked = agenda.stages
      .filter(({kind}) => kind === 'questions')
      .flatMap(({questions}) => questions.flatMap(({text, prompts}) => [text, ...prompts]));
    const blunt =
      /\bwhy\b|^who (did|was|is|broke|caused)\b|root cause|(should|could|would|might) have|fail|wrong|fault\b/i;
    expect(asked.filter((text) => blunt.test(text))).toEqual([]);
  });

  it('quotes the prime directive and says whose it is', () => {
    const directive = linesOf(agenda).find(({id}) => id === 'prime-directive');
    expect(directive).toMatchObject({
      prompts: [
        '“Regardless of what we discover, we understand and truly believe that everyone did the best job they could, ' +
          'given what they knew at the time, their skills and abilities, the resources available, and the situation at ' +
          'hand.”',
        'Norm Kerth, Project Retrospectives, 2001',
      ],
    });
  });

  it('has items for before the meeting and for its close', () => {
    expect(new Set(agenda.checklist.map(({when}) => when))).toEqual(new Set(['before', 'close']));
  });
});

it('is plain text without surprises', () => {
  for (const {id} of builtInAgendas) {
    const file = readFileSync(new URL(`../../src/review/agendas/${id}.json`, import.meta.url), 'utf8');
    expect(file).not.toMatch(/[\u0000-\u0009\u007f-\u009f]|\s\n|'/);
  }
});
