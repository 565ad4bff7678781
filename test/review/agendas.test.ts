// The built-in agendas carry everything that their guides ask for, and are shaped as the screens expect.
import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import wrapAnsi from 'wrap-ansi';
import {askedBy} from '../../src/review/agenda.js';
import {builtInAgendas} from '../../src/review/agendas/index.js';
import {directivesSource, primeDirective} from '../../src/review/prime-directive.js';
import type {Agenda} from '../../src/review/types.js';
import {keysOf} from '../../src/review/vocabulary.js';
import {type Guide, guides, otherSources} from './guides.js';

/** The guides that an agenda follows, and whether it leaves nothing of them out. */
const follows: Record<string, {guides: Guide[]; whole: boolean}> = {
  standard: {guides: ['moj', 'dxw'], whole: true},
  moj: {guides: ['moj'], whole: true},
  dxw: {guides: ['dxw'], whole: true},
  'near-miss': {guides: ['moj', 'dxw'], whole: false},
};

const topicsOf = (agenda: Agenda) => agenda.stages.flatMap(({questions}) => questions);
const askedIn = (agenda: Agenda) => topicsOf(agenda).flatMap(askedBy);
const linesOf = (agenda: Agenda) => [...askedIn(agenda), ...agenda.checklist];
const numbersIn = (source: string) => source.split(', ');

it('offers the standard agenda first', () => {
  expect(builtInAgendas.map(({id}) => id)).toEqual(['standard', 'moj', 'dxw', 'near-miss']);
});

/** Where an agenda has what a number asks for: the topics, points and items that name it; “–” where there is none. */
function placesOf(agenda: Agenda, number: string): string {
  const topics = topicsOf(agenda);
  const lines = {topic: topics, point: topics.flatMap(({points = []}) => points), item: agenda.checklist};
  const places = Object.entries(lines).flatMap(([kind, of]) =>
    of.filter(({source}) => numbersIn(source).includes(number)).map(({text}) => `${kind} “${text}”`),
  );
  return places.join(', ') || '–';
}

describe('every number of a guide', () => {
  const rows = keysOf(guides).flatMap((guide) =>
    Object.entries(guides[guide]).flatMap(([number, asksFor]) =>
      builtInAgendas.map((agenda): [string, {needed: boolean; place: string}] => {
        const {guides: followed = [], whole = false} = follows[agenda.id] ?? {};
        const place = placesOf(agenda, number);
        return [`${number}, ${asksFor}, in ${agenda.id}: ${place}`, {needed: whole && followed.includes(guide), place}];
      }),
    ),
  );

  it.each(rows)('%s', (_name, {needed, place}) => {
    if (needed) expect(place).not.toBe('–');
  });
});

describe.each(builtInAgendas)('the agenda $id', (agenda) => {
  const {guides: followed = [], whole} = follows[agenda.id] ?? {};
  const own = followed.flatMap((guide) => Object.entries(guides[guide]));
  const needed = whole ? own : [];

  it('asks every question of its guides as a question, not only as a tick', () => {
    const asked = askedIn(agenda).flatMap(({source}) => numbersIn(source));
    const questions = needed
      .map(([number]) => number)
      .filter((number) => /^(moj ((pre|post)-\d+|review-6)|dxw (\d+|facilitate-10))$/.test(number));
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

  it('gives every topic of a middle stage its minutes, which add up, and says which ones must be asked', () => {
    const middle = agenda.stages.filter(({kind}) => kind === 'questions');
    for (const {questions, minutes} of middle) {
      expect(questions.reduce((sum, question) => sum + (question.minutes ?? Number.NaN), 0)).toBe(minutes);
    }
    const must = middle.flatMap(({questions}) => questions).filter((question) => question.must);
    expect(must.length).toBeGreaterThanOrEqual(2);
    expect(must.length).toBeLessThanOrEqual(4);
  });

  it('asks one question a line', () => {
    const lines = [...askedIn(agenda).map(({text}) => text), ...topicsOf(agenda).flatMap(({prompts}) => prompts)];
    expect(lines.filter((line) => (line.match(/\?/g) ?? []).length > 1)).toEqual([]);
  });

  it('asks in a line of a small terminal, with two to four follow-ups', () => {
    const questions = topicsOf(agenda);
    expect(askedIn(agenda).filter(({text}) => wrapAnsi(text, 74).includes('\n'))).toEqual([]);
    const odd = questions.filter(({prompts}) => prompts.length < 2 || prompts.length > 4);
    expect(odd.map(({id}) => id)).toEqual([]);
  });

  it('asks how and what rather than why and who', () => {
    const asked = agenda.stages
      .filter(({kind}) => kind === 'questions')
      .flatMap(({questions}) =>
        questions.flatMap((question) => [...askedBy(question).map(({text}) => text), ...question.prompts]),
      );
    const blunt = /\bwhy\b|^who (did|was|is|broke|caused)\b|root cause|(should|could|would|might) have|fail|fault\b/i;
    // Three questions of a guide are asked as it asks them.
    const asTheGuideAsks = /^What would have (prevented|made)\b/;
    expect(asked.filter((text) => blunt.test(text) && !asTheGuideAsks.test(text))).toEqual([]);
  });

  it('quotes the prime directive and says whose it is', () => {
    const directive = topicsOf(agenda).find(({id}) => id === 'prime-directive');
    expect(directive).toMatchObject({
      prompts: [primeDirective, directivesSource],
    });
  });

  it('has items for before the meeting and for its close', () => {
    expect(new Set(agenda.checklist.map(({when}) => when))).toEqual(new Set(['before', 'close']));
  });
});

/** Why a line is not the same in all agendas that have it. */
const ownWords: Record<string, string> = {
  trigger: 'a topic of the dxw playbook, with the first sign as its prompt',
  declared: 'a near miss was declared no incident',
  hampered: 'standard asks for what helped, too',
  'put-right': 'standard asks for what is left, as most is done by then',
  'client-plan': 'standard is also for teams without clients',
  prevention: 'standard asks both guides’ question in one',
  'choose-actions': 'a short review needs fewer',
  'involved-attend': 'nobody was involved in an incident',
  'sprint-team': 'not every team has sprints',
  'independent-facilitator': 'moj asks to consider it, dxw for it',
  'convenient-time': 'each guide has its own idea of when',
  'report-shared': 'each guide shares another document',
  recorded: 'moj speaks of further actions',
  'follow-ups': 'dxw names its tools',
  'on-boards': 'dxw names its tools',
  isms: 'dxw names its tools',
};

it('asks the same under the same id in all agendas, or says why not', () => {
  const texts = new Map<string, Set<string>>();
  for (const {id, text} of builtInAgendas.flatMap(linesOf)) texts.set(id, (texts.get(id) ?? new Set()).add(text));
  const differing = [...texts].filter(([, all]) => all.size > 1).map(([id]) => id);
  expect(differing.sort()).toEqual(Object.keys(ownWords).sort());
});

it('is plain text without surprises', () => {
  for (const {id} of builtInAgendas) {
    const file = readFileSync(new URL(`../../src/review/agendas/${id}.json`, import.meta.url), 'utf8');
    expect(file).not.toMatch(/[\u0000-\u0009\u007f-\u009f]|\s\n|'/);
  }
});
