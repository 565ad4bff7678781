// The summaries that a list goes by: whatever happens to a review or their file, the list says what reading all says.
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import type {Change} from '../../../src/review/changes/index.js';
import {MINUTE} from '../../../src/review/units.js';
import {sealed} from '../../../src/store/copy/sealed.js';
import {createReviewFolder} from '../../../src/store/shelf/create-folder.js';
import {findReviewFolder, listReviews, reviewsWithMeetings} from '../../../src/store/shelf/library.js';
import * as reading from '../../../src/store/shelf/read-review.js';
import {SUMMARIES} from '../../../src/store/shelf/summaries.js';
import {creation, journalsOf, note, open} from '../support/small-store.js';

vi.mock(import('../../../src/store/shelf/read-review.js'), async (original) => {
  const real = await original();
  return {...real, readReview: vi.fn(real.readReview)};
});
const reads = vi.mocked(reading.readReview);

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'debrief-summaries-'));
});
afterEach(() => rmSync(home, {recursive: true, force: true}));

const kept = () => join(home, SUMMARIES);

/** Long after its files were touched, so that they are settled; `worthIt`: how many reviews are many. */
const list = (worthIt = 1) => listReviews(home, {now: () => Date.now() + MINUTE, worthIt});

/** The same with every review read. */
const readAll = () => list(Number.POSITIVE_INFINITY);

async function make(id: string, ...changes: Change[]): Promise<string> {
  const seed = {...creation.review, id, reference: `INC-${id}`};
  const folder = await createReviewFolder({home, change: {...creation, review: seed}, by: 'a test'});
  await write(folder, ...changes);
  return folder;
}

async function write(folder: string, ...changes: Change[]): Promise<void> {
  const store = await open(folder, {});
  await store.commit(changes);
  await store.close();
}

/** How many reviews are read for it. */
async function readingsOf(work: () => Promise<unknown>): Promise<number> {
  reads.mockClear();
  await work();
  return reads.mock.calls.length;
}

const journalIn = (folder: string) => join(folder, 'journal', journalsOf(folder)[0] as string);

const editCopy = (folder: string, from: string, to: string) => {
  const copy = join(folder, 'review.json');
  writeFileSync(copy, readFileSync(copy, 'utf8').replaceAll(from, to));
};

