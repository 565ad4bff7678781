// A facilitator invites to the meeting from a terminal: asked when it is, with answers that are wrong at first.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {newReview} from '../support/debrief.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, openTerminal} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
  await newReview(home, 'INC-7', '--folder', home.incident, '--zone', 'Europe/London');
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const calendar = () => readFileSync(join(home.incident, 'INC-7-invitation.ics'), 'utf8');

it('asks for zone, time, length and place, each until it can be read, and offers what is known', async () => {
  const me = await openTerminal({args: ['invite'], home});
  await me.sees('In which time zone is the meeting? Enter for Europe/London:');
  await me.type('Lodnon\n');
  await me.sees('No time zone is called Lodnon here, did you mean Europe/London?');
  await me.type('\n');
  await me.sees('When does it begin? Such as tomorrow 14:00, fri 9:30 or 2026-12-01 14:00:');
  await me.type('\n');
  await me.sees('A time is needed, such as');
  await me.type('tomorrow\n');
  await me.sees('A time of day is needed as well');
  await me.type('tomorrow 2pm\n');
  await me.sees('For how many minutes? Enter for 90:');
  await me.type('3\n');
  await me.sees('Minutes are a whole number from 5 to 600.');
  await me.type('60 min\n');
  await me.sees('Where is it, a room or a link? Enter leaves it out:');
  await me.type('Room 4\n');
  expect(await me.exited()).toEqual({code: 0, signal: null});
  await me.sees('14:00 to 15:00');
  expect(readdirSync(home.incident)).toContain('INC-7-pre-read.html');

  const again = await openTerminal({args: ['invite'], home});
  await again.sees('Enter for Europe/London:');
  await again.type('\n');
  await again.sees(/Enter for \S+ .* 14:00, as it was:/);
  await again.type('tomorrow 15:00\n');
  await again.sees('Enter for 60:');
  await again.type('\n');
  await again.sees('Enter for Room 4:');
  await again.type('\n');
  expect(await again.exited()).toEqual({code: 0, signal: null});
  expect(calendar()).toContain('SEQUENCE:1');
  expect(calendar()).toContain('LOCATION:Room 4');
});

it('writes nothing for somebody who leaves a question', async () => {
  const me = await openTerminal({args: ['invite'], home});
  await me.sees('In which time zone is the meeting?');
  await me.press('ctrl+c');
  await me.sees('debrief: nothing was written.');
  expect(await me.exited()).toEqual({code: 2, signal: null});
  expect(readdirSync(home.incident)).toEqual([]);
});

it('asks nothing of somebody who says when it is', async () => {
  const me = await openTerminal({args: ['invite', '--at', 'tomorrow 14:00'], home});
  expect(await me.exited()).toEqual({code: 0, signal: null});
  await me.sees('14:00 to 15:30');
});
