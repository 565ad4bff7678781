// What a terminal leaves that goes while its role's other terminal looks for what was left: found all the same.
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {hostname, tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import type {Presence} from '../../../src/review/review-state.js';
import {realDisk} from '../../../src/store/disk/disk.js';
import {Drafts} from '../../../src/store/drafts/drafts.js';
import {TakingOverWhenGone} from '../../../src/store/drafts/taking-over-when-gone.js';
import {steppedDisk} from '../support/stepped-disk.js';
import {until} from '../support/until.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'debrief-taking-over-when-gone-'));
  mkdirSync(join(folder, 'drafts'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

it('comes where its terminal goes in the middle of a look', async () => {
  const left = {role: 'note-taker', by: 'x', host: hostname(), pid: 2 ** 30, at: Date.now(), texts: {q1: 'half'}};
  writeFileSync(join(folder, 'drafts', 'other.json'), JSON.stringify(left));
  const {promise: answer, resolve: answers} = Promise.withResolvers<void>();
  let looks = 0;
  const disk = steppedDisk(realDisk, async (operation) => {
    if (operation === 'list' && ++looks === 1) await answer;
  });
  const self = {disk, folder, review: 'r1', writer: 'own', role: 'note-taker', by: 'note-taker', now: Date.now};
  const drafts = new Drafts({...self, isWritable: true, onChange: () => undefined});
  const told: ReadonlyMap<string, string>[] = [];
  const later = new TakingOverWhenGone({...self, drafts, onLeft: (texts) => told.push(texts)});
  const other: Presence = {writer: 'other', role: 'note-taker', by: 'x', doing: 'here', since: 0};
  later.look([other]);
  await until('the first look waits for the disk', () => looks > 0);
  later.look([]);
  answers();
  await until('the text is here', () => told.length > 0);
  expect(told).toEqual([new Map([['q1', 'half']])]);
  later.end();
  await drafts.close();
});
