// One open review: at once on the screen, saved when acknowledged, undone step by step, and refused in words.
import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import type {Change} from '../../src/review/changes/index.js';
import {readText, realDisk} from '../../src/store/disk/disk.js';
import {putRescued, readRescue} from '../../src/store/rescue.js';
import {readReview} from '../../src/store/shelf/read-review.js';
import {StoreError} from '../../src/store/types.js';
import {MemoryDisk} from './support/memory-disk.js';
import {firstQuestion, makeFolder, note, noteIds, open, textOf} from './support/small-store.js';
import {until} from './support/until.js';

let home: string;
let folder: string;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'debrief-store-'));
  folder = await makeFolder(home);
});
afterEach(() => rmSync(home, {recursive: true, force: true}));

const seesRoot = process.getuid?.() === 0;

describe('a change', () => {
  it('is on the screen at once, marked as being saved, and acknowledged when it is on the disk', async () => {
    const store = await open(folder);
    let told = 0;
    const unsubscribe = store.subscribe(() => told++);
    const saved = store.commit([note('n1')]);
    expect(noteIds(store.getState().review)).toEqual(['n1']);
    expect(store.getState().save).toEqual({kind: 'saving', count: 1});
    expect([...store.getState().saving]).toEqual(['n1']);
    await saved;
    expect(store.getState().save).toEqual({kind: 'saved'});
    expect(store.getState().saving.size).toBe(0);
    expect(noteIds((await readReview(folder)).review)).toEqual(['n1']);
    expect(told).toBeGreaterThanOrEqual(2);
    unsubscribe();
    expect(await store.close()).toEqual({left: 0});
    expect(await store.close()).toEqual({left: 0});
  });

  it('keeps the same state object while nothing happens', async () => {
    const store = await open(folder);
    expect(store.getState()).toBe(store.getState());
    await store.close();
  });

  it('loses what would steer a terminal, in every one of its texts', async () => {
    const store = await open(folder);
    const steering = '\u001b[31mred\u001b]0;title\u0007 \u202eback\u202c \u009d8;;x\u009cend\r\nsecond';
    await store.commit([
      note('n1', steering),
      {type: 'topic-parked', topic: {id: 't1', questionId: firstQuestion, text: steering}},
      {type: 'review-edited', fields: {title: steering}},
    ]);
    const {review} = store.getState();
    expect(textOf(review, 'n1')).toBe('red back end\nsecond');
    expect(review.parked[0]?.text).toBe('red back end second');
    expect(review.title).toBe('red back end second');
    await store.close();
  });

  it('of the wrong shape is refused and leaves everything as it is', async () => {
    const store = await open(folder);
    const wrong = {type: 'note-added', note: {id: 'n1'}} as unknown as Change;
    await expect(store.commit([note('n0'), wrong])).rejects.toThrow(StoreError);
    expect(store.getState().review.notes).toEqual([]);
    await store.commit([note('n1')]);
    expect(noteIds((await readReview(folder)).review)).toEqual(['n1']);
    await store.close();
  });

  it('after closing is refused', async () => {
    const store = await open(folder);
    await store.close();
    await expect(store.commit([note('n1')])).rejects.toThrow('is closed: open the review again');
  });

  it('of another store arrives without asking', async () => {
    const [one, other] = await Promise.all([open(folder), open(folder, {role: 'note-taker'})]);
    await other.commit([note('n1')]);
    await until('the note arrives', () => one.getState().review.notes.length === 1);
    expect(one.getState().review).toEqual(other.getState().review);
    await Promise.all([one.close(), other.close()]);
  });
});

