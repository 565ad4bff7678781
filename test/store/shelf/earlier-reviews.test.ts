// What the reviews of a home say to later ones: the same as reading each, and only what has changed is read again.
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {MINUTE} from '../../../src/review/units.js';
import {createReviewFolder} from '../../../src/store/shelf/create-folder.js';
import {earlierReviews} from '../../../src/store/shelf/earlier-reviews.js';
import * as reading from '../../../src/store/shelf/read-review.js';
import {creation, note, open} from '../support/small-store.js';

vi.mock(import('../../../src/store/shelf/read-review.js'), async (original) => {
  const real = await original();
  return {...real, readReview: vi.fn(real.readReview)};
});
const reads = vi.mocked(reading.readReview);

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'debrief-earlier-'));
});
afterEach(() => rmSync(home, {recursive: true, force: true}));

/** Long after their files were touched, so that these are settled. */
const later = {now: () => Date.now() + MINUTE, worthIt: 1};

const make = (id: string): Promise<string> => {
  const review = {...creation.review, id, reference: `INC-${id}`};
  return createReviewFolder({home, change: {...creation, review}, by: 'a test'});
};

async function say(folder: string, text: string): Promise<void> {
  const store = await open(folder);
  await store.commit([note(text, text)]);
  await store.close();
}

/** What each says, by reference, and how many reviews were read for it. */
async function told() {
  reads.mockClear();
  const earlier = await earlierReviews(home, later);
  return {
    said: Object.fromEntries(earlier.map(({reference, said}) => [reference, said])),
    read: reads.mock.calls.length,
  };
}

test('all are read once, and then only the one that has changed', async () => {
  const [one, two] = [await make('one'), await make('two'), await make('three')];
  await say(one, 'the queue grew');
  expect(await told()).toEqual({said: {'INC-one': 'the queue grew', 'INC-two': '', 'INC-three': ''}, read: 3});
  expect((await told()).read).toBe(0);
  await say(two, 'a disk was full');
  expect(await told()).toEqual({
    said: {'INC-one': 'the queue grew', 'INC-two': 'a disk was full', 'INC-three': ''},
    read: 1,
  });
});

test('a home without reviews says nothing', async () => {
  expect(await earlierReviews(home, later)).toEqual([]);
});
