// The title of the window goes with the meeting, and stays the shell's for whoever wants that.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {debrief} from '../support/debrief.js';
import {facilitate, meeting} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {asItWas, closeTerminals, openTerminal} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

test('it says the stage that is open, and is the shell’s again afterwards', async () => {
  await meeting(home);
  const me = await facilitate(home);
  await me.sees('INC-7');
  expect(me.modes().title).toBe('INC-7 · Before the event · Mail queue stopped');
  await me.press('G');
  await me.sees(/goes on to After/);
  await me.press('enter');
  await me.sees('After the event · topic 1 of');
  await me.until('say the stage', () => me.modes().title === 'INC-7 · After the event · Mail queue stopped');
  await me.press('ctrl+c');
  await me.exited();
  expect(me.modes()).toEqual(asItWas);
});

test('without a review it says the name of the program', async () => {
  const me = await openTerminal({home, columns: 80, rows: 24});
  await me.sees('Start a new review');
  expect(me.modes().title).toBe('debrief');
});

test('whoever wants none has none, and neither has a terminal that is read aloud', async () => {
  const {id} = await meeting(home);
  const aloud = await openTerminal({args: ['run', id], home, columns: 80, rows: 24, env: {INK_SCREEN_READER: 'true'}});
  await aloud.sees('Where have we seen something like this before?');
  expect(aloud.written).not.toMatch(/\x1b\]2;|\x1b\[2[23];0t/);
  await debrief(home, ['config', 'set', 'title', 'off']);
  const me = await openTerminal({args: ['run', id], home, columns: 80, rows: 24});
  await me.sees('INC-7');
  expect(me.modes().title).toBe(asItWas.title);
});
