// review.json edited at every moment of its being replaced, in each way that editors save: the edit is in the review.
import {
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {type Disk, realDisk} from '../../../src/store/disk/disk.js';
import {makeFolder, note, open, textOf} from '../support/small-store.js';

const HAND = 'words by hand';

let home: string;
let before: string;
let folder: string;
let copy: string;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'debrief-edited-'));
  before = await makeFolder(home);
  folder = join(home, 'review');
  copy = join(folder, 'review.json');
  const store = await open(before);
  await store.commit([note('n1')]);
  await store.close();
});
afterEach(() => rmSync(home, {recursive: true, force: true}));

/** The real disk; `meanwhile` is called before each operation, with its number from 0. */
function counted(meanwhile: (operation: number) => void): Disk {
  let operation = 0;
  const before = <Arguments extends unknown[], T>(work: (...given: Arguments) => T) => {
    return (...given: Arguments): T => {
      meanwhile(operation);
      operation += 1;
      return work(...given);
    };
  };
  return {
    openToRead: before(realDisk.openToRead),
    create: before(realDisk.create),
    facts: before(realDisk.facts),
    list: before(realDisk.list),
    makeFolder: before(realDisk.makeFolder),
    rename: before(realDisk.rename),
    link: before(realDisk.link),
    remove: before(realDisk.remove),
    removeFolder: before(realDisk.removeFolder),
    syncFolder: before(realDisk.syncFolder),
    probeWritable: before(realDisk.probeWritable),
  };
}

/** What an editor does before one operation, and so many operations later; it read the file long before. */
type Saving = {steps: number; first(text: string): void; later(text: string): void};

function inPlace(): Saving {
  return {steps: 1, first: (text) => writeFileSync(copy, text), later: () => undefined};
}

function byRename(): Saving {
  return {
    steps: 3,
    first: (text) => writeFileSync(join(home, 'saved'), text),
    later: () => renameSync(join(home, 'saved'), copy),
  };
}

/** Empties the file, and writes into it once debrief has gone on. */
function inTwoSteps(): Saving {
  let file = -1;
  return {
    steps: 1,
    first: () => {
      file = openSync(copy, 'w');
    },
    later: (text) => {
      writeSync(file, text);
      closeSync(file);
    },
  };
}

/** The old file gets another name, and the new one is made where it was, as vim does. */
function behindABackup(): Saving {
  return {
    steps: 3,
    first: () => {
      if (existsSync(copy)) renameSync(copy, join(home, 'backup'));
    },
    later: (text) => writeFileSync(copy, text),
  };
}

/** A meeting of one note, in which the edit begins before this operation of the disk; whether it ever began. */
async function meetingWithEdit(at: number, {steps, first, later}: Saving): Promise<boolean> {
  rmSync(folder, {recursive: true, force: true});
  cpSync(before, folder, {recursive: true});
  const text = readFileSync(copy, 'utf8').replace('text of n1', HAND);
  let operations = 0;
  const meanwhile = (operation: number) => {
    operations = operation + 1;
    if (operation === at) first(text);
    if (operation === at + steps) later(text);
  };
  const store = await open(folder, {disk: counted(meanwhile)});
  await store.commit([note('n2')]);
  await store.close();
  // The editor is done only after debrief has ended.
  if (operations > at && operations <= at + steps) later(text);
  return operations > at;
}

describe.each(Object.entries({inPlace, byRename, inTwoSteps, behindABackup}))('an edit saved %s', (_, editor) => {
  it('at any moment of opening, writing and closing is in the review, and so are the notes', async () => {
    let at = 0;
    for (; await meetingWithEdit(at, editor()); at += 1) {
      const store = await open(folder);
      const {review} = store.getState();
      await store.close();
      const found = {at, edited: textOf(review, 'n1'), noted: textOf(review, 'n2')};
      expect(found).toEqual({at, edited: HAND, noted: 'text of n2'});
      expect(readdirSync(folder).filter((name) => name.endsWith('.was') || name.endsWith('.tmp'))).toEqual([]);
    }
    expect(at).toBeGreaterThan(30);
  });
});

it('in a file that was left by a process which was killed at that moment is in the review once it is opened', async () => {
  const left = '.review.json.20200101T100000000-abcdefgh.was';
  const text = readFileSync(join(before, 'review.json'), 'utf8').replace('text of n1', HAND);
  writeFileSync(join(before, left), text);
  const store = await open(before);
  expect(textOf(store.getState().review, 'n1')).toBe(HAND);
  await store.close();
  expect(readdirSync(before)).not.toContain(left);
});

describe('an edit that cannot be read for a moment', () => {
  /** The real disk, but for this reading of a readable copy; `tried` counts them. */
  function failing(at: number): {disk: Disk; tried: () => number} {
    let tried = 0;
    const openToRead = (path: string) => {
      const isCopy = path.includes('review.json') && existsSync(path);
      if (isCopy && tried++ === at) return Promise.reject(Object.assign(new Error('no answer'), {code: 'EIO'}));
      return realDisk.openToRead(path);
    };
    return {disk: {...realDisk, openToRead}, tried: () => tried};
  }

  const byHand = () => readFileSync(copy, 'utf8').replace('text of n1', HAND);

  async function isThereAfterwards(): Promise<string | undefined> {
    const store = await open(folder);
    await store.close();
    return textOf(store.getState().review, 'n1');
  }

  it('stays in its place, whichever reading fails', async () => {
    for (let at = 0; ; at += 1) {
      rmSync(folder, {recursive: true, force: true});
      cpSync(before, folder, {recursive: true});
      const {disk, tried} = failing(at);
      const store = await open(folder, {disk});
      writeFileSync(copy, byHand());
      await store.commit([note('n2')]);
      await store.close();
      if (tried() <= at) break;
      expect([at, await isThereAfterwards()]).toEqual([at, HAND]);
    }
  });

  it('stays where a process that was killed had left it', async () => {
    const left = '.review.json.20200101T100000000-abcdefgh.was';
    for (let at = 0; ; at += 1) {
      rmSync(folder, {recursive: true, force: true});
      cpSync(before, folder, {recursive: true});
      writeFileSync(join(folder, left), byHand());
      const {disk, tried} = failing(at);
      await (await open(folder, {disk})).close();
      if (tried() <= at) break;
      expect([at, await isThereAfterwards()]).toEqual([at, HAND]);
      expect(readdirSync(folder)).not.toContain(left);
    }
  });
});
