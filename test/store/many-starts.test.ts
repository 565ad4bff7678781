// A review that was opened and written to very often: its folder stays small, and nothing of it is lost or mistaken.
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {hostname, tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {saveWithoutAuthor} from '../../src/store/comments/without-author.js';
import {isPacked} from '../../src/store/journal/journal-names.js';
import {MANY_JOURNALS} from '../../src/store/journal/many-journals.js';
import type {ReviewStore} from '../../src/store/types.js';
import {journalsOf, makeFolder, note, noteIds, open} from './support/small-store.js';
import {until} from './support/until.js';

let home: string;
let folder: string;
let opened: ReviewStore[];
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'debrief-starts-'));
  folder = await makeFolder(home);
  opened = [];
});
afterEach(async () => {
  await Promise.all(opened.map((store) => store.close()));
  rmSync(home, {recursive: true, force: true});
});

const sit = async (role: string) => {
  const store = await open(folder, {role});
  opened.push(store);
  return store;
};
const writeAs = async (role: string, ids: readonly string[]) => {
  for (const id of ids) {
    const store = await open(folder, {role});
    await store.commit([note(id)]);
    await store.close();
  }
};
const ids = (prefix: string, count: number) => Array.from({length: count}, (_, index) => `${prefix}${index + 1}`);
const found = async () => {
  const store = await open(folder, {role: 'watch'});
  const {review, notices} = store.getState();
  await store.close();
  return {ids: noteIds(review).sort(), notices};
};
const packed = () => journalsOf(folder).filter(isPacked);

describe('a review of very many starts', () => {
  it.each(['shell', 'facilitator', 'note-taker'])('keeps a small folder: %s', async (role) => {
    const written = ids('n', 3 * MANY_JOURNALS);
    await writeAs(role, written);
    expect(readdirSync(join(folder, 'journal')).length).toBeLessThanOrEqual(MANY_JOURNALS + 5);
    expect(await found()).toEqual({ids: written.toSorted(), notices: []});
  });

  it('is tidied in a sitting that goes on, while others sit there, too', async () => {
    const other = await sit('note-taker');
    await other.commit([note('of the other')]);
    const own = journalsOf(folder).at(-1) ?? '';
    await writeAs('note-taker', ids('n', MANY_JOURNALS));
    const before = readFileSync(join(folder, 'journal', own), 'utf8');
    const all = journalsOf(folder);
    const me = await sit('facilitator');
    // Not before the page can be drawn.
    expect(journalsOf(folder)).toEqual(all);
    await until('the journals are packed', () => packed().length > 0);
    expect(readFileSync(join(folder, 'journal', own), 'utf8')).toBe(before);
    await other.commit([note('and one more')]);
    await until('it is heard', () => noteIds(me.getState().review).includes('and one more'));
    expect(noteIds(me.getState().review)).toHaveLength(MANY_JOURNALS + 2);
    expect(await other.undo()).toMatchObject({says: expect.stringContaining('Undone')});
    expect(await other.undo()).toMatchObject({says: expect.stringContaining('Undone')});
    expect(await other.redo()).toMatchObject({says: expect.stringContaining('Done again')});
    expect((await found()).ids).toEqual([...ids('n', MANY_JOURNALS), 'of the other'].sort());
  });

  it('goes on where a sitting is told nothing of what was packed under it', async () => {
    await writeAs('note-taker', ids('n', MANY_JOURNALS - 1));
    const me = await sit('facilitator');
    await writeAs('note-taker', ['last']);
    await until('the journals are packed', () => packed().length > 0);
    await me.commit([note('mine')]);
    expect(me.getState()).toMatchObject({notices: [], save: {kind: 'saved'}});
    expect((await found()).ids).toHaveLength(MANY_JOURNALS + 1);
  });

  it('is left alone by whoever only watches, and by a comment without an author', async () => {
    const store = await sit('facilitator');
    await writeAs('note-taker', []);
    for (const id of ids('c', MANY_JOURNALS + 2)) {
      const change = {type: 'comment-added', comment: {id, questionId: null, text: 'A long night'}} as const;
      await saveWithoutAuthor(folder, [change], Date.now());
    }
    await (await open(folder, {role: 'watch'})).close();
    expect(packed()).toEqual([]);
    await store.close();
    await writeAs('facilitator', ids('n', MANY_JOURNALS));
    expect(packed()).toHaveLength(1);
    const soon = packed().map((name) => readFileSync(join(folder, 'journal', name), 'utf8'));
    expect(soon.join()).not.toContain('comment-added');
    const later = await open(folder, {now: () => Date.now() + 3 * 86_400_000});
    await later.close();
    expect(packed()).toHaveLength(1);
    const text = readFileSync(join(folder, 'journal', packed()[0] ?? ''), 'utf8');
    expect(text).not.toContain(JSON.stringify(hostname()));
    expect(text.split('\n').filter((line) => line.includes('comment-added'))).toHaveLength(MANY_JOURNALS + 2);
  });

  it('loses the empty drafts of processes that are gone, of any role, and no others', async () => {
    const drafts = join(folder, 'drafts');
    const left = (await sit('facilitator')).keepDraft('q', 'half');
    expect(left).toBeUndefined();
    await until('the draft is kept', () => readdirSync(folder).includes('drafts') && readdirSync(drafts).length > 0);
    const file = {role: 'note-taker', by: 'note-taker', host: hostname(), pid: 2 ** 22 + 1, at: 1};
    const leave = (name: string, texts: Record<string, string>, more = {}) =>
      writeFileSync(join(drafts, `${name}.json`), JSON.stringify({...file, texts, ...more}));
    leave('none', {});
    leave('blank', {q: ''});
    leave('some', {q: 'half', r: ''});
    leave('runs', {}, {pid: process.ppid, at: Date.now()});
    leave('elsewhere', {}, {host: 'elsewhere', at: Date.now()});
    await opened[0]?.close();
    const names = readdirSync(drafts).filter((name) => !name.startsWith('2'));
    expect(names.sort()).toEqual(['elsewhere.json', 'runs.json', 'some.json']);
  });
});