describe('undo', () => {
  it('takes back the newest own change that stands, then the one before', async () => {
    const store = await open(folder);
    await store.commit([note('n1')]);
    await store.commit([note('n2')]);
    expect(await store.undo()).toMatchObject({changes: [{type: 'note-deleted', id: 'n2', deleted: true}]});
    expect(noteIds(store.getState().review)).toEqual(['n1']);
    expect(await store.undo()).toMatchObject({changes: [{type: 'note-deleted', id: 'n1', deleted: true}]});
    expect(await store.undo()).toEqual({why: 'There is nothing of yours to undo'});
    await store.close();
  });

  it('takes changes that were made together back together', async () => {
    const store = await open(folder);
    const before = store.getState().review;
    await store.commit([
      {type: 'question-reworded', questionId: firstQuestion, text: 'What for?'},
      {type: 'question-marked', questionId: firstQuestion, state: 'covered'},
    ]);
    await store.undo();
    expect(store.getState().review.agenda).toEqual(before.agenda);
    expect(await store.undo()).toEqual({why: 'There is nothing of yours to undo'});
    await store.close();
  });

  it('is undone itself by a redo, again and again, until something new is changed', async () => {
    const store = await open(folder);
    await store.commit([{type: 'review-edited', fields: {severity: 'minor'}}]);
    await store.commit([{type: 'review-edited', fields: {severity: 'major'}}]);
    const severity = () => store.getState().review.severity;
    for (let times = 0; times < 2; times += 1) {
      expect(await store.undo()).toMatchObject({says: 'Undone. Severity back to minor.'});
      expect(severity()).toBe('minor');
      expect(await store.redo()).toMatchObject({says: 'Done again. Severity: major.'});
      expect(severity()).toBe('major');
    }
    expect(await store.redo()).toEqual({why: 'There is nothing of yours to do again'});
    await store.undo();
    await store.commit([note('n1')]);
    expect(await store.redo()).toEqual({why: 'There is nothing of yours to do again'});
    expect(severity()).toBe('minor');
    await store.close();
    const again = await open(folder);
    expect(again.getState().review.severity).toBe('minor');
    await again.close();
  });

  it('asks before the meeting moves by it', async () => {
    const store = await open(folder);
    await store.commit([{type: 'meeting-started'}]);
    expect(await store.undo()).toEqual({asks: 'the meeting has not begun'});
    expect(store.getState().review.status).toBe('running');
    expect(await store.undo(true)).toMatchObject({says: 'Undone. The meeting has not begun.'});
    expect(await store.redo()).toEqual({asks: 'the meeting has begun'});
    expect(await store.redo(true)).toMatchObject({says: 'Done again. The meeting has begun.'});
    expect(store.getState().review.status).toBe('running');
    await store.close();
  });

  it("leaves others' changes alone, and a text that was edited again since", async () => {
    const [mine, theirs] = await Promise.all([open(folder), open(folder, {role: 'note-taker'})]);
    await mine.commit([note('n1')]);
    await mine.commit([{type: 'note-edited', id: 'n1', fields: {text: 'mine'}}]);
    await until('the note arrives', () => textOf(theirs.getState().review, 'n1') === 'mine');
    await theirs.commit([{type: 'note-edited', id: 'n1', fields: {text: 'theirs'}}]);
    await until('the edit arrives', () => textOf(mine.getState().review, 'n1') === 'theirs');
    expect(await mine.undo()).toHaveProperty('why');
    expect(textOf(mine.getState().review, 'n1')).toBe('theirs');
    await Promise.all([mine.close(), theirs.close()]);
  });
});

describe('opening', () => {
  it('says that there is nothing, or no review, in words', async () => {
    const nowhere = join(home, 'nowhere');
    await expect(open(nowhere)).rejects.toThrow(`There is no review at ${nowhere}: debrief list shows the ones`);
    await expect(readReview(nowhere)).rejects.toThrow(`There is no review at ${nowhere}: debrief list shows the ones`);
    const empty = join(home, 'empty');
    mkdirSync(empty);
    await expect(open(empty)).rejects.toThrow(`${empty} holds no review that can be read`);
    const file = join(home, 'file');
    writeFileSync(file, '');
    await expect(open(file)).rejects.toThrow(`${file} is a file: a review is a folder`);
    await expect(readReview(file)).rejects.toThrow(`${file} is a file: a review is a folder`);
  });

  it.skipIf(seesRoot)(
    'a folder that cannot be written shows the review and refuses changes (not as root)',
    async () => {
      chmodSync(folder, 0o500);
      chmodSync(join(folder, 'journal'), 0o500);
      const store = await open(folder);
      expect(store.getState().save).toMatchObject({kind: 'read-only'});
      await expect(store.commit([note('n1')])).rejects.toThrow('cannot be written (no permission)');
      await store.close();
      chmodSync(folder, 0o700);
    },
  );

  it('a folder on a read-only disk shows the review, refuses changes and writes nothing', async () => {
    const disk = new MemoryDisk();
    const there = await makeFolder('/home', disk);
    const written: string[] = [];
    disk.before = (operation) => {
      if (operation === 'probe') throw Object.assign(new Error('read-only'), {code: 'EROFS'});
      if (['create', 'write', 'rename', 'remove', 'makeFolder'].includes(operation)) written.push(operation);
    };
    const store = await open(there, {disk});
    expect(store.getState().save).toEqual({
      kind: 'read-only',
      why: `${there} cannot be written (read-only disk): the review is read-only.`,
    });
    await expect(store.commit([note('n1')])).rejects.toThrow('read-only disk');
    expect(await store.undo()).toHaveProperty('why');
    store.keepDraft('q', 'half');
    expect(store.drafts().get('q')).toBe('half');
    await store.close();
    expect(written).toEqual([]);
  });
});

