// What a long review costs grows as it does, and no more: counted in steps, calls and what is asked of the disk.
import {hostname} from 'node:os';
import {describe, expect, it} from 'vitest';
import {writeNew} from '../../src/store/disk/disk.js';
import {entryLine, FORMAT, headerLine} from '../../src/store/journal/entry.js';
import {Fold} from '../../src/store/journal/fold.js';
import {hereName, hereText} from '../../src/store/presence/here-file.js';
import {readReview} from '../../src/store/shelf/read-review.js';
import type {Entry} from '../../src/store/types.js';
import {seeded} from '../support/seeded.js';
import {type Steps, stepsOf} from '../support/steps.js';
import {MemoryDisk} from './support/memory-disk.js';
import {creation, makeFolder, note, noteIds, open} from './support/small-store.js';

const FEW = 1_000;
const MANY = 4_000;
/** Four times as much, and a little for sorting and checkpoints; what grows by the square is near sixteen. */
const LINEAR = 5;

const numbers = (count: number) => Array.from({length: count}, (_, index) => index + 1);

/** The entries of a review of so many notes, written by several in turns. */
function entriesOf(notes: number, writers: number): Entry[] {
  const first: Entry = {writer: 'first', number: 1, order: 1, at: 1, by: 'facilitator', change: creation};
  const all = numbers(notes).map((number): Entry => {
    const place = {writer: `w${number % writers}`, number: Math.ceil(number / writers), order: 1 + number, at: number};
    return {...place, by: 'note-taker', change: note(`n${number}`)};
  });
  return [first, ...all];
}

const folded = (entries: readonly Entry[]): Promise<Steps> =>
  stepsOf(() => {
    const fold = new Fold();
    fold.add(entries);
    return fold.review;
  });

/** A review of so many notes on a disk of its own, whose copy covers all of them. */
async function reviewOf(notes: number): Promise<{disk: MemoryDisk; folder: string}> {
  const disk = new MemoryDisk();
  const folder = await makeFolder('/home', disk);
  const store = await open(folder, {disk});
  await store.commit(numbers(notes).map((number) => note(`n${number}`)));
  await store.close();
  return {disk, folder};
}

/** How often each operation is asked of the disk while `work` is done. */
async function asked(disk: MemoryDisk, work: () => Promise<unknown>): Promise<Record<string, number>> {
  const operations: Record<string, number> = {};
  disk.before = (operation) => {
    operations[operation] = (operations[operation] ?? 0) + 1;
  };
  await work();
  disk.before = () => undefined;
  return operations;
}

/** A busy machine has more of the looks that come with time, and never half as many again. */
const NO_MORE = 1.5;

const total = (operations: Record<string, number>) => Object.values(operations).reduce((sum, count) => sum + count, 0);

describe('four times as many notes', () => {
  it.each([1, 8])('take four times the steps to fold, from %i writers', async (writers) => {
    const [few, many] = [await folded(entriesOf(FEW, writers)), await folded(entriesOf(MANY, writers))];
    expect(few.of('applyChange')).toBeGreaterThan(FEW);
    expect(many.all / few.all).toBeLessThan(LINEAR);
  });

  it('take four times the steps to fold where they arrive in any order, all at once', async () => {
    const {below} = seeded(1);
    const mixed = (notes: number) =>
      entriesOf(notes, 8)
        .map((entry) => ({entry, place: below(2 ** 24)}))
        .sort((a, b) => a.place - b.place)
        .map(({entry}) => entry);
    const [few, many] = [await folded(mixed(FEW)), await folded(mixed(MANY))];
    expect(many.all / few.all).toBeLessThan(LINEAR);
  });

  it('take as many readings of the disk, and four times the steps, where no copy covers them', async () => {
    const bare = async (notes: number) => {
      const {disk, folder} = await reviewOf(notes);
      await disk.remove(`${folder}/review.json`);
      let operations: Record<string, number> = {};
      const steps = await stepsOf(async () => {
        operations = await asked(disk, () => readReview(folder, disk));
      });
      return {steps, operations};
    };
    const [few, many] = [await bare(FEW), await bare(MANY)];
    expect(many.operations).toEqual(few.operations);
    expect(few.steps.of('applyChange')).toBeGreaterThan(FEW);
    expect(many.steps.all / few.steps.all).toBeLessThan(LINEAR);
  });

  const ways: [string, (disk: MemoryDisk, folder: string) => Promise<unknown>][] = [
    ['one is added from the shell', (disk, folder) => addOne(disk, folder, 'shell')],
    ['one is added in a sitting', (disk, folder) => addOne(disk, folder, 'facilitator')],
    ['the review is shown', (disk, folder) => readReview(folder, disk)],
  ];
  it.each(ways)('make no more to fold behind a copy that covers them: %s', async (_, does) => {
    const behind = async (notes: number) => {
      const {disk, folder} = await reviewOf(notes);
      const late = await open(folder, {disk, role: 'shell'});
      await late.commit([note('behind 1'), note('behind 2'), note('behind 3')]);
      await late.close();
      let operations: Record<string, number> = {};
      const steps = await stepsOf(async () => {
        operations = await asked(disk, () => does(disk, folder));
      });
      expect(noteIds((await readReview(folder, disk)).review)).toContain('behind 3');
      return {steps, operations};
    };
    const [few, many] = [await behind(FEW), await behind(MANY)];
    expect(few.steps.of('applyChange')).toBeGreaterThan(2);
    expect(many.steps.of('applyChange')).toBe(few.steps.of('applyChange'));
    expect(many.steps.of('applyChange')).toBeLessThan(50);
    expect(total(many.operations) / total(few.operations)).toBeLessThan(NO_MORE);
    expect(many.steps.all / few.steps.all).toBeLessThan(LINEAR);
  });
});

async function addOne(disk: MemoryDisk, folder: string, role: string): Promise<void> {
  const store = await open(folder, {disk, role});
  await store.commit([note('one more')]);
  await store.close();
}

describe('a review of many starts that ended without a word', () => {
  /** No process has this number. */
  const pid = 2 ** 22 + 1;
  const host = hostname();

  async function afterDeaths(deaths: number): Promise<{disk: MemoryDisk; folder: string}> {
    const disk = new MemoryDisk();
    const folder = await makeFolder('/home', disk);
    for (const number of numbers(deaths)) {
      const writer = `20200101T000000000-dead${number}`;
      const about = {writer, by: 'note-taker', at: number};
      const header = headerLine({...about, format: FORMAT, on: {host, pid}});
      const line = entryLine({...about, number: 1, order: 1 + number, change: note(`n${number}`)});
      await writeNew(disk, `${folder}/journal/${writer}.jsonl`, header + line);
      const here = hereText({...about, role: 'note-taker', host, pid, doing: 'here'});
      await writeNew(disk, `${folder}/journal/${hereName(writer)}`, here);
    }
    await addOne(disk, folder, 'facilitator');
    return {disk, folder};
  }

  it.each(['shell', 'facilitator'])(
    'is opened and left with no more readings after 500 of them than after 5: %s',
    async (role) => {
      const opened = async (deaths: number) => {
        const {disk, folder} = await afterDeaths(deaths);
        const operations = await asked(disk, () => addOne(disk, folder, role));
        expect(noteIds((await readReview(folder, disk)).review)).toHaveLength(deaths + 1);
        return operations;
      };
      const [few, many] = [await opened(5), await opened(500)];
      expect(total(many) / total(few)).toBeLessThan(NO_MORE);
    },
  );
});
