// A start from the readable copy comes to the same as a fold of all journals from nothing, whatever was done to either.
import {appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import fc from 'fast-check';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import type {Change} from '../../../src/review/changes/index.js';
import {shapedChange} from '../../../src/review/changes/index.js';
import {goOnFromCopy} from '../../../src/store/copy/go-on.js';
import {ReadableCopy} from '../../../src/store/copy/readable-copy.js';
import {sealed} from '../../../src/store/copy/sealed.js';
import {blockingDisk} from '../../../src/store/disk/blocking-disk.js';
import type {Disk} from '../../../src/store/disk/disk.js';
import {AllJournals} from '../../../src/store/journal/all-journals.js';
import {entryLine, FORMAT, headerLine} from '../../../src/store/journal/entry.js';
import {Journal} from '../../../src/store/journal/journal.js';
import {readReview} from '../../../src/store/shelf/read-review.js';
import type {ReviewStore} from '../../../src/store/types.js';
import {arbitraryChanges, smallStart} from '../../support/arbitrary-change.js';
import {journalsOf, makeFolder, note, noteIds, open} from '../support/small-store.js';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'debrief-go-on-'));
});
afterEach(() => rmSync(home, {recursive: true, force: true}));

const copyOf = (folder: string) => join(folder, 'review.json');
const journal = (folder: string, name: string) => join(folder, 'journal', name);
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

/** Whether a start goes on from the copy; it and a fold from nothing must be alike in all that is asked of them. */
async function goesOn(folder: string): Promise<boolean> {
  const short = new AllJournals(blockingDisk, folder);
  const goes = await goOnFromCopy(blockingDisk, folder, short, 0);
  if (!goes) await short.begin();
  const long = await new AllJournals(blockingDisk, folder).begin();
  expect(short.fold.review).toEqual(long.fold.review);
  expect(short.fold.coverage()).toEqual(long.fold.coverage());
  expect(short.fold.nextOrder).toBe(long.fold.nextOrder);
  expect(short.fold.soFar()).toEqual(long.fold.soFar());
  expect(short.notices).toEqual(long.notices);
  expect(short.reader.sums()).toEqual(long.reader.sums());
  for (const until of [Number.POSITIVE_INFINITY, smallStart]) {
    if (short.fold.knowsSignsUntil(until)) expect(short.fold.lastSign('a', until)).toBe(long.fold.lastSign('a', until));
  }
  for (const writer of Object.keys(long.fold.coverage().covers)) {
    expect(short.fold.lastAtOf(writer)).toBe(long.fold.lastAtOf(writer));
  }
  return goes;
}

const add = async (folder: string, changes: Change[]) => {
  const store = await open(folder, {role: 'shell', worthIt: 0});
  await store.commit(changes);
  await store.close();
};

/** Undo and redo of the own steps say and make the same, whichever way the store began. */
async function undoesAlike(folder: string, changes: Change[]): Promise<void> {
  const told = async (worthIt: number) => {
    const twin = join(home, `twin-${worthIt}`);
    cpSync(folder, twin, {recursive: true});
    const store = await open(twin, {role: 'shell', worthIt, now: () => smallStart});
    const says: unknown[] = [];
    for (const change of [...changes, note('last')]) await store.commit([change]);
    for (const way of ['undo', 'undo', 'redo', 'undo', 'undo', 'redo'] as const) says.push(await store[way](true));
    await store.close();
    rmSync(twin, {recursive: true});
    return {says, review: store.getState().review};
  };
  expect(await told(0)).toEqual(await told(Number.POSITIVE_INFINITY));
}

/** A sitting that brings the copy up to date. */
const sit = async (folder: string, does: (store: ReviewStore) => Promise<unknown>): Promise<true> => {
  const store = await open(folder, {worthIt: 0});
  await does(store);
  expect(await store.close()).toEqual({left: 0});
  return true;
};

/** A journal of another machine that comes late, with entries at this place of the common order. */
function bringLate(folder: string, order: number, changes: Change[]): void {
  const writer = `late-${order}-${journalsOf(folder).length}`;
  const lines = changes.map((change, index) =>
    entryLine({writer, number: index + 1, order: order + index, at: smallStart - index, by: 'late', change}),
  );
  const header = headerLine({format: FORMAT, writer, by: 'late', at: smallStart});
  writeFileSync(journal(folder, `${writer}.jsonl`), header + lines.join(''));
}

