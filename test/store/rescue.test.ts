// What could not be saved comes back into the folder that it was written in, and into no copy of it.
import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, dirname, join} from 'node:path';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {realDisk} from '../../src/store/disk/disk.js';
import {readReview} from '../../src/store/shelf/read-review.js';
import {makeFolder, note, noteIds, open} from './support/small-store.js';

let root: string;
let folder: string;
/** Where reviews are kept in a second home. */
let elsewhere: string;
let file: string;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'debrief-rescue-'));
  vi.stubEnv('HOME', root);
  mkdirSync(join(root, 'home'));
  folder = await makeFolder(join(root, 'home'));
  elsewhere = join(root, 'copy', 'reviews');
  file = await leftBehind();
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, {recursive: true, force: true});
});

async function leftBehind(): Promise<string> {
  const full = Object.assign(new Error('full'), {code: 'ENOSPC'});
  const create = (path: string, mode?: number) =>
    path.startsWith(folder) ? Promise.reject(full) : realDisk.create(path, mode);
  const store = await open(folder, {disk: {...realDisk, create}});
  void store.commit([note('unsaved')]).catch(() => undefined);
  await store.close();
  return (await store.rescue(root))?.file ?? '';
}

async function toldOn(place: string): Promise<string> {
  const store = await open(place);
  await store.close();
  return store.getState().notices.join('\n');
}

const notesIn = async (place: string) => noteIds((await readReview(place)).review);

it('waits for its own folder while a copy of the home is opened', async () => {
  cpSync(dirname(folder), elsewhere, {recursive: true});
  const copy = join(elsewhere, basename(folder));
  expect(await toldOn(copy)).toContain(`waits in ${file} for the review in ${folder}: opening that one takes it in.`);
  expect([await notesIn(copy), existsSync(file)]).toEqual([[], true]);
  expect(await toldOn(folder)).toContain(`it was taken in from ${file}`);
  expect([await notesIn(folder), existsSync(file)]).toEqual([['unsaved'], false]);
});

it('comes along where the home was moved', async () => {
  cpSync(dirname(folder), elsewhere, {recursive: true});
  rmSync(folder, {recursive: true});
  const moved = join(elsewhere, basename(folder));
  expect(await toldOn(moved)).toContain(`it was taken in from ${file}`);
  expect(await notesIn(moved)).toEqual(['unsaved']);
});

it('knows its folder under another name and behind a link', async () => {
  const renamed = `${folder}-renamed`;
  renameSync(folder, renamed);
  symlinkSync(renamed, folder);
  await toldOn(renamed);
  expect(await notesIn(folder)).toEqual(['unsaved']);
});

it('is taken in once, also where its file cannot be taken away', async () => {
  const refused = Object.assign(new Error('refused'), {code: 'EACCES'});
  const remove = (path: string) => (path === file ? Promise.reject(refused) : realDisk.remove(path));
  const begun = () => readdirSync(join(folder, 'journal')).length;
  const counts: number[] = [];
  for (let times = 0; times < 3; times += 1) {
    const store = await open(folder, {disk: {...realDisk, remove}});
    expect(store.getState().notices.join('\n')).toContain(file);
    await store.close();
    counts.push(begun());
  }
  expect(new Set(counts).size).toBe(1);
  expect([await notesIn(folder), existsSync(file)]).toEqual([['unsaved'], true]);
});
