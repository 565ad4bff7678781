// The pace of a stage at 80x24, as time goes by: its number and the meeting's time always, a time for each question,
// what is said near its end, a break, and the overview's minutes.
import {afterEach, beforeEach, test} from 'vitest';
import {meeting} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, openTerminal, type Terminal} from '../support/terminal.js';
import {movingTime} from '../support/time-moves-on.js';

let home: TempHome;
let time: ReturnType<typeof movingTime>;
beforeEach(async () => {
  home = await tempHome();
  time = movingTime(home);
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

/** The first stage that is discussed, of three questions and twelve minutes. */
async function sits(command: 'run' | 'notes'): Promise<Terminal> {
  const me = await openTerminal({args: [command], home, env: time.env});
  await me.sees('INC-7');
  return me;
}

test('both terminals see the pace, the last fifth and the last minute; the header keeps the stage and the meeting', async () => {
  await meeting(home);
  const terminals = [await sits('run'), await sits('notes')] as const;
  const all = async (text: RegExp) => {
    for (const me of terminals) await me.sees(text);
  };
  await all(/^ 2\/5 Before the event .*left {2}topic \d min {2}meeting \d+\/90 {2}ends \d\d:\d\d/m);
  await all(/^── 5:[0-5]0 each for 2 more ─+$/m);
  time.passes(4);
  await all(/^━━ 3:[0-5]0 each for 2 more ━+─+$/m);
  const [me] = terminals;
  await me.press('right');
  await all(/^[━─]{2} [67]:[0-5]0 each for 1 more [━─]+$/m);
  time.passes(6);
  await all(/^ 2\/5 Before .*[01]:\d\d left, last (fifth|minute) {2}topic \d+ min {2}meeting 1\d\/90 {2}ends/m);
  time.passes(1);
  await all(/^ 2\/5 Before .*0:\d\d left, last minute {2}topic \d+ min {2}meeting 1[12]\/90 {2}ends/m);
  await me.press('space');
  await all(/^ 2\/5 .*…? +paused 0:\d\d left.* {2}meeting 1[12]\/90 {2}ends/m);
  await me.press('space');
  await all(/^ 2\/5 Before .*0:\d\d left, last minute/m);
  time.passes(3);
  await all(/^ 2\/5 Before .*\+[12]:\d\d over.* {2}meeting 1[45]\/90 {2}ends \d\d:\d\d/m);
  await me.seesNot('each for');
  await me.press('+');
  await all(/^ 2\/5 Before .*[23]:\d\d left/m);
  await me.press('g');
  await me.sees(/^ Before the event +1[45] of 17 min/m);
  await me.press('u');
  await me.sees(/^ Before the event +1[45] of 12 min/m);
});

test('the rule below the header fills with the stage’s time, at 80 columns', async () => {
  await meeting(home);
  const me = await openTerminal({args: ['run'], home, env: time.env, columns: 80, rows: 24});
  await me.sees(/^── \d:\d\d each for 2 more ─+$/m);
  time.passes(7);
  await me.sees(/^━━ \d:\d\d each for 2 more ━+─+$/m);
  time.passes(6);
  await me.sees(/^━{80}$/m);
});
