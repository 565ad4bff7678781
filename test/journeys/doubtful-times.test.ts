// The clock is days ahead while one key is pressed, in a real terminal: the header, the line, doctor, and the report.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {debrief} from '../support/debrief.js';
import {type Meeting, meeting} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {allSaved, closeTerminals, openTerminal, type Terminal} from '../support/terminal.js';
import {movingTime} from '../support/time-moves-on.js';

const DAYS = 3 * 24 * 60;

let home: TempHome;
let time: ReturnType<typeof movingTime>;
let review: Meeting;
beforeEach(async () => {
  home = await tempHome();
  time = movingTime(home);
  review = await meeting(home);
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

async function sits(command: 'run' | 'notes'): Promise<Terminal> {
  const me = await openTerminal({args: [command, review.id], home, columns: 80, rows: 24, env: time.env});
  await me.sees('INC-7');
  return me;
}

const said = async (command: string) => (await debrief(home, [command, review.id], {env: time.env})).stdout;

/** The next question is opened by a terminal whose clock is that far ahead; then the clock is right again. */
async function pressedAhead(minutes: number): Promise<Terminal> {
  const me = await sits('run');
  time.passes(minutes);
  await me.sees('Nobody was here');
  await me.press('esc');
  await me.seesNot('Esc no');
  await me.press('right');
  await me.sees('Next: How does our risk assessment');
  await allSaved();
  time.passes(-minutes);
  return me;
}

test('of days: the header counts on, doctor and show say it, and what follows is counted as it was', async () => {
  const me = await pressedAhead(DAYS);
  const other = await sits('notes');
  await other.press('esc');
  await other.sees(/meeting [0-3]\/90/);
  await other.sees('ahead of the clock: Ctrl+K sets them back.');
  expect(await said('doctor')).toMatch(
    /Times of the meeting are [23] days ahead of this machine’s clock: Ctrl\+K in debrief run/,
  );
  await me.press('left');
  await me.sees('Next: What earlier signals');
  await me.sees(/meeting [0-3]\/90/);
  await allSaved();
  await other.seesNot('ahead of the clock');
  time.passes(5);
  await me.sees(/meeting [5-8]\/90/);
  const shown = await said('show');
  expect(shown).toMatch(/^[5-8] of 90 minutes/m);
  expect(shown).toMatch(/Times of the meeting up to .* were ahead of the clock and were set back to /);
});

test('of two hours: Ctrl+K sets them back, u takes that back, and Ctrl+K is there again', async () => {
  const me = await pressedAhead(120);
  await me.press('ctrl+k');
  await me.sees('Times that are');
  await me.sees(/meeting [0-3]\/90/);
  await me.press('u');
  await me.sees('Undone. The times are as they were.');
  await me.sees(/meeting 12\d\/90/);
  await me.press('esc');
  await me.sees('ahead of the clock: Ctrl+K sets them back.');
  await me.press('ctrl+k');
  await me.sees(/meeting [0-3]\/90/);
});
