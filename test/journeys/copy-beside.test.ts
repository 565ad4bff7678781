// A backup that was left beside the review, in real terminals: told before a word is written to either.
import {cpSync, readdirSync, renameSync} from 'node:fs';
import {basename, join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {findReviewFolder} from '../../src/store/shelf/library.js';
import {debrief, newReview} from '../support/debrief.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {closeTerminals, openTerminal} from '../support/terminal.js';

let home: TempHome;
let folder: string;
let id: string;
beforeEach(async () => {
  home = await tempHome();
  id = await newReview(home, 'INC-1');
  folder = await findReviewFolder(home.reviews, id);
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

const small = {columns: 80, rows: 24};
const journals = (of: string) => readdirSync(join(of, 'journal')).filter((name) => name.endsWith('.jsonl'));

test('every command that would write names both folders and writes to none of them', async () => {
  const copy = `${folder}-backup`;
  cpSync(folder, copy, {recursive: true});
  const before = journals(folder);
  for (const args of [
    ['add', 'note', 'x'],
    ['add', 'note', 'x', '--review', id],
    ['add', 'note', 'x', '--review', 'INC-1'],
    ['add', 'note', 'x', '--review', 'backup'],
    ['comment', 'x'],
    ['export', 'INC-1', '--to', home.incident],
    ['archive', id],
    ['delete', 'INC-1'],
  ]) {
    const {stderr, code} = await debrief(home, args);
    expect([args, stderr, code]).toEqual([args, expect.stringContaining('INC-1 is in 2 folders: '), 1]);
    expect(stderr).toContain(`${copy} (last changed `);
    expect(stderr).toContain(`${folder} (last changed `);
  }
  expect([journals(folder), journals(copy), readdirSync(home.incident)]).toEqual([before, before, []]);
  for (const command of ['run', 'notes']) {
    const me = await openTerminal({args: [command, id], home, ...small});
    await me.sees('is in 2 folders:');
    expect(await me.exited()).toEqual({code: 1, signal: null});
  }
  const shown = await debrief(home, ['show', 'INC-1']);
  expect([shown.stdout, shown.stderr]).toEqual([
    expect.stringMatching(/^INC-1 · /),
    expect.stringContaining('INC-1 is in 2 folders: '),
  ]);
  expect((await debrief(home, ['list'])).stderr).toContain('They hold the same: keep one here');
  expect(await debrief(home, ['doctor'])).toMatchObject({code: 1, stdout: expect.stringContaining('! INC-1 is in 2')});
  const repaired = await debrief(home, ['doctor', id, '--repair']);
  expect(repaired.stdout.match(/INC-1 is in 2 folders/g)).toHaveLength(1);
  expect(repaired.stdout).toContain('! Nothing was changed. INC-1 is in 2 folders');
});

test('a meeting goes on when a backup comes beside it, and the copy out of the way is nothing any more', async () => {
  const me = await openTerminal({args: ['run', id], home, ...small});
  await me.sees(/^ INC-1 · /m);
  const copy = `${folder}-backup`;
  cpSync(folder, copy, {recursive: true});
  const home2 = await openTerminal({args: [], home, ...small});
  await home2.sees('INC-1 is in 2 folders');
  await me.type('P');
  await me.sees('Worth a look before you begin');
  renameSync(copy, join(home.root, basename(copy)));
  expect(await debrief(home, ['add', 'note', 'x'])).toMatchObject({code: 0, stdout: 'Added to INC-1: x\n'});
});
