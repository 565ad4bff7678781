// The system clock steps back an hour in the middle of a meeting: nothing is lost, out of order, or negative.
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {readClock} from '../../src/review/clock.js';
import {examine} from '../../src/store/folder-check.js';
import {Child} from './attacks/processes.js';
import {makeFolder, note, noteIds, open} from './support/small-store.js';
import {until} from './support/until.js';

const HOUR = 3_600_000;

let home: string;
let folder: string;
let back = 0;
const now = () => Date.now() - back;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'debrief-clock-'));
  folder = await makeFolder(home);
});
afterEach(() => {
  back = 0;
  rmSync(home, {recursive: true, force: true});
});

it('keeps every note in its order and the meeting at no time less than none', async () => {
  const [one, other] = await Promise.all([open(folder, {now}), open(folder, {role: 'note-taker', now})]);
  await one.commit([{type: 'meeting-started'}]);
  await one.commit([note('before')]);
  await until('it arrives', () => other.getState().review.notes.length === 1);
  back = HOUR;
  await other.commit([note('after')]);
  await until('the answer arrives', () => one.getState().review.notes.length === 2);
  await one.commit([{type: 'paused'}]);
  await one.commit([{type: 'resumed'}]);
  const {stage, meeting} = readClock(one.getState().review, now());
  expect(stage.spent).toBeGreaterThanOrEqual(0);
  expect(meeting.spent).toBeGreaterThanOrEqual(0);
  await Promise.all([one.close(), other.close()]);
  const again = await open(folder, {now});
  await again.commit([note('last')]);
  expect(noteIds(again.getState().review)).toEqual(['before', 'after', 'last']);
  expect(again.getState().notices).toEqual([]);
  await again.close();
  expect(await examine(folder)).toEqual([]);
});

it('shows nobody as away since a time that is still to come', async () => {
  const other = await open(folder, {role: 'note-taker', now});
  await other.close();
  const own = await open(folder, {now});
  await own.close();
  back = HOUR;
  const again = await open(folder, {now});
  expect(again.getState().others).toEqual([]);
  await again.close();
});

it('still sees that a process is gone', async () => {
  const child = await Child.start({does: 'type', folder, place: 'purpose'});
  back = HOUR;
  const store = await open(folder, {now});
  await until('it is met', () => store.getState().others.some(({doing}) => doing === 'typing'));
  child.signal('SIGKILL');
  await child.ended();
  await until('it is gone', () => store.getState().others.every(({doing}) => doing === 'away'));
  await store.close();
});

it.each([
  ['was made by a clock ahead', 1],
  ['was made by a clock that is right again', -1],
])('tells a night away of a review that %s', async (_, hours) => {
  back = 24 * HOUR;
  const before = await open(folder, {now});
  await before.commit([{type: 'meeting-started'}]);
  const left = now();
  await before.close();
  back = hours * HOUR;
  const after = await open(folder, {now});
  expect(Math.abs((after.lastSign() ?? 0) - left)).toBeLessThan(HOUR / 2);
  await after.close();
});

it('takes a change that is still to come for no sign of anybody', async () => {
  back = -3 * HOUR;
  const ahead = await open(folder, {role: 'note-taker', now});
  await ahead.commit([note('too late')]);
  await ahead.close();
  back = 24 * HOUR;
  const before = await open(folder, {now});
  await before.commit([{type: 'meeting-started'}]);
  const left = now();
  await before.close();
  back = 0;
  const after = await open(folder, {now});
  expect(Math.abs((after.lastSign() ?? 0) - left)).toBeLessThan(HOUR / 2);
  await after.close();
});
