// What stands beside the page in a wide window: the agenda and what waits, while somebody types in the middle.
import {afterEach, beforeEach, expect, test} from 'vitest';
import type {Change} from '../../src/review/changes/index.js';
import {debrief} from '../support/debrief.js';
import {facilitate, meeting, paused, question} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, openTerminal} from '../support/terminal.js';
import {movingTime} from '../support/time-moves-on.js';

const held: Change = {
  type: 'action-held',
  action: {id: 'rehearse', questionId: question, title: 'Rehearse the failover'},
};

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const wide = {columns: 160, rows: 50};

test('a wide window has the agenda at the left and what waits at the right, and a note is typed between them', async () => {
  await meeting(home, [held, paused]);
  const me = await facilitate(home, wide);
  await me.sees(/▸❯. Where have we seen/);
  await me.sees(/│ Held ideas · 1$/m);
  await me.sees(/│ · Rehearse the failover$/m);
  await me.press('n');
  await me.type('typed between the two');
  await me.sees(/│ typed between the two {20,}│/);
  await me.press('enter');
  await me.sees(/│ {3}· typed between the two/);
  await me.press('g');
  await me.sees(/│ 1 note +│/);
  await me.sees(/│ · typed between the two +│/);
  await me.press('esc');
  await me.press('v');
  await me.sees(/▸❯. Where have we seen/);
  await me.press('|');
  await me.sees('In a wide window the page stands alone now');
  await me.seesNot('│');
  await me.press('|');
  await me.sees('│ Held ideas · 1');
  me.resize(110, 40);
  await me.seesNot('│');
});

test('in a narrower window V lists the same', async () => {
  await meeting(home, [held, paused]);
  const me = await facilitate(home);
  await me.seesNot('│');
  await me.press('V');
  await me.sees(/^ Held ideas · 1$/m);
  await me.sees('❯ Rehearse the failover');
  await me.press('end');
  await me.sees(/^ ❯ {3}· /m);
  await me.press('V');
  await me.sees('Next: ');
});

test('who prefers none has none until | shows them, and who prefers it a large question', async () => {
  await meeting(home, [held, paused]);
  await debrief(home, ['config', 'set', 'rails', 'none']);
  await debrief(home, ['config', 'set', 'largeQuestion', 'on']);
  const me = await openTerminal({args: ['run'], home, ...wide});
  await me.sees('▀▀▀');
  expect(me.screen().join('\n')).not.toContain('│');
  await me.press('|');
  await me.sees(/▸❯. Where have we seen/);
});

test('the minutes beside the page go on while nobody touches a key', async () => {
  const time = movingTime(home);
  await meeting(home, [held]);
  const me = await facilitate(home, {...wide, env: time.env});
  await me.sees(/^ Before the event +─+ +(0\/)?12 │/m);
  time.passes(4);
  await me.sees(/^ Before the event +━━─+ +4\/12 │/m);
  await me.sees(/▸❯. Where have we seen.* 4 │/);
});
