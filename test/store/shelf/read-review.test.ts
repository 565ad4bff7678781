// Reading a review without opening it: the same review from the readable copy as from the journals.
import {mkdtempSync, readdirSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {blockingDisk} from '../../../src/store/disk/blocking-disk.js';
import {readReview} from '../../../src/store/shelf/read-review.js';
import {journalsOf, makeFolder, note, noteIds, open} from '../support/small-store.js';

let home: string;
let folder: string;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'debrief-read-'));
  folder = await makeFolder(home);
  const store = await open(folder);
  for (let number = 1; number <= 50; number++) await store.commit([note(`n${number}`)]);
  await store.close();
});
afterEach(() => rmSync(home, {recursive: true, force: true}));

/** The review, and how many bytes of journals were read for it. */
async function readCounting() {
  let journalBytes = 0;
  const disk = {
    ...blockingDisk,
    async openToRead(path: string) {
      const file = await blockingDisk.openToRead(path);
      const read = async (position: number, length: number) => {
        if (path.endsWith('.jsonl')) journalBytes += length;
        return file.read(position, length);
      };
      return {...file, read};
    },
  };
  return {...(await readReview(folder, disk)), journalBytes};
}

const journalSize = () =>
  journalsOf(folder).reduce((sum, name) => sum + statSync(join(folder, 'journal', name)).size, 0);

it('takes the readable copy where it covers all journals, and gives what the journals give', async () => {
  const fromCopy = await readCounting();
  expect(fromCopy.journalBytes).toBeLessThan(journalSize());
  rmSync(join(folder, 'review.json'));
  const fromJournals = await readCounting();
  expect(fromJournals.journalBytes).toBe(journalSize());
  expect(fromCopy.review).toEqual(fromJournals.review);
});

it('reads the journals where they went on after the readable copy', async () => {
  const shell = await open(folder, {role: 'shell'});
  await shell.commit([note('n51')]);
  await shell.close();
  expect(noteIds((await readReview(folder)).review)).toHaveLength(51);
});

it('writes nothing', async () => {
  const before = readdirSync(folder, {recursive: true});
  await readReview(folder);
  expect(readdirSync(folder, {recursive: true})).toEqual(before);
});
