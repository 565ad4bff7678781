// Follow-up questions in real terminals: each sees its own, the room none, and what is typed stays as it was.
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {meeting, paused, savedNotes, sit} from '../support/meeting.js';
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

test('the facilitator asks by a letter, the note-taker out of the field, and the room sees neither', async () => {
  await meeting(home, [paused]);
  const [facilitator, noteTaker, room] = await Promise.all([sit(home, 'run'), sit(home, 'notes'), sit(home, 'watch')]);
  await facilitator.press('f');
  await facilitator.sees('── What was just said, or goes on here?');
  await facilitator.sees('d a decision');
  await facilitator.sees('v one voice only');
  await facilitator.press('d');
  await facilitator.sees('── After a decision');
  await facilitator.sees('What else was possible?');

  await noteTaker.sees('── Note');
  await noteTaker.type('Usually the rep');
  await noteTaker.press('ctrl+r');
  await noteTaker.sees('u “usually …”');
  await noteTaker.type('u');
  await noteTaker.sees('What was different this time?');
  await noteTaker.sees('Usually the rep');
  await noteTaker.type('lica\n');
  await noteTaker.seesNot('What was different this time?');
  await facilitator.sees('Usually the replica');
  await facilitator.sees('What else was possible?');
  await facilitator.press('n');
  await facilitator.sees('── Note');
  await facilitator.seesNot('What else was possible?');
  expect(await savedNotes(home, noteTaker)).toEqual(['Usually the replica']);
  expect(room.screen().join('\n')).not.toMatch(/usually …|What else was possible/);
});

test('a list of one’s own has its own letters', async () => {
  const own = {said: [{letter: 'w', heard: 'a wish', ask: ['What would it change?']}], room: []};
  await mkdir(join(home.config, 'guidance'), {recursive: true});
  await writeFile(join(home.config, 'guidance', 'follow-ups.yaml'), JSON.stringify(own));
  await meeting(home, [paused]);
  const me = await sit(home, 'run');
  await me.press('f');
  await me.sees('w a wish');
  await me.seesNot('d a decision');
  await me.press('w');
  await me.sees('What would it change?');
});
