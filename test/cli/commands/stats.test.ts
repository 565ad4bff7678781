// `debrief stats`: how the meetings of a home went, beside one another and at a glance.
import {mkdirSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import type {Change} from '../../../src/review/changes/index.js';
import {localDay} from '../../../src/review/days.js';
import {findReviewFolder} from '../../../src/store/shelf/library.js';
import {debrief, newReview} from '../../support/debrief.js';
import {change} from '../../support/meeting.js';
import {type TempHome, tempHome} from '../../support/temp-home.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(() => home.remove());

const action = (id: string, due: string, ...more: Change[]): Change[] => [
  {type: 'action-held', action: {id, questionId: 'pattern', title: `Idea ${id}`}},
  {type: 'action-edited', id, fields: {due}},
  {type: 'action-chosen', id, reason: ''},
  ...more,
];

/** A review with somebody beside its facilitator, in which this happened. */
async function review(reference: string, ...changes: Change[]): Promise<string> {
  const id = await newReview(home, reference, '--person', 'Database engineer:responder');
  await change(await findReviewFolder(home.reviews, id), changes);
  return id;
}

const held = (reference: string, ...changes: Change[]): Promise<string> =>
  review(reference, {type: 'meeting-started'}, ...changes, {type: 'review-closed'});

const covered: Change = {type: 'question-marked', questionId: 'pattern', state: 'covered'};
const hands = (id: string, count: number): Change => ({type: 'pulse-counted', id, hands: count});
const said: Change = {
  type: 'note-added',
  note: {id: 'n1', questionId: 'pattern', kind: 'note', aspects: [], text: 'Database engineer: it was quiet'},
};

/** The cells of each row. */
const cells = (stdout: string): string[][] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((row) => row.split(/ {2,}/));

describe('debrief stats', () => {
  it('says what to do in an empty home, and makes nothing', async () => {
    const empty = await debrief(home, ['stats', '--home', home.reviews]);
    expect(empty).toEqual({stdout: 'No review yet: debrief new starts one.\n', stderr: '', code: 0});
    expect(JSON.parse((await debrief(home, ['stats', '--json', '--home', home.reviews])).stdout)).toMatchObject({
      reviews: [],
      medians: {of: 0, spentMinutes: null, hands: []},
      sums: {actions: 0, done: 0, overdue: 0},
    });
  });

  it('has a row for each, in the order in which they were held, and medians of the closed ones below', async () => {
    const before = localDay(Date.now(), 'UTC');
    await held('INC-1', covered, said, hands('u1', 2), hands('u2', 5), ...action('a1', '2020-02-03'));
    await held(
      'INC-2',
      covered,
      ...action('a1', '2020-02-03', {type: 'action-done', id: 'a1'}),
      ...action('a2', '2099-02-03'),
    );
    await review('INC-4', {type: 'meeting-started'}, covered);
    await newReview(home, 'INC-3', '--kind', 'near-miss', '--security', '--minutes', '45', '--zone', 'UTC');
    const {stdout, stderr, code} = await debrief(home, ['stats']);
    expect({stderr, code}).toEqual({stderr: '', code: 0});
    const [heading, first, second, third, fourth, medians, ...beside] = cells(stdout);
    const isDay = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
    expect(heading).toEqual(['day', 'review', 'minutes', 'covered', 'actions done', 'hands', 'heard', 'kind']);
    expect(first).toEqual([isDay, 'INC-1', '0/90', '1/34', '0/1, 1 overdue', '2, 5', '1/1', 'incident']);
    expect(second).toEqual([isDay, 'INC-2', '0/90', '1/34', '1/2', '–', '0/1', 'incident']);
    expect(third).toEqual([isDay, 'INC-4', '–/90', '1/34', 'none', '–', '0/1', 'incident']);
    expect(fourth).toEqual([isDay, 'INC-3', '–/45', '–', '–', '–', '–', 'security near miss']);
    expect(medians).toEqual(['median', 'of 2', '0/90', '3%', '2, 5', '50%']);
    expect(beside).toEqual([['Medians are of closed meetings alone.'], ['Actions in all: 1 of 3 done, 1 overdue.']]);
    expect([before, localDay(Date.now(), 'UTC')]).toContain(fourth?.[0]);
    const rows = stdout.split('\n').slice(0, 6);
    expect(new Set(rows.map((row) => row.search(/minutes|\S+\/\d+ /))).size).toBe(1);
  });

  it('leaves the reviews as they are, and counts archived ones too', async () => {
    const id = await held('INC-1', covered);
    await debrief(home, ['archive', id]);
    const journal = join(await findReviewFolder(home.reviews, id), 'journal');
    const lines = () => readdirSync(journal).map((name) => [name, readFileSync(join(journal, name), 'utf8')]);
    const before = lines();
    const {reviews, medians} = JSON.parse((await debrief(home, ['stats', '--json'])).stdout);
    expect(reviews).toMatchObject([{id, status: 'closed', covered: 1, questions: 34, spentMinutes: 0}]);
    expect(medians).toMatchObject({of: 1, coveredShare: 1 / 34});
    expect(lines()).toEqual(before);
  });

  it('is read aloud a sentence a row, each figure behind its name', async () => {
    await held('INC-1', covered, hands('u1', 2), ...action('a1', '2020-02-03'));
    await newReview(home, 'INC-2', '--security');
    const [first, second, medians, , all] = (await debrief(home, ['stats', '--screen-reader'])).stdout.split('\n');
    const figures = 'minutes 0 of 90; covered 1 of 34; actions done 0 of 1, 1 overdue; hands 2; heard 0 of 1;';
    expect(first?.slice('2026-11-28 '.length)).toBe(`INC-1: ${figures} kind incident.`);
    expect(second).toMatch(/ INC-2: minutes none of 90; covered none; .* kind security\.$/);
    expect(medians).toBe('median of 1: minutes 0 of 90; covered 3%; hands 2; heard 0%.');
    expect(all).toBe('Actions in all: 0 of 1 done, 1 overdue.');
  });

  it('tells below what the people of each meeting would change next time, and names no actions where none are', async () => {
    await held('INC-1', {type: 'review-edited', fields: {nextTime: 'A shorter opening'}});
    await held('INC-2');
    const {stdout} = await debrief(home, ['stats']);
    expect(stdout).toMatch(/\nTo change next time:\n {2}INC-1 \(\d{4}-\d\d-\d\d\): A shorter opening\n$/);
    expect(stdout).not.toContain('in all');
    const {reviews} = JSON.parse((await debrief(home, ['stats', '--json'])).stdout);
    expect(reviews).toMatchObject([{nextTime: 'A shorter opening'}, {nextTime: null}]);
  });

  it('says that medians come once a meeting is closed: a review that was closed without one has none', async () => {
    await review('INC-1', {type: 'review-closed'});
    const {stdout} = await debrief(home, ['stats']);
    expect(cells(stdout)[1]).toEqual([expect.any(String), 'INC-1', '–/90', '–', '–', '–', '–', 'incident']);
    expect(stdout).toMatch(/\nNo meeting is closed yet: medians come with the first\.\n$/);
  });

  it('names a folder that cannot be read on standard error, and tells of the others', async () => {
    mkdirSync(join(home.reviews, 'reviews', '2026-11-01-inc-2-broken-bbbb2222'), {recursive: true});
    const alone = await debrief(home, ['stats']);
    expect(alone).toMatchObject({stdout: 'No review can be read.\n', code: 0});
    const id = await newReview(home, 'INC-1');
    const {stdout, stderr, code} = await debrief(home, ['stats', '--json']);
    expect(JSON.parse(stdout).reviews).toMatchObject([{id}]);
    expect(JSON.parse(stderr).notice.message).toContain('2026-11-01-inc-2-broken-bbbb2222');
    expect(code).toBe(0);
  });

  it('is told in ASCII where a terminal has nothing else', async () => {
    await newReview(home, 'INC–1');
    const {stdout} = await debrief(home, ['stats'], {env: {LC_ALL: 'C'}});
    expect(cells(stdout)[1]).toEqual([expect.any(String), 'INC–1', '-/90', '-', '-', '-', '-', 'incident']);
  });
});
