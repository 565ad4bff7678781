// What stands beside a shared review: its owner's alone, whole or not at all, and refused in a sentence where it is damaged.
import {mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {realDisk} from '../../../src/store/disk/disk.js';
import {newSecret} from '../../../src/store/relay/keys.js';
import {readShare, type ShareFile, shareFacts, shareFileIn, writeShare} from '../../../src/store/relay/share-file.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'debrief-share-'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const share: ShareFile = {
  server: 'postgres://facilitator@db.example.org/debrief',
  review: 'r1',
  isNamed: true,
  isOwner: true,
  isOn: true,
  secrets: [newSecret(1), newSecret(2)],
};

it('is kept for nobody else, and read again as it was', async () => {
  expect(await shareFacts(realDisk, folder)).toBeUndefined();
  expect(await readShare(realDisk, folder)).toBeUndefined();
  await writeShare(realDisk, folder, share);
  expect(await shareFacts(realDisk, folder)).toBeDefined();
  expect(await readShare(realDisk, folder)).toEqual(share);
  const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
  expect([mode(shareFileIn(folder)), mode(join(folder, 'relay'))]).toEqual(['600', '700']);
  await writeShare(realDisk, folder, {...share, isOn: false});
  expect(await readShare(realDisk, folder)).toEqual({...share, isOn: false});
  expect(mode(shareFileIn(folder))).toBe('600');
});

it.each([
  ['nothing', ''],
  ['no JSON', '{"format": 1,'],
  ['a newer format', JSON.stringify({format: 2, server: 's', review: 'r', secrets: []})],
  ['no key', JSON.stringify({format: 1, server: 's', review: 'r', secrets: []})],
  [
    'half a key',
    JSON.stringify({format: 1, server: 's', review: 'r', secrets: [{number: 1, mode: 'full', secret: 'AAAA'}]}),
  ],
])('that holds %s is told of in one sentence, by its file', async (_, text) => {
  await writeShare(realDisk, folder, share);
  writeFileSync(shareFileIn(folder), text);
  await expect(readShare(realDisk, folder)).rejects.toThrow(/^\/.*share\.json is damaged[^.]*\.$/);
});
