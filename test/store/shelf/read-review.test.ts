// Reading a review without opening it: the same review from the readable copy as from the journals.
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {blockingDisk} from '../../../src/store/disk/blocking-disk.js';
import {realDisk} from '../../../src/store/disk/disk.js';
import {Journal} from '../../../src/store/journal/journal.js';
import {isPacked} from '../../../src/store/journal/journal-names.js';
import {MANY_JOURNALS} from '../../../src/store/journal/many-journals.js';
import {packJournals} from '../../../src/store/journal/packing.js';
import {readReview} from '../../../src/store/shelf/read-review.js';
import {journalsOf, makeFolder, note, noteIds, open, textOf} from '../support/small-store.js';

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

it('shows what the journals have lost beside what they hold since, as opening the review does', async () => {
  const [first = ''] = journalsOf(folder);
  const lost = journalsOf(folder).filter((name) => name !== first);
  for (const name of lost) rmSync(join(folder, 'journal', name));
  const shell = await open(folder, {role: 'shell'});
  await shell.commit([note('since')]);
  await shell.close();
  const {review} = await readReview(folder);
  expect(noteIds(review)).toEqual([...Array.from({length: 50}, (_, index) => `n${index + 1}`), 'since']);
  const opened = await open(folder);
  expect(opened.getState().review).toEqual(review);
  await opened.close();
});

it('reads the journals where they went on after the readable copy', async () => {
  const shell = await open(folder, {role: 'shell'});
  await shell.commit([note('n51')]);
  await shell.close();
  expect(noteIds((await readReview(folder)).review)).toHaveLength(51);
});

describe('packed journals', () => {
  /** So many that the last line is longer than the end of a file that is looked at first. */
  const MANY = 400;
  const pack = () => packJournals({disk: realDisk, folder, now: Date.now});
  const add = async (ids: readonly string[]) => {
    for (const id of ids) {
      const journal = new Journal({
        disk: blockingDisk,
        folder,
        by: 'shell',
        now: Date.now,
        onProgress: () => undefined,
      });
      await journal.append(journal.entriesFor([note(id)], {by: 'shell', order: 99}));
      await journal.close();
    }
  };

  it.each([1, MANY])('are covered by the readable copy, or are not, by all who wrote: %i of them', async (many) => {
    const ids = (prefix: string, count: number) => Array.from({length: count}, (_, index) => `${prefix}${index}`);
    await add(ids('a', Math.max(many, MANY_JOURNALS)));
    await (await open(folder)).close();
    expect(journalsOf(folder).filter(isPacked)).toHaveLength(1);
    const fromCopy = await readReview(folder);
    const asText = readFileSync(join(folder, 'review.json'), 'utf8');
    writeFileSync(join(folder, 'review.json'), asText.replace('text of n1"', 'read of the copy"'));
    expect(textOf((await readReview(folder)).review, 'n1')).toBe('text of n1');
    rmSync(join(folder, 'review.json'));
    expect((await readReview(folder)).review).toEqual(fromCopy.review);

    writeFileSync(join(folder, 'review.json'), asText);
    await add(ids('b', MANY_JOURNALS));
    await pack();
    expect(journalsOf(folder).length).toBeLessThan(MANY_JOURNALS);
    const fromJournals = await readReview(folder);
    expect(noteIds(fromJournals.review)).toHaveLength(noteIds(fromCopy.review).length + MANY_JOURNALS);
  });

  it('are not read through where the readable copy covers them', async () => {
    await add(Array.from({length: MANY_JOURNALS}, (_, index) => `a${index}`));
    await (await open(folder)).close();
    expect((await readCounting()).journalBytes).toBeLessThan(journalSize());
  });
});

it('writes nothing', async () => {
  const before = readdirSync(folder, {recursive: true});
  await readReview(folder);
  expect(readdirSync(folder, {recursive: true})).toEqual(before);
});
