// Which review a command goes to, in real terminals: the running one, a choice of two, and a reference used twice.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {findReviewFolder} from '../../src/store/shelf/library.js';
import {debrief, newReview} from '../support/debrief.js';
import {change} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, openTerminal} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const small = {columns: 80, rows: 24};

async function running(reference: string): Promise<string> {
  const id = await newReview(home, reference);
  await change(await findReviewFolder(home.reviews, id), [
    {type: 'meeting-started'},
    {type: 'question-opened', questionId: 'pattern'},
  ]);
  return id;
}

test('every command goes to the meeting that runs, though another review was made since', async () => {
  await running('INC-1');
  await newReview(home, 'INC-2');
  const [me, beside] = [
    await openTerminal({args: ['run'], home, ...small}),
    await openTerminal({args: ['notes'], home, ...small}),
  ];
  await me.sees(/^ INC-1 · /m);
  await beside.sees(/^ INC-1 · /m);
  const {stdout} = await debrief(home, ['add', 'note', 'The pager rang']);
  expect(stdout).toBe('Added to INC-1: The pager rang\n');
  await me.sees('The pager rang');
  expect((await debrief(home, ['show'])).stdout).toMatch(/^INC-1 · /);
  expect((await debrief(home, ['export'])).stderr).toMatch(/^Written for INC-1 /);
  expect((await debrief(home, ['comment', 'Late'])).stdout).toBe('Added to INC-1: Late\n');
});

test('with two meetings it asks by number, and without a terminal names both and ends with 2', async () => {
  const [first, second] = [await running('INC-1'), await running('INC-2')];
  const me = await openTerminal({args: ['run'], home, ...small});
  await me.sees('2 reviews are running:');
  await me.sees(`  1  INC-2 · Mail queue stopped (${second})`);
  await me.sees(`  2  INC-1 · Mail queue stopped (${first})`);
  await me.type('2\n');
  await me.sees(/^ INC-1 · /m);
  const none = await openTerminal({args: ['show'], home, ...small});
  await none.sees('Which one? Type its number:');
  await none.type('\n');
  await none.sees('debrief: no review was chosen: nothing was done.');
  expect(await none.exited()).toEqual({code: 2, signal: null});
  expect(await debrief(home, ['add', 'note', 'x'])).toEqual({
    stdout: '',
    stderr: expect.stringMatching(/^debrief: 2 reviews are running: name one of INC-\d \(\w+\), INC-\d \(\w+\)\.\n$/),
    code: 2,
  });
});

test('a reference used twice is said on the screen when the second review is made', async () => {
  const first = await newReview(home, 'INC-7');
  const args = ['new', '--reference', 'INC-7', '--title', 'Mail stopped again', '--severity', 'minor'];
  const me = await openTerminal({args, home, ...small});
  await me.sees('── Who facilitates');
  await me.type('Delivery manager\n');
  await me.sees('── Who takes notes');
  await me.press('enter');
  await me.sees('── Incident folder');
  await me.press('enter');
  await me.sees('← → or Space chooses');
  await me.press('enter');
  await me.sees('── Minutes for the meeting');
  await me.press('enter');
  await me.sees('Enter makes the review.');
  await me.press('enter');
  await me.sees(`Another review is INC-7, too (${first}): name this one by its id, `);
});
