// A disk that really is full, and has room again: a small one, mounted for the test where that is allowed.
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {repair} from '../../src/store/folder-repair.js';
import {readReview} from '../../src/store/shelf/read-review.js';
import {fill, makeRoom, smallDisk} from './attacks/full-disk.js';
import {makeFolder, note, noteIds, open, textOf} from './support/small-store.js';
import {until} from './support/until.js';

const disk = smallDisk('512k');
const mountPoint = disk?.folder ?? '';

afterAll(() => disk?.remove());

describe.skipIf(!disk)('a full disk (where a small one may be mounted)', () => {
  it('makes notes wait, tears no line, and takes them all when there is room', async () => {
    const folder = await makeFolder(mountPoint);
    const store = await open(folder);
    await store.commit([note('n1')]);
    fill(mountPoint);
    const long = 'x'.repeat(9_000);
    const waiting = Promise.all(['n2', 'n3', 'n4'].map((id) => store.commit([note(id, long)])));
    await until('it says so', () => store.getState().save.kind === 'unsaved');
    expect(store.getState().save).toMatchObject({why: 'disk full'});
    expect(await readReview(folder)).toMatchObject({notices: []});
    makeRoom(mountPoint);
    await waiting;
    await store.close();
    const {review, notices} = await readReview(folder);
    expect(noteIds(review)).toEqual(['n1', 'n2', 'n3', 'n4']);
    expect(notices).toEqual([]);
  });

  it('opens a review whose readable copy was edited by hand, shows the edit, and saves it once there is room', async () => {
    const home = join(mountPoint, 'edited');
    mkdirSync(home);
    const folder = await makeFolder(home);
    // Not one who says that it is here: such a file goes later, and there would be room.
    const before = await open(folder, {role: 'watch'});
    await before.commit([note('n1')]);
    await before.close();
    const copy = join(folder, 'review.json');
    writeFileSync(copy, readFileSync(copy, 'utf8').replace('text of n1', 'as edited!'));
    // Or whoever tidies that away makes room.
    for (const left of readdirSync(join(folder, 'journal')).filter((name) => name.endsWith('.here'))) {
      rmSync(join(folder, 'journal', left));
    }
    fill(mountPoint);
    const store = await open(folder);
    expect(textOf(store.getState().review, 'n1')).toBe('as edited!');
    expect(store.getState().save).toMatchObject({kind: 'unsaved', why: 'disk full'});
    expect(await repair(folder).catch(String)).toContain('could not be mended (disk full)');
    makeRoom(mountPoint);
    await until('it is saved', () => store.getState().save.kind === 'saved');
    expect(await store.close()).toEqual({left: 0});
    rmSync(copy);
    expect(textOf((await readReview(folder)).review, 'n1')).toBe('as edited!');
  });

  it('is what a repair tells of that could not write what it should mend', async () => {
    const home = join(mountPoint, 'no-copy');
    mkdirSync(home);
    const folder = await makeFolder(home);
    fill(mountPoint);
    expect(await repair(folder).catch(String)).toContain('review.json could not be written (disk full)');
    const [journal = ''] = readdirSync(join(folder, 'journal'));
    const path = join(folder, 'journal', journal);
    writeFileSync(path, readFileSync(path, 'utf8').replace('INC-1', 'INC-2'));
    expect(await repair(folder).catch(String)).toContain(`journal/${journal} could not be mended (disk full)`);
    expect(readdirSync(join(folder, 'journal'))).toEqual([journal]);
    makeRoom(mountPoint);
  });

  it('refuses a new review in words, and leaves nothing of it', async () => {
    const home = join(mountPoint, 'home');
    mkdirSync(home);
    fill(mountPoint);
    await expect(makeFolder(home)).rejects.toThrow('free some space and try again');
    makeRoom(mountPoint);
  });
});