describe('a disk that stays full', () => {
  const fullAfter = async (role: string) => {
    const disk = new MemoryDisk();
    const there = await makeFolder('/home', disk);
    let full = true;
    disk.before = (operation, path) => {
      if (full && operation === 'write' && (path.endsWith('.jsonl') || path.includes('/drafts/'))) {
        throw Object.assign(new Error('full'), {code: 'ENOSPC'});
      }
    };
    const makeRoom = () => {
      full = false;
    };
    return {there, disk, makeRoom, store: await open(there, {disk, role})};
  };

  it('keeps the notes, says so, and saves them when there is room again', async () => {
    const {store, there, disk, makeRoom} = await fullAfter('facilitator');
    const saved = Promise.all([store.commit([note('n1')]), store.commit([note('n2')])]);
    await until('it says so', () => store.getState().save.kind === 'unsaved');
    expect(store.getState().save).toEqual({kind: 'unsaved', count: 2, why: 'disk full'});
    expect(noteIds(store.getState().review)).toEqual(['n1', 'n2']);
    makeRoom();
    await saved;
    expect(store.getState().save).toEqual({kind: 'saved'});
    await store.close();
    expect(noteIds((await readReview(there, disk)).review)).toEqual(['n1', 'n2']);
  });

  it('tells at leaving how many changes stay behind', async () => {
    const {store} = await fullAfter('facilitator');
    const saved = expect(store.commit([note('n1')])).rejects.toThrow('disk full');
    expect(await store.close()).toEqual({left: 1});
    await saved;
  });

  it('puts what stays behind into a file elsewhere, which is a journal when it comes back', async () => {
    const {store, there, disk, makeRoom} = await fullAfter('facilitator');
    const refused = Promise.allSettled([store.commit([note('n1')]), store.commit([note('n2')])]);
    expect(await store.close()).toEqual({left: 2});
    await refused;
    makeRoom();
    await disk.makeFolder('/elsewhere');
    const rescued = await store.rescue('/elsewhere');
    expect(rescued).toMatchObject({changes: 2, drafts: 0});
    await putRescued(disk, there, await rescuedIn(disk, rescued?.file ?? ''));
    expect(noteIds((await readReview(there, disk)).review)).toEqual(['n1', 'n2']);
  });

  it('says that a half-written text is not saved, counts it at leaving, and puts it elsewhere', async () => {
    const {store, there, disk, makeRoom} = await fullAfter('facilitator');
    store.keepDraft('note:q1', 'half a thought');
    await until('it says so', () => store.getState().save.kind === 'unsaved');
    expect(store.getState().save).toEqual({kind: 'unsaved', count: 1, why: 'disk full'});
    expect(await store.close()).toEqual({left: 1});
    makeRoom();
    await disk.makeFolder('/elsewhere');
    const rescued = await store.rescue('/elsewhere');
    expect(rescued).toMatchObject({changes: 0, drafts: 1});
    await putRescued(disk, there, await rescuedIn(disk, rescued?.file ?? ''));
    const next = await open(there, {disk});
    expect([...next.drafts().values()]).toEqual(['half a thought']);
  });

  it('says that it is saved again once there is room', async () => {
    const {store, makeRoom} = await fullAfter('facilitator');
    store.keepDraft('note:q1', 'half a thought');
    await until('it says so', () => store.getState().save.kind === 'unsaved');
    makeRoom();
    await until('it says so', () => store.getState().save.kind === 'saved');
    expect(await store.close()).toEqual({left: 0});
  });

  it('does not keep a shell command waiting for ever', async () => {
    const {store} = await fullAfter('shell');
    await expect(store.commit([note('n1')])).rejects.toThrow('(disk full): free some space and try again.');
    expect(await store.close()).toEqual({left: 1});
  });
});

async function rescuedIn(disk: MemoryDisk, file: string) {
  const read = readRescue(await readText(disk, file));
  if (!read) throw new Error('the file cannot be read');
  return read;
}

describe('the real disk', () => {
  it('makes files for their owner alone', async () => {
    const store = await open(folder);
    store.keepDraft('q', 'half');
    await store.commit([note('n1')]);
    await store.close();
    for (const path of ['', 'journal', 'drafts']) {
      expect((await realDisk.facts(join(folder, path))).mode).toBe(0o700);
    }
    const files = ['review.json', ...(await named('journal')), ...(await named('drafts'))];
    expect(files).toHaveLength(5);
    for (const file of files) expect((await realDisk.facts(join(folder, file))).mode).toBe(0o600);
  });

  const named = async (name: string) => (await realDisk.list(join(folder, name))).map((file) => `${name}/${file}`);
});
