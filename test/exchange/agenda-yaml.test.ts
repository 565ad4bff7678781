// An agenda as the file that a person edits: whatever is copied is read back as it was, under its new title.
import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {readAgendaFile} from '../../src/exchange/readers/agenda-file.js';
import {agendaYaml, retitled} from '../../src/exchange/writers/agenda-yaml.js';
import {builtInAgendas} from '../../src/review/agendas/index.js';
import {cleanLine} from '../../src/review/text.js';
import {arbitraryText} from '../support/arbitrary-review.js';

const example = readFileSync(new URL('../../examples/our-review.yaml', import.meta.url), 'utf8');
const read = (text: string) => readAgendaFile(text, 'ours.yaml');
const titles = arbitraryText
  .map((text) => cleanLine(text).slice(0, 100).trim())
  .filter((text) => cleanLine(text) !== '');

describe('a copy', () => {
  it.each(builtInAgendas)(
    'of the agenda $id is read back as it is, but for the kinds of review that it takes',
    ({for: _kinds, ...agenda}) => {
      const text = agendaYaml(agenda, 'Ours', 'A copy.\nChange it.');
      expect(text).toMatch(/^# A copy\.\n# Change it\.\n\ntitle: Ours\n/);
      expect(read(text)).toEqual({agenda: {...agenda, id: 'ours', title: 'Ours'}});
    },
  );

  it('of one with points, minutes and a must is read back as it is', () => {
    const ours = read(example);
    if ('problems' in ours) throw new Error(ours.problems.join('\n'));
    const {agenda} = ours;
    expect(agenda.stages[1]?.questions[1]).toMatchObject({must: true, minutes: 12, points: [{}, {}, {}]});
    expect(read(agendaYaml(agenda, agenda.title, 'A copy.'))).toEqual(ours);
  });

  it('of one in JSON is a field a line', () => {
    const [agenda] = builtInAgendas;
    const text = retitled(JSON.stringify(agenda), 'Ours');
    expect(text).toContain('\n  - id: opening\n    kind: opening\n    title: Opening\n');
    expect(text).toMatch(/^title: Ours\n/);
    expect(read(text)).toEqual({agenda: {...agenda, id: 'ours', title: 'Ours'}});
  });

  it('has every line of a text on one line, to be edited there', () => {
    const [agenda] = builtInAgendas;
    const text = agenda ? agendaYaml(agenda, 'Ours', '') : '';
    for (const {questions} of agenda?.stages ?? []) for (const each of questions) expect(text).toContain(each.text);
  });

  test('of a file keeps its comments and drops its id', () => {
    const text = retitled(`id: theirs\n${example}`, 'Ours');
    expect(text.match(/^ *#.*$/gm)).toEqual(example.match(/^ *#.*$/gm));
    expect(text).toContain('\ntitle: Ours\n');
    expect(read(text)).toMatchObject({agenda: {id: 'ours', title: 'Ours', minutes: 45}});
  });

  test('has whatever title it is given', () => {
    const [agenda] = builtInAgendas;
    fc.assert(
      fc.property(titles, (title) => {
        expect(read(retitled(example, title))).toMatchObject({agenda: {title}});
        if (agenda) expect(read(agendaYaml(agenda, title, 'A copy.'))).toMatchObject({agenda: {title}});
      }),
    );
  });
});

test('the example is as a copy of it would be, but for its title', () => {
  expect(retitled(example, 'Our short review')).toBe(example);
});
