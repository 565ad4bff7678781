// The first hour with debrief: a window that is too small, the first Enter, and what was put away by mistake.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {newReview} from '../support/debrief.js';
import {facilitate, meeting, savedNotes} from '../support/meeting.js';
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

test('a window made too small says which size is needed, at any size, and the field is there again afterwards', async () => {
  await meeting(home);
  const me = await facilitate(home);
  await me.press('n');
  await me.sees('── Note');
  await me.type('The pager');
  await me.sees('The pager');
  me.resize(50, 12);
  await me.sees('debrief needs 60 by 16; this is 50 by 12');
  me.resize(20, 3);
  await me.sees(/^debrief needs 60 by\n16; this is 20 by 3/m);
  await me.type(' rang');
  me.resize(80, 24);
  await me.sees('The pager rang');
  await me.press('enter');
  await me.seesNot('── Note');
  expect(await savedNotes(home, me)).toEqual(['The pager rang']);
});

test('the first Enter on an empty home begins a review of one’s own, and the example is a row below', async () => {
  const me = await openTerminal({home, columns: 80, rows: 24});
  await me.sees('❯ Start a new review');
  await me.sees('A real incident to try it on');
  await me.sees(/removed on the wrong server,[\s\S]*backups that were not[\s\S]*there[\s\S]*GitLab, January 2017/);
  expect(me.screen().filter((row) => row.includes('…'))).toEqual([]);
  await me.press('enter');
  await me.sees('── The incident’s reference');
});

test('reviews that were put away by mistake come back one after the other', async () => {
  await newReview(home, 'INC-1');
  await newReview(home, 'INC-2');
  const me = await openTerminal({home, columns: 80, rows: 24});
  await me.sees('❯ INC-2');
  await me.press('a', 'enter');
  await me.sees('INC-2 is archived; u brings it back.');
  await me.sees('❯ INC-1');
  await me.press('d', 'enter');
  await me.sees('INC-1 is deleted; u brings it back.');
  await me.press('u');
  await me.sees('INC-1 is back. u brings INC-2 back, too.');
  await me.press('u');
  await me.sees('INC-2 is back.');
  await me.sees('INC-2  Mail');
  await me.press('u');
  await me.sees('Nothing was put away from here');
});
