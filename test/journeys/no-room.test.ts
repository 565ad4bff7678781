// A disk that says it is full, wherever the tests run: what is written is called kept only once it is.
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {facilitate, meeting, note, savedNotes} from '../support/meeting.js';
import {fullDisk} from '../support/stand-in-full-disk.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals} from '../support/terminal.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
  await meeting(home, [note('first', 'the first note')]);
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const elsewhere = () =>
  readdirSync(join(home.root, 'state', 'debrief')).filter((name) => name.endsWith('.rescue.json'));

test('a draft is called kept, and a note saved, once there is room', async () => {
  const disk = fullDisk(home);
  const me = await facilitate(home, {env: disk.env});
  disk.fill();
  await me.press('p');
  await me.sees('── Park');
  await me.type('half a topic');
  await me.press('esc');
  await me.sees(/in this terminal only, not on\s+the\s+disk \(disk full\)/);
  await me.seesNot('Kept as a draft');
  disk.makeRoom();
  await me.sees('Kept as a draft: D opens it again.');
  disk.fill();
  await me.press('n');
  await me.sees('── Note');
  await me.type('a note that waits');
  await me.press('enter');
  await me.sees('Not on the disk yet: disk full.');
  disk.makeRoom();
  await me.sees('· a note that waits');
  expect(await savedNotes(home, me)).toEqual(['the first note', 'a note that waits']);
});

test('leaving tells of both, puts them into a file elsewhere, and the next opening has them', async () => {
  const disk = fullDisk(home);
  const me = await facilitate(home, {env: disk.env});
  disk.fill();
  await me.press('n');
  await me.sees('── Note');
  await me.type('a note that waits');
  await me.press('enter');
  await me.sees('Not on the disk yet: disk full.');
  await me.press('esc', 'p');
  await me.type('half a topic');
  await me.press('esc');
  await me.sees(/in this terminal only, not on\s+the\s+disk \(disk full\)/);
  await me.press('q');
  await me.sees(/not on the\s+disk yet/);
  await me.press('enter');
  expect((await me.exited()).code).toBe(1);
  expect(me.mainScreen().join('').replace(/\s+/g, ' ')).toMatch(/one change and one draft could not be saved/);
  expect(elsewhere()).toHaveLength(1);
  disk.makeRoom();
  const next = await facilitate(home);
  await next.sees(/What could not be saved\s+last\s+time\s+is\s+back/);
  await next.sees('a note that waits');
  await next.press('D');
  await next.sees(/── Park.*\n half a topic/);
  expect(elsewhere()).toEqual([]);
});
