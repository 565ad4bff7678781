// A disk that answers nothing for a while: it is said, nothing is called saved or kept, all is there once it answers.
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {type Disk, realDisk} from '../../src/store/disk/disk.js';
import {readReview} from '../../src/store/shelf/read-review.js';
import {makeFolder, note, noteIds, open} from './support/small-store.js';
import {until} from './support/until.js';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'debrief-hanging-'));
});
afterEach(() => rmSync(home, {recursive: true, force: true}));

it('is told of changes and of half-written texts, until it answers', async () => {
  let answer: () => void = () => undefined;
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const hanging: Disk = {
    ...realDisk,
    create: (path, mode) => answered.then(() => realDisk.create(path, mode)),
  };
  const folder = await makeFolder(home);
  const store = await open(folder, {disk: hanging});
  const saved = store.commit([note('n1')]);
  store.keepDraft('q', 'half');
  await until('the note is told of', () => store.getState().save.kind === 'unsaved');
  await until('the draft is told of', () => store.getState().draftsOnlyHere !== null);
  expect(store.getState()).toMatchObject({
    save: {why: 'no answer from the disk'},
    draftsOnlyHere: 'no answer from the disk',
  });
  answer();
  await saved;
  await until('all is kept', () => store.getState().draftsOnlyHere === null);
  expect(store.getState().save).toEqual({kind: 'saved'});
  expect(await store.close()).toEqual({left: 0});
  expect(noteIds((await readReview(folder)).review)).toEqual(['n1']);
});
