// Earlier incidents as other places have them: every list is read whole, or it is said in a sentence why not.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readEarlierIncidents} from '../../src/exchange/readers/earlier-incidents.js';
import {sourceOf} from '../../src/exchange/source.js';
import {reviewJson} from '../../src/exchange/writers/review-json.js';
import {fitting} from '../../src/review/changes/shape.js';
import {earlierOf, earlierShape} from '../../src/review/earlier.js';
import type {Review} from '../../src/review/types.js';
import {sampleNow, sampleReview} from '../support/sample-review.js';
import {withTimeline} from '../support/with-timeline.js';

const read = (value: unknown) => readEarlierIncidents(JSON.stringify(value), 'earlier.json');

test('an incident keeps its title, day, address and every word to find it by', () => {
  const incident = {
    url: 'https://example.org/7',
    title: 'Mail was late',
    startedAt: '2024-02-01T23:30:00-08:00',
    company: 'Example',
    product: 'Mail',
    categories: ['cloud'],
    keywords: ['queue'],
    summary: 'The queue grew.',
  };
  expect(read([incident])).toEqual({
    incidents: [
      {
        id: 'https://example.org/7',
        reference: '',
        title: 'Mail was late',
        day: '2024-02-01',
        link: 'https://example.org/7',
        summary: 'The queue grew.',
        keywords: ['queue', 'cloud', 'Example', 'Mail'],
        lessons: [],
        actions: [],
        said: '',
      },
    ],
    leftOut: [],
  });
});

test('one without a title is called after who had it', () => {
  const [found] = [read([{title: null, company: 'Example', product: 'Mail', startedAt: null}])];
  expect(found).toMatchObject({incidents: [{title: 'Example: Mail', day: null, id: 'Example: Mail'}]});
});

test('a review that was exported says the same as in its own home', () => {
  const closed = withTimeline(sampleReview('closed'));
  const review: Review = {
    ...closed,
    summary: 'Writes went to two sites.',
    impact: 'Old pages.',
    // In UTC it is the second of the month already.
    zone: 'America/New_York',
    incident: {...closed.incident, startedAt: '2026-12-02T02:00:00Z'},
    nextTime: 'Pick fewer topics',
  };
  const home = earlierOf(review);
  expect(home).toMatchObject({day: '2026-12-01', nextTime: {text: 'Pick fewer topics'}});
  expect(home.summary).toBe('Writes went to two sites.\nOld pages.');
  expect([home.lessons, home.actions].map(({length}) => length > 0)).toEqual([true, true]);
  expect(home.said).toContain('Monitoring raises alerts');
  const exported = readEarlierIncidents(reviewJson(sourceOf(review, sampleNow('closed'))), 'review.json');
  expect(exported).toEqual({incidents: [home], leftOut: []});
});

test('two incidents of one page are two, and the same when they are read again', () => {
  const url = 'https://status.example/history';
  const entries = [
    {title: 'Mail was late', url},
    {title: 'Mail was lost', url},
    {title: 'Other', url: `${url}/7`},
  ];
  const found = read(entries);
  if ('problem' in found) throw new Error(found.problem);
  expect(new Set(found.incidents.map(({id}) => id)).size).toBe(3);
  expect(found.incidents.map(({link}) => link)).toEqual([url, url, `${url}/7`]);
  expect(found.incidents[2]?.id).toBe(`${url}/7`);
  expect(read(entries.toReversed())).toEqual({incidents: found.incidents.toReversed(), leftOut: []});
});

test('an entry that is no incident is named, and hides no other', () => {
  expect(read({incidents: [{title: 'Mail was late'}, {severity: 'minor'}, 7]})).toMatchObject({
    incidents: [{title: 'Mail was late'}],
    leftOut: [
      {name: 'earlier.json, entry 2', why: 'has no title, summary, product, company or url'},
      {name: 'earlier.json, entry 3', why: 'is no incident'},
    ],
  });
});

test.each([
  ['HH:MM and a text', /^earlier\.json is no JSON; debrief takes a JSON list of incidents, .*\.$/],
  ['[]', /^earlier\.json holds no incident that can be read; .*\.$/],
  ['{"severity": "minor"}', /^earlier\.json holds no incident that can be read; .*\.$/],
  [`${'['.repeat(50)}${']'.repeat(50)}`, /^earlier\.json nests too deep to be read\.$/],
])('%s is refused in one sentence', (text, sentence) => {
  expect(readEarlierIncidents(text, 'earlier.json')).toEqual({problem: expect.stringMatching(sentence)});
});

test('whatever is in a list, what is read of it can be kept and read again', () => {
  const field = fc.constantFrom('title', 'url', 'company', 'keywords', 'startedAt', 'notes', 'agenda', 'actions', 'id');
  fc.assert(
    fc.property(fc.array(fc.dictionary(field, fc.jsonValue())), (entries) => {
      const found = read(entries);
      if ('problem' in found) return;
      expect(found.incidents.length + found.leftOut.length).toBe(entries.length);
      for (const incident of found.incidents) expect(fitting(earlierShape, incident)).toEqual(incident);
    }),
  );
});
