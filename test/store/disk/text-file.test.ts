// A text that somebody named, of whatever kind its file is.
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {readTextFile} from '../../../src/store/disk/text-file.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'debrief-text-'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const place = () => join(folder, 'text');

it.each([0, 9_999_999, 10_000_000])('is read whole with %i bytes', async (size) => {
  writeFileSync(place(), 'a'.repeat(size));
  expect(await readTextFile(place())).toHaveLength(size);
});

it('is refused beyond that', async () => {
  writeFileSync(place(), 'a'.repeat(10_000_001));
  await expect(readTextFile(place())).rejects.toThrow('is larger than 10 MB: name a smaller file.');
});

it.runIf(existsSync('/dev/zero'))('is refused where it never ends', async () => {
  await expect(readTextFile('/dev/zero')).rejects.toThrow('/dev/zero is larger than 10 MB');
});

it.runIf(process.platform !== 'win32')('is read from a pipe', async () => {
  execFileSync('mkfifo', [place()]);
  const [text] = await Promise.all([readTextFile(place()), writeFile(place(), 'from a pipe')]);
  expect(text).toBe('from a pipe');
});
