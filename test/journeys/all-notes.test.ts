// The note-taker beside all notes of the review: typing below them, mending above, while the facilitator writes, too.
import {afterEach, beforeEach, expect, test} from 'vitest';
import {change, meeting, note, paused, savedNotes} from '../support/meeting.js';
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

test('types below the list, keeps the row when others write, mends it, and leaves with half a note kept', async () => {
  const {id, folder} = await meeting(home, [paused]);
  await change(
    folder,
    ['the first', 'the second', 'the third'].map((text, index) => note(`n${index}`, text)),
  );
  const me = await openTerminal({args: ['notes', id], home, columns: 80, rows: 24});
  await me.sees('── Note');
  await me.press('esc');
  await me.seesNot('── Note');
  await me.press('n');
  await me.sees('── Note');
  await me.press('ctrl+g');
  await me.sees(/── Note · under: /);
  await me.sees('❯ · the third');
  await me.type('+ one of mine\n');
  await me.sees('❯ + one of mine');
  await me.press('esc');
  await me.sees('o by time, f by kind');
  await me.press('home');
  await me.sees('❯ · the first');
  await change(folder, [note('n9', 'from the other terminal')]);
  await me.sees('· from the other terminal');
  await me.sees('❯ · the first');
  await me.press('tab');
  await me.sees('❯ + the first');
  await me.press('enter');
  await me.sees('── Reword the note');
  await me.type(' of all\n');
  await me.sees('❯ + the first of all');
  await me.sees(/── Note · under: /);
  await me.type('half a th');
  await me.press('esc');
  await me.sees('✎ half a th');
  await me.press('f');
  await me.sees('Only “note”: 3 notes, by question. Esc shows all.');
  await me.sees('✎ half a th');
  await me.press('esc');
  await me.sees('o by time, f by kind');
  await me.press('esc');
  await me.sees('look on');
  expect(await savedNotes(home, me)).toEqual([
    'the first of all',
    'the second',
    'the third',
    'one of mine',
    'from the other terminal',
  ]);
});
