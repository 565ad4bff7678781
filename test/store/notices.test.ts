// What the store tells of trouble is told while its cause is there, or was a moment ago, and by nobody after that.
import {mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {type Disk, realDisk} from '../../src/store/disk/disk.js';
import {examine} from '../../src/store/folder-check.js';
import {repair} from '../../src/store/folder-repair.js';
import type {ReviewStore} from '../../src/store/types.js';
import {journalsOf, makeFolder, note, open} from './support/small-store.js';
import {until} from './support/until.js';

let home: string;
let folder: string;
let store: ReviewStore;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'debrief-notices-'));
  folder = await makeFolder(home);
  const before = await open(folder);
  await before.commit([note('n1')]);
  await before.close();
});
afterEach(async () => {
  await store.close();
  rmSync(home, {recursive: true, force: true});
});

const copy = () => join(folder, 'review.json');
const told = () => store.getState().notices;
const isTold = (words: RegExp) => until(`told: ${words}`, () => told().some((notice) => words.test(notice)));
const isQuiet = () => until('nothing is told', () => told().length === 0);
const edited = () => writeFileSync(copy(), readFileSync(copy(), 'utf8').replace('text of n1', 'words by hand'));
const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), {code}));

describe('what was done about review.json', () => {
  it.each([
    ['edited by hand', edited],
    ['was damaged', () => writeFileSync(copy(), '{')],
    [
      'cannot adopt',
      () => writeFileSync(copy(), readFileSync(copy(), 'utf8').replace('"clock": {', '"clock": {"mine": 1,')),
    ],
    ['restored from review.json', () => rmSync(join(folder, 'journal', journalsOf(folder)[0] ?? ''))],
  ])('is told for two minutes: %s', async (words, cause) => {
    cause();
    let now = Date.now();
    store = await open(folder, {now: () => now});
    await isTold(new RegExp(words));
    now += 110_000;
    await store.commit([note('n2')]);
    expect(told()).toHaveLength(1);
    now += 11_000;
    await isQuiet();
  });
});

it('a copy that could not be read is told until it can be', async () => {
  let fails = true;
  const disk: Disk = {
    ...realDisk,
    openToRead: (path) => (fails && path === copy() ? failing('EIO')() : realDisk.openToRead(path)),
  };
  store = await open(folder, {disk, role: 'note-taker'});
  await isTold(/review\.json could not be read \(disk error\)/);
  fails = false;
  await isQuiet();
});

it('a copy that could not be written is told until it is, though nobody changes anything', async () => {
  let fails = true;
  const disk: Disk = {...realDisk, link: (from, to) => (fails ? failing('ENOSPC')() : realDisk.link(from, to))};
  store = await open(folder, {disk});
  await store.commit([note('n2')]);
  await isTold(/review\.json could not be written \(disk full\)/);
  fails = false;
  await isQuiet();
  expect(readFileSync(copy(), 'utf8')).toContain('text of n2');
});

it('a damaged line is told until somebody has repaired the journal', async () => {
  const other = await open(folder, {role: 'shell', watch: false});
  await other.commit([note('n2')]);
  await other.close();
  const journal = join(folder, 'journal', journalsOf(folder).at(-1) ?? '');
  writeFileSync(journal, `${readFileSync(journal, 'utf8')}not a line\n`);
  store = await open(folder);
  await isTold(/1 damaged line/);
  await repair(folder);
  await isQuiet();
});

it('a journal that could not be read is told until it can be, or is gone', async () => {
  const odd = join(folder, 'journal', '20200101T100000000-abcdefgh.jsonl');
  const disk: Disk = {
    ...realDisk,
    openToRead: (path) => (path === odd ? failing('EIO')() : realDisk.openToRead(path)),
  };
  writeFileSync(odd, 'x\n');
  store = await open(folder, {disk});
  await isTold(/could not be read \(disk error\)/);
  rmSync(odd);
  await isQuiet();
});

it('a journal that could not be read is told until it can be, though it is as it was', async () => {
  const [first = ''] = journalsOf(folder);
  let fails = false;
  const disk: Disk = {
    ...realDisk,
    openToRead: (path) => (fails && path.endsWith(first) ? failing('EACCES')() : realDisk.openToRead(path)),
  };
  store = await open(folder, {disk});
  const journal = join(folder, 'journal', first);
  fails = true;
  utimesSync(journal, 1, 1);
  await isTold(/could not be read \(no permission\)/);
  fails = false;
  await isQuiet();
});

