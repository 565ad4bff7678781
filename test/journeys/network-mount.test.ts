// Reviews on a network disk: both terminals say at the first look that others' notes may come late, and work.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {meeting, savedNotes} from '../support/meeting.js';
import {mounted} from '../support/mounted.js';
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

test.skipIf(process.platform !== 'linux')('a folder on NFS that keeps facts for half a minute', async () => {
  const {id} = await meeting(home);
  const env = mounted(home, 'nfs4', 'server:/reviews', 'rw,vers=4.2');
  const facilitator = await openTerminal({args: ['run', id], home, env, columns: 80, rows: 24});
  await facilitator.sees('What other machines write may be seen 30 seconds late');
  await facilitator.sees('or use ssh to one machine.');
  const noteTaker = await openTerminal({args: ['notes', id], home, env, columns: 80, rows: 24});
  await noteTaker.sees('What other machines write may be seen 30 seconds late');
  await noteTaker.type('a note all the same\n');
  await facilitator.sees('a note all the same');
  await facilitator.press('n');
  await facilitator.seesNot('seconds late');
  await noteTaker.seesNot('seconds late');
  facilitator.send('\x03');
  noteTaker.send('\x03');
  await Promise.all([facilitator.exited(), noteTaker.exited()]);
  expect(await savedNotes(home)).toEqual(['a note all the same']);
});
