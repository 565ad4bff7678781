// Nobody was there: two terminals closed or asleep, the next day, the one question, and a report that shows both days.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {debrief} from '../support/debrief.js';
import {meeting} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, openTerminal, type Terminal} from '../support/terminal.js';
import {movingTime} from '../support/time-moves-on.js';

const question = /Nobody was here from \d\d:\d\d to \d\d:\d\d\. Count it as a break\?/;
const NIGHT = 20 * 60;
/** The first stage has twelve minutes; the test itself may take one of them. */
const afterMinutes = (spent: number) =>
  new RegExp(` (${12 - spent}:00|${11 - spent}:\\d\\d|${10 - spent}:\\d\\d) left`);
const overByANight = /\+19:\d\d:\d\d over/;

let home: TempHome;
let time: ReturnType<typeof movingTime>;
let id: string;
beforeEach(async () => {
  home = await tempHome();
  time = movingTime(home);
  ({id} = await meeting(home));
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

async function sits(command: 'run' | 'notes'): Promise<Terminal> {
  const me = await openTerminal({args: [command, id], home, env: time.env});
  await me.sees('INC-7');
  return me;
}

async function leaves(me: Terminal): Promise<void> {
  me.send('\x03');
  await me.exited();
}

const shown = async () => (await debrief(home, ['show', id], {env: time.env})).stdout;

test('both terminals were closed over night: Enter makes it a break, asked once, and both days are in the report', async () => {
  const [facilitator, noteTaker] = [await sits('run'), await sits('notes')];
  await facilitator.sees('note-taker here');
  // Both sit there for a while before they leave: with a terminal open, that is time of the meeting.
  time.passes(6);
  await facilitator.sees(afterMinutes(6));
  await noteTaker.sees(afterMinutes(6));
  await leaves(noteTaker);
  await leaves(facilitator);
  time.passes(NIGHT);

  const back = await sits('run');
  await back.sees(question);
  await back.sees('Enter yes');
  await back.press('enter');
  await back.sees('is a break');
  await back.sees(afterMinutes(6));
  const other = await sits('notes');
  await other.sees(afterMinutes(6));
  await other.seesNot('Nobody was here');
  await leaves(other);
  await leaves(back);

  const again = await sits('run');
  await again.sees(afterMinutes(6));
  await again.seesNot('Nobody was here');
  const words = await shown();
  expect(words).toMatch(/^[67] of 90 minutes/m);
  expect(words).toMatch(
    /^Times we met: \d{4}-\d\d-\d\d \d\d:\d\d to .*UTC; \d{4}-\d\d-\d\d \d\d:\d\d to \d\d:\d\d UTC$/m,
  );
});

test('Esc says no, the time counts, and B in the other terminal makes it a break after all', async () => {
  time.passes(NIGHT);
  const back = await sits('run');
  await back.sees(question);
  await back.press('esc');
  await back.sees('counts: B changes that');
  await back.sees(overByANight);
  expect(await shown()).not.toContain('Times we met');

  const noteTaker = await sits('notes');
  await noteTaker.sees(overByANight);
  await noteTaker.press('esc', 'B');
  await noteTaker.sees('Count it as a break?');
  await noteTaker.press('enter');
  await noteTaker.sees(afterMinutes(0));
  await back.sees(afterMinutes(0));
  await noteTaker.press('u');
  await noteTaker.sees('Undone');
  await back.sees(overByANight);
});

test('a killed terminal and a note-taker who is back first: offered in a line, and the facilitator is asked', async () => {
  const facilitator = await sits('run');
  facilitator.kill('SIGKILL');
  await facilitator.exited();
  time.passes(NIGHT);
  const noteTaker = await sits('notes');
  await noteTaker.sees('Nobody was here from');
  await noteTaker.sees('Esc, then B, asks if it was a break.');
  const back = await sits('run');
  await back.sees(question);
  await back.press('enter');
  await noteTaker.seesNot('Nobody was here');
  await noteTaker.sees(afterMinutes(0));
});

test('a laptop that slept under both terminals: one absence, asked when it wakes', async () => {
  const [facilitator, noteTaker] = [await sits('run'), await sits('notes')];
  await facilitator.sees('note-taker here');
  time.passes(45);
  await facilitator.sees(question);
  await noteTaker.sees('Nobody was here from');
  await facilitator.press('enter');
  await facilitator.sees('is a break');
  await noteTaker.seesNot('Nobody was here');
  await facilitator.sees(afterMinutes(0));
  await facilitator.press('B');
  await facilitator.sees('Count it after all?');
});

test('a note-taker alone is somebody', async () => {
  const [facilitator, noteTaker] = [await sits('run'), await sits('notes')];
  await facilitator.sees('note-taker here');
  await leaves(facilitator);
  for (const minutes of [5, 10]) {
    time.passes(5);
    await noteTaker.sees(afterMinutes(minutes));
  }
  const back = await sits('run');
  await back.sees(afterMinutes(10));
  await back.seesNot('Nobody was here');
  await back.press('B');
  await back.sees('Somebody has been here all along: there is no time to ask about.');
});
