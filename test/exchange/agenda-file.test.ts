// Users' own agendas: what a file may leave out, and how its mistakes are named.
import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {readAgendaFile} from '../../src/exchange/readers/agenda-file.js';
import {builtInAgendas} from '../../src/review/agendas/index.js';
import type {Agenda} from '../../src/review/types.js';

function agendaIn(text: string, name = 'our-review.yaml'): Agenda {
  const read = readAgendaFile(text, name);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read.agenda;
}

function problemsIn(text: string): string[] {
  const read = readAgendaFile(text, 'our-review.yaml');
  return 'problems' in read ? read.problems : [];
}

const small = `title: Small
stages:
  - {title: Opening, kind: opening, minutes: 5, questions: [Hello?]}
  - {title: Talk, kind: questions, minutes: 20, questions: [What happened?]}
  - {title: Actions, kind: actions, minutes: 5, questions: [Which?]}
  - {title: Close, kind: close, minutes: 5, questions: [Thanks]}
`;

describe('a file that is right', () => {
  it('needs no ids, no minutes in all and no sources', () => {
    const agenda = agendaIn(small, '/home/me/agendas/Our Review.yaml');
    expect(agenda).toMatchObject({id: 'our-review', title: 'Small', minutes: 35, checklist: []});
    expect(agenda.stages[1]).toEqual({
      id: 'talk',
      kind: 'questions',
      title: 'Talk',
      minutes: 20,
      questions: [{id: 'what-happened', text: 'What happened?', prompts: [], source: 'Small'}],
    });
  });

  it('can be the example of the documentation', () => {
    const agenda = agendaIn(readFileSync(new URL('../../examples/our-review.yaml', import.meta.url), 'utf8'));
    expect(agenda.minutes).toBe(45);
    expect(agenda.stages[1]?.questions.map(({id}) => id)).toEqual(['how-did-we-first-notice', 'decisions']);
    expect(agenda.checklist.map(({when}) => when)).toEqual(['before', 'close', 'close']);
  });

  it.each(builtInAgendas)('can be the built-in agenda $id, as JSON', (agenda) => {
    expect(agendaIn(JSON.stringify(agenda, null, 2), `${agenda.id}.json`)).toEqual(agenda);
  });

  it('says for which kinds of review it is made', () => {
    expect(agendaIn(small)).not.toHaveProperty('for');
    expect(agendaIn(`for: [near-miss]\n${small}`).for).toEqual(['near-miss']);
    expect(problemsIn(`for: [fire]\n${small}`).join()).toContain(
      'for[0]: one of incident, false-alarm and near-miss is needed',
    );
  });

  it('says how many actions it aims at', () => {
    expect(agendaIn(`actions: 1\n${small}`).actions).toBe(1);
    expect(agendaIn(small)).not.toHaveProperty('actions');
    for (const wrong of ['0', '10', '1.5', 'few']) {
      expect(problemsIn(`actions: ${wrong}\n${small}`)).toEqual([
        'line 1, actions: a whole number from 1 to 9 is needed',
      ]);
    }
  });

  it('says which language it is written in, as tags are written', () => {
    expect(agendaIn(`${small}language: DE-ch\n`).language).toBe('de-CH');
    expect(agendaIn(small)).not.toHaveProperty('language');
    for (const wrong of ['german', 'de_CH', '""', '7', '[en]']) {
      expect(problemsIn(`${small}language: ${wrong}\n`)).toEqual([
        'line 7, language: the tag of a language is needed, such as en or de-CH',
      ]);
    }
  });

  it('says of a question of the close which list it goes through', () => {
    const shows = 'questions: [{text: Thanks, shows: thanks}, Bye]';
    const questions = agendaIn(small.replace('questions: [Thanks]', shows)).stages.at(-1)?.questions;
    expect(questions?.map((question) => question.shows)).toEqual(['thanks', undefined]);
    const wrong = problemsIn(small.replace('questions: [Thanks]', 'questions: [{text: Thanks, shows: cake}]'));
    expect(wrong.join()).toContain('one of read-back, communication, parked, actions, thanks and checklist is needed');
    const elsewhere = problemsIn(small.replace('questions: [Hello?]', 'questions: [{text: Hello?, shows: thanks}]'));
    expect(elsewhere).toEqual(['line 3, stages[0].questions[0].shows: only a question in the close can show a list']);
  });

  it('gives the same text twice two ids, and leaves given ones alone', () => {
    const questions = 'questions: [What happened?, What happened?, {text: Other, id: what-happened-2}]';
    const agenda = agendaIn(small.replace('questions: [What happened?]', questions));
    const ids = agenda.stages[1]?.questions.map(({id}) => id);
    expect(ids).toEqual(['what-happened', 'what-happened-3', 'what-happened-2']);
  });

  it('is cleaned of what would steer a terminal', () => {
    const agenda = agendaIn(small.replace('Hello?', '"Hel\\e[31mlo\\u202e?"'));
    expect(agenda.stages[0]?.questions[0]?.text).toBe('Hello?');
  });
});

