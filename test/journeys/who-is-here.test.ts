// Both headers say what the other does, and after a kill that nobody is there.
import {afterEach, beforeEach, test} from 'vitest';
import {meeting} from '../support/meeting.js';
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

test('here, typing, and away after a kill', async () => {
  const {id} = await meeting(home);
  const facilitator = await openTerminal({args: ['run', id], home, columns: 80, rows: 24});
  await facilitator.sees('INC-7');
  const noteTaker = await openTerminal({args: ['notes', id], home, columns: 80, rows: 24});
  await noteTaker.sees('facilitator here');
  await facilitator.sees('note-taker here');
  await noteTaker.type('half a th');
  await facilitator.sees('note-taker typing');
  noteTaker.kill('SIGKILL');
  await noteTaker.exited();
  await facilitator.sees('note-taker away since');
});
