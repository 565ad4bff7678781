// `debrief recover`: a file with what a terminal could not save, brought into its review by hand.
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {realDisk} from '../../../src/store/disk/disk.js';
import {openReviewStore} from '../../../src/store/review-store.js';
import {debrief, newReview} from '../../support/debrief.js';
import {type Meeting, meeting, note, savedNotes} from '../../support/meeting.js';
import {type TempHome, tempHome} from '../../support/temp-home.js';

let home: TempHome;
let review: Meeting;
let away: string;
beforeEach(async () => {
  home = await tempHome();
  review = await meeting(home, [note('first', 'the first note')]);
  away = mkdtempSync(join(tmpdir(), 'debrief-away-'));
});
afterEach(async () => {
  rmSync(away, {recursive: true});
  await home.remove();
});

/** A terminal whose disk takes nothing leaves a note and a draft in a file. */
async function leftBehind(): Promise<string> {
  const full = Object.assign(new Error('full'), {code: 'ENOSPC'});
  const create = (path: string, mode?: number) =>
    path.startsWith(review.folder) ? Promise.reject(full) : realDisk.create(path, mode);
  const store = await openReviewStore({...review, by: 'x', role: 'facilitator', disk: {...realDisk, create}});
  void store.commit([note('second', 'the second note')]).catch(() => undefined);
  store.keepDraft('note:pattern', 'half a thought');
  await store.close();
  const rescued = await store.rescue(away);
  expect(rescued).toMatchObject({changes: 1, drafts: 1});
  return rescued?.file ?? '';
}

test('brings back what is in it, once, and takes the file away', async () => {
  const file = await leftBehind();
  const {stdout, code} = await debrief(home, ['recover', file]);
  expect([code, stdout]).toEqual([0, expect.stringContaining('is in INC-7')]);
  expect(existsSync(file)).toBe(false);
  expect(await savedNotes(home)).toEqual(['the first note', 'the second note']);
  const next = await openReviewStore({...review, by: 'x', role: 'facilitator'});
  expect([...next.drafts()]).toEqual([['note:pattern', 'half a thought']]);
  await next.close();
});

test('refuses what is no such file, and one of a review that is not here', async () => {
  const other = join(away, 'other.json');
  writeFileSync(other, '{"format": "debrief-rescue/1"}');
  expect(await debrief(home, ['recover', other])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('is no file'),
  });
  const file = await leftBehind();
  rmSync(review.folder, {recursive: true});
  const {code} = await debrief(home, ['recover', file]);
  expect([code, existsSync(file)]).toEqual([1, true]);
});

test('goes into its own review, and into no other that is called like its id', async () => {
  const file = await leftBehind();
  await debrief(home, ['delete', review.id]);
  const other = await newReview(home, review.id);
  const {code, stderr} = await debrief(home, ['recover', file]);
  expect([code, existsSync(file)]).toEqual([1, true]);
  expect(stderr).toContain(`was deleted: debrief delete ${review.id} --back brings it back. The file stays as it is.`);
  expect((await debrief(home, ['show', other])).stdout).not.toContain('the second note');
  await debrief(home, ['delete', review.id, '--back']);
  expect(await debrief(home, ['recover', file])).toMatchObject({code: 0});
  expect((await debrief(home, ['show', review.id])).stdout).toContain('the second note');
});
