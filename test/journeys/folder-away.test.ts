// The review's folder is moved away while two terminals are open, and back: both say so, and nothing is lost.
import {renameSync} from 'node:fs';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {meeting, savedNotes} from '../support/meeting.js';
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

test('a folder that is away for a while: both terminals say so, and all notes are there once it is back', async () => {
  const {id, folder} = await meeting(home);
  const facilitator = await openTerminal({args: ['run', id], home, columns: 80, rows: 24});
  await facilitator.sees('INC-7');
  const noteTaker = await openTerminal({args: ['notes', id], home, columns: 80, rows: 24});
  await noteTaker.sees('── Note');
  await noteTaker.type('from the note-taker, before\n');
  await facilitator.sees('from the note-taker, before');

  renameSync(folder, `${folder}-away`);
  await facilitator.press('n');
  await facilitator.type('while it is away\n');
  await facilitator.sees('unsaved: 1 · folder is gone');
  await noteTaker.sees("The review's folder is not where it was");

  renameSync(`${folder}-away`, folder);
  await facilitator.sees(/· saved\s/);
  await noteTaker.sees('while it is away');
  // Where its last note was on its way to the disk as the folder went, it stood in the field until now.
  await noteTaker.until('have an empty field', () => !noteTaker.screen().some((row) => row.startsWith(' from the')));
  await noteTaker.type('from the note-taker, after\n');
  await facilitator.sees('from the note-taker, after');
  facilitator.send('\x03');
  noteTaker.send('\x03');
  await Promise.all([facilitator.exited(), noteTaker.exited()]);
  expect(await savedNotes(home)).toEqual([
    'from the note-taker, before',
    'while it is away',
    'from the note-taker, after',
  ]);
});
