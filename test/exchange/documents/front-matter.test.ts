// The front matter of both documents: what other programs read of them, whichever YAML they know.
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {sourceOf} from '../../../src/exchange/source.js';
import {record} from '../../../src/exchange/writers/record.js';
import {report} from '../../../src/exchange/writers/report.js';
import type {Review} from '../../../src/review/types.js';
import {read} from '../../support/read-markdown.js';
import {sampleNow, sampleReview} from '../../support/sample-review.js';

describe.each([
  ['report', report],
  ['record', record],
] as const)('the %s', (name, writer) => {
  const written = (review: Review): string => writer(sourceOf(review, sampleNow('closed')));
  const closed = written(sampleReview('closed'));

  it('begins with front matter that other programs can read', () => {
    expect(read(closed).front).toMatchObject({
      document: name,
      audience: 'team',
      title: 'Service degraded after a 43 second network partition',
      incident_ref: 'GH-2018-10-21',
      severity: 'major',
      review_date: '2018-11-01',
      facilitator: 'Facilitator from another team',
      actions_count: 3,
    });
  });

  it('says in which language the agenda is written, where its file said so', () => {
    const sample = sampleReview('closed');
    const front = (review: Review) => read(written(review)).front;
    expect(front({...sample, agenda: {...sample.agenda, language: 'de-CH'}})).toMatchObject({lang: 'de-CH'});
    expect(front(sample)).not.toHaveProperty('lang');
  });

  it.each([
    'No',
    'y',
    '~',
    'null',
    '12:30',
    '12:30:00',
    '1:20:30',
    'on',
    'Off',
    '.5',
    '0b1',
    '0o7',
    '.nan',
    '!tag',
    '&anchor',
    '? key',
    '- item',
    '---',
    '%TAG',
    '2026-11-26',
    '2026-11-26T10:00:00Z',
    '010',
    '0o17',
    '0x1F',
    '1_000',
    '+1',
    '1e3',
    '.inf',
    '=',
    '<<',
    '@here: x',
    '*a',
    '"quoted" \\ and \'so\'',
    '# no comment',
    '障害 🔥',
  ])('says %j to readers of YAML 1.1 and 1.2 alike', (text) => {
    const sample = sampleReview('closed');
    const people = sample.people.map((person, index) => ({
      ...person,
      name: `${text}${' '.repeat(index && 1)}${index || ''}`,
    }));
    const incident = {...sample.incident, startedAt: text, keywords: [text]};
    const review = {...sample, reference: text, title: text, people, incident, recording: text};
    const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(written(review)) ?? [];
    const front = parse(yaml, {version: '1.1'});
    expect(front).toEqual(parse(yaml, {version: '1.2'}));
    expect(front).toMatchObject({title: text, incident_ref: text, facilitator: text, recording: text, tags: [text]});
    expect(front).toMatchObject({incident_started: text, review_date: '2018-11-01', actions_count: 3});
  });

  it('keeps from its front matter the characters that are none, which many readers refuse', () => {
    const review = {...sampleReview('closed'), title: 'a\ufffeb\uffff'};
    expect(read(written(review)).front.title).toBe('ab');
  });

  it('has those who left early among those who were there, in the words and in the data', () => {
    const sample = sampleReview('closed');
    const people = sample.people.map((person) =>
      person.role === 'note-taker' || person.id === 'database' ? {...person, leftEarly: true} : person,
    );
    const early = people.filter(({leftEarly}) => leftEarly).map(({name}) => name);
    const document = written({...sample, people});
    expect(read(document).front).toMatchObject({...read(closed).front, left_early: early});
    expect(early).toHaveLength(2);
    for (const name of early) {
      expect(read(document).front.attendees).toContain(name);
      expect(document).toContain(`${name} (left early)`);
    }
    expect(read(closed).front).not.toHaveProperty('left_early');
  });
});
