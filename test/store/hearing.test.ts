// Hearing of others' changes: where nobody pokes, and from files that grow, shrink, change or cannot be read.
import type {FSWatcher} from 'node:fs';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {type Disk, realDisk} from '../../src/store/disk/disk.js';
import {entryLine, headerLine} from '../../src/store/journal/entry.js';
import {JournalReader} from '../../src/store/journal/reader.js';
import {JournalWatch} from '../../src/store/journal/watch.js';
import {makeFolder, note, open} from './support/small-store.js';
import {until} from './support/until.js';

const watching = vi.hoisted(() => ({refused: false, made: [] as FSWatcher[]}));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const watch = (...given: Parameters<typeof fs.watch>) => {
    if (watching.refused) throw Object.assign(new Error('no more watchers'), {code: 'ENOSPC'});
    const watcher = fs.watch(...given);
    watching.made.push(watcher);
    return watcher;
  };
  return {...fs, watch};
});

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'debrief-hearing-'));
});
afterEach(() => {
  watching.refused = false;
  watching.made = [];
  rmSync(home, {recursive: true, force: true});
});

const line = (n: number) => entryLine({writer: 'w', number: n, order: n, at: 1, by: 'x', change: note(`n${n}`)});
const header = headerLine({format: 1, writer: 'w', by: 'x', at: 1});

describe('a store that may not watch', () => {
  it('hears of others by looking', async () => {
    watching.refused = true;
    const folder = await makeFolder(home);
    const [one, other] = await Promise.all([open(folder), open(folder, {role: 'note-taker'})]);
    await other.commit([note('n1')]);
    await until('the note arrives', () => one.getState().review.notes.length === 1);
    await Promise.all([one.close(), other.close()]);
  });
});

describe('a folder that cannot be read for a while', () => {
  it('is told of, until it can', async () => {
    const folder = await makeFolder(home);
    let failing = false;
    const refused = () => Promise.reject(Object.assign(new Error('refused'), {code: 'EIO'}));
    const disk: Disk = {
      ...realDisk,
      list: (path) => (failing && path.endsWith('journal') ? refused() : realDisk.list(path)),
    };
    const [one, other] = await Promise.all([open(folder, {disk}), open(folder, {role: 'note-taker'})]);
    failing = true;
    await other.commit([note('n1')]);
    await until('it is told', () => one.getState().notices.some((notice) => notice.includes('could not be read')));
    failing = false;
    const third = await open(folder, {role: 'note-taker'});
    await third.commit([note('n2')]);
    await until('the notes arrive', () => one.getState().review.notes.length === 2);
    expect(one.getState().notices).toEqual([]);
    await Promise.all([one.close(), other.close(), third.close()]);
  });
});

/** Watchers that an open review has: where the folders above its journal tell of moves, of these as well. */
const EACH = process.platform === 'linux' ? 3 : 1;

describe('a watcher', () => {
  it('that fails is followed by another', async () => {
    const folder = await makeFolder(home);
    const [one, other] = await Promise.all([open(folder), open(folder, {role: 'note-taker'})]);
    await until('both are watched', () => watching.made.length === 2 * EACH);
    for (const watcher of [...watching.made]) watcher.emit('error', new Error('gone'));
    await other.commit([note('n1')]);
    await until('the note arrives', () => one.getState().review.notes.length === 1);
    await until('both are watched again', () => watching.made.length === 4 * EACH);
    await Promise.all([one.close(), other.close()]);
  });

  it('takes a folder that cannot even be asked about for one that is gone', async () => {
    const round = join(home, 'round');
    symlinkSync('round', round);
    const look = vi.fn(async () => undefined);
    const watch = new JournalWatch({
      folder: round,
      look,
      glance: () => undefined,
      lookAtFolder: () => undefined,
      isTroubled: () => false,
      onSilence: () => undefined,
      onANetwork: false,
    });
    await until('it looks all the same', () => look.mock.calls.length > 0);
    await watch.close();
  });
});

describe.each([
  ['trusting what is known of files', true],
  ['opening every file, as on a network mount', false],
])('reading journals, %s,', (_, trusting) => {
  const start = () => {
    mkdirSync(join(home, 'journal'));
    const path = join(home, 'journal', 'w.jsonl');
    writeFileSync(path, header + line(1));
    const reader = new JournalReader(realDisk, home);
    reader.trustFacts = trusting;
    const numbers = async () => (await reader.read()).entries.map(({number}) => number);
    return {path, reader, numbers};
  };

  it('gives each line once, and all that follow, to two who ask at the same time', async () => {
    const {path, numbers, reader} = start();
    appendFileSync(path, line(2));
    const both = await Promise.all([numbers(), numbers()]);
    expect(both.flat()).toEqual([1, 2]);
    appendFileSync(path, line(3) + line(4));
    expect(await numbers()).toEqual([3, 4]);
    expect(reader.states()[0]?.damaged).toBe(0);
  });

  it('gives what is new, and a line only when it is whole', async () => {
    const {path, reader, numbers} = start();
    expect(await numbers()).toEqual([1]);
    expect(await numbers()).toEqual([]);
    appendFileSync(path, line(2).slice(0, 30));
    expect(await numbers()).toEqual([]);
    expect(reader.states()[0]?.unfinished).toBe(30);
    appendFileSync(path, line(2).slice(30) + line(3));
    expect(await numbers()).toEqual([2, 3]);
    expect(reader.states()[0]).toMatchObject({damaged: 0, unfinished: 0});
  });

  it('reads a file again that shrank, was replaced, or changed in place', async () => {
    const {path, numbers} = start();
    appendFileSync(path, line(2));
    expect(await numbers()).toEqual([1, 2]);
    writeFileSync(path, header + line(1));
    expect(await numbers()).toEqual([1]);
    rmSync(path);
    writeFileSync(path, header + line(1) + line(5));
    expect(await numbers()).toEqual([1, 5]);
    writeFileSync(path, header + line(1) + line(6));
    utimesSync(path, 1, 1);
    expect(await numbers()).toEqual([1, 6]);
  });

  it('says which file cannot be read, and reads the others', async () => {
    const {reader, numbers} = start();
    mkdirSync(join(home, 'journal', 'folder.jsonl'));
    writeFileSync(join(home, 'journal', 'no-journal.txt'), line(9));
    expect(await numbers()).toEqual([1]);
    expect(existsSync(join(home, 'journal', 'folder.jsonl'))).toBe(true);
    expect(reader.states().map(({name}) => name)).toEqual(['folder.jsonl', 'w.jsonl']);
  });
});
