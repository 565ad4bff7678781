// What was seen before: told where the meeting asks for it, before it begins, and by a command; at 80x24.
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import type {Change} from '../../src/review/changes/index.js';
import {findReviewFolder} from '../../src/store/shelf/library.js';
import {debrief, newReview} from '../support/debrief.js';
import {beginMeeting, change, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const action = (id: string, title: string, due: string): Change[] => [
  {type: 'action-held', action: {id, questionId: 'pattern', title}},
  {type: 'action-edited', id, fields: {due}},
  {type: 'action-chosen', id, reason: ''},
];

/** An incident of before, which was reviewed here and left three actions, and one that only others wrote about. */
async function earlierOnes(): Promise<void> {
  await newReview(home, 'INC-5');
  await change(await findReviewFolder(home.reviews, 'INC-5'), [
    {type: 'meeting-started'},
    {
      type: 'note-added',
      note: {id: 'n1', questionId: 'pattern', kind: 'better', aspects: [], text: 'Expiry dates are on the calendar'},
    },
    ...action('a1', 'Alert two weeks ahead', '2020-02-03'),
    ...action('a2', 'Rehearse the renewal', '2099-02-03'),
    ...action('a3', 'Ask the supplier', '2020-02-03'),
    {type: 'action-done', id: 'a3'},
    {type: 'review-closed'},
  ]);
  const others = [
    {title: 'Mail stopped as a certificate expired', startedAt: '2019-05-04', url: 'https://example.org/mail'},
    {title: 'Checkout was slow', startedAt: '2021-05-04'},
  ];
  await writeFile(join(home.root, 'earlier.json'), JSON.stringify(others));
}

test('brought in, told before the meeting and at the question that asks for it, in either terminal, and not on the shared screen', async () => {
  await earlierOnes();
  const brought = await debrief(home, ['import', '--incidents', 'earlier.json']);
  expect(brought).toMatchObject({stdout: '2 earlier incidents are new, 0 known already.\n', code: 0});
  await newReview(home, 'INC-7');

  const me = await sit(home, 'run');
  await me.sees(/From earlier reviews: 2 actions open of INC-5, 1 overdue\. E shows\s+them\./);
  await me.press('E');
  await me.sees(/action +Alert two weeks ahead \(overdue · due Mon 3 Feb/);
  await me.press('esc');
  await beginMeeting(me);
  await me.sees('The meeting has begun');
  await me.press('G');
  await me.sees('goes on to Before the event');
  await me.press('enter');
  const told = [
    /like INC-5 · Mail queue stopped \(.*: .*mail/,
    /From earlier reviews: 2 actions open of INC-5, 1 overdue\./,
    /Mail stopped as a certificate expired \(4 May 2019\): .*mail/,
  ];
  await me.sees('Have we seen something like this before?');
  for (const line of told) await me.sees(line);
  expect(me.screen().join('\n')).not.toContain('Checkout');

  const other = await sit(home, 'notes');
  await other.sees('Have we seen something like this before?');
  for (const line of told) await other.sees(line);

  const shared = await sit(home, 'watch', {args: ['watch', '--prompts'], rows: 40});
  await shared.sees('What did we learn from it?');
  expect(shared.screen().join('\n')).not.toContain('INC-5');
});

test('the command lists what is like a review, with what was learned and what became of the actions', async () => {
  await earlierOnes();
  await debrief(home, ['import', '--incidents', 'earlier.json']);
  await newReview(home, 'INC-7');
  const {stdout, code} = await debrief(home, ['similar', 'INC-7']);
  expect(code).toBe(0);
  const [first = '', second = ''] = stdout.split(/\n(?! )/);
  expect(first).toMatch(/^INC-5 · Mail queue stopped \(/);
  expect(first).toMatch(/in both: .*mail/);
  expect(first).toContain('  - Expiry dates are on the calendar');
  expect(first).toContain('  action: Alert two weeks ahead (overdue · due Mon 3 Feb 2020)');
  expect(first).toContain('  action: Rehearse the renewal (open · due Tue 3 Feb 2099)');
  expect(first).toContain('  action: Ask the supplier (done · due Mon 3 Feb 2020)');
  expect(second).toMatch(/^Mail stopped as a certificate expired/);

  const text = await debrief(home, ['similar', '-', '--json', '--limit', '1'], {input: 'slow checkout'});
  expect(JSON.parse(text.stdout)).toMatchObject({review: null, similar: [{title: 'Checkout was slow', review: null}]});
});

test('where nothing else is known, that is said', async () => {
  await newReview(home);
  const {stdout, code} = await debrief(home, [
    'similar',
    'mail queue stopped',
    '--home',
    join(home.root, 'reviews-home'),
  ]);
  expect({stdout, code}).toMatchObject({code: 0, stdout: expect.stringMatching(/^INC-7 · Mail queue stopped/)});
  const alone = await debrief(home, ['similar', 'INC-7']);
  expect(alone.stdout).toMatch(/^There is nothing to look through yet: debrief import --incidents/);
});