describe('summaries', () => {
  it('save the reading of every review whose files are as they were', async () => {
    for (const id of ['aaaa', 'bbbb', 'cccc']) await make(id, note('n1'));
    expect(await readingsOf(list)).toBe(3);
    expect(await readingsOf(list)).toBe(0);
    await write(await findReviewFolder(home, 'bbbb'), note('n2'));
    expect(await readingsOf(list)).toBe(1);
    const {reviews} = await list();
    expect(reviews.map(({id, notes}) => [id, notes])).toEqual([
      ['bbbb', 2],
      ['cccc', 1],
      ['aaaa', 1],
    ]);
    const now = await list();
    rmSync(kept());
    expect(now).toEqual(await readAll());
  });

  it('keep what meetings can be compared by', async () => {
    const counted: Change = {type: 'pulse-counted', id: 'u1', hands: 4};
    await make('aaaa', {type: 'meeting-started'}, counted, {type: 'review-closed'});
    const compared = (worthIt = 1) => reviewsWithMeetings(home, {now: () => Date.now() + MINUTE, worthIt});
    const read = await compared();
    expect(read.reviews).toMatchObject([{review: {id: 'aaaa'}, meeting: {hands: [4], spentMinutes: 0}}]);
    expect(await readingsOf(compared)).toBe(0);
    expect(await compared()).toEqual(read);
  });

  it('are kept for nobody who has few reviews', async () => {
    await make('aaaa');
    await listReviews(home);
    expect(() => statSync(kept())).toThrow('ENOENT');
  });

  it('are not kept of a review whose files were touched just now: a further touch could not be told from it', async () => {
    const old = await make('aaaa');
    await make('bbbb');
    const now = statSync(journalIn(old)).ctimeMs + 1_000;
    await listReviews(home, {now: () => now, worthIt: 1});
    expect(await readingsOf(list)).toBe(2);
  });

  it.each<[string, (folder: string) => unknown]>([
    ['a note is written', (folder) => write(folder, note('n2'))],
    ['it is archived', (folder) => writeFileSync(join(folder, 'archived'), '')],
    ['the copy is edited by hand', (folder) => editCopy(folder, 'Mail was late', 'Mail was not late')],
    [
      'the copy is edited by hand, as long as it was, and dated back',
      (folder) => {
        const {atime, mtime} = statSync(join(folder, 'review.json'));
        editCopy(folder, 'Mail was late', 'Post was late');
        utimesSync(join(folder, 'review.json'), atime, mtime);
      },
    ],
    ['the copy is gone', (folder) => rmSync(join(folder, 'review.json'))],
    ['the copy is damaged', (folder) => writeFileSync(join(folder, 'review.json'), '{')],
    ['a journal has a damaged line', (folder) => appendFileSync(journalIn(folder), 'damaged\n')],
    [
      'all of it is lost but the folder',
      (folder) => {
        rmSync(join(folder, 'journal'), {recursive: true});
        rmSync(join(folder, 'review.json'));
      },
    ],
    ['a journal is a folder', (folder) => mkdirSync(join(folder, 'journal', 'odd.jsonl'))],
    ['its folder is renamed', (folder) => renameSync(folder, join(folder, '..', 'renamed'))],
    ['its folder is copied beside itself', (folder) => cpSync(folder, `${folder}-copy`, {recursive: true})],
    [
      'another review takes its place',
      async (folder) => {
        const other = await make('eeee', note('n1'), note('n2'));
        rmSync(folder, {recursive: true});
        renameSync(other, folder);
      },
    ],
  ])('are true after %s', async (_, happens) => {
    const folder = await make('aaaa', note('n1'));
    await make('bbbb');
    await list();
    await happens(folder);
    const now = await list();
    expect(now).toEqual(await list());
    rmSync(kept());
    expect(now).toEqual(await readAll());
  });

  it.each<[string, () => unknown]>([
    ['is edited by hand', () => writeFileSync(kept(), readFileSync(kept(), 'utf8').replaceAll('Mail', 'Post'))],
    ['is damaged', () => writeFileSync(kept(), readFileSync(kept(), 'utf8').slice(0, 200))],
    ['is no JSON', () => writeFileSync(kept(), 'null')],
    [
      'is another program’s',
      () => {
        const {program, reviews} = JSON.parse(readFileSync(kept(), 'utf8').replaceAll('Mail', 'Post'));
        writeFileSync(kept(), sealed({program: `${program}x`, reviews}));
      },
    ],
    [
      'is a folder',
      () => {
        rmSync(kept());
        mkdirSync(kept());
      },
    ],
  ])('are made again where their file %s', async (_, happens) => {
    for (const id of ['aaaa', 'bbbb']) await make(id);
    const before = await list();
    happens();
    expect(await list()).toEqual(before);
  });

  it('tell of a copy that was edited by hand, again and again until the review was opened', async () => {
    const folder = await make('aaaa');
    editCopy(folder, 'Mail was late', 'Mail was not late');
    const says = [`${join(folder, 'review.json')} was edited by hand: INC-aaaa shows the edit once it is opened.`];
    expect((await list()).problems).toEqual(says);
    expect((await list()).problems).toEqual(says);
    await write(folder);
    const {reviews, problems} = await list();
    expect([reviews[0]?.title, problems]).toEqual(['Mail was not late', []]);
  });

  it('save the reading of all reviews where one is looked for by a reference that there is not', async () => {
    for (const id of ['aaaa', 'bbbb', 'cccc']) await make(id);
    await list();
    expect(await readingsOf(() => findReviewFolder(home, 'INC-aaab').catch(() => undefined))).toBe(0);
    await expect(findReviewFolder(home, 'INC-aaab')).rejects.toThrow('did you mean INC-aaaa?');
  });
});