describe('a file with mistakes', () => {
  it('names each by line and field', () => {
    const text = small.replace('minutes: 20', 'minutes: soon').replace('title: Small', 'title: ""');
    expect(problemsIn(text)).toEqual([
      'line 1, title: a title is needed',
      'line 4, stages[1].minutes: a whole number of minutes is needed',
    ]);
  });

  it.each(['null', '5', 'true', '~\n'])('is told from plain text where it is %j alone', (text) => {
    expect(problemsIn(text)).toEqual([
      'line 1: this holds no fields; an agenda has a title and stages, see docs/agendas.md',
    ]);
  });

  it('is told to be two documents where it is, whatever they hold', () => {
    for (const text of [`${small}---\n${small}`, 'title: One\n---\ntitle: Two\n', '5\n---\n6\n']) {
      expect(problemsIn(text)).toEqual([
        expect.stringMatching(/^line \d: a second document begins here; a file holds only one$/),
      ]);
    }
    expect(problemsIn('Hello\n---\nWorld, again\n').join()).toContain('looks like plain text');
    expect(problemsIn('---\ntitle: Notes\n---\n\n# What we said\n').join()).toContain('looks like Markdown');
  });

  it('says what would have no effect', () => {
    const text = small
      .replace('title: Small', 'title: Small\nfor: [near-miss, incident]')
      .replace('questions: [', 'questions: [{text: Well?, must: true}, ');
    expect(problemsIn(text)).toEqual([
      expect.stringMatching(/^line \d, for\[1\]: for an incident, debrief config set agenda says/),
      expect.stringMatching(/^line \d, stages\[0\].questions\[0\].must: only a topic in a stage of the kind questions/),
    ]);
  });

  it('is a day long at most, also where its stages are added up', () => {
    const long = small.replaceAll(/minutes: \d+/g, 'minutes: 400');
    expect(problemsIn(long)).toEqual([
      expect.stringMatching(/minutes: its stages take 1600 minutes, and at most 1440 are allowed$/),
    ]);
    expect(agendaIn(long.replace('title: Small', 'title: Small\nminutes: 90'))).toMatchObject({minutes: 90});
  });

  it('says at once what is wrong with a field, and what with the order, the ids and the minutes', () => {
    const talk = '{title: Talk, kind: questions, minutes: 20, questions: [What happened?]}';
    const long = '{title: Talk, kind: questions, minutes: 20, questions: [{text: How?, minutes: 30}]}';
    const text = small
      .replace('title: Small', 'titel: Small')
      .replace(talk, long)
      .replace('kind: actions', 'kind: close');
    expect(problemsIn(text.replace('minutes: 5', 'minutes: soon'))).toEqual([
      'line 1, title: an agenda needs this field',
      expect.stringContaining('line 1, titel: an agenda has no field of this name'),
      'line 3, stages[0].minutes: a whole number of minutes is needed',
      'line 4, stages[1].minutes: its topics take 30 minutes, and the stage has 20',
      'line 5, stages[2].kind: the last stage but one, and no other, is of the kind actions',
      'line 5, stages[2].kind: the last stage, and no other, is of the kind close',
    ]);
  });

  it('names fields that do not exist, and those that are missing', () => {
    const text = small.replace(
      '{title: Talk, kind: questions, minutes: 20,',
      '{title: Talk, kind: questions, minute: 20,',
    );
    expect(problemsIn(text)).toEqual([
      'line 4, stages[1].minute: a stage has no field of this name; it may have id, kind, title, minutes, questions',
    ]);
  });

  it.each([
    ['opening', 'talk', 'line 3, stages[0].kind: one of opening, questions, actions and close is needed'],
    [
      'kind: opening',
      'kind: questions',
      'line 3, stages[0].kind: the first stage, and no other, is of the kind opening',
    ],
    [
      'kind: questions',
      'kind: opening',
      'line 4, stages[1].kind: the first stage, and no other, is of the kind opening',
    ],
    [
      'kind: questions',
      'kind: actions',
      'line 4, stages[1].kind: the last stage but one, and no other, is of the kind actions',
    ],
    ['kind: close', 'kind: questions', 'line 6, stages[3].kind: the last stage, and no other, is of the kind close'],
    ['minutes: 20', 'minutes: 0', 'line 4, stages[1].minutes: at least one minute is needed'],
    ['minutes: 20', 'minutes: 2.5', 'line 4, stages[1].minutes: a whole number of minutes is needed'],
    ['[Hello?]', '[]', 'line 3, stages[0].questions: at least one of the questions is needed'],
    ['[Hello?]', 'Hello?', 'line 3, stages[0].questions: a list of questions is needed'],
    [
      '[Hello?]',
      '[{text: Hello?, id: Bad Id}]',
      'line 3, stages[0].questions[0].id: an id of lower-case letters, digits and single dashes is needed, or none',
    ],
    [
      '[Hello?]',
      '[{text: Hello?, id: x}, {text: Again?, id: x}]',
      'line 3, stages[0].questions[1].id: the id x is already used on line 3',
    ],
    ['title: Small', 'title: Small\ntitle: Twice', 'line 2: this field is here twice'],
    [
      'title: Small',
      'title: Small\nchecklist: [{text: Ask, when: later}]',
      'line 2, checklist[0].when: one of before and close is needed',
    ],
    [
      '[Hello?]',
      '[{text: Hello?, minutes: 5}]',
      'line 3, stages[0].questions[0].minutes: only a topic in a stage of the kind questions has minutes',
    ],
    [
      '[What happened?]',
      '[{text: Who?, minutes: 20}, How?]',
      'line 4, stages[1].minutes: its topics take 20 minutes, and the stage has 20: nothing is left for the one that names none',
    ],
    [
      '[What happened?]',
      '[{text: Who?, minutes: 19}, How?, When?]',
      'line 4, stages[1].minutes: its topics take 19 minutes, and the stage has 20: 1 minute is left for the 2 that name none',
    ],
    [
      'minutes: 20, questions: [What happened?]',
      'questions: [{text: Who?, minutes: 600}, {text: How?, minutes: 600}]',
      'line 4, stages[1].minutes: its topics take 1200 minutes, and at most 600 are allowed',
    ],
    [
      'title: Small',
      'title: Small\nminutes: 3',
      'line 2, minutes: the agenda takes at least 4 minutes, one for each of its stages',
    ],
  ])('%j as %j: %s', (from, to, problem) => {
    expect(problemsIn(small.replace(from, to))).toEqual([problem]);
  });

  it.each([
    ['', 'line 1: this file is empty; an agenda has a title and stages, see docs/agendas.md'],
    ['just a text', 'line 1: this looks like plain text; an agenda has a title and stages, see docs/agendas.md'],
    [
      '- a\n- list',
      'line 1: an agenda is written as fields: id, title, language, minutes, for, actions, stages, checklist',
    ],
    [`${'['.repeat(50_000)}`, 'line 1: this repeats or nests too much to be read'],
    [`${'['.repeat(200_000)}`, 'line 1: this repeats or nests too much to be read'],
    [`${small}---\n${small}`, 'line 7: a second document begins here; a file holds only one'],
    ['a'.repeat(2_000_000), 'line 1: an agenda of at most 1 MB is needed'],
  ])('that is no agenda at all, number %#', (text, problem) => {
    expect(problemsIn(text)).toEqual([problem]);
  });

  it('says where the YAML itself breaks', () => {
    const [problem] = problemsIn(small.replace('questions: [Hello?]}', 'questions: [Hello?'));
    expect(problem).toMatch(/^line \d: this is not valid YAML \(.+\)$/);
  });

  it('does not multiply aliases', () => {
    const bomb = [
      'a: &a [x, x, x]',
      ...'bcdefghij'.split('').map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[at]}`)}]`),
    ];
    expect(problemsIn(bomb.join('\n'))).toEqual(['line 1: this repeats or nests too much to be read']);
  });

  it('takes no field from the object prototype', () => {
    expect(problemsIn(`__proto__: {title: x}\n${small}`)).toEqual([
      'line 1, __proto__: an agenda has no field of this name; it may have id, title, language, minutes, for, actions, stages, checklist',
    ]);
  });
});
