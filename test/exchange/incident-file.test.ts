// What a review can start from: the real incidents as they are, and files with mistakes in plain words.
import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {readIncidentFile} from '../../src/exchange/readers/incident-file.js';

const read = (data: unknown) => readIncidentFile(JSON.stringify(data), 'incident.json');
const problem = (data: unknown) => {
  const result = read(data);
  return 'problem' in result ? result.problem : 'none';
};

it.each(['github-2018-10-21', 'gitlab-2017-01-31'])('reads the example %s', (name) => {
  const text = readFileSync(new URL(`../../examples/${name}/incident.json`, import.meta.url), 'utf8');
  const file: {reference: string; people: unknown[]; keywords: string[]; startedAt: string} = JSON.parse(text);
  expect(readIncidentFile(text, 'incident.json')).toMatchObject({
    facts: {
      reference: file.reference,
      severity: 'major',
      incident: {startedAt: file.startedAt, keywords: file.keywords},
      people: file.people,
    },
    notices: [],
  });
});

it('takes a file that says next to nothing', () => {
  expect(read({})).toEqual({
    facts: {incident: {startedAt: null, resolvedAt: null, keywords: []}, people: []},
    notices: [],
  });
});

it('takes what is reviewed, and that it touches security', () => {
  expect(read({kind: 'near-miss', security: true})).toMatchObject({facts: {kind: 'near-miss', security: true}});
  expect(problem({kind: 'near', security: 'yes'})).toBe(
    'incident.json cannot be used: kind: incident, false-alarm or near-miss is needed, not "near"; ' +
      'security: true or false is needed, not "yes".',
  );
});

it('makes clean lines of texts', () => {
  const people = [{name: '\u001b[31mFirst\u202e responder\n'}];
  expect(read({title: 'Two\nlines\u0000', people})).toMatchObject({
    facts: {title: 'Two lines', people: [{name: 'First responder', involvement: 'other', role: null}]},
  });
});

it('names what it leaves out, and takes nothing of it', () => {
  const text =
    '{"title": "T", "cost": 9, "__proto__": {"severity": "major"}, "people": [{"name": "A", "email": "a@b"}]}';
  const result = readIncidentFile(text, 'incident.json');
  expect(result).toEqual({
    facts: {
      title: 'T',
      incident: {startedAt: null, resolvedAt: null, keywords: []},
      people: [{name: 'A', involvement: 'other', role: null}],
    },
    notices: ['incident.json: left out cost, __proto__, people.email, which a review has no place for.'],
  });
});

it('names the field that one which is written otherwise was meant for', () => {
  const result = readIncidentFile('{"title": "T", "started_at": "2026-12-01", "Severity": "minor"}', 'it.json');
  expect(result).toMatchObject({
    notices: [
      'it.json: left out started_at: the field is called startedAt.',
      'it.json: left out Severity: the field is called severity.',
    ],
  });
});

it('names the option of what a review has, and a file does not say', () => {
  const text = '{"title": "T", "facilitator": "Ana", "noteTaker": "Bo", "minutes": 60}';
  expect(readIncidentFile(text, 'it.json')).toMatchObject({
    notices: [
      'it.json: left out facilitator: debrief new takes it as --facilitator.',
      'it.json: left out noteTaker: debrief new takes it as --note-taker.',
      'it.json: left out minutes: debrief new takes it as --minutes.',
    ],
  });
});

it.each([
  ['{"title": "One", "severity": "minor", "title": "Two"}', 'title'],
  ['{"title": "One", "ti\\u0074le": "Two"}', 'title'],
  ['{"title": "One", "people": [{"name": "A"}, {"name": "B", "name": "C"}]}', 'name'],
])('takes none of two values of one field: %s', (text, field) => {
  expect(readIncidentFile(text, 'it.json')).toEqual({problem: `it.json cannot be used: ${field} is there twice.`});
});

it('takes one field in several objects, and signs of JSON in texts, for what they are', () => {
  const text =
    '{"title": "{\\"title\\": 1, \\"title\\"", "people": [{"name": "A"}, {"name": "B"}], "keywords": ["a", "a:a"]}';
  expect(readIncidentFile(text, 'it.json')).toMatchObject({notices: [], facts: {title: '{"title": 1, "title"'}});
});