it('a folder that is gone is told until it is back', async () => {
  store = await open(folder);
  renameSync(folder, `${folder}-away`);
  await isTold(/not where it was/);
  renameSync(`${folder}-away`, folder);
  await isQuiet();
});

it('a folder that cannot be written is read-only until it can be, though nobody tries', async () => {
  let fails = true;
  const disk: Disk = {
    ...realDisk,
    probeWritable: (path) => (fails ? failing('EACCES')() : realDisk.probeWritable(path)),
  };
  store = await open(folder, {disk});
  expect(store.getState().save).toMatchObject({kind: 'read-only'});
  fails = false;
  await until('it can be written', () => store.getState().save.kind === 'saved');
  await store.commit([note('n2')]);
  expect(told()).toEqual([]);
});

it('words that an editor kept for itself are told of until its file is gone', async () => {
  const before = await open(folder);
  const text = (await before.placeForEditor('note')?.begin('half', false)) ?? expect.fail('no place for an editor');
  await before.close();
  // As of a process that was killed while its editor was open.
  const about = join(dirname(text), 'about.json');
  writeFileSync(
    about,
    JSON.stringify({...JSON.parse(readFileSync(about, 'utf8')), pid: 2 ** 22 + 1, host: 'elsewhere'}),
  );
  const swap = join(dirname(text), '.text.md.swp');
  writeFileSync(text, 'half a line more\n');
  writeFileSync(swap, 'of vim');
  const now = Date.now() + 10 * 60_000;
  store = await open(folder, {now: () => now});
  await isTold(/^An editor kept words that nobody saved: debrief doctor says how to see them\./);
  rmSync(swap);
  await isQuiet();
});

it('words that an editor kept for itself come as a draft once they are saved, once, and are told of no more', async () => {
  const before = await open(folder);
  const text = (await before.placeForEditor('note:q')?.begin('half', false)) ?? expect.fail('no place for an editor');
  await before.close();
  const swap = join(dirname(text), '.text.md.swp');
  const wrote = (path: string, words: string, second: number) => {
    writeFileSync(path, words);
    utimesSync(path, second, second);
  };
  const second = Math.floor(Date.now() / 1000) - 600;
  wrote(text, 'half a line\n', second);
  wrote(swap, 'of vim', second + 1);
  store = await open(folder);
  await isTold(/^An editor kept words/);
  expect([...store.drafts()]).toEqual([['note:q', 'half a line']]);
  const ofDoctor = async () => (await examine(folder)).map(({says}) => says).filter((says) => says.includes('vim -r'));
  expect(await ofDoctor()).toEqual([expect.stringContaining(`vim -r ${text} shows them`)]);
  store.keepDraft('note:q', 'half a line, typed on');
  const came: ReadonlyMap<string, string>[] = [];
  store.onDraftsLeft((texts) => came.push(texts));
  // Somebody has recovered them with vim -r, and saved.
  wrote(text, 'half a line and its end\n', second + 2);
  await isQuiet();
  expect(came).toEqual([new Map([['another 2, note:q', 'half a line and its end']])]);
  await store.close();
  store = await open(folder);
  expect(store.drafts()).toEqual(
    new Map([
      ['note:q', 'half a line, typed on'],
      ['another 2, note:q', 'half a line and its end'],
    ]),
  );
  expect([told(), await ofDoctor()]).toEqual([[], []]);
});

it('a text of an editor that cannot be read is told of until somebody has moved it away', async () => {
  const before = await open(folder);
  const text = (await before.placeForEditor('note:q')?.begin('half', false)) ?? expect.fail('no place for an editor');
  await before.close();
  writeFileSync(text, Buffer.from([0xff, 0xfe, 0x00, 0x00, 0xff]));
  store = await open(folder);
  await isTold(/^What an editor had saved cannot be read as a text/);
  expect((await examine(folder)).map(({file}) => file)).toContainEqual(expect.stringMatching(/\.edit$/));
  rmSync(text);
  await isQuiet();
});
