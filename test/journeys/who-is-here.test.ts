// Both headers say what the other does, and after a kill that nobody is there.
import {afterEach, beforeEach, test} from 'vitest';
import {newPerson} from '../../src/review/people.js';
import {meeting} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {allSaved, closeTerminals, openTerminal} from '../support/terminal.js';

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

test('after a kill of the only facilitator the note-taker takes the meeting over, and it is handed on and taken again', async () => {
  const {id} = await meeting(home);
  const small = {home, columns: 80, rows: 24};
  const facilitator = await openTerminal({args: ['run', id], ...small});
  await facilitator.sees('INC-7');
  const noteTaker = await openTerminal({args: ['notes', id], ...small});
  await noteTaker.sees('facilitator here');
  facilitator.kill('SIGKILL');
  await facilitator.exited();
  await noteTaker.sees('Nobody facilitates now: Esc, then F, takes the meeting over.');
  await noteTaker.press('esc');
  await noteTaker.press('F');
  await noteTaker.sees('You are facilitating now.');
  const third = await openTerminal({args: ['notes', id], ...small});
  await third.sees('facilitator here');
  noteTaker.kill('SIGKILL');
  await noteTaker.exited();
  await third.sees('Nobody facilitates now:');
  await third.press('esc');
  await third.press('F');
  await third.sees('You are facilitating now. The list has Delivery manager as facilitator');
});

test('whoever is back alone after a takeover is told once whom the list has as facilitator', async () => {
  const noteTaker = newPerson('scribe', {name: 'Scribe', role: 'note-taker'});
  const {id} = await meeting(home, [{type: 'person-added', person: noteTaker}]);
  const small = {home, columns: 80, rows: 24};
  const facilitator = await openTerminal({args: ['run', id], ...small});
  await facilitator.sees('INC-7');
  const other = await openTerminal({args: ['notes', id], ...small});
  await other.sees('facilitator here');
  facilitator.kill('SIGKILL');
  await facilitator.exited();
  await other.sees('Nobody facilitates now:');
  await other.press('esc');
  await other.press('F');
  await other.sees('You are facilitating now.');
  await allSaved();
  await other.press('q');
  await other.sees('Leave?');
  await other.press('enter');
  await other.exited();
  const back = await openTerminal({args: ['run', id], ...small});
  await back.sees('The list has Scribe as facilitator: P changes that.');
  await back.press('P');
  await back.sees('n adds people.');
  await back.seesNot('The list has Scribe');
});
