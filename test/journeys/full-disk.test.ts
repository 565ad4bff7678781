// A meeting on a disk that is full: nothing is called kept that is not, and what was written comes back by itself.
import {mkdirSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {fill, makeRoom, type SmallDisk, smallDisk} from '../store/attacks/full-disk.js';
import {facilitate, meeting, note, savedNotes} from '../support/meeting.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, openTerminal} from '../support/terminal.js';

const trial = smallDisk('64k');
trial?.remove();

describe.skipIf(!trial)('a full disk (where a small one may be mounted)', () => {
  let home: TempHome;
  let disk: SmallDisk;
  beforeEach(async () => {
    const own = await tempHome();
    disk = smallDisk('1m') as SmallDisk;
    const reviews = join(disk.folder, 'home');
    mkdirSync(reviews, {mode: 0o700});
    home = {...own, reviews, env: {...own.env, DEBRIEF_HOME: reviews}};
    await meeting(home, [note('first', 'the first note')]);
  });
  afterEach(async () => {
    await closeTerminals();
    disk.remove();
    await home.remove();
  });

  const elsewhere = () =>
    readdirSync(join(home.root, 'state', 'debrief')).filter((name) => name.endsWith('.rescue.json'));

  test('a note and a draft wait in a file elsewhere, and are there when the review is opened again', async () => {
    const me = await facilitate(home);
    fill(disk.folder);
    await me.press('n');
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
    const {code} = await me.exited();
    expect(code).toBe(1);
    expect(me.mainScreen().join('').replace(/\s+/g, ' ')).toMatch(/one change and one draft could not be saved/);
    expect(elsewhere()).toHaveLength(1);
    makeRoom(disk.folder);
    const next = await facilitate(home);
    await next.sees(/What could not be saved\s+last\s+time\s+is\s+back/);
    await next.sees('a note that waits');
    await next.press('D');
    await next.sees(/── Park.*\n half a topic/);
    expect(elsewhere()).toEqual([]);
    expect(await savedNotes(home)).toEqual(['the first note', 'a note that waits']);
  });

  test('a note that was written behind one that waits is a note of its own, and each is there once', async () => {
    const me = await facilitate(home);
    fill(disk.folder);
    await me.press('n');
    await me.type('first of two');
    await me.press('enter');
    await me.sees('Not on the disk yet: disk full.');
    await me.press('esc');
    await me.sees('This text already waits for the disk');
    await me.press('n');
    await me.type('second of two');
    await me.sees(/── Note.*\n second of two/);
    await me.press('enter');
    makeRoom(disk.folder);
    await me.sees('· second of two');
    expect(await savedNotes(home, me)).toEqual(['the first note', 'first of two', 'second of two']);
    await me.seesNot('draft');
  });

  test('what is typed on behind a note that waits is a note of its own, and each is there once', async () => {
    const me = await facilitate(home);
    fill(disk.folder);
    await me.press('n');
    await me.type('first of two');
    await me.press('enter');
    await me.sees('Not on the disk yet: disk full.');
    await me.type('second of two');
    await me.sees(/── Note.*\n second of two/);
    await me.sees('this is another one.');
    await me.press('enter');
    makeRoom(disk.folder);
    await me.sees('· second of two');
    expect(await savedNotes(home, me)).toEqual(['the first note', 'first of two', 'second of two']);
    await me.seesNot('draft');
  });

  test('answers of a new review that could not be kept are told of on leaving', async () => {
    const me = await openTerminal({args: ['new'], home});
    await me.sees('reference');
    fill(disk.folder);
    await me.type('INC-9');
    await me.sees(/These answers are\s+not\s+kept\s+yet/);
    await me.press('ctrl+c');
    const {code} = await me.exited();
    expect(code).toBe(1);
    expect(me.mainScreen().join('').replace(/\s+/g, ' ')).toContain(
      'the answers of the new review could not be kept in',
    );
  });

  test('a review that is opened while the disk is full still says where the rest waits', async () => {
    const me = await facilitate(home);
    fill(disk.folder);
    await me.press('n');
    await me.type('a note that waits');
    await me.press('enter');
    await me.sees('Not on the disk yet: disk full.');
    await me.sees('── Note');
    await me.press('esc');
    await me.seesNot('── Note');
    await me.press('q', 'enter');
    await me.exited();
    const next = await facilitate(home);
    await next.sees(/What could not be saved\s+last\s+time\s+waits\s+in/);
    expect(elsewhere()).toHaveLength(1);
    await next.press('q', 'enter');
    await next.exited();
    makeRoom(disk.folder);
    const last = await facilitate(home);
    await last.sees('a note that waits');
  });
});
