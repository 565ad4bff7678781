// The first hour with debrief: a window that is too small, the first Enter, and what was put away by mistake.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {facilitate, meeting, savedNotes} from '../support/meeting.js';
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