it('takes the zone of the meeting, in whatever case, and names the field where another tool calls it otherwise', () => {
  expect(readIncidentFile('{"title": "T", "zone": "europe/london"}', 'it.json')).toMatchObject({
    facts: {zone: 'Europe/London'},
    notices: [],
  });
  for (const name of ['timezone', 'timeZone', 'time_zone', 'tz']) {
    const result = readIncidentFile(`{"title": "T", "${name}": "Europe/London"}`, 'it.json');
    expect(result).toMatchObject({notices: [`it.json: left out ${name}: the field is called zone.`]});
    expect(result).not.toHaveProperty('facts.zone');
  }
  expect(readIncidentFile('{"title": "T"}', 'it.json')).not.toHaveProperty('facts.zone');
});

describe('what is wrong', () => {
  it('names the zone that was probably meant', () => {
    expect(problem({title: 'T', zone: 'Europe/Londn'})).toContain('not "Europe/Londn"; Europe/London may be meant.');
  });

  it('does not take it from whatever machine reads the file', () => {
    expect(problem({title: 'T', zone: 'local'})).toContain('not "local", which is another one on each machine.');
  });

  it.each(['Atlantis/Harbour', '', '+02:00 or so', 2, null])('is said of a zone that is %j', (zone) => {
    expect(problem({title: 'T', zone})).toMatch(
      /^incident\.json cannot be used: zone: a time zone such as Europe\/London, America\/New_York or UTC is needed, not .+\.$/,
    );
  });

  it('is said in one sentence, all of it', () => {
    const people = [{name: ''}, {name: 'A', role: 'lead'}, 'B'];
    expect(problem({severity: 'critical', startedAt: 'yesterday', people})).toBe(
      'incident.json cannot be used: severity: minor or major is needed, not "critical"; ' +
        'startedAt: a time with its zone is needed, not "yesterday"; it is written as 2026-12-01T14:00:00Z; ' +
        'people[0].name: a name or a role is needed; ' +
        'people[1].role: facilitator or note-taker, or no role, is needed, not "lead"; ' +
        'people[2]: a person is written as {"name": …}, not "B".',
    );
  });

  it.each([
    [{title: ' \u200b '}, 'title: some text is needed'],
    [{title: 'x'.repeat(70_000)}, 'title: at most 64 KB is allowed'],
    [{keywords: 'mysql'}, 'keywords: a list of texts is needed, not "mysql"'],
    [{people: Array(501).fill({name: 'A'})}, 'people: at most 500 people are allowed'],
    [
      {people: ['A', 'B'].map((name) => ({name, role: 'facilitator'}))},
      'people: only one person can be the facilitator',
    ],
    [
      {people: [{name: 'Ana Núñez'}, {name: 'B'}, {name: 'ANA NUNEZ'}]},
      'people: two people are called ANA NUNEZ, so tell them apart, such as ANA NUNEZ (support)',
    ],
    [
      {startedAt: '2026-12-01', resolvedAt: '2026-11-30 09:00'},
      'startedAt: a time with its zone is needed, not "2026-12-01"; it is written as 2026-12-01T14:00:00Z; ' +
        'resolvedAt: a time with its zone is needed, not "2026-11-30 09:00"; it is written as 2026-12-01T14:00:00Z',
    ],
    [{startedAt: 1791322242}, 'startedAt: a time such as 2026-12-01T14:00:00Z is needed, not 1791322242'],
    [{title: {text: 'x'}}, 'title: some text is needed, not an object'],
    [{startedAt: '2026-12-02T00:00:00Z', resolvedAt: '2026-12-01T00:00:00Z'}, 'resolvedAt is before startedAt'],
    [
      {title: 'T', deep: Array.from({length: 25}).reduce<object>((inner) => ({inner}), {})},
      'it nests too deep to be read',
    ],
  ])('number %#: %2$s', (data, wrong) => {
    expect(problem(data)).toBe(`incident.json cannot be used: ${wrong}.`);
  });

  it.each([
    ['{"title": "T",\n "people": [}', /^incident\.json cannot be used: it is not valid JSON(, see line 2)?\.$/],
    ['['.repeat(200_000), /^incident\.json cannot be used: it is not valid JSON(, see line 1)?\.$/],
    [' '.repeat(11_000_000), /^incident\.json cannot be used: a file of at most 10 MB is needed\.$/],
  ])('is that it is not JSON, number %#', (text, wrong) => {
    const result = readIncidentFile(text, 'incident.json');
    expect('problem' in result && result.problem).toMatch(wrong);
  });
});
