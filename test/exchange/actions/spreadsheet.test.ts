// The actions as a spreadsheet: which rows, which order, and no cell that a spreadsheet would run.
import fc from 'fast-check';
import Papa from 'papaparse';
import {expect, it} from 'vitest';
import {sourceOf} from '../../../src/exchange/source.js';
import {spreadsheetCsv} from '../../../src/exchange/writers/actions/spreadsheet.js';
import {chosenActions} from '../../../src/review/actions.js';
import type {Review} from '../../../src/review/types.js';
import {arbitraryReview} from '../../support/arbitrary-review.js';
import {sampleReview} from '../../support/sample-review.js';

const actionsCsv = (review: Review) => spreadsheetCsv(sourceOf(review, 0));

const sheet = (text: string) => Papa.parse<Record<string, string>>(text, {header: true, skipEmptyLines: true}).data;

it('has a row for every action with a slot, and for the others where they are asked for', () => {
  const rows = sheet(actionsCsv(sampleReview('closed')));
  expect(rows.map(({status}) => status)).toEqual(['open', 'open', 'open']);
  const all = sheet(spreadsheetCsv({...sourceOf(sampleReview('closed'), 0), everyAction: true}));
  expect(all.map(({status}) => status)).toEqual(['open', 'open', 'open', 'not now']);
  expect(rows.find((row) => row['affects information security'] === 'yes')).toEqual({
    reference: 'GH-2018-10-21',
    title: 'Raise the time to live of queued webhooks to seven days',
    owner: 'First responder',
    due: '2018-11-09',
    'done when': 'A hook that waited six days is delivered in the staging site',
    'affects information security': 'yes',
    status: 'open',
    reason: '',
    'for a client': 'no',
  });
});

it('says which are for a client', () => {
  const {actions, ...review} = sampleReview('closed');
  const rows = sheet(actionsCsv({...review, actions: actions.map((each) => ({...each, forClient: true}))}));
  expect(rows.map((row) => row['for a client'])).toEqual(['yes', 'yes', 'yes']);
});

it('has only its head where there is no action', () => {
  expect(actionsCsv(sampleReview('preparing'))).toBe(
    '\ufeff"reference","title","owner","due","done when","affects information security","status","reason","for a client"\r\n',
  );
});

it.each([
  '=1+2',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '  =1',
  '=1\nsecond line',
  '\n=1',
  '＝1',
  '=HYPERLINK("http://x.example","y")',
])('runs nothing of %j', (title) => {
  const [action] = sampleReview('closed').actions;
  if (!action) throw new Error('the sample has actions');
  const review = {...sampleReview('closed'), reference: title, actions: [{...action, title, doneWhen: title}]};
  const [row] = sheet(actionsCsv(review));
  for (const cell of [row?.reference, row?.title, row?.['done when']]) expect(cell).toMatch(/^'/);
});

it('keeps every cell in its column, whatever it holds', () => {
  fc.assert(
    fc.property(arbitraryReview, ({review}) => {
      const rows = Papa.parse<string[]>(actionsCsv(review), {skipEmptyLines: true}).data;
      expect(rows.length).toBe(chosenActions(review).length + 1);
      for (const row of rows) expect(row.length).toBe(9);
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/);
    }),
    {numRuns: 100},
  );
});

it('opens with its letters right, also where a program takes what has no mark for its own alphabet', () => {
  const title = 'Störung: 障害, “naïve” 🔥';
  const [action] = sampleReview('closed').actions;
  if (!action) throw new Error('the sample has actions');
  const bytes = Buffer.from(actionsCsv({...sampleReview('closed'), actions: [{...action, title}]}));
  expect([...bytes.subarray(0, 4)]).toEqual([0xef, 0xbb, 0xbf, '"'.charCodeAt(0)]);
  // One mark, and none left in the first column's name.
  const [row] = sheet(bytes.toString('utf8'));
  expect(row).toMatchObject({reference: 'GH-2018-10-21', title});
});
