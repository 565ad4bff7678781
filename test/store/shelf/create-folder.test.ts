// Making the folder of a new review: named to be found, whole or not there, and refused in words.
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {createReviewFolder} from '../../../src/store/shelf/create-folder.js';
import {readReview} from '../../../src/store/shelf/read-review.js';
import {MemoryDisk} from '../support/memory-disk.js';
import {creation, makeFolder} from '../support/small-store.js';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'debrief-create-'));
});
afterEach(() => rmSync(home, {recursive: true, force: true}));

const noon = new Date(2026, 10, 21, 12).getTime();
const create = (fields: Partial<typeof creation.review>, at = home) =>
  createReviewFolder({
    home: at,
    by: 'a test',
    now: () => noon,
    change: {...creation, review: {...creation.review, ...fields}},
  });

describe('the folder of a new review', () => {
  it('is named after its day, its reference, its title and its id', async () => {
    const folder = await create({reference: 'INC-42', title: 'Mail was läte', id: 'abc123'});
    expect(basename(folder)).toBe('2026-11-21-inc-42-mail-was-laete-abc123');
    expect((await readReview(folder)).review.reference).toBe('INC-42');
  });

  it('has a name of bounded length in whole words, whatever the title', async () => {
    const long = basename(await create({title: 'very '.repeat(60), id: 'a1'}));
    expect(long).toBe(`2026-11-21-inc-1${'-very'.repeat(11)}-a1`);
    expect(basename(await create({reference: 'x'.repeat(300), title: '', id: 'a2'}))).toBe(
      `2026-11-21-${'x'.repeat(60)}-a2`,
    );
    expect(basename(await create({reference: '', title: '🤷', id: 'a3'}))).toBe('2026-11-21-a3');
  });

  it('stays inside the home, whatever the id', async () => {
    const folder = await create({reference: '../..', title: '/etc', id: '../../up-1'});
    expect(folder.startsWith(join(home, 'reviews', '2026-11-21-'))).toBe(true);
    expect(readdirSync(join(home, 'reviews'))).toEqual([basename(folder)]);
    expect(basename(folder)).toBe('2026-11-21-etc-______up_1');
  });

  it('says in words that the home is a file', async () => {
    const file = join(home, 'file');
    writeFileSync(file, '');
    await expect(create({}, file)).rejects.toThrow('move that file away or use --home to name a folder.');
  });

  it('is not made twice', async () => {
    const folder = await create({});
    await expect(create({})).rejects.toThrow(`${folder} is there already: start the review again.`);
  });

  it('is not there at all where the disk was full', async () => {
    const disk = new MemoryDisk({
      before: (operation) => {
        if (operation === 'write') throw Object.assign(new Error('full'), {code: 'ENOSPC'});
      },
    });
    await expect(makeFolder('/home', disk)).rejects.toThrow('(disk full): free some space and try again.');
    expect(await disk.list('/home/reviews')).toEqual([]);
  });
});
