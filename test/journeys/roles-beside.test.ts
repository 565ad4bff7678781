// Who is who: in either terminal W puts the role beside each name that was written, and takes it away again.
import {afterEach, beforeEach, expect, test} from 'vitest';
import type {Change} from '../../src/review/changes/index.js';
import {newPerson} from '../../src/review/people.js';
import {meeting, note, savedNotes, sit} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
  await meeting(home, [
    here('g', 'Grace Li', 'responder'),
    here('m', 'Mark Duff', 'client'),
    note('first', 'Then Mark called Grace; mark it'),
  ]);
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const here = (id: string, name: string, involvement: 'responder' | 'client'): Change => ({
  type: 'person-added',
  person: newPerson(id, {name, involvement}),
});

test('it stands beside names in notes, topics and moments, in this terminal alone, and in no text', async () => {
  const [facilitator, noteTaker] = await Promise.all([sit(home, 'run'), sit(home, 'notes')]);
  await facilitator.sees('· Then Mark called Grace; mark it');
  await facilitator.press('W');
  await facilitator.sees('· Then Mark (client contact) called Grace (responder); mark it');
  await facilitator.sees('The role stands beside each name');
  await facilitator.press('p');
  await facilitator.type('What Grace’s dashboard shows\n');
  await facilitator.sees('Parked');
  await facilitator.press('v');
  await facilitator.sees('What Grace’s (responder) dashboard shows');
  await facilitator.press('t', 'a');
  await facilitator.sees('── A moment');
  await facilitator.type('23:09 @markduff restarts it\n');
  await facilitator.sees('@markduff (client contact) restarts it');
  await noteTaker.sees('· Then Mark called Grace; mark it');
  await noteTaker.press('ctrl+g');
  await noteTaker.sees('All notes');
  await noteTaker.press('esc');
  await noteTaker.sees('o by time');
  await noteTaker.press('W');
  await noteTaker.sees('· Then Mark (client contact) called Grace (responder); mark it');
  await noteTaker.press('W');
  await noteTaker.sees('· Then Mark called Grace; mark it');
  await noteTaker.sees('Names stand alone again.');
  expect(await savedNotes(home)).toEqual(['Then Mark called Grace; mark it']);
});

test('without colours, and read aloud, the role is told in brackets', async () => {
  const plain = await sit(home, 'run', {env: {NO_COLOR: '1'}});
  await plain.press('W');
  await plain.sees('· Then Mark (client contact) called Grace (responder); mark it');
  const aloud = await sit(home, 'run', {env: {INK_SCREEN_READER: 'true'}});
  await aloud.sees('Then Mark called Grace; mark it');
  await aloud.press('W');
  await aloud.sees('Then Mark (client contact) called Grace (responder); mark it');
});
