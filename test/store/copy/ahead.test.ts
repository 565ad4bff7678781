// In a synced folder the readable copy may come before the journals that it was made from: they are waited for.
import {cpSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {MINUTE} from '../../../src/review/units.js';
import {examine} from '../../../src/store/folder-check.js';
import {copyAheadNotice, restoredNotice} from '../../../src/store/notices.js';
import {hereText} from '../../../src/store/presence/here-file.js';
import type {ReviewStore} from '../../../src/store/types.js';
import {journalsOf, makeFolder, note, noteIds, open} from '../support/small-store.js';
import {until} from '../support/until.js';

let home: string;
let folder: string;
let store: ReviewStore | undefined;

/** The journal of another machine, which has not come yet, and where it lies until it does. */
let journal: string;
let elsewhere: string;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'debrief-ahead-'));
  folder = await makeFolder(home);
  const before = journalsOf(folder);
  const theirs = await open(folder, {role: 'note-taker'});
  await theirs.commit([note('n1'), note('n2')]);
  await theirs.close();
  const [name = ''] = journalsOf(folder).filter((one) => !before.includes(one));
  journal = join(folder, 'journal', name);
  elsewhere = join(home, name);
  renameSync(journal, elsewhere);
  const said = {writer: 'theirs', role: 'note-taker', by: 'note-taker', host: 'other-laptop', pid: 1, at: Date.now()};
  writeFileSync(join(folder, 'journal', 'theirs.here'), hereText({...said, doing: 'away'}));
});
afterEach(async () => {
  await store?.close();
  rmSync(home, {recursive: true, force: true});
});

const copy = () => join(folder, 'review.json');
const notes = () => noteIds(store?.getState().review as never);
const told = () => store?.getState().notices ?? [];
const restores = () =>
  journalsOf(folder).filter((name) => readFileSync(join(folder, 'journal', name)).includes('-restored'));

it('it stays as it is and is told of until they have come', async () => {
  const asItCame = readFileSync(copy(), 'utf8');
  store = await open(folder);
  expect(told()).toEqual([copyAheadNotice]);
  await store.commit([note('n3')]);
  expect(notes()).toEqual(['n3']);
  await store.close();
  expect(readFileSync(copy(), 'utf8')).toBe(asItCame);
  const found = (await examine(folder)).find(({file}) => file === 'review.json');
  expect(found).toMatchObject({level: 'notice', says: copyAheadNotice});
  store = await open(folder);
  cpSync(elsewhere, journal);
  await until('nothing is told', () => told().length === 0);
  expect(notes().toSorted()).toEqual(['n1', 'n2', 'n3']);
  expect(restores()).toEqual([]);
});

it('after ten minutes they count as lost, and the copy gives back what they held', async () => {
  const longAgo = new Date(Date.now() - 11 * MINUTE);
  utimesSync(copy(), longAgo, longAgo);
  store = await open(folder);
  expect(told()).toEqual([restoredNotice]);
  expect(notes()).toEqual(['n1', 'n2']);
});

it('where no other machine was, nothing is on its way', async () => {
  rmSync(join(folder, 'journal', 'theirs.here'));
  store = await open(folder);
  expect(told()).toEqual([restoredNotice]);
  expect(notes()).toEqual(['n1', 'n2']);
});