/** The second entry of such a journal. */
function goesOnWriting(folder: string, start: string, change: Change): void {
  const name = journalsOf(folder).find((each) => each.startsWith(start)) as string;
  const writer = name.replace('.jsonl', '');
  const entry = {writer, number: 2, order: 9, at: smallStart, by: 'late', change};
  appendFileSync(journal(folder, name), entryLine(entry));
}

type Step = (folder: string, changes: Change[], dice: number) => Promise<void> | void;

const anyOf = <T>(items: readonly T[], dice: number): T => items[dice % items.length] as T;

const onText = (file: string, edit: (text: string) => string): void => {
  try {
    writeFileSync(file, edit(readFileSync(file, 'utf8')));
  } catch {
    // No copy was written yet.
  }
};

const steps = {
  sits: async (folder, changes) => void (await sit(folder, (store) => store.commit(changes))),
  undoes: async (folder, changes) => {
    await sit(folder, async (store) => {
      await store.commit(changes);
      await store.undo(true);
      await store.redo(true);
      await store.undo(true);
    });
  },
  adds: (folder, changes) => add(folder, changes),
  'comes late': (folder, changes, dice) => bringLate(folder, 1 + (dice % 12), changes),
  'edits the copy': (folder, _, dice) =>
    onText(copyOf(folder), (text) => text.replace(/"title": "[^"]*"/, `"title": "edited ${dice}"`)),
  'edits what the copy covers': (folder, _, dice) =>
    onText(copyOf(folder), (text) => text.replace(/("covers": \{\n[^:]*: )\d+/, `$1${1 + (dice % 9)}`)),
  'turns a letter of the copy': (folder, _, dice) =>
    onText(copyOf(folder), (text) => `${text.slice(0, dice % text.length)}x${text.slice((dice % text.length) + 1)}`),
  'cuts the copy': (folder, _, dice) => onText(copyOf(folder), (text) => text.slice(0, dice % text.length)),
  'turns a letter of a journal': (folder, _, dice) => {
    const file = journal(folder, anyOf(journalsOf(folder), dice));
    onText(file, (text) => `${text.slice(0, dice % text.length)}x${text.slice((dice % text.length) + 1)}`);
  },
  'takes a journal away': (folder, _, dice) => {
    const [, ...others] = journalsOf(folder);
    if (others.length > 0) rmSync(journal(folder, anyOf(others, dice)));
  },
  'packs all journals in one': (folder, _, dice) => {
    const names = journalsOf(folder);
    const pack = `20200101T000000000-pack${dice}.jsonl`;
    const all = names.map((name) => readFileSync(journal(folder, name), 'utf8')).join('');
    writeFileSync(journal(folder, pack), all);
    for (const name of names) if (name !== pack) rmSync(journal(folder, name));
  },
  'lets another program write the copy': (folder) =>
    reseal(folder, (basis) => Object.assign(basis, {program: 'other'})),
  'lets an earlier version write the copy': (folder) =>
    onText(copyOf(folder), (text) => {
      const {seal, basis, ...fields} = JSON.parse(text);
      return `${JSON.stringify(fields, null, 2)}\n`;
    }),
  'tears a line': (folder, _, dice) =>
    appendFileSync(journal(folder, anyOf(journalsOf(folder), dice)), '{"w":"torn","n":1'),
} satisfies Record<string, Step>;

function reseal(folder: string, edit: (basis: object) => void): void {
  onText(copyOf(folder), (text) => {
    const {seal, ...copy} = JSON.parse(text);
    if (copy.basis) edit(copy.basis);
    return sealed(copy);
  });
}

describe('a start from the readable copy', () => {
  it('comes to the same as a fold from nothing, whatever happened to copy and journals', async () => {
    const changes = arbitraryChanges().map((all) => all.flatMap(({change}) => shapedChange(change) ?? []).slice(0, 4));
    const names = Object.keys(steps) as (keyof typeof steps)[];
    const often = [...names, 'sits', 'sits', 'adds', 'adds', 'comes late'] as const;
    const arbitraryStep = fc.record({name: fc.constantFrom(...often), changes, dice: fc.nat(100_000)});
    let goneOn = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryStep, {minLength: 2, maxLength: 7}), async (all) => {
        const folder = await makeFolder(mkdtempSync(join(home, 'run-')));
        await sit(folder, (store) => store.commit([note('first')]));
        for (const {name, changes: made, dice} of all) {
          // Where the first entry is lost there may be no review to write to.
          try {
            await (steps[name] as Step)(folder, made, dice);
          } catch (error) {
            if (!(error instanceof Error && error.name === 'StoreError')) throw error;
          }
          if (await goesOn(folder)) goneOn += 1;
        }
        if (await goesOn(folder)) await undoesAlike(folder, all[0]?.changes ?? []);
        const isOpened = await sit(folder, (store) => store.commit([note('before'), note('then')])).catch(() => false);
        if (isOpened === false) return;
        bringLate(folder, 1 + ((all[0]?.dice ?? 0) % 12), [note('at the end')]);
        await goesOn(folder);
      }),
      {numRuns: 60},
    );
    // Or it would only compare one fold from nothing with another.
    expect(goneOn).toBeGreaterThan(30);
  });

  it('reads only what is behind the copy', async () => {
    const folder = await makeFolder(home);
    await sit(folder, (store) => store.commit([note('n1'), note('n2')]));
    await add(folder, [note('n3')]);
    const journals = new AllJournals(blockingDisk, folder);
    expect(await goOnFromCopy(blockingDisk, folder, journals, 0)).toBe(true);
    expect(journals.fold.entries.map(({change}) => change)).toEqual([note('n3')]);
    expect(noteIds((await readReview(folder)).review)).toEqual(['n1', 'n2', 'n3']);
  });

  it('takes no half of a review for the whole where no more files may be open', async () => {
    const folder = await makeFolder(home);
    await sit(folder, (store) => store.commit([note('n1')]));
    const known = new Set(journalsOf(folder));
    await add(folder, [note('n2')]);
    const disk: Disk = {
      ...blockingDisk,
      openToRead: async (path) => {
        const isNew = path.endsWith('.jsonl') && !known.has(basename(path));
        if (isNew) throw Object.assign(new Error('EMFILE'), {code: 'EMFILE'});
        return blockingDisk.openToRead(path);
      },
    };
    await expect(open(folder, {role: 'shell', worthIt: 0, disk})).rejects.toThrow('too many open files');
    expect(await goesOn(folder)).toBe(true);
  });

  it('reads all where the copy is smaller than what it saves', async () => {
    const folder = await makeFolder(home);
    await sit(folder, (store) => store.commit([note('n1')]));
    const {length} = readFileSync(copyOf(folder));
    const journals = new AllJournals(blockingDisk, folder);
    expect(await goOnFromCopy(blockingDisk, folder, journals, length + 1)).toBe(false);
    expect(await goOnFromCopy(blockingDisk, folder, journals, length)).toBe(true);
  });

  it('is left to the next one by a process that only adds, once much is behind the copy', async () => {
    const folder = await makeFolder(home);
    const many = (from: number) => Array.from({length: 1_200}, (_, at) => note(`n${from + at}`));
    await add(folder, many(0));
    expect(await goesOn(folder)).toBe(false);
    await add(folder, many(1_200));
    expect(await goesOn(folder)).toBe(true);
    await add(folder, [note('last')]);
    const journals = new AllJournals(blockingDisk, folder);
    expect(await goOnFromCopy(blockingDisk, folder, journals, 0)).toBe(true);
    expect(journals.fold.entries).toHaveLength(1);
    expect(journals.fold.review?.notes).toHaveLength(2_401);
  });

  it.each<[string, (folder: string) => void]>([
    ['an entry belongs before its end', (folder) => bringLate(folder, 2, [note('late')])],
    ['another program folded it', steps['lets another program write the copy']],
    ['an earlier version wrote it', steps['lets an earlier version write the copy']],
    ['its coverage was edited and its review was not', (folder) => steps['edits what the copy covers'](folder, [], 4)],
    [
      'a journal has lost its end',
      (folder) => onText(journal(folder, lastOf(folder)), (text) => text.slice(0, text.indexOf('text of n2'))),
    ],
    ['a line was edited', (folder) => onText(journal(folder, lastOf(folder)), (text) => text.replace('n1', 'n9'))],
    ['a journal is gone', (folder) => rmSync(journal(folder, lastOf(folder)))],
    ['journals were packed', (folder) => steps['packs all journals in one'](folder, [], 0)],
  ])('is none where %s', async (_, happens) => {
    const folder = await makeFolder(home);
    await sit(folder, (store) => store.commit([note('n1'), note('n2')]));
    expect(await goesOn(folder)).toBe(true);
    happens(folder);
    expect(await goesOn(folder)).toBe(false);
  });

  it('folds from nothing once an entry comes late to a review that is open', async () => {
    const folder = await makeFolder(home);
    await sit(folder, (store) => store.commit([note('n1'), note('n2')]));
    const store = await open(folder, {worthIt: 0});
    await store.commit([note('own')]);
    bringLate(folder, 2, [note('late')]);
    await expect.poll(() => noteIds(store.getState().review)).toEqual(['n1', 'late', 'n2', 'own']);
    expect(await store.undo()).toMatchObject({says: expect.stringContaining('Undone')});
    expect(noteIds(store.getState().review)).toEqual(['n1', 'late', 'n2']);
    await store.close();
    expect(noteIds(read(copyOf(folder)).review)).toEqual(['n1', 'late', 'n2']);
    expect(await goesOn(folder)).toBe(true);
  });

  it('adopts an edit of the copy that was made meanwhile, and one of the copy before it', async () => {
    const folder = await makeFolder(home);
    await sit(folder, (store) => store.commit([note('n1')]));
    const before = readFileSync(copyOf(folder), 'utf8');
    await sit(folder, (store) => store.commit([note('n2')]));
    const store = await open(folder, {worthIt: 0});
    writeFileSync(copyOf(folder), before.replace('text of n1', 'text by hand'));
    await store.commit([note('n3')]);
    await store.close();
    const {review} = await readReview(folder);
    expect(noteIds(review)).toEqual(['n1', 'n2', 'n3']);
    expect(review.notes[0]?.text).toBe('text by hand');
    expect(await goesOn(folder)).toBe(true);
  });

  it('is no basis for one while something was read that is not folded yet', async () => {
    const folder = await makeFolder(home);
    bringLate(folder, 2, [note('r1')]);
    bringLate(folder, 3, [note('h1')]);
    let letGo = () => {};
    let held: Promise<void> | undefined;
    const isHeld = (path: string) => path.includes('late-3');
    const disk: Disk = {
      ...blockingDisk,
      openToRead: async (path) => {
        if (isHeld(path)) await held;
        return blockingDisk.openToRead(path);
      },
    };
    const journals = await new AllJournals(disk, folder).begin();
    const silent = {onChange: () => {}, takeIn: async () => {}, isReadOnly: () => false, now: () => smallStart};
    const own = new Journal({disk, folder, by: 'facilitator', now: () => smallStart, onProgress: () => {}});
    const copy = new ReadableCopy({disk, folder, journals, journal: own, worthIt: 0, ...silent});
    held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const before = journals.reader.sums();
    goesOnWriting(folder, 'late-2', note('r2'));
    goesOnWriting(folder, 'late-3', note('h2'));
    const reading = journals.read();
    await expect.poll(() => journals.reader.sums()).not.toEqual(before);
    await copy.write();
    expect(await goesOn(folder)).toBe(false);
    letGo();
    await reading;
    await copy.write();
    expect(await goesOn(folder)).toBe(true);
    expect(noteIds((await readReview(folder)).review)).toEqual(['r1', 'h1', 'r2', 'h2']);
  });

  it('keeps what the copy holds where the journals are lost while the review is open', async () => {
    const folder = await makeFolder(home);
    await sit(folder, (store) => store.commit([note('n1')]));
    const store = await open(folder, {worthIt: 0});
    rmSync(journal(folder, lastOf(folder)));
    bringLate(folder, 2, [note('late')]);
    await expect.poll(() => noteIds(store.getState().review).toSorted()).toEqual(['late', 'n1']);
    await store.close();
    await sit(folder, async (next) => expect(noteIds(next.getState().review).toSorted()).toEqual(['late', 'n1']));
  });
});

const lastOf = (folder: string): string => journalsOf(folder).at(-1) as string;
