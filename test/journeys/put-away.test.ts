// Reviews are put away from the home screen and from the shell, and come back; an open one is not deleted unsaid.
import {existsSync} from 'node:fs';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {debrief, newReview} from '../support/debrief.js';
import {meeting, savedNotes, sit} from '../support/meeting.js';
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

test('a and d on the home screen ask, put the selected review away, and u brings it back', async () => {
  await newReview(home, 'INC-1');
  await newReview(home, 'INC-2');
  const me = await openTerminal({home, ...small});
  await me.sees('❯ INC-2');
  await me.press('a');
  await me.sees('Archive INC-2? u brings it back. Enter archives it.');
  await me.press('esc');
  await me.seesNot('Archive INC-2?');
  await me.press('a', 'enter');
  await me.sees('INC-2 is archived; u brings it back.');
  await me.sees('❯ INC-1');
  await me.sees('1 archived: A shows it.');
  expect((await debrief(home, ['list'])).stdout).not.toContain('INC-2');
  await me.press('u');
  await me.sees('INC-2 is back.');
  await me.sees('INC-2  Mail');
  await me.press('home', 'd', 'enter');
  await me.sees('INC-2 is deleted; u brings it back.');
  expect((await debrief(home, ['list', '--all'])).stdout).not.toContain('INC-2');
  await me.press('u');
  await me.sees('INC-2 is back.');
  expect((await debrief(home, ['list'])).stdout).toContain('INC-2');
});

test('Ctrl+L shows a review that was made elsewhere meanwhile', async () => {
  await newReview(home, 'INC-1');
  const me = await openTerminal({home, ...small});
  await me.sees('❯ INC-1');
  await newReview(home, 'INC-2');
  await me.press('ctrl+l');
  await me.sees('INC-2  Mail');
});

test('A shows what was archived, and a on it brings it back, also when another terminal put it away', async () => {
  await newReview(home, 'INC-1');
  await newReview(home, 'INC-2');
  expect((await debrief(home, ['archive', 'INC-2'])).code).toBe(0);
  const me = await openTerminal({home, ...small});
  await me.sees('❯ INC-1');
  await me.sees('1 archived: A shows it.');
  await me.press('A');
  await me.sees('INC-2  Mail');
  await me.sees('archived · ');
  await me.press('home');
  await me.sees('❯ INC-2');
  await me.sees('a bring back');
  await me.press('a');
  await me.sees('INC-2 is back.');
  await me.seesNot('archived');
  expect((await debrief(home, ['list'])).stdout).toContain('INC-2');
});

test('a review that another terminal has open is not deleted before that is said, from home and from the shell', async () => {
  const {id, folder} = await meeting(home);
  const facilitator = await sit(home, 'run', small);
  const me = await openTerminal({home, ...small});
  await me.sees('❯ INC-7');
  await me.press('d', 'enter');
  await me.sees('INC-7 is open in another terminal (facilitator): leave it there first.');
  expect(existsSync(folder)).toBe(true);
  expect(await debrief(home, ['delete', 'INC-7'])).toEqual({
    stdout: '',
    stderr: 'debrief: INC-7 is open in another terminal (facilitator): leave it there first. It was not deleted.\n',
    code: 1,
  });
  await facilitator.press('n');
  await facilitator.type('The pager rang\n');
  await expect.poll(() => savedNotes(home, facilitator)).toEqual(['The pager rang']);
  facilitator.send('\x03');
  await facilitator.exited();
  expect((await debrief(home, ['delete', 'INC-7'])).code).toBe(0);
  expect(existsSync(folder)).toBe(false);
  expect((await debrief(home, ['delete', id, '--back'])).code).toBe(0);
  expect(await savedNotes(home)).toEqual(['The pager rang']);
});

test('an archived review goes on under a terminal that has it open', async () => {
  await meeting(home);
  const facilitator = await sit(home, 'run', small);
  expect((await debrief(home, ['archive', 'INC-7'])).stdout).toContain(
    'is archived.\nIt is still open in another terminal (facilitator), and goes on there.\n',
  );
  await facilitator.press('n');
  await facilitator.type('The pager rang\n');
  await facilitator.sees('· The pager rang');
  await facilitator.sees(/^ INC-7 .* saved *$/m);
  expect((await debrief(home, ['show', 'INC-7'])).stdout).toContain('The pager rang');
});
