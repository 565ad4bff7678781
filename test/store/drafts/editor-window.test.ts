// The window of an editor that is open still: a text that could not be read at one look is read at the next.
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {type Disk, realDisk} from '../../../src/store/disk/disk.js';
import {type Written, watchWindow} from '../../../src/store/drafts/editor-window.js';
import {until} from '../support/until.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'debrief-window-'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

it('tells of a text that was away while it was read first', async () => {
  const path = join(folder, 'text.md');
  writeFileSync(path, 'halves\n');
  const facts = await realDisk.facts(path);
  rmSync(path);
  let looks = 0;
  const disk: Disk = {
    ...realDisk,
    facts: async () => {
      looks += 1;
      return facts;
    },
  };
  const told: Written[] = [];
  watchWindow({disk, path, given: 'half', onWritten: (written) => told.push(written), remember: async () => true});
  await until('it was read in vain', () => looks > 2);
  writeFileSync(path, 'halves\n');
  await until('it is told', () => told.length > 0);
  expect(told).toEqual([{given: 'half', text: 'halves'}]);
});
